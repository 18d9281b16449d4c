package studio.rushes.ui.cloud;

import java.util.List;
import java.util.Optional;
import studio.rushes.problem.Problem;
import studio.rushes.sharing.Conflict;
import studio.rushes.sharing.MirrorStanding;
import studio.rushes.sharing.Running;
import studio.rushes.sharing.TheirChange;

/** How the open video stands beside the cloud. */
public sealed interface ShareStanding {
    Doubts doubts();

    /**
     * What a person should know or say.
     *
     * @param elsewhere numbers of blocks that wait because they may be made elsewhere too
     * @param troubles what could not be taken in from the cloud
     */
    record Doubts(List<Integer> elsewhere, List<Problem> troubles) {
        public static final Doubts NONE = new Doubts(List.of(), List.of());

        public Doubts {
            elsewhere = List.copyOf(elsewhere);
            troubles = List.copyOf(troubles);
        }
    }

    /**
     * It is on this computer only.
     *
     * @param hindrance why it cannot be shared, such as that no bucket was named
     */
    record Alone(Optional<Problem> hindrance, Doubts doubts) implements ShareStanding {
        public Alone(Optional<Problem> hindrance) {
            this(hindrance, Doubts.NONE);
        }
    }

    /**
     * It is shared.
     *
     * @param video as it is called there
     * @param conflicts what was changed on both sides, until a person chooses
     * @param offer what was changed there only
     */
    record Shared(
            String video,
            MirrorStanding mirror,
            Running running,
            List<Conflict> conflicts,
            Optional<TheirChange> offer,
            Doubts doubts)
            implements ShareStanding {
        public Shared {
            conflicts = List.copyOf(conflicts);
        }
    }
}
