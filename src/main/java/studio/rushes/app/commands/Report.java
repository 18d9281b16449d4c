package studio.rushes.app.commands;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import studio.rushes.assembly.AssemblyStep;
import studio.rushes.assembly.Film;
import studio.rushes.assembly.FilmReport;
import studio.rushes.generation.Money;
import studio.rushes.generation.Spending;
import studio.rushes.generation.Take;
import studio.rushes.problem.Problem;
import studio.rushes.project.Awaited;

/** What {@code produce} tells while it works. Called from many threads. */
interface Report {
    /** So many blocks are about to be made, each by one attempt at this price in all. */
    void launching(int blocks, Money price);

    /**
     * @param awaited what it waits for before it can be made
     */
    void take(int block, Take take, Optional<Awaited> awaited);

    /** A film is about to be made and is expected to take so long. */
    void expecting(Duration time);

    void assembling(AssemblyStep step);

    void film(Film film);

    /** Where the words of a film's captions come from, and which lines were not said. */
    void words(List<BlockWords> blocks);

    /** There is a film from before, and this is what its check found, where that is known. */
    void finished(Path film, Optional<FilmReport> checked);

    /** What the project spent so far. */
    void spent(Spending spending);

    void problem(Problem problem);
}
