package studio.rushes.ui.grid;

import java.nio.ByteBuffer;
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

/** Posters taken from the clips themselves, one picture each, made small and kept. */
public final class ClipPosters implements Posters {
    private static final Logger LOG = LoggerFactory.getLogger(ClipPosters.class);
    // 500 blocks' worth, 0.4 MB each.
    private static final int KEPT = 500;
    private static final int WIDTH = 240;
    // Large enough that the averaging below does the whole of the shrinking of a usual clip.
    private static final int LOOKED_AT = 1280;

    private final Map<Path, ObjectProperty<Image>> known =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Path, ObjectProperty<Image>> eldest) {
                    return size() > KEPT;
                }
            };
    private final PosterSource source;
    private final Executor work;
    private final Executor window;

    /**
     * @param work where clips are decoded, tens of milliseconds each; few threads are enough
     * @param window the window's thread
     */
    public ClipPosters(PosterSource source, Executor work, Executor window) {
        this.source = source;
        this.work = work;
        this.window = window;
    }

    @Override
    public ObservableValue<Image> of(Path clip) {
        return known.computeIfAbsent(clip, this::ask);
    }

    private ObjectProperty<Image> ask(Path clip) {
        ObjectProperty<Image> poster = new SimpleObjectProperty<>();
        work.execute(() -> read(clip, poster));
        return poster;
    }

    private void read(Path clip, ObjectProperty<Image> coming) {
        try {
            Poster poster = source.poster(clip, LOOKED_AT);
            Image still = small(poster.bgra(), poster.size().width(), poster.size().height());
            window.execute(() -> coming.set(still));
        } catch (StudioException e) {
            // The card stays hatched; playing the clip will say what is wrong.
            LOG.warn("no poster of {}: {}", clip.getFileName(), e.problem().line());
        }
    }

    /** Averages squares of pixels, so that small letters do not break up. */
    private static Image small(ByteBuffer bgra, int width, int height) {
        int step = Math.max(1, width / WIDTH);
        int wide = width / step;
        int high = height / step;
        int[] pixels = new int[wide * high];
        int start = bgra.position();
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                int blue = 0;
                int green = 0;
                int red = 0;
                for (int dy = 0; dy < step; dy++) {
                    int at = start + ((y * step + dy) * width + x * step) * 4;
                    for (int dx = 0; dx < step; dx++, at += 4) {
                        blue += bgra.get(at) & 0xFF;
                        green += bgra.get(at + 1) & 0xFF;
                        red += bgra.get(at + 2) & 0xFF;
                    }
                }
                int area = step * step;
                pixels[y * wide + x] =
                        0xFF000000 | ((red / area) << 16) | ((green / area) << 8) | (blue / area);
            }
        }
        WritableImage image = new WritableImage(wide, high);
        image.getPixelWriter()
                .setPixels(0, 0, wide, high, PixelFormat.getIntArgbInstance(), pixels, 0, wide);
        return image;
    }
}
