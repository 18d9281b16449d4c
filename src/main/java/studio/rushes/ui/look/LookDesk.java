package studio.rushes.ui.look;

import java.util.Optional;
import java.util.function.Consumer;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.media.ClipLook;

/**
 * The looks of an open project's takes: small pictures, the wave of the sound and a clip that is
 * easy to seek in. They are made in the background as takes become ready; who only looks on makes
 * none.
 */
public interface LookDesk {
    /**
     * The look of a take; empty before it is there, and for a take without a clip. Looks at the
     * disk, but only for a moment.
     */
    Optional<ClipLook> of(Take take);

    /**
     * Hears of each take whose look has come, on a background thread; must return at once. What was
     * there before is not told of.
     */
    Subscription onLook(Consumer<TakeId> listener);
}
