package studio.rushes.ui.captions;

import static studio.rushes.ui.fx.Texts.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.captions.CaptionImage;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionPages;
import studio.rushes.captions.CaptionPainter;
import studio.rushes.captions.CaptionState;
import studio.rushes.captions.CaptionWord;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

/**
 * A sentence with a long word in it, in the look that is wanted last, set and painted as in the
 * film. One at a time; what was wanted meanwhile and no longer is, is left out. Used on the
 * window's thread.
 */
final class StylePreview {
    private static final Logger LOG = LoggerFactory.getLogger(StylePreview.class);

    /** Half of what a phone shows: sharp in the sheet, and painted in a few milliseconds. */
    private static final int SHORT_SIDE = 540;

    private static final long WORD_FRAMES = 12;

    private final Executor work;
    private final Executor window;
    private final FrameSize size;
    private final ReadOnlyObjectWrapper<@Nullable CaptionImage> image =
            new ReadOnlyObjectWrapper<>();
    private @Nullable CaptionLook waiting;
    private boolean painting;

    /**
     * @param picture whose shape it has
     */
    StylePreview(FrameSize picture, Executor work, Executor window) {
        this.work = work;
        this.window = window;
        double scale = SHORT_SIDE / (double) Math.min(picture.width(), picture.height());
        size = new FrameSize(even(picture.width() * scale), even(picture.height() * scale));
    }

    private static int even(double value) {
        return (int) Math.round(value) & ~1;
    }

    void show(CaptionLook look) {
        waiting = look;
        if (!painting) {
            paintNext();
        }
    }

    private void paintNext() {
        CaptionLook due = waiting;
        if (due == null) {
            return;
        }
        waiting = null;
        painting = true;
        CompletableFuture.supplyAsync(() -> paint(due), work)
                .whenCompleteAsync(
                        (painted, thrown) -> {
                            painting = false;
                            if (painted == null) {
                                // The edge of that thread: the next change is painted all the same.
                                LOG.error("{} cannot be painted", due.style().id(), thrown);
                            } else {
                                image.set(painted);
                            }
                            paintNext();
                        },
                        window);
    }

    private CaptionImage paint(CaptionLook look) {
        return longest(look)
                .map(state -> new CaptionPainter(look).paint(state, size))
                .orElseGet(() -> new CaptionImage(0, 0, 0, 0, new int[0]));
    }

    /** The page with the longest word, which is being said. */
    private static Optional<CaptionState> longest(CaptionLook look) {
        List<CaptionWord> words = new ArrayList<>();
        for (String word : text("styling.sentence").split(" ", -1)) {
            long start = WORD_FRAMES * words.size();
            words.add(new CaptionWord(word, start, start + WORD_FRAMES));
        }
        return CaptionPages.of(words, look, WORD_FRAMES * words.size(), FrameRate.FILM)
                .states()
                .stream()
                .filter(state -> state.active() >= 0)
                .max(
                        Comparator.comparingInt(
                                state -> state.page().words().get(state.active()).text().length()));
    }

    /** How large the picture is that {@link #imageProperty} lies on. */
    FrameSize size() {
        return size;
    }

    ReadOnlyObjectProperty<@Nullable CaptionImage> imageProperty() {
        return image.getReadOnlyProperty();
    }
}
