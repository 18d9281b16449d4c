package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.rushes.ui.grid.Scenes.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.rushes.ui.grid.Scenes;

class OutlookTest {
    private static final Lane LANE = lane("fast", 2);

    @Test
    void whatWaitsHasItsPlaceInTheScheduleSOrder() {
        List<Take> open = List.of(running(1, 10), running(2, 20), queued(3), queued(4), queued(5));

        assertThat(outlook(open, Optional.empty()).places())
                .containsOnlyKeys(open.get(2).id(), open.get(3).id(), open.get(4).id())
                .containsEntry(open.get(2).id(), 1)
                .containsEntry(open.get(4).id(), 3);
    }

    @Test
    void eachLaneHasItsOwnQueue() {
        List<Take> open = List.of(queued(1), queued(2), queued(3));

        Outlook outlook =
                Outlook.of(
                        open,
                        take -> Optional.of(take.request().number() == 2 ? lane("other", 1) : LANE),
                        _ -> Optional.empty(),
                        NOW);

        assertThat(outlook.places().values()).containsExactlyInAnyOrder(1, 1, 2);
    }

    @Test
    void whatWaitsForItsTimeHasNoPlace() {
        Take later = take(1, new TakeState.Queued(NOW.plusSeconds(30), Optional.empty()));

        assertThat(outlook(List.of(later, queued(2)), Optional.empty()).places())
                .containsExactly(java.util.Map.entry(queued(2).id(), 1));
    }

    @Test
    void withoutAnythingLearntNothingIsSaidOfTheEnd() {
        Outlook outlook = outlook(List.of(running(1, 10), queued(2)), Optional.empty());

        assertThat(outlook.ready()).isEmpty();
        assertThat(outlook.all()).isEmpty();
    }

    @Test
    void theLastOfABatchWaitsForThePlacesOfThoseBefore() {
        // Two places, 60 s a take: free in 50 and in 40 s, then four more, two by two.
        List<Take> open =
                List.of(running(1, 10), running(2, 20), queued(3), queued(4), queued(5), queued(6));

        Outlook outlook = outlook(open, Optional.of(Duration.ofSeconds(60)));

        assertThat(outlook.ready())
                .containsEntry(open.get(0).id(), NOW.plusSeconds(50))
                .containsEntry(open.get(2).id(), NOW.plusSeconds(100))
                .containsEntry(open.get(5).id(), NOW.plusSeconds(170));
        assertThat(outlook.all()).contains(NOW.plusSeconds(170));
    }

    @Test
    void aTakeThatIsLateIsThereAtAnyMoment() {
        Take late = running(1, 90);
        Outlook alone = outlook(List.of(late), Optional.of(Duration.ofSeconds(60)));
        Outlook more =
                outlook(
                        List.of(late, running(2, 10), queued(3)),
                        Optional.of(Duration.ofSeconds(60)));

        assertThat(alone.ready()).isEmpty();
        assertThat(alone.all()).isEmpty();
        assertThat(more.all()).contains(NOW.plusSeconds(60));
    }

    @Test
    void aLostAnswerLeavesTheEndOpenUntilOnlyAPersonCanSay() {
        Take lost = take(1, Scenes.unconfirmed());
        Duration usual = Duration.ofSeconds(60);

        assertThat(outlook(List.of(lost, running(2, 10)), Optional.of(usual)).all()).isEmpty();
        Instant later = NOW.plus(LANE.limits().maximumLatency());
        Outlook then =
                Outlook.of(
                        List.of(lost, take(2, generating(later.minusSeconds(10)))),
                        _ -> Optional.of(LANE),
                        _ -> Optional.of(usual),
                        later);
        assertThat(then.all()).contains(later.plusSeconds(50));
    }

    @Test
    void aTakeWhoseGeneratorIsNotThereLeavesTheEndOpen() {
        Outlook outlook =
                Outlook.of(
                        List.of(queued(1)),
                        _ -> Optional.empty(),
                        _ -> Optional.of(Duration.ofSeconds(60)),
                        NOW);

        assertThat(outlook.places()).isEmpty();
        assertThat(outlook.all()).isEmpty();
    }

    private static Outlook outlook(List<Take> open, Optional<Duration> usual) {
        return Outlook.of(open, _ -> Optional.of(LANE), _ -> usual, NOW);
    }

    private static Lane lane(String name, int inFlight) {
        return new Lane(
                name,
                new GeneratorLimits(
                        inFlight,
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(20),
                        Duration.ofDays(2)));
    }

    private static Take queued(int block) {
        return take(block, Scenes.queued());
    }

    private static Take running(int block, int seconds) {
        return take(block, generating(NOW.minusSeconds(seconds)));
    }

    private static TakeState generating(Instant since) {
        return new TakeState.Generating(
                new AttemptId(new UUID(1, 1)),
                new OperationName("operation"),
                since,
                NOW,
                OptionalDouble.empty());
    }

    private static Take take(int block, TakeState state) {
        return Scenes.take(block, 1, state, false);
    }
}
