package studio.rushes.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.rushes.generation.Samples.ATTEMPT;
import static studio.rushes.generation.Samples.FAKE;
import static studio.rushes.generation.Samples.NOON;
import static studio.rushes.generation.Samples.OPERATION;
import static studio.rushes.generation.Samples.request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.generation.ProjectId;
import studio.rushes.generation.Samples;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeEvent;
import studio.rushes.generation.TakeState;
import studio.rushes.generation.TakeStore;
import studio.rushes.generation.TakeStoreContract;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

class SqliteTakeStoreTest extends TakeStoreContract {
    @TempDir private Path folder;

    @Override
    protected TakeStore open() {
        return SqliteTakeStore.open(folder.resolve("rushes.db"));
    }

    /** Not the file that the contract's tests hold open. */
    private Path own() {
        return folder.resolve("own.db");
    }

    private TakeStore openOwn() {
        return SqliteTakeStore.open(own());
    }

    @Test
    void everyIntentHasItsOwnRowWithTheFrozenRequestAndTheOperation() throws SQLException {
        try (TakeStore store = openOwn()) {
            Take take = store.add(List.of(request(1)), FAKE, NOON).getFirst();
            Take sent =
                    store.apply(take, new TakeEvent.SubmitIntended(ATTEMPT), NOON).orElseThrow();
            Take taken =
                    store.apply(sent, new TakeEvent.Accepted(OPERATION, NOON), NOON).orElseThrow();
            store.apply(taken, new TakeEvent.GaveUp(Samples.PROBLEM), NOON);
        }
        assertThat(text("SELECT operation FROM attempts WHERE id = '" + ATTEMPT + "'"))
                .isEqualTo(OPERATION.value());
        assertThat(text("SELECT outcome FROM attempts")).isEqualTo("GaveUp");
        assertThat(text("SELECT request FROM attempts")).contains("\"prompt\":\"Dawn over the sea");
    }

    @Test
    void theAnswerToASubmitThatWasCancelledMeanwhileIsKept() throws SQLException {
        try (TakeStore store = openOwn()) {
            Take take = store.add(List.of(request(1)), FAKE, NOON).getFirst();
            Take sent =
                    store.apply(take, new TakeEvent.SubmitIntended(ATTEMPT), NOON).orElseThrow();
            Take gone = store.apply(sent, new TakeEvent.WasCancelled(), NOON).orElseThrow();
            store.apply(gone, new TakeEvent.Accepted(OPERATION, NOON), NOON);
        }
        assertThat(text("SELECT operation FROM attempts")).isEqualTo(OPERATION.value());
    }

    @Test
    void whyATakeFailedIsToldInEachLanguageAfterARestart() throws SQLException {
        Problem why =
                Problem.of("MODEL-NO-PRICE").with("label", "Veo Next").with("resolution", "4k");
        Take failed = failed(why);

        try (TakeStore store = openOwn()) {
            Take read = store.find(failed.id()).orElseThrow();
            assertThat(read.state().trouble()).contains(why);
            assertThat(why.in(Locale.FRENCH).headline())
                    .isEqualTo("Rushes ne sait pas ce que Veo Next coûte en 4k.");
            assertThat(store.history(failed.id()).getLast().problem()).contains(why);
        }
    }

    @Test
    void whyATakeFailedInAnOlderVersionIsToldInItsWords() throws SQLException {
        Take failed = failed(Problem.of("VEO-BUSY"));
        execute("UPDATE takes SET details = json_remove(details, '$.problem.phrases')");
        execute("UPDATE events SET problem = json_remove(problem, '$.phrases')");

        try (TakeStore store = openOwn()) {
            Problem read = store.find(failed.id()).orElseThrow().state().trouble().orElseThrow();
            assertThat(read.line()).isEqualTo(Problem.of("VEO-BUSY").line());
            assertThat(read.in(Locale.FRENCH).line()).isEqualTo(read.line());
            assertThat(store.history(failed.id()).getLast().problem()).contains(read);
        }
    }

    private Take failed(Problem why) {
        try (TakeStore store = openOwn()) {
            Take take = store.add(List.of(request(1)), FAKE, NOON).getFirst();
            Take sent =
                    store.apply(take, new TakeEvent.SubmitIntended(ATTEMPT), NOON).orElseThrow();
            Take taken =
                    store.apply(sent, new TakeEvent.Accepted(OPERATION, NOON), NOON).orElseThrow();
            return store.apply(taken, new TakeEvent.GaveUp(why), NOON).orElseThrow();
        }
    }

