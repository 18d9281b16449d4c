package studio.rushes.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.sharing.DocumentChange.Guard;

class LeaseTest {
    private static final DocumentName NAME = SharedVideo.of("harbour", "artifacts").operations();
    private final StepTime time = new StepTime(1);
    private final FakeDocuments documents = new FakeDocuments(time::now);
    private final List<LeaseLoss> losses = new ArrayList<>();
    private final FakeDocuments.Line line = documents.line(time.lane());
    private final FakeDocuments.Line otherLine = documents.line(time.lane());
    private final Lease one = lease(line, "rushes/one", losses);
    private final Lease two = lease(otherLine, "rushes/two", new ArrayList<>());

    private Lease lease(FakeDocuments.Line by, String owner, List<LeaseLoss> lost) {
        return new Lease(
                by, NAME, owner, time.clock(), time.later(), time.lane(), _ -> {}, lost::add);
    }

    @BeforeEach
    void aDocument() {
        status("generating_video");
    }

    private void status(String word) {
        documents.remove(NAME);
        documents.write(
                new DocumentChange(NAME, Map.of(HeardFields.STATUS, word), new Guard.Absent()));
    }

    @Test
    void itIsTakenWhereNobodyHasIt() throws Exception {
        assertThat(one.take(false)).isEqualTo(new Claim.Held());
        assertThat(one.holds()).isTrue();
        assertThat(documents.at(NAME, "rushes", "owner")).isEqualTo("rushes/one");
        assertThat(documents.at(NAME, "rushes", "lease_until"))
                .isEqualTo(time.now().plusSeconds(90));
    }

    @Test
    void oneRunsAndTheOtherLearnsWhoDoes() throws Exception {
        one.take(false);
        assertThat(two.take(false))
                .isEqualTo(new Claim.Taken("rushes/one", time.now().plusSeconds(90)));
        assertThat(two.holds()).isFalse();
    }

    @Test
    void whereThereIsNoDocumentThereIsNoLease() throws Exception {
        documents.remove(NAME);
        assertThat(one.take(false)).isEqualTo(new Claim.NoDocument());
    }

    @Test
    void itIsRenewedForAsLongAsTheLineHolds() throws Exception {
        one.take(false);
        for (int i = 0; i < 100; i++) {
            time.pass(Duration.ofSeconds(7));
            assertThat(one.holds()).isTrue();
        }
        assertThat(losses).isEmpty();
    }

    @Test
    void itAnswersNoBeforeItsEndAndIsLostAtIt() throws Exception {
        one.take(false);
        line.trouble = FakeDocuments.NO_ANSWER;
        time.pass(Duration.ofSeconds(74));
        assertThat(one.holds()).isTrue();
        time.pass(Duration.ofSeconds(2));
        assertThat(one.holds()).isFalse();
        assertThat(losses).isEmpty();
        time.pass(Duration.ofSeconds(20));
        assertThat(losses).containsExactly(new LeaseLoss.Expired());
    }

    @Test
    void onceLostItStaysLostWithoutANewClaim() throws Exception {
        one.take(false);
        line.trouble = FakeDocuments.NO_ANSWER;
        time.pass(Duration.ofSeconds(100));
        line.mend();
        time.pass(Duration.ofMinutes(10));
        assertThat(one.holds()).isFalse();
        assertThat(one.take(false)).isEqualTo(new Claim.Held());
        assertThat(one.holds()).isTrue();
    }

    /** Its steady clock may stand still meanwhile, so the one on the wall counts as well. */
    @Test
    void aComputerThatSleptHoldsNothing() throws Exception {
        LeaseClock standing = new LeaseClock(time::now, () -> 0);
        Lease asleep =
                new Lease(
                        line,
                        NAME,
                        "rushes/three",
                        standing,
                        time.later(),
                        time.lane(),
                        _ -> {},
                        losses::add);
        asleep.take(false);
        time.jump(Duration.ofHours(3));
        assertThat(asleep.holds()).isFalse();
    }

