package studio.rushes.ui.cloud;

import java.time.Instant;
import java.util.List;
import studio.rushes.problem.Problem;
import studio.rushes.sharing.Conflict;

/** What of the cloud lies over the window until it is answered. */
public sealed interface CloudSheet {
    /** The pipeline's videos. */
    record Listed(CloudListModel list) implements CloudSheet {}

    /** Whether the video is to be shared. */
    record Asking() implements CloudSheet {}

    /** How far the sharing is, and who runs the video. */
    record Standing() implements CloudSheet {}

    /** Whether to take it from somebody who is at work on it. */
    record TakingOver(String owner, Instant until) implements CloudSheet {}

    record Choosing(Conflict conflict, Versions versions) implements CloudSheet {}

    /** What could not be taken in. */
    record Troubles(List<Problem> problems) implements CloudSheet {
        public Troubles {
            problems = List.copyOf(problems);
        }
    }

    /** What the pipeline would be asked to make. */
    record Buying(RunModel run) implements CloudSheet {}
}
