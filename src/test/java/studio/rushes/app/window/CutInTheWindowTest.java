package studio.rushes.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.Take;
import studio.rushes.media.FrameSize;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.project.VideoSettings;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Extras;
import studio.rushes.script.Script;

/** The real window, the real decoder, the real worker that draws what is missing. */
@SuppressWarnings("NullAway.Init") // JUnit fills the fields before each test.
class CutInTheWindowTest {
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

    private ProjectFolder project() {
        List<Block> blocks =
                List.of(
                        new Block(
                                new BlockId("a"),
                                "Un jour, une abeille.",
                                "Une ruche.",
                                1,
                                Extras.NONE),
                        new Block(
                                new BlockId("b"),
                                "Elle vole.",
                                "Un champ de fleurs.",
                                1,
                                Extras.NONE),
                        new Block(new BlockId("c"), "Elle rentre.", "Le soir.", 1, Extras.NONE));
        Script script =
                new VideoSettings(SMALL).in(new Script("gaps", "Gaps", blocks, Extras.NONE));
        ProjectFolder folder = new ProjectFolder(studio.projects().resolve("gaps"));
        ProjectSession.create(folder, script);
        return folder;
    }

    private String source() {
        return window.text("#player-source");
    }

    private String title() {
        return window.text("#player-title");
    }

    @Test
    void theCutPlaysFromTheFirstSecondOverWhatIsNotThereYet() {
        ProjectFolder folder = project();
        window = new OpenWindow(studio, List.of(folder.root()));
        window.until("the blocks", () -> window.texts(".state-plate .word").size() == 3);
        window.focus("#board-grid");
        window.robot().push(KeyCode.SHIFT, KeyCode.SPACE);
        window.until("the cut", () -> title().equals("B01 in the cut"));
        window.until("something that says it is no take", () -> !source().isEmpty());
        assertThat(source()).containsAnyOf("Card", "Stand-in");
        window.until("the end of the cut", () -> title().equals("B03 in the cut"));
        assertThat(window.shows("#player-problem")).isFalse();
        assertThat(window.text("#player-time")).endsWith("/ 0:03.00");

        window.until("stand-ins", () -> source().startsWith("Stand-in"));
        assertThat(folder.cache().resolve("standins")).isNotEmptyDirectory();
        assertThat(window.takes()).isEmpty();
        window.robot().push(KeyCode.K);

        window.launch(2, GeneratorChoice.ANIMATIC);
        window.until("a take", () -> window.takes().stream().anyMatch(Take::chosen));
        window.select(2);
        window.until("the take in the cut", () -> source().equals("Take 1 · Animatic"));
        assertThat(title()).isEqualTo("B02 in the cut");

        window.press("#player-one");
        window.until("the take alone", () -> title().equals("B02"));
        assertThat(source()).isEqualTo("Take 1 · Animatic");
    }
}
