package studio.rushes.settings;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import studio.rushes.settings.WindowChoices.Shade;
import studio.rushes.settings.WindowChoices.Tongue;

class SettingsFileTest {
    @TempDir Path folder;

    @Test
    void aChoiceIsThereAfterARestart() {
        Path file = folder.resolve("deep/settings.json");
        new SettingsFile(file).update(s -> light(s).used(folder.resolve("one")));

        Settings again = new SettingsFile(file).get();

        assertThat(again.window().theme()).isEqualTo(Shade.LIGHT);
        assertThat(again.recent()).containsExactly(folder.resolve("one"));
    }

    @Test
    void whatHearsWordsAndThatItWasAskedAreThereAfterARestart() {
        Path file = folder.resolve("settings.json");
        new SettingsFile(file)
                .update(s ->
                        s.with(s.captions().withModel(Optional.of("base")).withModelAsked(true)));
        new SettingsFile(file).update(SettingsFileTest::light);

        Settings again = new SettingsFile(file).get();

        assertThat(again.captions().model()).contains("base");
        assertThat(again.captions().modelAsked()).isTrue();
        assertThat(Settings.DEFAULT.captions().modelAsked()).isFalse();
    }

    @Test
    void theLastUsedProjectComesFirstAndOnce() {
        Settings settings =
                Settings.DEFAULT
                        .used(folder.resolve("one"))
                        .used(folder.resolve("two"))
                        .used(folder.resolve("one"));

        assertThat(settings.recent()).containsExactly(folder.resolve("one"), folder.resolve("two"));
    }

