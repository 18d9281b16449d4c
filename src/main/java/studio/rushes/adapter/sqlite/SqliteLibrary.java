package studio.rushes.adapter.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import studio.rushes.files.AtomicFile;

/**
 * SQLite's own library, kept from one start to the next. Its driver would look for the system with
 * a program of its own, unpack the library and compare the two byte by byte, a tenth of a second
 * before the first video is open. Safe for many threads.
 */
public final class SqliteLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteLibrary.class);
    private static final String PLACE = "org.sqlite.lib.path";
    private static final AtomicReference<@Nullable Path> FOLDER = new AtomicReference<>();

    private SqliteLibrary() {}

    /**
     * Has the driver take its library from here; before anything is opened. Where it cannot be kept
     * the driver unpacks it as ever.
     *
     * @param folder for this only; each version has a folder of its own in it
     */
    public static void keepIn(Path folder) {
        FOLDER.set(folder);
    }

    /** Has the library there, if it shall be; done with the first connection. */
    static void prepare() {
        Path folder = FOLDER.getAndSet(null);
        if (folder == null) {
            return;
        }
        String system = System.getProperty("os.name") + "-" + System.getProperty("os.arch");
        String name = SQLiteJDBCLoader.getVersion() + "-" + system.toLowerCase(Locale.ROOT);
        Path own = folder.resolve("sqlite-" + name.replaceAll("[^a-z0-9.-]", "-"));
        Path kept = own.resolve(LibraryLoaderUtil.getNativeLibName());
        try {
            if (!Files.exists(kept)) {
                Files.createDirectories(own);
                unpack(kept);
            }
            System.setProperty(PLACE, own.toString());
        } catch (IOException e) {
            LOG.warn("the library of SQLite is unpacked at each start", e);
        }
    }

    private static void unpack(Path kept) throws IOException {
        String packed = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + kept.getFileName();
        try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(packed)) {
            if (library == null) {
                throw new IOException("the driver has no " + packed);
            }
            AtomicFile.write(kept, library.readAllBytes());
        }
    }
}
