package studio.rushes.ui.preview;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.captions.CaptionImage;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionPainter;
import studio.rushes.captions.CaptionState;
import studio.rushes.media.FrameSize;

/**
 * Has captions painted away from the window's thread, one at a time, the one that is wanted first.
 * What comes next is painted ahead, so that while a clip plays each is there in its frame. Used on
 * the window's thread.
 */
final class CaptionProjector {
    private static final Logger LOG = LoggerFactory.getLogger(CaptionProjector.class);

    /** A page or two of words lighting up, there and back. */
    private static final int KEPT = 12;

    private final Executor work;
    private final Executor window;
    private final Consumer<Optional<Painted>> screen;
    private final Map<Wanted, CaptionImage> kept = new LinkedHashMap<>();
    private Optional<Wanted> wanted = Optional.empty();
    private Optional<Wanted> next = Optional.empty();
    private boolean painting;

    /** Touched by the one painting that runs. */
    private @Nullable Painter painter;

    /** One picture of captions. */
    record Wanted(CaptionState state, CaptionLook look, FrameSize size) {}

    /** What was painted, on a picture of so many pixels. */
    record Painted(CaptionImage image, FrameSize size) {}

    private record Painter(CaptionLook look, CaptionPainter hand) {}

    /**
     * @param screen shows what was painted, or nothing; on the window's thread
     */
    CaptionProjector(Executor work, Executor window, Consumer<Optional<Painted>> screen) {
        this.work = work;
        this.window = window;
        this.screen = screen;
    }

    /**
     * What is to be seen now, and what comes after it. Without anything the screen is cleared at
     * once; else it keeps what it has until the new one is painted.
     */
    void show(Optional<Wanted> now, Optional<Wanted> then) {
        next = then;
        if (!now.equals(wanted)) {
            wanted = now;
            if (now.isEmpty()) {
                screen.accept(Optional.empty());
            } else {
                now.filter(kept::containsKey).ifPresent(this::present);
            }
        }
        paintNext();
    }

    private void present(Wanted ready) {
        CaptionImage image = kept.get(ready);
        if (image != null) {
            screen.accept(Optional.of(new Painted(image, ready.size())));
        }
    }

    private void paintNext() {
        Optional<Wanted> due =
                wanted.filter(one -> !kept.containsKey(one))
                        .or(() -> next.filter(one -> !kept.containsKey(one)));
        if (painting || due.isEmpty()) {
            return;
        }
        painting = true;
        CompletableFuture.supplyAsync(() -> paint(due.get()), work)
                .whenCompleteAsync((image, thrown) -> painted(due.get(), image, thrown), window);
    }

    private CaptionImage paint(Wanted due) {
        Painter hand = painter;
        if (hand == null || !hand.look().equals(due.look())) {
            hand = new Painter(due.look(), new CaptionPainter(due.look()));
            painter = hand;
        }
        return hand.hand().paint(due.state(), due.size());
    }

    private void painted(Wanted done, @Nullable CaptionImage image, @Nullable Throwable thrown) {
        painting = false;
        if (image == null) {
            // The edge of that thread: a caption that cannot be painted must not stop the others.
            LOG.error("captions cannot be painted", thrown);
            keep(done, new CaptionImage(0, 0, 0, 0, new int[0]));
        } else {
            keep(done, image);
        }
        if (wanted.filter(done::equals).isPresent()) {
            present(done);
        }
        paintNext();
    }

    private void keep(Wanted done, CaptionImage image) {
        if (kept.size() >= KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        kept.put(done, image);
    }
}
