package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.adapter.sqlite.SqliteTakeStore;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.Money;
import studio.rushes.generation.Samples;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeEvent;
import studio.rushes.script.ScriptFile;

/** What is told of folders as people leave them. */
class GlancesTest {
    private static final String BLOCKS = "[{\"dialogue\":\"a\",\"visuel\":\"sea\",\"duration\":8}]";
    private static final String SCRIPT = "{\"video_id\":\"v\",\"blocks\":" + BLOCKS + "}";

    @TempDir Path home;
    private final Glances glances =
            new Glances(folder -> SqliteTakeStore.look(folder.database()), _ -> Optional.empty());

    @Test
    void aClosedProjectIsToldByItsStoreAndScriptAndNothingInItChanges() throws Exception {
        Path root = home.resolve("one");
        Files.createDirectories(root);
        Take ready;
        try (TestRoom room = new TestRoom(root)) {
            ScriptFile.save(room.script(), room.folder.script());
            ready = room.make(TestRoom.ONE, GeneratorChoice.ANIMATIC);
            room.room.choose(ready.id());
            Take failed = room.launch(TestRoom.TWO, GeneratorChoice.ANIMATIC);
            room.store.apply(failed, new TakeEvent.SubmitIntended(Samples.ATTEMPT), room.instant());
            Take sent = room.store.find(failed.id()).orElseThrow();
            room.store.apply(sent, new TakeEvent.Refused(Samples.PROBLEM), room.instant());
        }
        Files.writeString(root.resolve("poster.jpg"), "a picture");
        List<String> before = listing(root);

        Glance glance = glances.at(root, _ -> Optional.of(Money.dollars("4.80")));

        assertThat(glance.condition()).isEqualTo(Glance.Condition.CLOSED);
        assertThat(glance.title()).isEqualTo("v");
        assertThat(glance.counts()).isEqualTo(new Glance.Counts(2, 1, 1, 0, 0));
        assertThat(glance.spent()).contains(Money.dollars("4.80"));
        assertThat(glance.playing()).containsExactly(ready.id());
        assertThat(glance.poster()).contains(root.resolve("poster.jpg"));
        assertThat(glance.clip()).contains(root.resolve("takes").resolve(ready.fileName()));
        assertThat(glance.changed()).isPresent();
        assertThat(listing(root)).isEqualTo(before);
    }

    @Test
    void aBlockWhoseTextChangedSinceItsTakeWaitsForAPersonAndIsNotReady() throws Exception {
        Path root = home.resolve("one");
        Files.createDirectories(root);
        try (TestRoom room = new TestRoom(root)) {
            ScriptFile.save(room.script(), room.folder.script());
            Take ready = room.make(TestRoom.ONE, GeneratorChoice.ANIMATIC);
            room.room.choose(ready.id());
        }
        assertThat(look(root).counts()).isEqualTo(new Glance.Counts(2, 1, 0, 0, 0));

        Path script = root.resolve("script_v2.json");
        String changed =
                Files.readString(script)
                        .replaceFirst("(\"dialogue\"\\s*:\\s*)\"a\"", "$1\"another\"");
        Files.writeString(script, changed);

        assertThat(look(root).counts()).isEqualTo(new Glance.Counts(2, 0, 1, 0, 0));
    }

    @Test
    void whatRanWhenItWasClosedIsCountedAsUnderWay() throws Exception {
        Path root = home.resolve("one");
        Files.createDirectories(root);
        try (TestRoom room = new TestRoom(root)) {
            ScriptFile.save(room.script(), room.folder.script());
            room.launch(TestRoom.ONE, GeneratorChoice.ANIMATIC);
        }
        assertThat(look(root).counts()).isEqualTo(new Glance.Counts(2, 0, 0, 0, 1));
    }

    @Test
    void aProjectWithoutAnyTakeIsTold() throws Exception {
        Path root =
                script(
                        "one",
                        "{\"video_id\":\"v\",\"theme\":\"The sea\",\"blocks\":" + BLOCKS + "}");
        Glance glance = look(root);
        assertThat(glance.title()).isEqualTo("The sea");
        assertThat(glance.id()).isEmpty();
        assertThat(glance.spent()).contains(Money.ZERO);
        assertThat(Files.exists(root.resolve("rushes.db"))).as("none is made").isFalse();
    }

