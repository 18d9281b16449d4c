package studio.rushes.app.window;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.media.Poster;
import studio.rushes.media.PosterSource;
import studio.rushes.problem.StudioException;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.grid.Posters;

/** Posters of clips, found in the background and kept while they are likely to be seen again. */
final class ClipPosters implements Posters {
    private static final Logger LOG = LoggerFactory.getLogger(ClipPosters.class);

    /** Twice a card's height, for screens with two pixels a point. */
    private static final int HEIGHT = 640;

    /** A poster takes about 0.9 MB. */
    private static final int KEPT = 120;

    private final PosterSource source;
    private final Executor work;
    private final Map<Path, ObjectProperty<Image>> known =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Path, ObjectProperty<Image>> eldest) {
                    return size() > KEPT;
                }
            };

    ClipPosters(PosterSource source, Executor work) {
        this.source = source;
        this.work = work;
    }

    @Override
    public ObservableValue<Image> of(Path clip) {
        ObjectProperty<Image> poster = known.get(clip);
        if (poster == null) {
            ObjectProperty<Image> coming = new SimpleObjectProperty<>();
            known.put(clip, coming);
            work.execute(() -> load(clip, coming));
            return coming;
        }
        return poster;
    }

    private void load(Path clip, ObjectProperty<Image> coming) {
        try {
            Image image = image(source.poster(clip, HEIGHT));
            FxThread.run(() -> coming.set(image));
        } catch (StudioException e) {
            // The player says what is wrong with the clip when it is opened; a card does without.
            LOG.warn("no poster for {}: {}", clip.getFileName(), e.getMessage());
        }
    }

    private static Image image(Poster poster) {
        int width = poster.size().width();
        int height = poster.size().height();
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        width,
                        height,
                        PixelFormat.getByteBgraPreInstance(),
                        poster.bgra(),
                        width * 4);
        return image;
    }
}
