package studio.rushes.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Take;
import studio.rushes.media.FrameSize;
import studio.rushes.media.MediaInfo;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.project.VideoSettings;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Extras;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.script.ScriptReader;

/** The real window on real projects: real clips, real processes, a real disk; only small. */
@SuppressWarnings("NullAway.Init") // made before each test
class StudioWindowTest {
    private static final FrameSize SMALL = new FrameSize(180, 320);

    @TempDir Path home;
    private RealStudio studio;
    private OpenWindow window;

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void start() {
        studio = new RealStudio(home);
    }

    @AfterEach
    void stop() {
        window.close();
        studio.close();
    }

    @Test
    void aSampleIsEditedGeneratedPlayedAndAssembled() throws Exception {
        ProjectFolder folder = project(Samples.read("miel"));
        window = new OpenWindow(studio, List.of(folder.root()));
        window.until("five drafts", () -> states().equals(Collections.nCopies(5, "Draft")));

        window.type("#said-1", " Goutez.");
        window.until("the edit on disk", () -> saved(folder).dialogue().endsWith("Goutez."));
        window.press("#generate");
        window.until("five ready", () -> states().equals(Collections.nCopies(5, "Ready")));
        window.press("#player-play");
        window.until("the time running", () -> !window.text("#player-time").startsWith("0:00.00 "));
        assertThat(window.text("#player-title")).isEqualTo("B01");
        window.press("#assemble");
        window.until("the film", () -> window.text("#status-film").equals("final.mp4"));

        MediaInfo film = inspect(folder);
        assertThat(film.frames()).isEqualTo(36 * 24);
        assertThat(film.size()).isEqualTo(SMALL);
        assertThat(film.hasSound()).isTrue();
        assertThat(folder.root().resolve("captions.srt")).isNotEmptyFile();
    }

    @Test
    void aFirstRunOpensASample() {
        window = new OpenWindow(studio, List.of());

        window.until("five drafts", () -> states().equals(Collections.nCopies(5, "Draft")));
        assertThat(studio.projects().resolve("miel/script_v2.json")).isRegularFile();
    }

    @Test
    void everyEditIsUndoneAndDoneAgain() {
        window = new OpenWindow(studio, List.of(project(script(2, 2)).root()));
        window.until("two cards", () -> states().size() == 2);

        window.type("#said-1", " More.");
        window.press("#script-add");
        window.until("three cards", () -> states().size() == 3);
        window.press("#undo");
        window.until("two cards again", () -> states().size() == 2);
        window.press("#undo");
        window.until("the old words", () -> said(1).equals("Words of block 1."));
        window.press("#redo");
        window.until("the new words", () -> said(1).equals("Words of block 1. More."));
        window.press("#redo");
        window.until("three cards once more", () -> states().size() == 3);
        assertThat(window.enabled("#redo")).isFalse();
    }

    @Test
    void aSecondWindowWatchesWhatTheFirstOneDoes() {
        ProjectFolder folder = project(script(2, 1));
        try (ProjectSession first = ProjectSession.open(folder, studio.session())) {
            window = new OpenWindow(studio, List.of(folder.root()));
            window.until("the banner", () -> window.shows("#watching"));
            assertThat(window.enabled("#generate")).isFalse();
            assertThat(window.enabled("#undo")).isFalse();

            first.book()
                    .edit(
                            new ScriptEdit.ChangeDialogue(
                                    first.book().script().blocks().getFirst().id(), "Changed."));
            window.until("the other’s edit", () -> said(1).equals("Changed."));
            first.takes()
                    .generate(
                            first.takes().missing(GeneratorId.ANIMATIC), GeneratorChoice.ANIMATIC);
            window.until("two ready", () -> states().equals(List.of("Ready", "Ready")));
            window.press("#player-play");
            window.until(
                    "the time running", () -> !window.text("#player-time").startsWith("0:00.00 "));
        }
    }

    @Test
    void theFilmComesByItselfWhenAllAreReady() throws Exception {
        ProjectFolder folder = project(script(2, 1));
        window = new OpenWindow(studio, List.of(folder.root()));
        window.until("two cards", () -> states().size() == 2);

        window.on(
                "#assemble-when-ready",
                ToggleSwitch.class,
                automatic -> {
                    automatic.setSelected(true);
                    return true;
                });
        window.press("#generate");
        window.until("the film", () -> window.text("#status-film").equals("final.mp4"));

        assertThat(inspect(folder).frames()).isEqualTo(2 * 24);
    }

    @Test
    void aFilmOlderThanAnEditIsNotShownAsTheFilm() {
        ProjectFolder folder = project(script(1, 1));
        window = new OpenWindow(studio, List.of(folder.root()));
        window.press("#generate");
        window.press("#assemble");
        window.until("the film", () -> window.text("#status-film").equals("final.mp4"));

        window.type("#said-1", " More.");
        window.until("a warning", () -> window.text("#status-film").contains("older"));
        window.press("#undo");
        window.until("no warning", () -> window.text("#status-film").equals("final.mp4"));
    }

