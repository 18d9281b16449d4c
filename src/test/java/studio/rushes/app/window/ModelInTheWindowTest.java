package studio.rushes.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import studio.rushes.media.FrameSize;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.project.VideoSettings;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Extras;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptLanguage;
import studio.rushes.settings.SettingsFile;
import studio.rushes.transcription.ModelHost;

/** The real window, a real model over the wire, and a take that is really listened to. */
@SuppressWarnings("NullAway.Init") // made before each test
class ModelInTheWindowTest {
    private static final Path REAL = Path.of("src/test/resources/whisper/ggml-tiny-test.bin");
    private static final String DOWNLOAD = "Download base · 13 MB";
    private static final long HALF = 6_000_000;

    /** In the place of the shipped model that is offered first. */
    private static final String ROW =
            """
            {"models": [{"id": "base", "name": "Whisper base", "file": "ggml-base.bin",
              "bytes": 12663579, "exact": true, "note": "68 words",
              "from": "https://models.example", "digest": null, "source": "a test"}]}
            """;

    @TempDir Path home;
    private ModelHost host;
    private RealStudio studio;
    private OpenWindow window;

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void start() throws IOException {
        Files.writeString(home.resolve("whisper-models.json"), ROW);
        host = new ModelHost(Files.readAllBytes(REAL));
        studio = new RealStudio(home, _ -> List.of(), host.uri());
    }

    @AfterEach
    void stop() {
        window.close();
        studio.close();
        host.close();
    }

    @Test
    void theOfferBringsAModelThatHearsTheTakesOfTheOpenVideo() throws Exception {
        ProjectFolder folder = ready();
        window.press("#assemble");
        window.until("the offer", () -> button(DOWNLOAD).isPresent());
        window.until("the film, without waiting", () -> Files.exists(folder.film()));
        assertThat(folder.root().resolve("cache/heard")).doesNotExist();

        window.fire(button(DOWNLOAD).orElseThrow());
        window.until("the model", () -> chosen().equals(Optional.of("base")));
        assertThat(home.resolve("models/ggml-base.bin")).hasSameBinaryContentAs(REAL);
        assertThat(settings().get().captions().modelAsked()).isTrue();
        window.until("the take heard", () -> heard(folder) == 1);
        window.press("#tab-captions");
        window.until("its name", () -> heardWith().equals("Whisper base"));
    }

    @Test
    void whatWasStoppedGoesOnWhereItWas() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        host.then(ModelHost.silentAt(HALF, half::countDown));
        ready();
        window.press("#assemble");
        window.until("the offer", () -> button(DOWNLOAD).isPresent());
        window.fire(button(DOWNLOAD).orElseThrow());
        half.await();
        window.until("half of it", () -> window.text("#status-running").matches("Whisper.*%.*"));
        window.press("#status-stop");
        window.until("a way to go on", () -> button("Go on").isPresent());
        assertThat(chosen()).isEmpty();
        Path part = home.resolve("models/ggml-base.bin.part");
        window.until("what has come", () -> Files.exists(part) && Files.size(part) > 0);

        window.fire(button("Go on").orElseThrow());
        window.until("the model", () -> chosen().equals(Optional.of("base")));
        assertThat(host.asked())
                .last()
                .satisfies(asked -> assertThat(asked.range()).startsWith("bytes="));
        assertThat(home.resolve("models/ggml-base.bin")).hasSameBinaryContentAs(REAL);
    }

    @Test
    void aFailureIsToldAndTriedAgain() throws Exception {
        host.then(ModelHost.status(404));
        ready();
        window.press("#assemble");
        window.until("the offer", () -> button(DOWNLOAD).isPresent());
        window.fire(button(DOWNLOAD).orElseThrow());
        window.until("what went wrong", () -> button("Try again").isPresent());
        assertThat(chosen()).isEmpty();
        window.fire(button("Try again").orElseThrow());
        window.until("the model", () -> chosen().equals(Optional.of("base")));
    }

    /** What is on disk, as the next start reads it. */
    private SettingsFile settings() {
        return new SettingsFile(home.resolve("settings.json"));
    }

    private Optional<String> chosen() {
        return settings().get().captions().model();
    }

    private static long heard(ProjectFolder folder) throws IOException {
        Path kept = folder.root().resolve("cache/heard");
        if (!Files.exists(kept)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(kept)) {
            return files.filter(file -> file.toString().endsWith(".json")).count();
        }
    }

    private String heardWith() {
        return window.on("#caption-model", MenuButton.class, MenuButton::getText);
    }

    private Optional<Button> button(String words) {
        return window.noticeButtons().stream()
                .filter(button -> button.getText().equals(words))
                .findFirst();
    }

    /** A window on a video of one block, whose take is there. */
    private ProjectFolder ready() {
        ProjectFolder folder = new ProjectFolder(home.resolve("my-video"));
        Script script =
                new Script(
                        "my-video",
                        "",
                        List.of(
                                new Block(
                                        new BlockId("block-1"),
                                        "The city wakes up in the light.",
                                        "A lighthouse.",
                                        4,
                                        Extras.NONE)),
                        Extras.NONE);
        ProjectSession.create(
                folder,
                new VideoSettings(new FrameSize(180, 320))
                        .in(ScriptLanguage.with(script, Locale.ENGLISH)));
        window = new OpenWindow(studio, List.of(folder.root()));
        window.press("#generate");
        window.until("one ready", () -> window.texts(".plate .word").equals(List.of("Ready")));
        return folder;
    }
}
