package studio.rushes.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;

class SqliteLibraryTest {
    private static final String PLACE = "org.sqlite.lib.path";

    @TempDir Path folder;
    private final String before = System.getProperty(PLACE);

    @AfterEach
    void asItWas() {
        if (before == null) {
            System.clearProperty(PLACE);
        } else {
            System.setProperty(PLACE, before);
        }
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void theDriverIsToldWhereItsLibraryIsKept() throws IOException {
        SqliteLibrary.keepIn(folder);
        SqliteLibrary.prepare();

        assertThat(kept())
                .singleElement()
                .satisfies(library -> {
                    assertThat(library).hasFileName(LibraryLoaderUtil.getNativeLibName());
                    assertThat(library.getParent()).hasToString(System.getProperty(PLACE));
                });
    }

    @Test
    void itIsUnpackedOnce() throws IOException {
        SqliteLibrary.keepIn(folder);
        SqliteLibrary.prepare();
        Path library = kept().getFirst();
        Files.writeString(library, "as it was left");

        SqliteLibrary.keepIn(folder);
        SqliteLibrary.prepare();

        assertThat(library).hasContent("as it was left");
    }

    @Test
    void whereItCannotBeKeptTheDriverUnpacksItAsEver() throws IOException {
        System.clearProperty(PLACE);
        Path file = Files.writeString(folder.resolve("no folder"), "");

        SqliteLibrary.keepIn(file);
        SqliteLibrary.prepare();

        assertThat(System.getProperty(PLACE)).isNull();
    }

    /** In a process of its own: Java loads such a library once. */
    private String open() throws IOException {
        Files.createDirectories(folder.resolve("tmp"));
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                                "-Drushes.logs=" + folder.resolve("logs"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                LibraryMain.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void theDriverUnpacksNothingWhereItIsKept() throws IOException {
        assertThat(open()).contains("unpacked 0");
        assertThat(open()).contains("unpacked 0");
    }

    @Test
    void whereTheKeptOneIsNoLibraryTheDriverUnpacksItsOwn() throws IOException {
        open();
        Path library =
                kept().stream()
                        .filter(file -> file.startsWith(folder.resolve("kept")))
                        .findFirst()
                        .orElseThrow();
        Files.writeString(library, "broken");

        assertThat(open()).contains("unpacked 1");
    }
}
