package studio.rushes.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import studio.rushes.adapter.veo.VeoTimes;
import studio.rushes.generation.Take;
import studio.rushes.generation.TinyClip;
import studio.rushes.media.FrameSize;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.project.VideoSettings;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Extras;
import studio.rushes.script.Script;
import studio.rushes.veo.Door;
import studio.rushes.veo.VeoServer;

/** The real window against the Veo test server: what is clicked is what is paid. */
@SuppressWarnings("NullAway.Init") // made before each test
class PaidLaunchTest {
    @TempDir Path home;
    private final VeoServer server = new VeoServer(TinyClip.BYTES, 0, InstantSource.system());
    private RealStudio studio;
    private OpenWindow window;

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void openTwoBlocks() {
        studio =
                new RealStudio(
                        home,
                        _ -> List.of(Door.VERTEX_BUCKET.open(server.uri(), VeoTimes.STANDARD)));
        ProjectFolder folder = new ProjectFolder(home.resolve("my-video"));
        ProjectSession.create(folder, new VideoSettings(FrameSize.PORTRAIT_720).in(script()));
        window = new OpenWindow(studio, List.of(folder.root()));
        window.until("two drafts", () -> states().equals(List.of("Draft", "Draft")));
    }

    @AfterEach
    void stop() {
        window.close();
        studio.close();
        server.close();
    }

    @Test
    void twoBlocksAreLaunchedOnVertexAndPaidOnce() {
        window.press("#launch");
        window.until("the sheet", () -> window.shows("#launch-sheet"));
        window.choose("#maker-vertex");
        window.until("what is missing", () -> why().equals("Not set up yet"));
        window.write("#launch-project", "film");
        window.write("#launch-project-cap", "3");
        window.until("the price", () -> launch().equals("Launch 2 blocks · $1.40"));
        window.until("the check", () -> why().isEmpty());
        assertThat(server.charges()).isZero();

        window.press("#launch-go");

        window.until("no sheet", () -> !window.shows("#launch-sheet"));
        window.until("two ready", () -> states().equals(Collections.nCopies(2, "Ready")));
        assertThat(server.charges()).isEqualTo(2);
        assertThat(window.takes())
                .extracting(Take::generator)
                .extracting(Object::toString)
                .allMatch(id -> id.contains("vertex"));
        window.until(
                "what was spent", () -> window.texts("#spend .amount").equals(List.of("$1.40")));
        window.until(
                "the usual one",
                () -> window.text("#generator").equals("Veo 3.1 Fast · Vertex AI · $0.10/s"));
        assertThat(window.texts(".take-plate .generator"))
                .containsExactly("Veo 3.1 Fast", "Veo 3.1 Fast");
        window.until(
                "the price of another take",
                () -> window.text("#take-make-again").equals("Again $0.80"));
    }

    @Test
    void whatPassesTheCapIsNotPaid() {
        window.press("#launch");
        window.choose("#maker-vertex");
        window.write("#launch-project", "film");
        window.write("#launch-project-cap", "1.39");

        // before it, while its words are still on their way, the sheet says that no project is
        // named
        window.until(
                "the refusal",
                () -> window.texts("#launch-sheet .code").equals(List.of("BUDGET-PROJECT")));
        assertThat(window.enabled("#launch-go")).isFalse();
        assertThat(server.charges()).isZero();
    }

    private String launch() {
        return window.text("#launch-go");
    }

    private String why() {
        return window.text("#launch-why");
    }

    private List<String> states() {
        return window.texts(".plate .word");
    }

    /** One of the lengths Veo makes, and one that is ordered longer. */
    private static Script script() {
        List<Block> blocks =
                IntStream.rangeClosed(1, 2)
                        .mapToObj(number ->
                                new Block(
                                        new BlockId("block-" + number),
                                        "Words of block " + number + ".",
                                        "A lighthouse.",
                                        number == 1 ? 8 : 5,
                                        Extras.NONE))
                        .toList();
        return new Script("my-video", "", blocks, Extras.NONE);
    }
}
