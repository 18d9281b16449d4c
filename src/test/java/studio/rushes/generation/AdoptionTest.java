package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The usual monitor looks after takes that were submitted elsewhere, and never pays for them. */
class AdoptionTest {
    /** The fake reads the block out of a name. */
    private static final OperationName THEIRS = new OperationName("b1/theirs");

    private static final ClipLocation PLACE = new ClipLocation("b1/block_1.mp4");

    @TempDir private Path folder;
    private final ManualClock clock = new ManualClock();
    private final FakeGenerator generator = new FakeGenerator();
    private TestStudio studio;

    @BeforeEach
    void open() {
        generator.price = Money.dollars("0.80");
        studio = new TestStudio(folder, generator, clock);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aJobThatRunsElsewhereIsPolledAndItsClipBroughtWithoutACharge() {
        adopt(new Adoption.Found.Generating(Samples.NOON));
        generator.says("poll", 1, FakeGenerator.Word.RUN, FakeGenerator.Word.RUN);
        studio.recover();
        studio.runToEnd();
        assertThat(studio.word(1)).isEqualTo("READY");
        assertThat(studio.clip(1)).hasBinaryContent(TinyClip.BYTES);
        assertNothingWasPaid();
    }

    @Test
    void aClipThatIsDoneElsewhereIsBrought() {
        adopt(new Adoption.Found.Done(PLACE, Samples.NOON));
        studio.runToEnd();
        assertThat(studio.word(1)).isEqualTo("READY");
        assertThat(studio.take(1).chosen()).isTrue();
        assertNothingWasPaid();
    }

    @Test
    void aJobThatIsForgottenIsLookedForWhereItsClipIsToAppear() {
        adopt(new Adoption.Found.Generating(Samples.NOON));
        generator.says("poll", 1, FakeGenerator.Word.VANISH);
        generator.there.add(PLACE);
        studio.runToEnd();
        assertThat(studio.word(1)).isEqualTo("READY");
        assertThat(generator.calls).contains("lookAt " + PLACE.value());
        assertNothingWasPaid();
    }

    @Test
    void aJobThatIsForgottenAndLeftNothingIsLostAndNotMadeAgain() {
        adopt(new Adoption.Found.Generating(Samples.NOON));
        generator.says("poll", 1, FakeGenerator.Word.VANISH);
        studio.runToEnd();
        assertThat(studio.word(1)).isEqualTo("EXPIRED");
        assertNothingWasPaid();
    }

    @Test
    void aJobOverdueByAQuarterOfAnHourIsLookedForAndNothingIsPaidForThat() {
        adopt(new Adoption.Found.Generating(Samples.NOON.minus(Duration.ofMinutes(16))));
        generator.says("poll", 1, FakeGenerator.Word.RUN);
        generator.there.add(PLACE);
        studio.runToEnd();
        assertThat(studio.word(1)).isEqualTo("READY");
        assertThat(generator.calls("poll")).isEqualTo(1);
        assertNothingWasPaid();
    }

    @Test
    void whatFailedElsewhereIsNotMadeAgainByItselfWhereTheVideoIsNotOurs() throws IOException {
        for (FakeGenerator.Word word :
                List.of(FakeGenerator.Word.FAIL_FOR_NOW, FakeGenerator.Word.FILTER_SOUND)) {
            Path own = Files.createDirectory(folder.resolve(word.name()));
            try (TestStudio one = new TestStudio(own, generator, clock)) {
                one.store.adopt(
                        List.of(adoption(new Adoption.Found.Generating(Samples.NOON))),
                        clock.instant());
                generator.says("poll", 1, word);
                one.runToEnd();
                assertThat(one.word(1)).isEqualTo("FAILED");
                assertThat(generator.charged()).isEmpty();
            }
        }
    }

    @Test
    void whereTheVideoIsOursItIsMadeAgainAndPaidForUnderTheCap() {
        studio.owner = true;
        adopt(new Adoption.Found.Generating(Samples.NOON));
        generator.says("poll", 1, FakeGenerator.Word.FAIL_FOR_NOW);
        studio.runToEnd();
        assertThat(studio.word(1)).isEqualTo("READY");
        assertThat(generator.charged()).hasSize(1);
        assertThat(studio.ledger.all())
                .extracting(entry -> entry.reservation().price())
                .containsExactly(Money.dollars("0.80"));
    }

    @Test
    void whereTheVideoIsOursItIsMadeAgainNoMoreThanThreeTimes() {
        studio.owner = true;
        adopt(new Adoption.Found.Generating(Samples.NOON));
        FakeGenerator.Word fails = FakeGenerator.Word.FAIL_FOR_NOW;
        generator.says("poll", 1, fails, fails, fails, fails, fails, fails);
        studio.runToEnd();
        assertThat(studio.word(1)).isEqualTo("FAILED");
        assertThat(generator.charged()).hasSize(3);
    }

    @Test
    void aGeneratorThatKnowsNothingOfAForeignJobDoesNotMakeUsPayForIt() {
        adopt(new Adoption.Found.Done(PLACE, Samples.NOON));
        generator.mood =
                call ->
                        call.equals("fetch")
                                ? Optional.of(FakeGenerator.Word.BREAK)
                                : Optional.empty();
        studio.runToEnd();
        assertThat(studio.word(1)).isEqualTo("EXPIRED");
        assertNothingWasPaid();
    }

    @Test
    void theLedgerIsRightAfterARestartAtEachStep() {
        adopt(new Adoption.Found.Generating(Samples.NOON));
        for (CrashPoint point :
                List.of(
                        CrashPoint.AFTER_POLL,
                        CrashPoint.AFTER_CLIP_FOUND,
                        CrashPoint.AFTER_FETCH,
                        CrashPoint.AFTER_RENAME,
                        CrashPoint.BEFORE_SETTLE)) {
            studio.dyingAt(point);
            try {
                studio.runToEnd();
            } catch (SimulatedCrash died) {
                assertThat(died).isNotNull();
            }
            studio.close();
            studio = new TestStudio(folder, generator, clock);
            studio.recover();
        }
        studio.runToEnd();
        assertThat(studio.word(1)).isEqualTo("READY");
        assertNothingWasPaid();
    }

    private void adopt(Adoption.Found found) {
        studio.store.adopt(List.of(adoption(found)), clock.instant());
    }

    private static Adoption adoption(Adoption.Found found) {
        return new Adoption(
                Samples.request(1),
                Samples.FAKE,
                found,
                Optional.of(THEIRS),
                Optional.of(PLACE.value() + "#1"),
                Optional.of(PLACE));
    }

    private void assertNothingWasPaid() {
        assertThat(generator.charged()).isEmpty();
        assertThat(studio.ledger.all()).isEmpty();
        assertThat(studio.spending()).isEqualTo(Spending.of(List.of()));
    }
}
