package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final GeneratorLimits LIMITS =
            new GeneratorLimits(
                    2, Duration.ofSeconds(10), Duration.ofMinutes(20), Duration.ofDays(2));
    private static final Lane FAST = new Lane("fast", LIMITS);
    private static final Lane SLOW = new Lane("slow", LIMITS);

    @TempDir Path folder;
    private Path file = Path.of("");
    private Pace pace = new Pace(Path.of("none"), InstantSource.fixed(NOW));

    @BeforeEach
    void begin() {
        file = folder.resolve("studio").resolve("take-pace.json");
        pace = opened();
    }

    @Test
    void nothingIsSaidUntilAFewTakesOfTheLaneArrived() {
        learn(FAST, 1, 60);
        learn(FAST, 2, 70);
        assertThat(pace.usual(FAST)).isEmpty();

        learn(FAST, 3, 80);

        assertThat(pace.usual(FAST)).contains(Duration.ofSeconds(70));
        assertThat(pace.usual(SLOW)).isEmpty();
    }

    @Test
    void whatWasLearntIsKeptForTheNextProject() {
        for (int take = 1; take <= 3; take++) {
            learn(FAST, take, 70);
        }

        assertThat(opened().usual(FAST)).contains(Duration.ofSeconds(70));
    }

    @Test
    void aTakeThatIsToldAgainCountsOnce() {
        learn(FAST, 1, 60);
        learn(FAST, 1, 60);
        learn(FAST, 1, 60);

        assertThat(pace.usual(FAST)).isEmpty();
    }

    @Test
    void oneTakeThatWaitedForAClosedProgramDoesNotCountForTheOthers() {
        learn(FAST, 1, 60);
        learn(FAST, 2, 1100);
        learn(FAST, 3, 62);
        pace.learn(List.of(arrival(FAST, 4, NOW.minusSeconds(40_000), 30_000)));

        assertThat(pace.usual(FAST)).contains(Duration.ofSeconds(62));
    }

    @Test
    void onlyTheLatestTakesCount() {
        for (int take = 0; take < 100; take++) {
            learn(FAST, take, take < 60 ? 600 : 30);
        }

        assertThat(pace.usual(FAST)).contains(Duration.ofSeconds(30));
        pace.learn(List.of(arrival(FAST, 1000, NOW.minus(Duration.ofDays(90)), 900)));
        assertThat(pace.usual(FAST)).contains(Duration.ofSeconds(30));
    }

    @Test
    void theTimeCountsFromTheAttemptThatBroughtTheClip() {
        for (int take = 1; take <= 3; take++) {
            List<RecordedEvent> history = new ArrayList<>();
            history.add(event(NOW.minusSeconds(900), "SubmitIntended"));
            history.add(event(NOW.minusSeconds(890), "Accepted"));
            history.add(event(NOW.minusSeconds(800), "TryAgainAt"));
            history.add(event(NOW.minusSeconds(100), "SubmitIntended"));
            history.add(event(NOW.minusSeconds(90), "Accepted"));
            history.add(event(NOW.minusSeconds(30), "StillRunning"));
            history.add(event(NOW.minusSeconds(20), "Landed"));
            pace.learn(List.of(new Pace.Arrival(id(take), FAST, history)));
        }

        assertThat(pace.usual(FAST)).contains(Duration.ofSeconds(70));
    }

    @Test
    void nothingIsLearntOfAnAttemptWhoseAcceptanceWasLost() {
        for (int take = 1; take <= 3; take++) {
            List<RecordedEvent> history =
                    List.of(
                            event(NOW.minusSeconds(900), "Accepted"),
                            event(NOW.minusSeconds(300), "SubmitIntended"),
                            event(NOW.minusSeconds(290), "AnswerLost"),
                            event(NOW.minusSeconds(20), "Landed"));
            pace.learn(List.of(new Pace.Arrival(id(take), FAST, history)));
        }

        assertThat(pace.usual(FAST)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,2]",
                "7",
                "{\"fast\":7}",
                "{\"fast\":[1,null,{}]}",
                "{\"fast\":[{\"take\":\"no\",\"arrived\":\"2026-11-20T12:00:00Z\",\"seconds\":9}]}",
                "{\"fast\":[{\"take\":\"%1$s\",\"arrived\":\"never\",\"seconds\":9}]}",
                "{\"fast\":[{\"take\":\"%1$s\",\"arrived\":\"2026-11-20T12:00:00Z\",\"seconds\":-9}]}",
                "{\"fast\":[{\"take\":\"%1$s\",\"arrived\":\"2026-11-20T12:00:00Z\",\"seconds\":1e99}]}",
                "{\"fast\":[{\"take\":\"%1$s\",\"arrived\":\"2999-01-01T00:00:00Z\",\"seconds\":9}]}"
            })
    void aFileThatHoldsAnythingIsLearntAnew(String one) throws IOException {
        Files.createDirectories(folder.resolve("studio"));
        Files.writeString(file, one.formatted(id(50)));
        pace = opened();
        assertThat(pace.usual(FAST)).isEmpty();

        learn(FAST, 1, 60);
        learn(FAST, 2, 60);
        assertThat(pace.usual(FAST)).as("none of the file counts").isEmpty();
        learn(FAST, 3, 60);

        assertThat(opened().usual(FAST)).contains(Duration.ofSeconds(60));
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        Files.createDirectories(folder.resolve("studio"));
        String sample =
                IntStream.range(0, 3)
                        .mapToObj(i ->
                                "{\"take\":\"%s\",\"arrived\":\"2026-11-20T12:00:00Z\",\"seconds\":9}"
                                        .formatted(id(i)))
                        .collect(Collectors.joining(",", "{\"fast\":[", "]"));
        Files.writeString(file, sample + "}");
        assertThat(opened().usual(FAST)).contains(Duration.ofSeconds(9));

        Files.writeString(file, sample + " ".repeat(2 << 20) + "}");

        assertThat(opened().usual(FAST)).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenCostsOnlyTheMemory() throws IOException {
        Files.writeString(folder.resolve("studio"), "a file where the folder should be");
        for (int take = 1; take <= 3; take++) {
            learn(FAST, take, 70);
        }

        assertThat(pace.usual(FAST)).contains(Duration.ofSeconds(70));
        assertThat(opened().usual(FAST)).isEmpty();
    }

    private Pace opened() {
        return new Pace(file, InstantSource.fixed(NOW));
    }

    private void learn(Lane lane, int take, int seconds) {
        pace.learn(List.of(arrival(lane, take, NOW.minusSeconds(10_000 - take), seconds)));
    }

    private static Pace.Arrival arrival(Lane lane, int take, Instant landed, int seconds) {
        return new Pace.Arrival(
                id(take),
                lane,
                List.of(
                        event(landed.minusSeconds(seconds + 2), "SubmitIntended"),
                        event(landed.minusSeconds(seconds), "Accepted"),
                        event(landed, "Landed")));
    }

    private static TakeId id(int take) {
        return new TakeId(new UUID(7, take));
    }

    private static RecordedEvent event(Instant at, String name) {
        return new RecordedEvent(at, name, "A", "B", Optional.empty());
    }
}
