package studio.rushes.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
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
                    assertThatCode(() -> System.load(library.toString()))
                            .doesNotThrowAnyException();
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

    @Test
    void aVideoOpensWhereTheKeptOneIsNoLibrary() throws IOException {
        SqliteLibrary.keepIn(folder);
        SqliteLibrary.prepare();
        Files.writeString(kept().getFirst(), "broken");

        try (var _ = SqliteLedger.open(folder.resolve("ledger.db"))) {
            assertThat(folder.resolve("ledger.db")).exists();
        }
    }
}
