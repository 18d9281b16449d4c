package studio.rushes.ui.captions;

import static studio.rushes.ui.fx.Texts.text;

import java.util.ArrayList;
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

    private static final int FONT_SIZE = 30;

    private final Executor work;
    private final Executor window;
    private final Map<Sample, ReadOnlyObjectWrapper<@Nullable CaptionImage>> samples =
            new HashMap<>();

    /**
     * @param words the last of them is being said
     */
    private record Sample(CaptionStyle style, List<String> words) {}

    StyleSamples(Executor work, Executor window) {
        this.work = work;
        this.window = window;
    }

    /** The sample of a style; nothing until it is painted. */
    ReadOnlyObjectProperty<@Nullable CaptionImage> of(CaptionStyle style) {
        return of(
                new Sample(
                        style,
                        List.of(text("captions.sample.before"), text("captions.sample.said"))));
    }

    /** The name of a font in itself; nothing until it is painted. */
    ReadOnlyObjectProperty<@Nullable CaptionImage> ofFont(String font) {
        return of(new Sample(plain(font), List.of(font.split(" ", -1))));
    }

    private ReadOnlyObjectProperty<@Nullable CaptionImage> of(Sample sample) {
        ReadOnlyObjectWrapper<@Nullable CaptionImage> known = samples.get(sample);
        if (known != null) {
            return known.getReadOnlyProperty();
        }
        ReadOnlyObjectWrapper<@Nullable CaptionImage> coming = new ReadOnlyObjectWrapper<>();
        samples.put(sample, coming);
        CompletableFuture.supplyAsync(() -> paint(sample), work)
                .whenCompleteAsync(
                        (image, thrown) -> {
                            if (image == null) {
                                // Its name does without.
                                LOG.error("no sample of {}", sample, thrown);
                            } else {
                                coming.set(image);
                            }
                        },
                        window);
        return coming.getReadOnlyProperty();
    }

    private static CaptionImage paint(Sample sample) {
        List<CaptionWord> words = new ArrayList<>();
        for (String word : sample.words()) {
            words.add(new CaptionWord(word, 12L * words.size(), 12L * words.size() + 12));
        }
        CaptionPage page = new CaptionPage(0, 12L * words.size(), List.of(words));
        return new CaptionPainter(new CaptionLook(sample.style(), SafeZone.standard()))
                .paint(new CaptionState(0, page.end(), page, words.size() - 1), SIZE);
    }

    /** White letters and nothing else. */
    private static CaptionStyle plain(String font) {
        int white = 0xFFFFFFFF;
        return new CaptionStyle(
                "font",
                font,
                font,
                FONT_SIZE,
                false,
                4,
                SafeZone.WIDTH,
                SafeZone.HEIGHT / 2,
                0,
                white,
                new CaptionStyle.Highlight(CaptionStyle.HighlightKind.NONE, white),
                new CaptionStyle.Outline(white, 0),
                new CaptionStyle.Shadow(white, 0, 0),
                new CaptionStyle.Box(CaptionStyle.Around.NONE, white, 0, 0));
    }
}
