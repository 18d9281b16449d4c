package studio.rushes.ui.captions;

import static studio.rushes.ui.fx.Texts.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.captions.CaptionImage;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionPage;
import studio.rushes.captions.CaptionPainter;
import studio.rushes.captions.CaptionState;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.captions.CaptionWord;
import studio.rushes.captions.SafeZone;
import studio.rushes.media.FrameSize;

/** Two words in each style, by the painter that paints the film. Used on the window's thread. */
final class StyleSamples {
    private static final Logger LOG = LoggerFactory.getLogger(StyleSamples.class);
    private static final FrameSize SIZE = new FrameSize(540, 960);

    private final Executor work;
    private final Executor window;
    private final Map<CaptionStyle, ReadOnlyObjectWrapper<@Nullable CaptionImage>> samples =
            new HashMap<>();

    StyleSamples(Executor work, Executor window) {
        this.work = work;
        this.window = window;
    }

    /** The sample of a style; nothing until it is painted. */
    ReadOnlyObjectProperty<@Nullable CaptionImage> of(CaptionStyle style) {
        ReadOnlyObjectWrapper<@Nullable CaptionImage> known = samples.get(style);
        if (known != null) {
            return known.getReadOnlyProperty();
        }
        ReadOnlyObjectWrapper<@Nullable CaptionImage> coming = new ReadOnlyObjectWrapper<>();
        samples.put(style, coming);
        CompletableFuture.supplyAsync(() -> paint(style), work)
                .whenCompleteAsync(
                        (image, thrown) -> {
                            if (image == null) {
                                // Its name does without.
                                LOG.error("no sample of {}", style.id(), thrown);
                            } else {
                                coming.set(image);
                            }
                        },
                        window);
        return coming.getReadOnlyProperty();
    }

    private static CaptionImage paint(CaptionStyle style) {
        List<CaptionWord> words =
                List.of(
                        new CaptionWord(text("captions.sample.before"), 0, 12),
                        new CaptionWord(text("captions.sample.said"), 12, 24));
        CaptionPage page = new CaptionPage(0, 24, List.of(words));
        return new CaptionPainter(new CaptionLook(style, SafeZone.standard()))
                .paint(new CaptionState(12, 24, page, 1), SIZE);
    }
}
