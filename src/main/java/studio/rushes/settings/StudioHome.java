package studio.rushes.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The studio's own folder: settings, logs, and what spans projects. */
public record StudioHome(Path folder) {
    /**
     * Finds the folder: {@code RUSHES_HOME} where set, else the system's place for application
     * data.
     *
     * @param property reads a system property, null where unset
     */
    public static StudioHome find(Map<String, String> environment, UnaryOperator<String> property) {
        String wanted = environment.get("RUSHES_HOME");
        if (wanted != null && !wanted.isBlank()) {
            return new StudioHome(Path.of(wanted).toAbsolutePath());
        }
        Path home = Path.of(property.apply("user.home"));
        String system = property.apply("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return new StudioHome(home.resolve("Library/Application Support/Rushes"));
        }
        if (system.contains("win")) {
            String roaming = environment.get("APPDATA");
            Path base = roaming == null ? home.resolve("AppData/Roaming") : Path.of(roaming);
            return new StudioHome(base.resolve("Rushes"));
        }
        String data = environment.get("XDG_DATA_HOME");
        Path base = data == null || data.isBlank() ? home.resolve(".local/share") : Path.of(data);
        return new StudioHome(base.resolve("rushes"));
    }

    public Path settings() {
        return folder.resolve("settings.json");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    /** Where projects are made that nobody gave a place. */
    public Path projects() {
        return folder.resolve("projects");
    }
}