    @Test
    void aDamagedFileStartsAnewInsteadOfStoppingTheProgram() throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, "{\"dark\": fal");

        assertThat(new SettingsFile(file).get()).isEqualTo(Settings.DEFAULT);
        assertThat(folder.resolve("settings.damaged.json")).hasContent("{\"dark\": fal");
    }

    @Test
    void everyChoiceIsThereAfterARestart() {
        Path file = folder.resolve("settings.json");
        Settings all =
                new Settings(
                        new WindowChoices(
                                Shade.FOLLOW,
                                150,
                                Tongue.FRENCH,
                                Map.of("generate", "Shortcut+B"),
                                true,
                                false),
                        new Making("vertex", Optional.of("veo-3.1"), true),
                        new Clouds(
                                new VideoCloud(
                                        Optional.of("my-film"),
                                        Optional.of("us-central1"),
                                        Optional.of("bucket")),
                                true,
                                new PipelineCloud(
                                        Optional.of("their-film"),
                                        Optional.of("their-videos"),
                                        Optional.of("jobs"),
                                        Optional.of("shown"),
                                        Optional.of("old"),
                                        Optional.of("old_jobs"),
                                        Optional.of("old-videos"))),
                        new Spending(
                                Optional.of(new BigDecimal("12.5")),
                                Optional.of(new BigDecimal("100"))),
                        new CaptionDefaults(
                                Optional.of("bold"),
                                Optional.of("tiktok"),
                                Optional.of("fr"),
                                Optional.of("base"),
                                true),
                        new Caches(2048, 512),
                        List.of(folder.resolve("one").toAbsolutePath()));
        new SettingsFile(file).update(_ -> all);

        assertThat(new SettingsFile(file).get()).isEqualTo(all);
    }

    @Test
    void aFileOfTheProgramBeforeGroupsIsRead() throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(
                file,
                """
                {"dark": false, "assembleWhenReady": true, "recent": ["/films/one"],
                 "cloud": {"project": "my-film", "location": null, "bucket": "b"},
                 "generator": "vertex", "model": "veo-3.1", "projectCap": 20, "dayCap": 7.50,
                 "captionModel": "base", "captionModelAsked": true}
                """);

        Settings read = new SettingsFile(file).get();

        assertThat(read.window()).isEqualTo(WindowChoices.DEFAULT.withTheme(Shade.LIGHT));
        assertThat(read.making()).isEqualTo(new Making("vertex", Optional.of("veo-3.1"), true));
        assertThat(read.clouds().vertex().project()).contains("my-film");
        assertThat(read.clouds().vertex().bucket()).contains("b");
        assertThat(read.spending().projectCap()).hasValue(new BigDecimal("20"));
        assertThat(read.spending().dayCap()).hasValue(new BigDecimal("7.5"));
        assertThat(read.captions())
                .isEqualTo(
                        CaptionDefaults.DEFAULT
                                .withModel(Optional.of("base"))
                                .withModelAsked(true));
        assertThat(read.caches()).isEqualTo(Caches.DEFAULT);
        assertThat(read.recent()).containsExactly(Path.of("/films/one"));
    }

    @Test
    void eachValueThatMakesNoSenseCostsItselfAndIsNamedInTheLog() throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(
                file,
                """
                {"window": {"theme": "pink", "scale": 900, "language": "french", "keys": "none"},
                 "making": {"generator": 7, "assemble_when_ready": "often"},
                 "clouds": "everywhere",
                 "captions": {"style": "bold", "model_asked": 1},
                 "caches": {"pieces_mib": -3, "looks_mib": 128.5},
                 "recent": ["/films/one", 5]}
                """);
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        Logger log = (Logger) LoggerFactory.getLogger(SettingsFile.class);
        log.addAppender(heard);
        Settings read;
        try {
            read = new SettingsFile(file).get();
        } finally {
            log.detachAppender(heard);
        }

        assertThat(read)
                .isEqualTo(
                        Settings.DEFAULT
                                .with(WindowChoices.DEFAULT.withLanguage(Tongue.FRENCH))
                                .with(CaptionDefaults.DEFAULT.withStyle(Optional.of("bold")))
                                .used(Path.of("/films/one")));
        assertThat(heard.list)
                .extracting(event -> event.getArgumentArray()[0])
                .containsExactlyInAnyOrder(
                        "theme",
                        "scale",
                        "keys",
                        "generator",
                        "assemble_when_ready",
                        "clouds",
                        "model_asked",
                        "pieces_mib",
                        "looks_mib",
                        "recent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"spending\": {\"day_cap\": \"ten\"}}",
                "{\"spending\": {\"day_cap\": -1}}",
                "{\"spending\": {\"day_cap\": 1e400}}",
                "{\"spending\": [10]}",
                "{\"dayCap\": {}}",
            })
    void aCapThatCannotBeReadLetsNothingBePaid(String words) throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, words);

        assertThat(new SettingsFile(file).get().spending().dayCap()).hasValue(BigDecimal.ZERO);
    }

    @Test
    void noFileIsLeftBesideTheSettings() throws IOException {
        new SettingsFile(folder.resolve("settings.json")).update(SettingsFileTest::light);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("settings.json"));
        }
    }

    @Test
    void theLanguageFollowsTheComputerUntilSomebodyChooses() {
        assertThat(Tongue.FOLLOW.in(Locale.CANADA_FRENCH)).isEqualTo(Locale.FRENCH);
        assertThat(Tongue.FOLLOW.in(Locale.GERMAN)).isEqualTo(Locale.ENGLISH);
        assertThat(Tongue.ENGLISH.in(Locale.FRANCE)).isEqualTo(Locale.ENGLISH);
    }

    private static Settings light(Settings settings) {
        return settings.with(settings.window().withTheme(Shade.LIGHT));
    }

    @Test
    void aFieldOfANewerProgramIsLeftAlone() throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, "{\"dark\": false, \"hologram\": true}");

        assertThat(new SettingsFile(file).get().window().theme()).isEqualTo(Shade.LIGHT);
    }

    @Test
    void theHomeIsWhereThePersonSaysElseWhereTheSystemKeepsSuchThings() {
        assertThat(home(Map.of("RUSHES_HOME", "/data/r"), "Linux")).isEqualTo(Path.of("/data/r"));
        assertThat(home(Map.of(), "Linux")).isEqualTo(Path.of("/u/.local/share/rushes"));
        assertThat(home(Map.of("XDG_DATA_HOME", "/x"), "Linux")).isEqualTo(Path.of("/x/rushes"));
        assertThat(home(Map.of(), "Mac OS X"))
                .isEqualTo(Path.of("/u/Library/Application Support/Rushes"));
        assertThat(home(Map.of(), "Windows 11")).isEqualTo(Path.of("/u/AppData/Roaming/Rushes"));
    }

    private static Path home(Map<String, String> environment, String system) {
        return StudioHome.find(environment, key -> key.equals("os.name") ? system : "/u").folder();
    }
}
