package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.rushes.generation.Samples.LATER;
import static studio.rushes.generation.Samples.NOON;
import static studio.rushes.generation.Samples.PROBLEM;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TakeTransitionsTest {
    private static final Instant NOW = NOON.plusSeconds(99);

    /** The diagram: every line a state, what may happen in it, and where that leads. */
    private static final String DIAGRAM =
            """
            QUEUED       InputsArrived  QUEUED
            QUEUED       SubmitIntended SUBMITTING
            QUEUED       Barred         QUEUED
            QUEUED       Refused        FAILED
            QUEUED       AskedAgain     QUEUED
            QUEUED       WasCancelled   CANCELLED
            SUBMITTING   Accepted       GENERATING
            SUBMITTING   Refused        FAILED
            SUBMITTING   TryAgainAt     QUEUED
            SUBMITTING   AnswerLost     UNCONFIRMED
            SUBMITTING   WasCancelled   CANCELLED
            GENERATING   StillRunning   GENERATING
            GENERATING   PollFailed     GENERATING
            GENERATING   ClipFound      DOWNLOADING
            GENERATING   TryAgainAt     QUEUED
            GENERATING   SoundFiltered  QUEUED
            GENERATING   NeverArrived   QUEUED
            GENERATING   GaveUp         FAILED
            GENERATING   WasFiltered    FILTERED
            GENERATING   Lapsed         EXPIRED
            GENERATING   WasCancelled   CANCELLED
            DOWNLOADING  FetchPostponed DOWNLOADING
            DOWNLOADING  ArrivedBroken  DOWNLOADING
            DOWNLOADING  ClipFound      DOWNLOADING
            DOWNLOADING  Landed         READY
            DOWNLOADING  NeverArrived   QUEUED
            DOWNLOADING  GaveUp         FAILED
            DOWNLOADING  Lapsed         EXPIRED
            DOWNLOADING  WasCancelled   CANCELLED
            UNCONFIRMED  NothingFound   UNCONFIRMED
            UNCONFIRMED  ClipFound      DOWNLOADING
            UNCONFIRMED  NeverArrived   QUEUED
            UNCONFIRMED  AskedAgain     QUEUED
            UNCONFIRMED  WasCancelled   CANCELLED
            FAILED       AskedAgain     QUEUED
            FILTERED     AskedAgain     QUEUED
            EXPIRED      AskedAgain     QUEUED
            CANCELLED    AskedAgain     QUEUED
            CANCELLED    Accepted       CANCELLED
            """;

    static Stream<Arguments> everyPair() {
        return Samples.states().stream()
                .flatMap(state ->
                        Samples.events().stream().map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void everyPairGoesWhereTheDiagramSays(TakeState state, TakeEvent event) {
        String target = diagram().get(state.word() + " " + event.word());
        if (target == null) {
            assertThatThrownBy(() -> TakeTransitions.next(state, event, NOW))
                    .isInstanceOf(IllegalTransitionException.class)
                    .hasMessageContainingAll(state.word(), event.word());
        } else {
            assertThat(TakeTransitions.next(state, event, NOW).word()).isEqualTo(target);
        }
    }

    @Test
    void theSamplesHoldEveryStateAndEveryEvent() {
        assertThat(kinds(Samples.states()))
                .isEqualTo(Set.of(TakeState.class.getPermittedSubclasses()));
        assertThat(kinds(Samples.events()))
                .isEqualTo(Set.of(TakeEvent.class.getPermittedSubclasses()));
    }

    @Test
    void theDiagramNamesOnlyWhatExists() {
        Set<String> pairs = new HashSet<>();
        everyPair()
                .map(Arguments::get)
                .forEach(pair ->
                        pairs.add(
                                ((TakeState) pair[0]).word() + " " + ((TakeEvent) pair[1]).word()));
        assertThat(pairs).containsAll(diagram().keySet());
    }

    @Test
    void aQueuedTakeKeepsTheReasonOfTheFailureBefore() {
        TakeState next =
                TakeTransitions.next(
                        new TakeState.Submitting(Samples.ATTEMPT, NOON),
                        new TakeEvent.TryAgainAt(LATER, PROBLEM),
                        NOW);
        assertThat(next.trouble()).contains(PROBLEM);
        assertThat(next).isInstanceOf(TakeState.Queued.class);
        assertThat(((TakeState.Queued) next).notBefore()).isEqualTo(LATER);
    }

    @Test
    void aPollWithoutAnAnswerKeepsTheOperationAndTheAge() {
        TakeState.Generating before =
                new TakeState.Generating(
                        Samples.ATTEMPT, Samples.OPERATION, NOON, NOON, OptionalDouble.of(0.4));
        TakeState.Generating after =
                (TakeState.Generating)
                        TakeTransitions.next(before, new TakeEvent.PollFailed(LATER, PROBLEM), NOW);
        assertThat(after.operation()).isEqualTo(before.operation());
        assertThat(after.since()).isEqualTo(NOON);
        assertThat(after.fraction()).hasValue(0.4);
        assertThat(after.trouble()).contains(PROBLEM);
    }

    private static Map<String, String> diagram() {
        Map<String, String> moves = new HashMap<>();
        DIAGRAM.lines()
                .map(line -> line.split(" +"))
                .forEach(move -> moves.put(move[0] + " " + move[1], move[2]));
        return moves;
    }

    private static Set<Class<?>> kinds(List<?> values) {
        Set<Class<?>> kinds = new HashSet<>();
        values.forEach(value -> kinds.add(value.getClass()));
        return kinds;
    }
}
