package studio.rushes.app.commands;

import java.nio.file.Path;
import studio.rushes.generation.Take;
import studio.rushes.problem.Problem;

/** What {@code produce} tells while it works. Called from many threads. */
interface Report {
    void take(int block, Take take);

    void assembling(double fraction);

    void film(Path film, long frames, double seconds);

    void problem(Problem problem);
}
