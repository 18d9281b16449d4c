package studio.rushes.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.files.AtomicFile;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** The settings on disk. Safe for many threads. */
public final class SettingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    // An amount of money is written as it was said.
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private final Path file;
    private Settings settings;

    public SettingsFile(Path file) {
        this.file = file;
        this.settings = read(file);
    }

    public synchronized Settings get() {
        return settings;
    }

    /** Changes the settings and writes them. */
    public synchronized Settings update(UnaryOperator<Settings> change) {
        Settings changed = change.apply(settings);
        if (!changed.equals(settings)) {
            // They hold even where they cannot be kept.
            settings = changed;
            write(changed);
        }
        return settings;
    }

    private void write(Settings changed) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, JSON.writeValueAsBytes(SettingsJson.write(changed)));
        } catch (IOException e) {
            throw new StudioException(Problem.of("SETTINGS-NOT-SAVED").with("file", file), e);
        }
    }

    /**
     * A damaged file costs the choices in it, never the start of the program; it is put aside for
     * who wants to read it. A damaged value costs itself alone.
     */
    private static Settings read(Path file) {
        if (!Files.exists(file)) {
            return Settings.DEFAULT;
        }
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            if (root.isObject()) {
                return SettingsJson.read(
                        root,
                        name ->
                                LOG.warn(
                                        "the setting “{}” in {} makes no sense; the usual one"
                                                + " counts, and no money is spent past a cap that"
                                                + " cannot be read",
                                        name,
                                        file));
            }
            LOG.warn("the settings in {} are damaged and start anew", file);
            putAside(file);
        } catch (JsonProcessingException e) {
            LOG.warn(
                    "the settings in {} are damaged and start anew: {}",
                    file,
                    e.getOriginalMessage());
            putAside(file);
        } catch (IOException e) {
            LOG.warn("the settings in {} cannot be read: {}", file, e.toString());
        }
        return Settings.DEFAULT;
    }

    private static void putAside(Path file) {
        try {
            Files.copy(
                    file,
                    file.resolveSibling("settings.damaged.json"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("the damaged settings were not put aside: {}", e.toString());
        }
    }
}
