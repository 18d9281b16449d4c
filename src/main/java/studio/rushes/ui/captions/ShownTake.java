package studio.rushes.ui.captions;

import java.nio.file.Path;
import java.util.Optional;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeState;

/**
 * The take whose captions are shown.
 *
 * @param title as the player calls it
 */
public record ShownTake(Take take, TakeState.Ready ready, Path clip, String title) {
    /** The take with its clip; empty before it has one. */
    public static Optional<ShownTake> of(Take take, Path clip, String title) {
        return take.state() instanceof TakeState.Ready ready
                ? Optional.of(new ShownTake(take, ready, clip, title))
                : Optional.empty();
    }

    SheetClip frames() {
        return SheetClip.of(ready.clip());
    }

    boolean isSame(ShownTake other) {
        return take.id().equals(other.take.id()) && clip.equals(other.clip);
    }
}
