package studio.rushes.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.rushes.adapter.sqlite.OutboxMain.COUNT;
import static studio.rushes.adapter.sqlite.OutboxMain.ONE;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.sharing.Conflict;
import studio.rushes.sharing.DocumentChange.Mark;
import studio.rushes.sharing.FieldPath;
import studio.rushes.sharing.KeptFile;
import studio.rushes.sharing.MirrorState;
import studio.rushes.sharing.Outbox;
import studio.rushes.sharing.Outgoing;
import studio.rushes.sharing.SentFile;
import studio.rushes.sharing.SharedVideo;

class SqliteOutboxTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final FieldPath FIRST = FieldPath.of("clips_status", "1");
    private static final String CLIP = "harbour/block_1.mp4";
    private static final int KILLS = 12;
    @TempDir private Path folder;

    private Path file() {
        return folder.resolve("rushes.db");
    }

    private Outbox open() {
        return SqliteOutbox.open(file());
    }

    private Outbox open(int most) {
        return new SqliteOutbox(DatabaseFile.open(file(), Schema.PROJECT, false), most);
    }

    private static MirrorState state(Map<FieldPath, Object> fields) {
        return new MirrorState(Map.of(ONE, fields), Map.of());
    }

    private static MirrorState state(Map<FieldPath, Object> fields, String stamp) {
        return new MirrorState(
                Map.of(ONE, fields), Map.of(CLIP, new KeptFile(Path.of("clip.mp4"), stamp)));
    }

    private static List<Outgoing> drain(Outbox outbox) {
        List<Outgoing> entries = new ArrayList<>();
        for (Optional<Outgoing> next = outbox.next(); next.isPresent(); next = outbox.next()) {
            entries.add(next.get());
            OutboxMain.send(outbox, next.get());
        }
        return entries;
    }

    @Test
    void onlyWhatDiffersIsPutIn() {
        try (Outbox outbox = open()) {
            assertThat(outbox.put(state(Map.of(COUNT, 1L, FIRST, "generating")), NOON)).isOne();
            assertThat(outbox.put(state(Map.of(COUNT, 1L, FIRST, "completed")), NOON)).isOne();
            assertThat(drain(outbox))
                    .extracting(entry -> ((Outgoing.Fields) entry).fields())
                    .containsExactly(
                            Map.of(COUNT, 1L, FIRST, "generating"), Map.of(FIRST, "completed"));
        }
    }

    @Test
    void comparingAgainPutsNothingIn() {
        Map<FieldPath, Object> fields =
                Map.of(
                        COUNT,
                        List.of(Map.of("b", 8.0, "a", 8L, "$time", "no time"), NOON),
                        FIRST,
                        Mark.SERVER_TIME);
        try (Outbox outbox = open()) {
            outbox.put(state(fields, "one"), NOON);
            drain(outbox);
        }
        try (Outbox outbox = open()) {
            assertThat(outbox.put(state(fields, "one"), NOON)).isZero();
            assertThat(outbox.put(ONE)).isEqualTo(fields);
            assertThat(outbox.next()).isEmpty();
        }
    }

    @Test
    void aFieldThatGoesIsRemoved() {
        try (Outbox outbox = open()) {
            outbox.put(state(Map.of(COUNT, 1L, FIRST, "generating")), NOON);
            drain(outbox);
            outbox.put(state(Map.of(COUNT, 1L)), NOON);
            assertThat(drain(outbox))
                    .extracting(entry -> ((Outgoing.Fields) entry).fields())
                    .containsExactly(Map.of(FIRST, Mark.REMOVED));
            assertThat(outbox.sent(ONE)).isEqualTo(Map.of(COUNT, 1L));
        }
    }

    @Test
    void aFileGoesBeforeTheWordsOfIt() {
        try (Outbox outbox = open()) {
            outbox.put(state(Map.of(FIRST, "completed"), "one"), NOON);
            assertThat(drain(outbox))
                    .hasExactlyElementsOfTypes(Outgoing.Upload.class, Outgoing.Fields.class);
            assertThat(outbox.put(state(Map.of(FIRST, "completed"), "two"), NOON)).isOne();
            assertThat(outbox.isWaiting(CLIP)).isTrue();
        }
    }

    @Test
    void itTellsHowMuchWaitsAndSinceWhen() {
        try (Outbox outbox = open()) {
            assertThat(outbox.backlog()).isEqualTo(new Outbox.Backlog(0, Optional.empty()));
            outbox.put(state(Map.of(COUNT, 1L)), NOON);
            outbox.put(state(Map.of(COUNT, 2L)), NOON.plusSeconds(9));
            assertThat(outbox.backlog()).isEqualTo(new Outbox.Backlog(2, Optional.of(NOON)));
            assertThat(outbox.waiting(ONE, COUNT)).containsExactly(1L, 2L);
        }
    }

    @Test
    void beyondItsBoundAChangeJoinsTheLastAndNoneIsLost() {
        try (Outbox outbox = open(4)) {
            for (long i = 1; i <= 100; i++) {
                outbox.put(state(Map.of(COUNT, i)), NOON);
            }
            assertThat(outbox.backlog().entries()).isEqualTo(4);
            assertThat(outbox.waiting(ONE, COUNT)).containsExactly(1L, 2L, 3L, 100L);
        }
    }

    @Test
    void beyondItsBoundNoWordGoesBeforeItsFile() {
        try (Outbox outbox = open(2)) {
            outbox.put(state(Map.of(FIRST, "generating")), NOON);
            outbox.put(state(Map.of(FIRST, "failed")), NOON);
            outbox.put(state(Map.of(FIRST, "completed"), "one"), NOON);
            assertThat(drain(outbox))
                    .hasExactlyElementsOfTypes(
                            Outgoing.Fields.class,
                            Outgoing.Fields.class,
                            Outgoing.Upload.class,
                            Outgoing.Fields.class);
        }
    }

    @Test
    void whatElseItKnowsOutlivesTheProgram() {
        Outbox.Share share = new Outbox.Share(SharedVideo.of("harbour", "artifacts"), true);
        SentFile film = new SentFile("harbour/final.mp4", "hash", 7);
        Conflict conflict =
                new Conflict(
                        Conflict.Kind.FILM, NOON, Path.of("mine.mp4"), Path.of("theirs.mp4"), 9);
        try (Outbox outbox = open()) {
            outbox.share(share);
            outbox.common(film);
            outbox.keep(conflict);
        }
        try (Outbox outbox = open()) {
            assertThat(outbox.share()).contains(share);
            assertThat(outbox.sentFile("harbour/final.mp4")).contains(film);
            assertThat(outbox.conflicts()).containsExactly(conflict);
            outbox.settle(Conflict.Kind.FILM);
            outbox.unshare();
            assertThat(outbox.conflicts()).isEmpty();
            assertThat(outbox.share()).isEmpty();
            assertThat(outbox.sentFile("harbour/final.mp4")).isEmpty();
        }
    }

    /** What was sent, with what waits after it in its order, is always what was put in last. */
    @Test
    @Timeout(180)
    void aProgramThatIsKilledLosesNothing() throws Exception {
        Random random = new Random(5);
        for (int kill = 0; kill < KILLS; kill++) {
            long told = killedAfter(1 + random.nextInt(40));
            try (Outbox outbox = open()) {
                assertThat((long) outbox.put(ONE).getOrDefault(COUNT, 0L))
                        .isGreaterThanOrEqualTo(told);
                Map<FieldPath, Object> there = new HashMap<>(outbox.sent(ONE));
                for (Outgoing entry : drain(outbox)) {
                    if (entry instanceof Outgoing.Fields fields && fields.document().equals(ONE)) {
                        fields.fields()
                                .forEach((path, value) -> {
                                    if (value == Mark.REMOVED) {
                                        there.remove(path);
                                    } else {
                                        there.put(path, value);
                                    }
                                });
                    }
                }
                assertThat(there).isEqualTo(outbox.put(ONE)).isEqualTo(outbox.sent(ONE));
            }
        }
    }

    private long killedAfter(int lines) throws Exception {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                OutboxMain.class.getName(),
                                file().toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            long told = 0;
            for (int i = 0; i < lines; i++) {
                told = Long.parseLong(out.readLine());
            }
            return told;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
