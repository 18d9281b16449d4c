package studio.rushes.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.files.AtomicFile;

/** Tells this installation from every other; drawn once and kept in the studio's home. */
public record InstallationId(UUID value) {
    private static final Logger LOG = LoggerFactory.getLogger(InstallationId.class);

    /**
     * Reads it, or draws it where there is none that can be read. Blocking.
     *
     * @throws IOException where it cannot be kept: with another one at each start nobody would know
     *     their own videos
     */
    public static InstallationId in(StudioHome home, Supplier<UUID> chance) throws IOException {
        Path file = home.installation();
        try {
            return new InstallationId(UUID.fromString(Files.readString(file).strip()));
        } catch (NoSuchFileException _) {
            return keep(new InstallationId(chance.get()), file);
        } catch (IllegalArgumentException e) {
            LOG.warn("{} was no id and is drawn anew", file, e);
            return keep(new InstallationId(chance.get()), file);
        }
    }

    private static InstallationId keep(InstallationId drawn, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.write(file, (drawn.value() + "\n").getBytes(StandardCharsets.UTF_8));
        return drawn;
    }

    /** As shared documents name who runs them. */
    public String owner() {
        return "rushes/" + value;
    }
}
