package studio.rushes.adapter.worker;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Java keeps the loaded classes of one build. Java notices that an archive is of another
 * build, and then neither uses nor replaces it, so each build has one of its own name.
 */
final class ClassArchive {
    private static final Logger LOG = LoggerFactory.getLogger(ClassArchive.class);
    private static final String ENDING = ".jsa";

    private ClassArchive() {}

    /**
     * The archive for these jars as they are now. Those of other builds beside it are deleted, and
     * one that Java was killed over.
     *
     * @param kept such as {@code worker.jsa}: where it lies, and how its name begins
     */
    static Path of(Path kept, String classPath) {
        Path file = kept.toAbsolutePath();
        String stem = file.getFileName().toString().replaceFirst("\\.jsa$", "");
        Path archive = file.resolveSibling(stem + "-" + build(classPath) + ENDING);
        forgetUseless(archive, stem);
        return archive;
    }

    private static String build(String classPath) {
        CRC32 sum = new CRC32();
        sum.update(System.getProperty("java.vm.version").getBytes(StandardCharsets.UTF_8));
        for (String jar : classPath.split(Pattern.quote(File.pathSeparator))) {
            sum.update((jar + facts(new File(jar))).getBytes(StandardCharsets.UTF_8));
        }
        return Long.toHexString(sum.getValue());
    }

    private static String facts(File jar) {
        return " " + jar.length() + " " + jar.lastModified() + "\n";
    }

    private static void forgetUseless(Path archive, String stem) {
        Path folder = archive.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, stem + "*" + ENDING)) {
            for (Path other : all) {
                if (!other.equals(archive) || !isWhole(other)) {
                    Files.deleteIfExists(other);
                }
            }
        } catch (IOException e) {
            LOG.info("an archive of another build stays: {}", e.getMessage());
        }
    }

    /** Java writes the first bytes last. */
    private static boolean isWhole(Path archive) throws IOException {
        try (InputStream in = Files.newInputStream(archive)) {
            byte[] first = in.readNBytes(Integer.BYTES);
            return !Arrays.equals(first, new byte[first.length]);
        }
    }
}
