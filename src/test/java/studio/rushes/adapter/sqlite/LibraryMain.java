package studio.rushes.adapter.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Opens a ledger with SQLite's library kept in a folder; says how many the driver unpacked. */
final class LibraryMain {
    private LibraryMain() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        SqliteLibrary.keepIn(folder.resolve("kept"));
        try (var _ = SqliteLedger.open(folder.resolve("ledger.db"));
                Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            System.out.println(
                    "unpacked "
                            + all.filter(file -> file.getFileName().toString().matches("sqlite-.*"))
                                    .filter(file -> !file.toString().endsWith(".lck"))
                                    .count());
        }
    }
}
