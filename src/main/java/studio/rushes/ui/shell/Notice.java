package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import studio.rushes.problem.Problem;
import studio.rushes.ui.problem.ProblemVerb;

/** Something to tell without standing in the way. */
public sealed interface Notice {
    List<ProblemVerb> verbs();

    /** Good news; goes away by itself. */
    record News(String words, List<ProblemVerb> verbs) implements Notice {
        /** News of a file, with the way to its folder. */
        static News of(String words, Path file, Studio studio) {
            return new News(
                    words,
                    List.of(
                            new ProblemVerb(
                                    text("shell.film.show"), () -> studio.showInFolder(file))));
        }
    }

    /** Why something was not done, or what wants someone; goes away by itself. */
    record Hint(String words, List<ProblemVerb> verbs) implements Notice {}

    /**
     * Stays until it is answered.
     *
     * @param closed runs where it was closed without one of the verbs
     */
    record Question(String words, List<ProblemVerb> verbs, Runnable closed) implements Notice {}

    /** Went wrong in the background, for the how manieth time; told once. */
    record Ongoing(Problem problem, int times, Instant last) implements Notice {
        @Override
        public List<ProblemVerb> verbs() {
            return List.of();
        }
    }

    /** Stays until it is closed. */
    record Trouble(Problem problem, List<ProblemVerb> verbs) implements Notice {}
}