    @Test
    void anotherTakeOfABlockCanBeChosen() throws IOException {
        ProjectFolder folder = project(script(1, 1));
        window = new OpenWindow(studio, List.of(folder.root()));
        window.press("#generate");
        window.until("a first take", () -> states().equals(List.of("Ready")));
        window.press("#take-make-again");
        window.until("a second take", () -> window.shows("#take-2") && window.enabled("#take-2"));
        Path clip = folder.root().resolve("block_1.mp4");
        List<Path> takes =
                List.of(
                        folder.takes().resolve(window.takes().getFirst().fileName()),
                        folder.takes().resolve(window.takes().getLast().fileName()));

        window.press("#take-2");
        window.press("#review-choose");
        window.until("the second on disk", () -> Files.mismatch(clip, takes.getLast()) < 0);
        window.until(
                "the card saying so",
                () -> window.texts(".take-plate .label").contains("take 2/2"));
        window.press("#take-1");
        window.press("#review-choose");
        window.until("the first on disk", () -> Files.mismatch(clip, takes.getFirst()) < 0);
    }

    @Test
    void closingTheWindowWhileTakesRunLosesNothing() {
        ProjectFolder folder = project(script(3, 2));
        window = new OpenWindow(studio, List.of(folder.root()));
        window.type("#said-3", " Late words.");
        window.press("#generate");
        window.until("work going on", () -> states().stream().noneMatch("Draft"::equals));
        window.close();

        assertThat(ScriptReader.read(folder.script()).blocks().getLast().dialogue())
                .endsWith("Late words.");
        window = new OpenWindow(studio, List.of(folder.root()));
        window.until("three ready", () -> states().equals(Collections.nCopies(3, "Ready")));
        assertThat(window.takes()).hasSize(3).allMatch(Take::chosen);
        assertThat(folder.root().resolve("block_3.mp4")).isRegularFile();
    }

    @Test
    void theKeysWorkTheWholeWay() {
        ProjectFolder folder = project(script(2, 1));
        window = new OpenWindow(studio, List.of(folder.root()));
        window.click("#board-grid");
        window.robot().push(KeyCode.CONTROL, KeyCode.G);
        window.until("two ready", () -> states().equals(List.of("Ready", "Ready")));
        window.robot().push(KeyCode.RIGHT);
        window.until("the second block", () -> window.text("#player-title").equals("B02"));
        window.robot().push(KeyCode.SPACE);
        window.until("the time running", () -> !window.text("#player-time").startsWith("0:00.00 "));
        window.robot().push(KeyCode.CONTROL, KeyCode.ENTER);
        window.until("the film", () -> window.text("#status-film").equals("final.mp4"));
    }

    @Test
    void aFilmIsExportedWithoutTheBlockThatIsLeftOut() throws Exception {
        ProjectFolder folder = project(script(2, 1));
        window = new OpenWindow(studio, List.of(folder.root()));
        window.press("#generate");
        window.until("two ready", () -> states().equals(List.of("Ready", "Ready")));
        window.until("how long it takes", () -> window.text("#assemble").contains("·"));
        window.on(
                "#board-grid",
                Node.class,
                grid -> {
                    grid.fireEvent(
                            new ContextMenuEvent(
                                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                                    0,
                                    0,
                                    0,
                                    0,
                                    true,
                                    null));
                    return true;
                });
        window.robot().clickOn("Leave out of the film");
        window.until("one left out", () -> states().equals(List.of("Left out", "Ready")));

        window.press("#export");
        window.click("#export-quality-draft");
        window.press("#export-go");
        window.until("the film", () -> window.text("#status-film").equals("final.mp4"));
        window.until("the film playing", () -> window.text("#player-title").equals("final.mp4"));

        assertThat(inspect(folder).frames()).isEqualTo(24);
        try (Stream<Path> files = Files.list(folder.root())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.endsWith(".next") || name.endsWith(".part"));
        }
        window.press("#undo");
        window.until("both in again", () -> states().equals(List.of("Ready", "Ready")));
        window.until("a warning", () -> window.text("#status-film").contains("older"));
    }

    private List<String> states() {
        return window.texts(".state-plate .word");
    }

    private String said(int block) {
        return window.field("#said-" + block);
    }

    private MediaInfo inspect(ProjectFolder folder) throws InterruptedException {
        return studio.session().probe().inspect(folder.film());
    }

    private static Block saved(ProjectFolder folder) {
        return ScriptReader.read(folder.script()).blocks().getFirst();
    }

    private ProjectFolder project(Script script) {
        ProjectFolder folder = new ProjectFolder(home.resolve("my-video"));
        ProjectSession.create(folder, new VideoSettings(SMALL).in(script));
        return folder;
    }

    private static Script script(int blocks, int seconds) {
        List<Block> all =
                IntStream.rangeClosed(1, blocks)
                        .mapToObj(number ->
                                new Block(
                                        new BlockId("block-" + number),
                                        "Words of block " + number + ".",
                                        "A lighthouse.",
                                        seconds,
                                        Extras.NONE))
                        .toList();
        return new Script("my-video", "", all, Extras.NONE);
    }
}