    /** What is on people's disks; a change here needs a migration. */
    @Test
    void theWrittenFormStaysAsItIs() {
        assertThat(StoredJson.write(Samples.states().get(2)))
                .isEqualTo(
                        "{\"state\":\"GENERATING\","
                                + "\"attempt\":\"00000000-0000-0001-0000-000000000002\","
                                + "\"operation\":\"operations/1\","
                                + "\"since\":\"2026-11-22T12:00:00Z\","
                                + "\"nextPoll\":\"2026-11-22T12:00:10Z\","
                                + "\"fraction\":0.25,\"reason\":null}");
        assertThat(StoredJson.write(request(1)))
                .isEqualTo(
                        "{\"block\":\"b1\",\"number\":1,\"prompt\":\"Dawn over the sea.\","
                                + "\"dialogue\":\"Le soleil se lève.\",\"visual\":\"Dawn, wide\","
                                + "\"language\":\"fr\",\"seconds\":1,"
                                + "\"size\":{\"width\":64,\"height\":64},"
                                + "\"recipe\":{\"resolution\":null,\"aspectRatio\":null,"
                                + "\"negativePrompt\":null,\"seed\":null,\"sound\":null,"
                                + "\"firstFrame\":null,\"lastFrame\":null,"
                                + "\"references\":[],\"people\":null},\"booking\":null,"
                                + "\"chain\":null}");
        assertThat(StoredJson.write(Samples.following(2)))
                .endsWith("\"chain\":{\"link\":\"LAST_FRAME\",\"after\":\"b1\",\"source\":null}}");
    }

    @Test
    void whatALaterVersionAddsIsIgnoredAndWhatAnEarlierLacksIsEmpty() throws IOException {
        String stored =
                "{\"state\":\"QUEUED\",\"notBefore\":\"2026-11-22T12:00:00Z\",\"priority\":7}";
        assertThat(StoredJson.read(stored, TakeState.class)).isEqualTo(new TakeState.Queued(NOON));
    }

    @Test
    void aProjectMadeBeforeThereWerePricesIsBroughtForwardWithItsTakes()
            throws SQLException, IOException {
        try (java.io.InputStream first =
                SqliteTakeStore.class.getResourceAsStream("001-takes.sql")) {
            for (String part :
                    new String(first.readAllBytes(), StandardCharsets.UTF_8).strip().split(";")) {
                execute(part);
            }
        }
        execute("PRAGMA application_id = " + 0x52555348);
        execute("PRAGMA user_version = 1");
        execute(
                "INSERT INTO takes (id, block, ordinal, generator, file_name, request, created_at,"
                        + " state, details, settled) VALUES ('"
                        + new UUID(5, 6)
                        + "', 'b1', 1,"
                        + " 'fake', 'block_1-take_1.mp4', '"
                        + StoredJson.write(request(1))
                        + "', '"
                        + NOON
                        + "', 'QUEUED', '"
                        + StoredJson.write(new TakeState.Queued(NOON))
                        + "', 0)");
        execute(
                "INSERT INTO attempts (id, take, intended_at, request) VALUES ('"
                        + ATTEMPT
                        + "', '"
                        + new UUID(5, 6)
                        + "', '"
                        + NOON
                        + "', '{}')");
        try (SqliteTakeStore store = SqliteTakeStore.open(own())) {
            assertThat(store.all()).extracting(Take::request).containsExactly(request(1));
            assertThat(store.all())
                    .extracting(Take::judgement)
                    .containsExactly(studio.rushes.generation.Judgement.NONE);
            assertThat(store.attempt(ATTEMPT))
                    .hasValueSatisfying(attempt -> assertThat(attempt.price().isZero()).isTrue());
            assertThat(store.project()).isEqualTo(store.project());
        }
    }

    @Test
    void everyProjectHasAnIdOfItsOwnThatStays() {
        ProjectId mine;
        try (SqliteTakeStore store = SqliteTakeStore.open(own())) {
            mine = store.project();
        }
        try (SqliteTakeStore again = SqliteTakeStore.open(own());
                SqliteTakeStore other = SqliteTakeStore.open(folder.resolve("other.db"))) {
            assertThat(again.project()).isEqualTo(mine);
            assertThat(other.project()).isNotEqualTo(mine);
        }
    }