    @Test
    void aFolderThatIsGoneIsMissingAndOneWithoutAScriptSaysSo() throws Exception {
        assertThat(look(home.resolve("gone")).condition()).isEqualTo(Glance.Condition.MISSING);
        Glance empty = look(Files.createDirectories(home.resolve("empty")));
        assertThat(empty.condition()).isEqualTo(Glance.Condition.BROKEN);
        assertThat(empty.problem().orElseThrow().code()).isEqualTo("PROJECT-NOT-FOUND");
    }

    @Test
    void brokenScriptsAndRecordsAreTheirOwnTroubleOnly() throws Exception {
        Path noJson = script("no-json", "{\"blocks\":");
        Path huge = script("huge", "{\"x\":\"" + "y".repeat(3 << 20) + "\"}");
        Path noRecord = script("no-record", SCRIPT);
        Files.writeString(noRecord.resolve("rushes.db"), "this is no database".repeat(100));
        Path foreign = script("foreign", SCRIPT);
        try (Connection theirs =
                        DriverManager.getConnection("jdbc:sqlite:" + foreign.resolve("rushes.db"));
                Statement statement = theirs.createStatement()) {
            statement.execute("CREATE TABLE recipes (name TEXT)");
        }
        Path torn = torn();

        for (Path each : List.of(noJson, huge, noRecord, foreign, torn)) {
            Glance glance = look(each);
            assertThat(glance.condition()).as("%s", each).isEqualTo(Glance.Condition.BROKEN);
            assertThat(glance.problem()).as("%s", each).isPresent();
        }
        assertThat(look(noRecord).problem().orElseThrow().code()).isEqualTo("PROJECT-DAMAGED");
        assertThat(look(foreign).problem().orElseThrow().code()).isEqualTo("PROJECT-DAMAGED");
    }

    @Test
    void aRecordThatIsFarTooLargeIsNotLookedInto() throws Exception {
        Path root = script("large", SCRIPT);
        try (var file = new java.io.RandomAccessFile(root.resolve("rushes.db").toFile(), "rw")) {
            file.setLength(300L << 20);
        }
        assertThat(look(root).problem().orElseThrow().code()).isEqualTo("PROJECT-TOO-LARGE");
    }

    @Test
    void whatNobodyCanTellTheCostOfHasNoCost() throws Exception {
        Path root = home.resolve("one");
        Files.createDirectories(root);
        try (TestRoom room = new TestRoom(root)) {
            ScriptFile.save(room.script(), room.folder.script());
        }
        assertThat(glances.at(root, _ -> Optional.empty()).spent()).isEmpty();
    }

    @Test
    void itWasChangedWhenItsLatestFileWas() throws Exception {
        Path root = script("one", SCRIPT);
        Files.setLastModifiedTime(root.resolve("script_v2.json"), FileTime.from(Samples.NOON));
        Files.writeString(root.resolve("final.mp4"), "film");
        Files.setLastModifiedTime(root.resolve("final.mp4"), FileTime.from(Samples.LATER));
        assertThat(look(root).changed()).contains(Samples.LATER);
    }

    /** A record of ours, with its second half gone. */
    private Path torn() throws Exception {
        Path root = home.resolve("torn");
        Files.createDirectories(root);
        try (TestRoom room = new TestRoom(root)) {
            ScriptFile.save(room.script(), room.folder.script());
            for (int i = 0; i < 60; i++) {
                room.launch(TestRoom.ONE, GeneratorChoice.ANIMATIC);
            }
        }
        byte[] whole = Files.readAllBytes(root.resolve("rushes.db"));
        for (int i = 8192; i < whole.length; i++) {
            whole[i] = 0x55;
        }
        Files.write(root.resolve("rushes.db"), whole);
        return root;
    }

    private Glance look(Path root) {
        return glances.at(root, _ -> Optional.of(Money.ZERO));
    }

    private Path script(String name, String json) throws Exception {
        Path root = Files.createDirectories(home.resolve(name));
        Files.write(root.resolve("script_v2.json"), json.getBytes(StandardCharsets.UTF_8));
        return root;
    }

    private static List<String> listing(Path root) throws Exception {
        List<String> all = new ArrayList<>();
        try (var files = Files.walk(root)) {
            for (Path file : files.sorted().toList()) {
                all.add(file + " " + Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        }
        all.removeIf(line -> line.startsWith(root + " "));
        return all;
    }
}
