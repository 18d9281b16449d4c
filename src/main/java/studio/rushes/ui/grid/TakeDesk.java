package studio.rushes.ui.grid;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.rushes.generation.Outlook;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore.Subscription;

/**
 * What the window needs of a project's takes. The verbs may block for some milliseconds and are
 * called off the window's thread; they throw {@link studio.rushes.problem.StudioException}.
 */
public interface TakeDesk {
    /** Every take, oldest first. */
    List<Take> takes();

    /** Hears each change, on the thread that made it. */
    Subscription onTake(Consumer<Take> listener);

    /** Whether the script still asks for exactly this take. Must return at once. */
    boolean isCurrent(Take take);

    /**
     * Whether a take is not current only because the block before plays another clip than the one
     * it goes on from. Must return at once.
     */
    boolean isCutOff(Take take);

    /** Where a ready take's clip lies. Must return at once. */
    Path clip(Take take);

    /**
     * When a lost answer is looked for no longer, or a clip is kept no longer over there; empty
     * where the take waits for neither. Must return at once.
     */
    Optional<Instant> deadline(Take take);

    /**
     * What is to come of takes that are under way, told by how long such takes took. Must return at
     * once.
     *
     * @param open oldest first
     */
    default Outlook outlook(List<Take> open) {
        return Outlook.NONE;
    }

    /** Has a take that ended badly, or whose answer was lost, tried again. */
    void retry(TakeId take);

    /** Stops watching a take, or forgets one whose answer was lost. */
    void cancel(TakeId take);
}
