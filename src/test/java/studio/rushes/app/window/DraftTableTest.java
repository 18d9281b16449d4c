package studio.rushes.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.generation.Caps;
import studio.rushes.generation.ChargeOutcome;
import studio.rushes.generation.DraftOffer;
import studio.rushes.generation.DraftWish;
import studio.rushes.generation.FakeWriter;
import studio.rushes.generation.LedgerEntry;
import studio.rushes.generation.Money;
import studio.rushes.problem.StudioException;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.script.Block;
import studio.rushes.script.Script;

/** Drafts on a real project and a real ledger; only the writer is none. */
@SuppressWarnings("NullAway.Init") // made before each test
class DraftTableTest {
    private static final long BOUND_SECONDS = 60;
    private static final DraftWish WISH = new DraftWish("Le sel", Locale.FRENCH, 1, 8);
    private static final String ANSWER =
            "Voici !\n```\nBLOC 1 (6s):\nDIALOGUE: \"Le sel.\"\nVISUEL: Salt.\n```\n";

    @TempDir Path home;
    private final FakeWriter writer = new FakeWriter();
    private RealStudio studio;
    private ProjectFolder folder;
    private ProjectDesk desk;

    @BeforeEach
    void open() {
        studio = new RealStudio(home);
        studio.drafts = new DraftOffer(writer, "gemini-flash");
        folder = new ProjectFolder(home.resolve("salt"));
        ProjectSession.create(folder, Samples.read("miel"));
        desk = open(false);
    }

    @AfterEach
    void close() {
        desk.close();
        studio.close();
    }

    @Test
    void aDraftIsPaidAndEntersTheScriptOnlyWhenItIsTakenAsOneStep() throws Exception {
        Script before = desk.script();
        writer.says(ANSWER);

        Script draft = desk.drafts().draft(WISH).get(BOUND_SECONDS, TimeUnit.SECONDS);

        assertThat(desk.script()).isEqualTo(before);
        assertThat(lines().getFirst().reservation().isForScript()).isTrue();
        assertThat(lines().getFirst().reservation().lane()).isEqualTo("gemini-flash");
        desk.drafts().take(draft);
        assertThat(desk.script().blocks()).extracting(Block::dialogue).containsExactly("Le sel.");
        assertThat(desk.script().blocks().getFirst().id())
                .isEqualTo(before.blocks().getFirst().id());
        desk.undo();
        assertThat(desk.script()).isEqualTo(before);
    }

    @Test
    void anAnswerThatIsNoScriptChangesNothingButIsPaid() {
        Script before = desk.script();
        writer.says("As a language model I would rather not.");

        assertThatThrownBy(() -> desk.drafts().draft(WISH).get(BOUND_SECONDS, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        StudioException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("DRAFT-UNUSABLE"));

        assertThat(desk.script()).isEqualTo(before);
        assertThat(outcome()).isEqualTo(ChargeOutcome.READY);
    }

    @Test
    void givingUpEndsTheCallAndMayHaveBeenCharged() throws Exception {
        CompletableFuture<Script> draft = desk.drafts().draft(WISH);
        WaitForAsyncUtils.waitFor(BOUND_SECONDS, TimeUnit.SECONDS, () -> writer.asked.get() == 1);

        draft.cancel(true);

        assertThatThrownBy(draft::join).isInstanceOf(CancellationException.class);
        WaitForAsyncUtils.waitFor(
                BOUND_SECONDS, TimeUnit.SECONDS, () -> lines().getFirst().settlement().isPresent());
        assertThat(outcome()).isEqualTo(ChargeOutcome.CANCELLED);
    }

    @Test
    void aCapStopsADraftBeforeItIsAskedFor() {
        writer.price = Money.dollars("0.50");
        desk.launching().changeCaps(Caps.perProject(Money.dollars("0.10")));

        assertThatThrownBy(() -> desk.drafts().draft(WISH).get(BOUND_SECONDS, TimeUnit.SECONDS))
                .hasMessageContaining("BUDGET-PROJECT");

        assertThat(writer.asked).hasValue(0);
    }

    @Test
    void aWatcherDraftsNothing() {
        ProjectDesk second = open(true);
        try {
            assertThat(second.drafts().cannotDraft()).isPresent();
        } finally {
            second.close();
        }
        assertThat(desk.drafts().cannotDraft()).isEmpty();
    }

    private ProjectDesk open(boolean watching) {
        return studio.desk(folder, watching);
    }

    private List<LedgerEntry> lines() {
        return studio.parts().ledger().get().all();
    }

    private ChargeOutcome outcome() {
        return lines().getFirst().settlement().orElseThrow().outcome();
    }
}
