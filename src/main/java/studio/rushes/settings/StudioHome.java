package studio.rushes.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Where the studio keeps its own things.
 *
 * @param folder settings, logs, and what spans projects
 * @param projects where projects are made that nobody gave a place, for a person to find
 */
public record StudioHome(Path folder, Path projects) {
    /**
     * Finds the folder: {@code RUSHES_HOME} where set, else the system's place for application
     * data.
     *
     * @param property reads a system property, null where unset
     */
    public static StudioHome find(Map<String, String> environment, UnaryOperator<String> property) {
        String wanted = environment.get("RUSHES_HOME");
        if (wanted != null && !wanted.isBlank()) {
            Path folder = Path.of(wanted).toAbsolutePath();
            return new StudioHome(folder, folder.resolve("projects"));
        }
        Path home = Path.of(property.apply("user.home"));
        return new StudioHome(applicationData(home, environment, property), home.resolve("Rushes"));
    }

    private static Path applicationData(
            Path home, Map<String, String> environment, UnaryOperator<String> property) {
        String system = property.apply("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return home.resolve("Library/Application Support/Rushes");
        }
        if (system.contains("win")) {
            String roaming = environment.get("APPDATA");
            Path base = roaming == null ? home.resolve("AppData/Roaming") : Path.of(roaming);
            return base.resolve("Rushes");
        }
        String data = environment.get("XDG_DATA_HOME");
        Path base = data == null || data.isBlank() ? home.resolve(".local/share") : Path.of(data);
        return base.resolve("rushes");
    }

    public Path settings() {
        return folder.resolve("settings.json");
    }

    /** What all projects spend. */
    public Path ledger() {
        return folder.resolve("ledger.db");
    }

    /** The person's own profiles, over those that came with the program. */
    public Path profiles() {
        return folder.resolve("profiles.json");
    }

    /** The person's own caption styles, over those that came with the program. */
    public Path captionStyles() {
        return folder.resolve("styles.json");
    }

    /** How long takes took to arrive. */
    public Path pace() {
        return folder.resolve("take-pace.json");
    }

    /** How long this machine took to render. */
    public Path renderHistory() {
        return folder.resolve("render-history.json");
    }

    /** The person's own rows over the shipped catalogue of models. */
    public Path models() {
        return folder.resolve("models.json");
    }

    /** Models that hear words, some hundred megabytes each. */
    public Path whisperFolder() {
        return folder.resolve("models");
    }

    /** The person's own rows over the shipped list of models that hear words. */
    public Path whisperModels() {
        return folder.resolve("whisper-models.json");
    }

    /** What workers load; made anew where it is missing. */
    public Path workerClasses() {
        return folder.resolve("worker.jsa");
    }

    /** Parts of the program that the system loads, unpacked. */
    public Path unpacked() {
        return folder.resolve("unpacked");
    }

    /** What tells this installation from every other. */
    public Path installation() {
        return folder.resolve("installation");
    }

    public Path logs() {
        return folder.resolve("logs");
    }
}
