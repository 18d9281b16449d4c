package studio.rushes.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import studio.rushes.adapter.veo.VeoTimes;
import studio.rushes.generation.Take;
import studio.rushes.generation.TinyClip;
import studio.rushes.veo.Call;
import studio.rushes.veo.Door;
import studio.rushes.veo.Fault;
import studio.rushes.veo.VeoServer;

/**
 * The whole way of an ordinary video in the real window: pasted, priced, launched, one block
 * filtered and one failed, mended, reviewed by keys, compared, assembled, exported; and paid for
 * what was made, once.
 */
@SuppressWarnings("NullAway.Init") // made before each test
class EverydayTest {
    private static final String SCRIPT =
            """
            THEME: The harbour

            BLOCK 1 (8s):
            DIALOGUE: The harbour wakes before the sun does.
            VISUAL: A harbour at dawn, cold light, slow drift.

            BLOCK 2 (8s):
            DIALOGUE: Nets come in heavy, and nobody speaks.
            VISUAL: Hands on wet rope.

            BLOCK 3 (8s):
            DIALOGUE: A face at the window, and then it is gone.
            VISUAL: A lit window over the quay.

            BLOCK 4 (8s):
            DIALOGUE: Then the horn sounds, twice, far out.
            VISUAL: Fog, a red light turning.
            """;

    @TempDir Path home;
    private final VeoServer server = new VeoServer(TinyClip.BYTES, 0, InstantSource.system());
    private RealStudio studio;
    private OpenWindow window;

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        studio =
                new RealStudio(
                        home,
                        _ -> List.of(Door.VERTEX_BUCKET.open(server.uri(), VeoTimes.STANDARD)));
        window = new OpenWindow(studio, List.of());
        window.until("the first sample", () -> states().size() == 5);
    }

    @AfterEach
    void stop() {
        window.close();
        studio.close();
        server.close();
    }

    @Test
    void aVideoIsMadeFromItsTextToItsFilm() {
        paste();
        launch();
        mend();
        review();
        film();
    }

    private void paste() {
        window.click("#video");
        window.robot().clickOn("Paste script…");
        window.until("the paste sheet", () -> window.shows("#paste-sheet"));
        window.on(
                "#paste-area",
                TextArea.class,
                area -> {
                    area.setText(SCRIPT);
                    return true;
                });
        window.press("#paste-use");
        window.until("four drafts", () -> are("Draft", "Draft", "Draft", "Draft"));
    }

    private void launch() {
        server.faults().nextOf(Call.POLL, "A face at the window", Fault.DONE_FILTERED);
        server.faults().nextOf(Call.POLL, "Then the horn", Fault.DONE_FAILED_FOR_GOOD);
        window.press("#launch");
        window.choose("#maker-vertex");
        window.write("#launch-project", "film");
        window.write("#launch-project-cap", "9");
        window.until(
                "the price", () -> window.text("#launch-go").startsWith("Launch 4 blocks · $3.20"));
        window.until("the check", () -> window.text("#launch-why").isEmpty());
        assertThat(server.charges()).isZero();

        window.press("#launch-go");

        window.until("two to be mended", () -> are("Ready", "Ready", "Filtered", "Failed"));
    }

    /** The filtered line is worded anew where it stands, the failed one is tried again. */
    private void mend() {
        window.select(4);
        window.fire(window.buttons("Retry").getLast());
        window.until("the fourth", () -> are("Ready", "Ready", "Filtered", "Ready"));
        window.select(3);
        window.type("#said-3", " Nobody saw it.");
        window.until("a button for the new words", () -> !window.buttons("Make again").isEmpty());
        window.fire(window.buttons("Make again").getFirst());
        window.until("the third", () -> states().equals(Collections.nCopies(4, "Ready")));
        assertThat(server.submits()).as("four, and two once more").hasSize(6);
    }

    /** No hand on the mouse: another take of the second block is compared and chosen. */
    private void review() {
        window.select(2);
        window.focus("#board-grid");
        window.keys(KeyCode.R);
        window.until("another take", () -> window.shows("#take-2") && window.enabled("#take-2"));
        window.keys(KeyCode.C);
        window.until("both side by side", () -> window.shows("#compare-card-2"));
        window.keys(KeyCode.DIGIT2);
        window.keys(KeyCode.ENTER);
        window.until("the table cleared", () -> !window.shows("#compare-card-2"));
        window.until("the other one chosen", () -> states().get(1).equals("Chosen"));
        for (int i = 0; i < 3; i++) {
            window.keys(KeyCode.ENTER);
        }
        window.until("all chosen", () -> states().equals(Collections.nCopies(4, "Chosen")));
        assertThat(takes(2).stream().filter(Take::chosen).toList())
                .singleElement()
                .satisfies(take -> assertThat(take.judgement().confirmed()).isTrue());
        assertThat(server.submits()).as("and one other take").hasSize(7);
    }

    private void film() {
        window.keys(KeyCode.CONTROL, KeyCode.ENTER);
        window.until("the film", () -> window.text("#status-film").equals("final.mp4"));
        window.keys(KeyCode.CONTROL, KeyCode.E);
        window.until("the export sheet", () -> window.shows("#export-sheet"));
        window.choose("#profile-tiktok");
        window.press("#export-go");
        window.until("the exported file", () -> files().anyMatch(n -> n.contains("tiktok")));
        assertThat(files()).contains("final.mp4", "block_1.mp4", "block_4.mp4", "captions.srt");
    }

    private Stream<String> files() {
        Path folder = window.folder();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Take> takes(int block) {
        return window.takes().stream().filter(t -> t.request().number() == block).toList();
    }

    private boolean are(String... words) {
        return states().equals(List.of(words));
    }

    private List<String> states() {
        return window.texts(".state-plate .word");
    }
}
