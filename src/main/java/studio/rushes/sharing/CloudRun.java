package studio.rushes.sharing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import studio.rushes.generation.Payments;

/**
 * One purchase at the cloud pipeline: a script sent to be made there.
 *
 * @param video as the bucket's folder names it
 * @param parts what each block counts with in the ledger
 */
public record CloudRun(
        UUID id, String video, Instant at, List<Payments.Elsewhere> parts, Stage stage) {
    public CloudRun {
        parts = List.copyOf(parts);
    }

    /** How far it came. */
    public enum Stage {
        /** On its way, or perhaps: it is looked for, and never sent again by itself. */
        INTENDED,
        /** The script lies there, so the pipeline makes it. */
        SENT,
        /** It is proved that it did not get there. */
        NOT_SENT,
        /** The pipeline ended it. */
        OVER
    }

    /** Whether the pipeline makes it, or may. */
    public boolean underWay() {
        return stage == Stage.INTENDED || stage == Stage.SENT;
    }

    CloudRun at(Stage now) {
        return new CloudRun(id, video, at, parts, now);
    }
}
