package studio.rushes.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .registerModule(new Jdk8Module())
                    .registerModule(
                            // Jackson's own form of a path is a URI, which nobody wants to read.
                            new SimpleModule()
                                    .addSerializer(Path.class, new ToStringSerializer(Path.class)));

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
            write(changed);
            settings = changed;
        }
        return settings;
    }

    private void write(Settings changed) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, JSON.writeValueAsBytes(changed));
        } catch (IOException e) {
            throw new StudioException(
                    new Problem(
                            "SETTINGS-NOT-SAVED",
                            "The settings could not be saved.",
                            "They hold until the program ends.",
                            "Check that there is room and that you may write to " + file + "."),
                    e);
        }
    }

    /** A damaged file costs the choices in it, never the start of the program. */
    private static Settings read(Path file) {
        if (!Files.exists(file)) {
            return Settings.DEFAULT;
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), Settings.class);
        } catch (JsonProcessingException e) {
            LOG.warn(
                    "the settings in {} are damaged and start anew: {}",
                    file,
                    e.getOriginalMessage());
            return Settings.DEFAULT;
        } catch (IOException e) {
            LOG.warn("the settings in {} cannot be read: {}", file, e.toString());
            return Settings.DEFAULT;
        }
    }
}