    @Test
    void aFileOfANewerProgramIsRefusedAndLeftAlone() throws SQLException, IOException {
        openOwn().close();
        execute("PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(own());
        assertRefused("PROJECT-NEWER");
        assertThat(Files.readAllBytes(own())).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndLeftAlone() throws IOException {
        Files.writeString(own(), "not a database at all, but long enough to look. ".repeat(100));
        assertRefused("PROJECT-DAMAGED");
        assertThat(own()).content().startsWith("not a database");
    }

    @Test
    void theDatabaseOfAnotherProgramIsRefused() throws SQLException {
        execute("CREATE TABLE bookmarks (url TEXT)");
        assertRefused("PROJECT-DAMAGED");
    }

    @Test
    void aTornFileIsRefused() throws IOException {
        try (TakeStore store = openOwn()) {
            for (int number = 1; number <= 200; number++) {
                store.add(List.of(request(number)), FAKE, NOON);
            }
        }
        byte[] whole = Files.readAllBytes(own());
        Files.write(own(), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertRefused("PROJECT-DAMAGED");
    }

    @Test
    void aStateThatMakesNoSenseIsADamagedProject() throws SQLException {
        try (TakeStore store = openOwn()) {
            store.add(List.of(request(1)), FAKE, NOON);
        }
        execute("UPDATE takes SET details = '{\"state\":\"GENERATING\"}'");
        try (TakeStore store = openOwn()) {
            assertThatThrownBy(store::all)
                    .isInstanceOfSatisfying(
                            StudioException.class,
                            e -> assertThat(e.problem().code()).isEqualTo("PROJECT-DAMAGED"));
        }
    }

    @Test
    void aFullDiskIsSaidAndNothingIsHalfDone() throws SQLException {
        DatabaseFile database = DatabaseFile.open(own(), Schema.PROJECT, false);
        try (TakeStore store = new SqliteTakeStore(database, UUID::randomUUID)) {
            int pages = database.read(on -> Migrations.number(on, "PRAGMA page_count"));
            database.read(on -> Migrations.number(on, "PRAGMA max_page_count = " + (pages + 2)));
            List<studio.rushes.generation.ClipRequest> many =
                    java.util.stream.IntStream.rangeClosed(1, 200)
                            .mapToObj(Samples::request)
                            .toList();
            assertThatThrownBy(() -> store.add(many, FAKE, NOON))
                    .isInstanceOfSatisfying(
                            StudioException.class,
                            e -> assertThat(e.problem().code()).isEqualTo("STORE-FULL"));
            assertThat(store.all()).isEmpty();
            database.read(on -> Migrations.number(on, "PRAGMA max_page_count = 100000"));
            assertThat(store.add(many, FAKE, NOON)).hasSize(200);
        }
    }

    @Test
    void aWatcherSeesEveryChangeAndMakesNone() {
        try (TakeStore store = openOwn();
                SqliteTakeStore watcher = SqliteTakeStore.watch(own())) {
            assertThat(watcher.changedElsewhere()).isFalse();
            Take take = store.add(List.of(request(1)), FAKE, NOON).getFirst();
            assertThat(watcher.changedElsewhere()).isTrue();
            assertThat(watcher.changedElsewhere()).isFalse();
            assertThat(watcher.all()).containsExactly(take);
            assertThatThrownBy(() -> watcher.apply(take, new TakeEvent.WasCancelled(), NOON))
                    .isInstanceOfSatisfying(
                            StudioException.class,
                            e -> assertThat(e.problem().code()).isEqualTo("PROJECT-WATCHED"));
        }
    }

    @Test
    void theFileIsKeptSafeAgainstALossOfPower() {
        DatabaseFile database = DatabaseFile.open(own(), Schema.PROJECT, false);
        int full = database.read(on -> Migrations.number(on, "PRAGMA synchronous"));
        int foreignKeys = database.read(on -> Migrations.number(on, "PRAGMA foreign_keys"));
        database.close();
        assertThat(full).isEqualTo(2);
        assertThat(foreignKeys).isEqualTo(1);
    }

    private void assertRefused(String code) {
        assertThatThrownBy(this::openOwn)
                .isInstanceOfSatisfying(
                        StudioException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + own());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + own());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void aClipWhoseRecordWasLostIsNeverWrittenOver() {
        try (TakeStore store = SqliteTakeStore.open(own(), "block_1-take_1.mp4"::equals)) {
            assertThat(store.add(List.of(request(1)), FAKE, NOON).getFirst().fileName())
                    .isEqualTo("block_1-take_2.mp4");
        }
    }
}