    @Test
    void aClockThatIsSetBackGivesNoLongerTerm() throws Exception {
        Instant[] wall = {time.now()};
        Lease set =
                new Lease(
                        line,
                        NAME,
                        "rushes/three",
                        new LeaseClock(() -> wall[0], time::nanos),
                        (_, _) -> {},
                        time.lane(),
                        _ -> {},
                        losses::add);
        set.take(false);
        wall[0] = wall[0].minusSeconds(3_600);
        time.pass(Duration.ofSeconds(80));
        assertThat(set.holds()).isFalse();
    }

    @Test
    void anExpiredOneIsTakenByTheServicesClock() throws Exception {
        one.take(false);
        line.trouble = FakeDocuments.NO_ANSWER;
        time.pass(Duration.ofSeconds(89));
        assertThat(two.take(false)).isInstanceOf(Claim.Taken.class);
        time.pass(Duration.ofSeconds(2));
        assertThat(two.take(false)).isEqualTo(new Claim.Held());
        assertThat(one.holds()).isFalse();
    }

    @Test
    void fromALivingOwnerItIsTakenOnlyWhereAPersonSaysSo() throws Exception {
        one.take(false);
        assertThat(two.take(true)).isEqualTo(new Claim.Held());
        one.heard(documents.read(NAME).orElseThrow());
        assertThat(one.holds()).isFalse();
        assertThat(losses).containsExactly(new LeaseLoss.TakenOver("rushes/two"));
        time.pass(Duration.ofMinutes(5));
        assertThat(documents.at(NAME, "rushes", "owner")).isEqualTo("rushes/two");
    }

    @Test
    void itIsTakenAwayAtTheNextRenewalWhereNothingWasHeard() throws Exception {
        one.take(false);
        two.take(true);
        time.pass(Duration.ofSeconds(31));
        assertThat(losses).containsExactly(new LeaseLoss.TakenOver("rushes/two"));
    }

    @Test
    void whatWasHeardLateTakesNothingAway() throws Exception {
        two.take(false);
        PipelineDocument old = documents.read(NAME).orElseThrow();
        one.take(true);
        one.heard(old);
        assertThat(one.holds()).isTrue();
    }

    @Test
    void givenBackItIsFreeAtOnce() throws Exception {
        one.take(false);
        one.release();
        assertThat(one.holds()).isFalse();
        assertThat(two.take(false)).isEqualTo(new Claim.Held());
        assertThat(losses).isEmpty();
    }

    @Test
    void whatAnotherOneTookIsNotGivenBackByTheFirst() throws Exception {
        one.take(false);
        two.take(true);
        one.release();
        assertThat(two.holds()).isTrue();
        assertThat(documents.at(NAME, "rushes", "lease_until"))
                .isEqualTo(time.now().plusSeconds(90));
    }

    @ParameterizedTest
    @ValueSource(strings = {"generating_parallel", "ready_for_assembly"})
    void theMonitorsWordsGoInTheSameStep(String word) throws Exception {
        status(word);
        documents.written.clear();
        one.take(false);
        assertThat(documents.written).hasSize(1);
        assertThat(documents.at(NAME, "status")).isEqualTo("generating_video");
    }

    @Test
    void otherWordsStay() throws Exception {
        status("completed");
        one.take(false);
        assertThat(documents.at(NAME, "status")).isEqualTo("completed");
    }

    @Test
    void ofTwoThatTakeItAtOnceOneHasIt() throws Exception {
        line.between =
                () -> {
                    line.between = () -> {};
                    try {
                        assertThat(two.take(false)).isEqualTo(new Claim.Held());
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                };
        assertThat(one.take(false)).isInstanceOf(Claim.Taken.class);
        assertThat(one.holds()).isFalse();
        assertThat(two.holds()).isTrue();
    }
}
