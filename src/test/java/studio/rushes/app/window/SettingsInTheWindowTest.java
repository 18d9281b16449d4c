package studio.rushes.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.testfx.api.FxToolkit;
import studio.rushes.project.VideoCaptions;
import studio.rushes.settings.Secret;
import studio.rushes.settings.SecretName;
import studio.rushes.settings.SettingsFile;
import studio.rushes.ui.fx.OwnKeys;

/** The settings over a real project, kept in a real file. */
@SuppressWarnings("NullAway.Init") // made before each test
class SettingsInTheWindowTest {
    private static final String KEY = "AIza-the-key-nobody-may-read";

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
        OwnKeys.use(Map.of());
    }

    @Test
    void whatIsChosenThereIsThereForTheNextProgram() {
        open();
        window.press("#settings-appearance");
        window.on("#settings-scale", ComboBox.class, box -> set(box, 125));
        window.press("#settings-storage");
        window.until("what the caches hold", () -> !window.text("#settings-used").contains("…"));
        window.on("#settings-looks", ComboBox.class, box -> set(box, 256));
        window.press("#settings-spending");
        window.type("#settings-day-cap", "12.50");
        window.press("#settings-done");

        window.until(
                "the file",
                () -> {
                    var read = new SettingsFile(home.resolve("settings.json")).get();
                    return read.window().scale() == 125
                            && read.caches().looks() == 256
                            && read.spending().dayCap().isPresent();
                });
        assertThat(studio.settings().get().spending().dayCap().orElseThrow())
                .isEqualByComparingTo("12.5");
    }

    @Test
    void aKeyThatIsEnteredIsInNoFileAndInNoLog() throws IOException {
        studio.secrets.hasKeychain = false;
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        root.addAppender(heard);
        root.setLevel(Level.DEBUG);
        try {
            open();
            window.on(
                    "#settings-key",
                    PasswordField.class,
                    field -> {
                        field.setText(KEY);
                        return true;
                    });
            window.press("#settings-key-keep");
            window.until(
                    "how long it holds",
                    () -> window.text("#settings-key-standing").contains("until Rushes ends"));
        } finally {
            root.detachAppender(heard);
            root.setLevel(before);
        }

        assertThat(studio.secrets.known(SecretName.GEMINI_KEY).map(Secret::reveal)).contains(KEY);
        assertThat(studio.settings().get().clouds().keyKept()).isFalse();
        assertThat(window.field("#settings-key")).isEmpty();
        assertThat(holding(KEY)).isEmpty();
        assertThat(List.copyOf(heard.list))
                .noneMatch(event -> event.getFormattedMessage().contains(KEY));
    }

    @Test
    void aKeyInTheKeychainIsRememberedToBeThereAndForgottenWhenAsked() throws IOException {
        open();
        window.on(
                "#settings-key",
                PasswordField.class,
                field -> {
                    field.setText(KEY);
                    return true;
                });
        window.press("#settings-key-keep");
        window.until("that it is kept", () -> studio.settings().get().clouds().keyKept());
        assertThat(holding("key_in_keychain")).isNotEmpty();
        assertThat(holding(KEY)).isEmpty();

        window.press("#settings-key-forget");

        window.until("that it is gone", () -> !studio.settings().get().clouds().keyKept());
        window.until("an empty keychain", () -> studio.secrets.inKeychain.isEmpty());
    }

    @Test
    void aNewVideoStartsWithTheCaptionsChosenForNewOnes() {
        studio.settings()
                .update(now ->
                        now.with(
                                now.captions()
                                        .withZone(Optional.of("tiktok"))
                                        .withHeardIn(Optional.of("fr"))));
        window = new OpenWindow(studio, List.of());
        window.until("the sample", () -> window.shows("#generate"));

        VideoCaptions its = VideoCaptions.of(window.script());
        assertThat(its.zone()).contains("tiktok");
        assertThat(its.heardIn()).contains("fr");
        assertThat(its.style()).isEmpty();
    }

    private void open() {
        window = new OpenWindow(studio, List.of());
        window.until("the sample", () -> window.shows("#generate"));
        window.robot().push(KeyCode.CONTROL, KeyCode.COMMA);
        window.until("the settings", () -> window.shows("#settings-sheet"));
    }

    @SuppressWarnings("unchecked")
    private static boolean set(ComboBox<?> box, Object value) {
        ((ComboBox<Object>) box).setValue(value);
        return true;
    }

    /** The files anywhere in the studio's folders that hold some words. */
    private List<Path> holding(String words) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> text(file).contains(words))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
