package studio.rushes.ui.shell;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.problem.Problem;
import studio.rushes.ui.captions.CaptionDesk;
import studio.rushes.ui.draft.DraftDesk;
import studio.rushes.ui.grid.TakeDesk;
import studio.rushes.ui.launch.LaunchDesk;
import studio.rushes.ui.ledger.LedgerDesk;

/** One open project, as much of it as the window needs. */
public interface Desk extends ScriptDesk, TakeDesk, FilmDesk {
    Path folder();

    /** Where its takes are launched, with their prices. */
    LaunchDesk launching();

    /** What it spent. */
    LedgerDesk ledger();

    /** Its captions. */
    CaptionDesk captions();

    /** Where its script is drafted. */
    DraftDesk drafts();

    /** What makes its clips, such as {@code Animatic · free · 720p}. */
    String generatorLabel();

    /** Whether another Rushes runs the project, and this one only looks on. */
    boolean watching();

    /** Hears when the script was written to disk. */
    Subscription onSaved(Consumer<Instant> listener);

    /** Hears what went wrong behind the window's back. */
    Subscription onProblem(Consumer<Problem> listener);

    /** Lets go of the project; running takes go on where their generator can. May block briefly. */
    void close();
}
