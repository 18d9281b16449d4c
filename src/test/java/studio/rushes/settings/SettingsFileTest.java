package studio.rushes.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir Path folder;

    @Test
    void aChoiceIsThereAfterARestart() {
        Path file = folder.resolve("deep/settings.json");
        new SettingsFile(file).update(s -> s.withDark(false).used(folder.resolve("one")));

        Settings again = new SettingsFile(file).get();

        assertThat(again.dark()).isFalse();
        assertThat(again.recent()).containsExactly(folder.resolve("one"));
    }

    @Test
    void whatHearsWordsAndThatItWasAskedAreThereAfterARestart() {
        Path file = folder.resolve("settings.json");
        new SettingsFile(file)
                .update(s -> s.withCaptionModel(Optional.of("base")).withCaptionModelAsked(true));
        new SettingsFile(file).update(s -> s.withDark(false));

        Settings again = new SettingsFile(file).get();

        assertThat(again.captionModel()).contains("base");
        assertThat(again.captionModelAsked()).isTrue();
        assertThat(Settings.DEFAULT.captionModelAsked()).isFalse();
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
    }

    @Test
    void aFieldOfANewerProgramIsLeftAlone() throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, "{\"dark\": false, \"hologram\": true}");

        assertThat(new SettingsFile(file).get().dark()).isFalse();
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
