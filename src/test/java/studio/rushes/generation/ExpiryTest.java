package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is thrown away soonest over there is looked after first. */
class ExpiryTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final AttemptId ATTEMPT = new AttemptId(new UUID(1, 2));

    @TempDir private Path folder;
    private TestStudio studio;

    @BeforeEach
    void open() {
        studio = new TestStudio(folder, new FakeGenerator(), new ManualClock());
        studio.launch(4);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private Take take(int block, TakeState state) {
        Take take = studio.take(block);
        return new Take(
                take.id(),
                take.request(),
                take.generator(),
                take.ordinal(),
                take.fileName(),
                take.createdAt(),
                state,
                1,
                1,
                false);
    }

    private static TakeState done(Instant since) {
        return new TakeState.Downloading(ATTEMPT, new ClipLocation("there"), since, NOON);
    }

    private static TakeState running(Instant since, Instant nextPoll) {
        return new TakeState.Generating(
                ATTEMPT, new OperationName("job"), since, nextPoll, OptionalDouble.empty());
    }

    @Test
    void aClipIsKeptFromWhenItWasFirstSeenToBeDone() {
        assertThat(Expiry.of(take(1, done(NOON)), FakeGenerator.LIMITS))
                .hasValue(NOON.plus(Duration.ofDays(2)));
        assertThat(Expiry.of(take(1, running(NOON, NOON)), FakeGenerator.LIMITS)).isEmpty();
    }

    @Test
    void whatGoesSoonestIsFetchedFirstHoweverYoungItsTakeIs() {
        Take late = take(1, done(NOON.minusSeconds(60)));
        Take queued = take(2, new TakeState.Queued(NOON));
        Take soon = take(3, done(NOON.minusSeconds(3_600)));
        assertThat(due(late, queued, soon)).containsExactly(queued, soon, late);
    }

    @Test
    void theJobThatWaitedLongestForALookIsLookedAtFirstHoweverYoungItIs() {
        Take old = take(1, running(NOON.minusSeconds(600), NOON.minusSeconds(1)));
        Take young = take(2, running(NOON.minusSeconds(60), NOON.minusSeconds(9)));
        assertThat(due(old, young)).containsExactly(young, old);
    }

    private static List<Take> due(Take... takes) {
        return Schedule.of(
                        List.of(takes),
                        new Schedule.Circumstances(
                                Set.of(),
                                Map.of(),
                                _ -> false,
                                _ -> Optional.of(new Lane("lane", FakeGenerator.LIMITS)),
                                _ -> false,
                                new RateLimits(),
                                alone(),
                                NOON))
                .due();
    }

    private static Turns.Others alone() {
        return new Turns.Others() {
            @Override
            public int held(Lane lane) {
                return 0;
            }

            @Override
            public int ahead(Take take, Lane lane) {
                return 0;
            }
        };
    }
}
