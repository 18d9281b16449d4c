package studio.rushes.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import studio.rushes.adapter.veo.VeoScriptWriter;
import studio.rushes.adapter.veo.VeoTimes;
import studio.rushes.generation.BackEnd;
import studio.rushes.generation.DraftOffer;
import studio.rushes.generation.ModelCatalogue;
import studio.rushes.generation.TinyClip;
import studio.rushes.generation.WriterModel;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.script.Block;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptReader;
import studio.rushes.ui.fx.Theme;
import studio.rushes.veo.Call;
import studio.rushes.veo.Door;
import studio.rushes.veo.Fault;
import studio.rushes.veo.VeoServer;

/** A script drafted in the real window by the real writer, against the Veo test server. */
@SuppressWarnings("NullAway.Init") // made before each test
class PaidDraftTest {
    private static final List<String> DRAFTED =
            List.of("Le port s'éveille.", "Les filets sèchent.");

    /** With {@code -Dpictures=FOLDER} the window is drawn there too, in both looks. */
    private static final Optional<Path> PICTURES =
            Optional.ofNullable(System.getProperty("pictures")).map(Path::of);

    @TempDir Path home;
    private final VeoServer server = new VeoServer(TinyClip.BYTES, 0, InstantSource.system());
    private ProjectFolder folder;
    private Script before;
    private RealStudio studio;
    private OpenWindow window;

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        studio = new RealStudio(home);
        WriterModel model = ModelCatalogue.shipped().writer(BackEnd.VERTEX).orElseThrow();
        studio.drafts =
                new DraftOffer(
                        VeoScriptWriter.at(
                                Door.VERTEX_INLINE.place(server.uri()), model, VeoTimes.STANDARD),
                        model.id().value());
        studio.capOf("1");
        folder = new ProjectFolder(home.resolve("miel"));
        before = Samples.read("miel");
        ProjectSession.create(folder, before);
        window = new OpenWindow(studio, List.of(folder.root()), Theme.DARK);
        window.until("five drafts", () -> window.texts(".plate .word").size() == 5);
    }

    @AfterEach
    void stop() {
        window.close();
        studio.close();
        server.close();
    }

    @Test
    void aDraftIsComparedTakenPaidOnceAndUndone() {
        ask();
        window.until("the draft beside the script", () -> window.shows("#draft-take"));
        assertThat(said()).isEqualTo(dialogues(before));
        picture("draft-compared");

        window.press("#draft-take");

        window.until("the draft in the script", () -> said().equals(DRAFTED));
        assertThat(server.calls(Call.WRITE)).isEqualTo(1);
        window.press("#undo");
        window.until("the old script", () -> said().equals(dialogues(before)));
        window.until("the old script on disk", () -> onDisk().equals(dialogues(before)));
        window.press("#spend");
        window.until("its line", () -> window.texts(".table-cell").contains("Script"));
        assertThat(window.texts(".outcome .bill")).containsExactly("Charged");
        picture("draft-ledger");
    }

    @Test
    void aThemeTheFilterRefusesLeavesTheScriptAlone() {
        server.faults().next(Call.WRITE, Fault.WRITTEN_BLOCKED);
        ask();

        window.until("why not", () -> window.texts(".problem .code").contains("DRAFT-BLOCKED"));

        assertThat(said()).isEqualTo(dialogues(before));
        assertThat(window.enabled("#draft-go")).isTrue();
        assertThat(window.shows("#draft-take")).isFalse();
        picture("draft-refused");
    }

    private void ask() {
        window.robot().push(KeyCode.CONTROL, KeyCode.D);
        window.until("the sheet", () -> window.shows("#draft-sheet"));
        window.on(
                "#draft-theme",
                TextInputControl.class,
                field -> {
                    field.setText("Le port avant l’aube");
                    return true;
                });
        window.press("#draft-go");
    }

    private List<String> said() {
        return window.script().blocks().stream().map(Block::dialogue).toList();
    }

    private List<String> onDisk() {
        return dialogues(ScriptReader.read(folder.script()));
    }

    private static List<String> dialogues(Script script) {
        return script.blocks().stream().map(Block::dialogue).toList();
    }

    private void picture(String name) {
        PICTURES.ifPresent(there -> window.picture(there, name));
    }
}
