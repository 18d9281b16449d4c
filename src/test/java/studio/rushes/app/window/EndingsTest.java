package studio.rushes.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import studio.rushes.adapter.veo.VeoTimes;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.TinyClip;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Extras;
import studio.rushes.script.Script;
import studio.rushes.ui.fx.Theme;
import studio.rushes.veo.Call;
import studio.rushes.veo.Door;
import studio.rushes.veo.Fault;
import studio.rushes.veo.VeoServer;

/**
 * What a paid take can end as, seen in the real window, on a real disk, against the Veo test
 * server. With {@code -Dpictures=FOLDER} the window is drawn there too, in both looks.
 */
@SuppressWarnings("NullAway.Init") // made before each test
class EndingsTest {
    private static final Optional<Path> PICTURES =
            Optional.ofNullable(System.getProperty("pictures")).map(Path::of);
    private static final String[] LINES = {
        "The harbour wakes before the sun does.",
        "Nets come in heavy, and nobody speaks.",
        "A face at the window, and then it is gone.",
        "Then the horn sounds, twice, far out.",
        "Somebody counts the boats again.",
        "One is missing, and they leave right away.",
        "The lamp on the pier burns all night.",
        "Nobody saw who lit it."
    };

    @TempDir Path home;
    private VeoServer server;
    private RealStudio studio;
    private OpenWindow window;

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void start() throws IOException {
        String clip = System.getProperty("clip");
        server =
                new VeoServer(
                        clip == null ? TinyClip.BYTES : Files.readAllBytes(Path.of(clip)),
                        0,
                        InstantSource.system());
        studio =
                new RealStudio(
                        home,
                        _ ->
                                List.of(
                                        new HastyVeo(
                                                Door.GEMINI.open(
                                                        server.uri(), VeoTimes.STANDARD))));
    }

    @AfterEach
    void stop() {
        window.close();
        studio.close();
        server.close();
    }

    @Test
    void eachEndingSaysWhatHappenedWhatItCostAndWhatToDo() {
        fault(Call.POLL, 2, Fault.STILL_RUNNING);
        server.faults().nextOf(Call.POLL, LINES[2], Fault.DONE_FILTERED);
        server.faults().nextOf(Call.POLL, LINES[3], Fault.DONE_SOUND_FILTERED);
        server.faults().nextOf(Call.SUBMIT, LINES[4], Fault.DROP_AFTER_ACCEPTING);
        server.faults().nextOf(Call.SUBMIT, LINES[5], Fault.DROP_AFTER_ACCEPTING);
        server.faults().nextOf(Call.POLL, LINES[6], Fault.NOT_THERE);
        server.faults().nextOf(Call.POLL, LINES[7], Fault.DONE_EMPTY);
        fault(Call.DOWNLOAD, 1, Fault.INTERNAL);
        ProjectFolder folder = project();
        studio.capOf("9.60");
        window = new OpenWindow(studio, List.of(folder.root()), Theme.DARK);
        window.until("eight drafts", () -> words().size() == 8);
        window.launch(GeneratorChoice.of(Door.GEMINI.open(server.uri(), VeoTimes.STANDARD).id()));

        window.until("the sound filter’s second try", () -> says(4, "by itself"));
        picture("again-by-itself");
        window.until(
                "all endings",
                () ->
                        words().equals(
                                        List.of(
                                                "Downloading",
                                                "Generating",
                                                "Filtered",
                                                "Ready",
                                                "Unconfirmed",
                                                "Unconfirmed",
                                                "Expired",
                                                "Failed")));
        window.until(
                "an unconfirmed one that asks",
                () ->
                        window.texts(".block-card .sentence").stream()
                                .anyMatch(said -> said.contains("No clip was found")));
        window.until(
                "the clock of a clip that does not come", () -> says(1, "kept over there for 4"));
        window.until("the bill", () -> details().get(7).equals("$0.80?"));

        assertThat(details().get(2)).isEqualTo("not charged");
        assertThat(details().get(4)).startsWith("5:");
        assertThat(details().get(5)).isEqualTo("$0.80?");
        assertThat(details().get(6)).isEqualTo("$0.80?");
        assertThat(window.buttons("Edit")).hasSize(1);
        assertThat(window.buttons("Make again")).hasSize(1);
        for (int block : new int[] {1, 3, 5, 6, 7, 8}) {
            window.select(block);
            picture("state-" + block);
        }
        window.select(2);
        window.fire(window.buttons("Cancel").getLast());
        window.until("the question in place", () -> says(2, "may stay on the bill"));
        picture("state-2-asked");
        window.press("#spend");
        window.until("the ledger", () -> window.shows("#ledger-table"));
        window.until("its lines", () -> window.texts(".outcome .bill").contains("Perhaps charged"));
        assertThat(server.charges()).isEqualTo(9);
        picture("ledger");
    }

    private List<String> words() {
        return window.texts(".state-plate .word");
    }

    private List<String> details() {
        return window.texts(".state-plate .detail");
    }

    private boolean says(int block, String words) {
        List<String> sentences = window.texts(".block-card .sentence");
        return sentences.size() >= block && sentences.get(block - 1).contains(words);
    }

    private void fault(Call call, int block, Fault fault) {
        Fault[] many = new Fault[4000];
        Arrays.fill(many, fault);
        server.faults().nextOf(call, LINES[block - 1], many);
    }

    private void picture(String name) {
        PICTURES.ifPresent(folder -> window.picture(folder, name));
    }

    private ProjectFolder project() {
        ProjectFolder folder = new ProjectFolder(home.resolve("harbour"));
        List<Block> blocks =
                IntStream.range(0, LINES.length)
                        .mapToObj(i ->
                                new Block(
                                        new BlockId("block-" + (i + 1)),
                                        LINES[i],
                                        "A harbour at dawn, cold light, slow drift.",
                                        8,
                                        Extras.NONE))
                        .toList();
        ProjectSession.create(folder, new Script("harbour", "The harbour", blocks, Extras.NONE));
        return folder;
    }
}
