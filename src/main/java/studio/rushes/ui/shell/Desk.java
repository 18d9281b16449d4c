package studio.rushes.ui.shell;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.problem.Problem;
import studio.rushes.project.Behind;
import studio.rushes.ui.captions.CaptionDesk;
import studio.rushes.ui.cloud.ShareDesk;
import studio.rushes.ui.cut.CutDesk;
import studio.rushes.ui.draft.DraftDesk;
import studio.rushes.ui.grid.TakeDesk;
import studio.rushes.ui.launch.LaunchDesk;
import studio.rushes.ui.ledger.LedgerDesk;
import studio.rushes.ui.look.LookDesk;
import studio.rushes.ui.review.ReviewDesk;

/**
 * One open project, as much of it as the window needs. Each part of the window has a desk of its
 * own here, an interface in that part's package, filled by a table in {@code app.window}. What is
 * chosen for the whole video will come as {@code video()}.
 */
public interface Desk extends ScriptDesk, TakeDesk, FilmDesk {
    Path folder();

    /** Where its takes are launched, with their prices. */
    LaunchDesk launching();

    /** What it spent. */
    LedgerDesk ledger();

    /** Its captions. */
    CaptionDesk captions();

    /** Where its takes are judged. */
    ReviewDesk review();

    /** What is seen and heard of its takes at a glance. */
    LookDesk looks();

    /** What it does without anybody waiting for it. */
    default Behind behind() {
        return Behind.nothing();
    }

    /** What plays as the film would. */
    CutDesk cut();

    /** Its script, for whoever writes it. */
    studio.rushes.ui.script.ScriptDesk writing();

    /** Where its script is drafted. */
    DraftDesk drafts();

    /** How it stands beside the cloud pipeline. */
    ShareDesk sharing();

    /** How fine its clips are: pixels along their shorter side. */
    int lines();

    /** Whether another Rushes runs the project, and this one only looks on. */
    boolean watching();

    /** Hears when the script was written to disk. */
    Subscription onSaved(Consumer<Instant> listener);

    /** Hears what went wrong behind the window's back. */
    Subscription onProblem(Consumer<Problem> listener);

    /** Lets go of the project; running takes go on where their generator can. May block briefly. */
    void close();
}
