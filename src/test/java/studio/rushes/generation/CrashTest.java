package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.rushes.generation.FakeGenerator.Word;

/**
 * Dies at every point, under every manner of the other side, and comes back. The second block goes
 * on from the first.
 */
class CrashTest {
    private static final int BLOCKS = 3;
    private static final Set<CrashPoint> IN_RECOVERY =
            EnumSet.of(CrashPoint.AFTER_DOUBT_SAVED, CrashPoint.AFTER_PARTS_DELETED);

    /** Between these two nobody can know whether the call went out. */
    private static final Set<CrashPoint> DOUBTFUL =
            EnumSet.of(CrashPoint.AFTER_INTENT, CrashPoint.AFTER_SUBMIT);

    private static final Money PRICE = Money.dollars("0.80");
    private static final Set<ChargeOutcome> NOT_TAKEN =
            EnumSet.of(ChargeOutcome.REFUSED, ChargeOutcome.NEVER_ARRIVED);

    /** Nobody comes by these where the second waits for ever. */
    private static final Set<CrashPoint> OF_INPUTS =
            EnumSet.of(CrashPoint.AFTER_INPUTS_KEPT, CrashPoint.AFTER_INPUTS_ARRIVED);

    /** The second may wait for ever for the first. */
    private static final List<List<String>> READY_OR_NOT =
            List.of(
                    List.of("READY", "UNCONFIRMED"),
                    List.of("READY", "UNCONFIRMED", "QUEUED"),
                    List.of("READY", "UNCONFIRMED"));

    @TempDir private Path folder;

    /** What the other side does to block 1, after how many charges that may cost at most. */
    enum Manner {
        SMOOTH(1),
        SLOW(1, "poll", Word.RUN, Word.RUN, Word.RUN),
        LOSES_THE_ANSWER(1, "submit", Word.LOSE_THE_ANSWER),
        LOSES_THE_CALL(1, "submit", Word.LOSE_THE_CALL),
        THROWS(1, "submit", Word.BREAK),
        REFUSES_TWICE(1, "submit", Word.REFUSE_FOR_NOW, Word.REFUSE_FOR_NOW),
        FAILS_TWICE(3, "poll", Word.FAIL_FOR_NOW, Word.FAIL_FOR_NOW),
        FILTERS_THE_SOUND(2, "poll", Word.FILTER_SOUND),
        BREAKS_POLLS(1, "poll", Word.BREAK, Word.BREAK, Word.BREAK),
        BREAKS_FETCHES(1, "fetch", Word.BREAK, Word.BREAK, Word.BREAK),
        SENDS_RUBBISH(1, "fetch", Word.RUBBISH, Word.RUBBISH);

        private final int charges;
        private final String call;
        private final String words;

        Manner(int charges, String call, Word... words) {
            this.charges = charges;
            this.call = call;
            this.words = Arrays.stream(words).map(Word::name).collect(Collectors.joining(" "));
        }

        Manner(int charges) {
            this(charges, "none");
        }

        FakeGenerator generator() {
            FakeGenerator generator = new FakeGenerator();
            words.lines()
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .map(Word::valueOf)
                    .forEach(word -> generator.says(call, 1, word));
            return generator;
        }

        boolean losesAnswers() {
            return this == LOSES_THE_ANSWER || this == LOSES_THE_CALL || this == THROWS;
        }
    }

    static Stream<Arguments> everyCrashUnderEveryManner() {
        return Arrays.stream(CrashPoint.values())
                .filter(point -> point != CrashPoint.AFTER_TAIL_CUT)
                .flatMap(point ->
                        Arrays.stream(Manner.values()).map(manner -> Arguments.of(point, manner)));
    }

    @ParameterizedTest
    @MethodSource("everyCrashUnderEveryManner")
    void whereTheOtherSideCanBeSearchedEveryTakeComesInAndNoneIsPaidTwice(
            CrashPoint point, Manner manner) throws IOException {
        FakeGenerator generator = manner.generator();
        try (TestStudio studio = crashed(point, generator).runToEnd()) {
            for (int block = 1; block <= BLOCKS; block++) {
                assertThat(studio.word(block)).as("block " + block).isEqualTo("READY");
                assertThat(studio.take(block).chosen()).isTrue();
                assertThat(studio.clip(block)).hasBinaryContent(TinyClip.BYTES);
                assertThat(generator.charges(Samples.request(block).block()))
                        .as("charges of block " + block)
                        .isLessThanOrEqualTo(block == 1 ? manner.charges : 1);
                assertThat(generator.charges(Samples.request(block).block()))
                        .isLessThanOrEqualTo(studio.take(block).attempts());
            }
            assertThat(studio.take(2).request().source())
                    .map(Chain.Source::take)
                    .contains(studio.take(1).id());
            assertOnlyWholeClips();
            assertTheLedgerAgrees(studio, generator);
        }
    }

    @ParameterizedTest
    @MethodSource("everyCrashUnderEveryManner")
    void whereTheOtherSideIsSilentADoubtStaysADoubt(CrashPoint point, Manner manner)
            throws IOException {
        FakeGenerator generator = manner.generator();
        generator.blind = true;
        try (TestStudio studio = crashed(point, generator).runToEnd()) {
            long doubts = 0;
            for (int block = 1; block <= BLOCKS; block++) {
                assertThat(studio.word(block)).isIn(READY_OR_NOT.get(block - 1));
                doubts += studio.word(block).equals("UNCONFIRMED") ? 1 : 0;
                assertThat(generator.charges(Samples.request(block).block()))
                        .isLessThanOrEqualTo(block == 1 ? manner.charges : 1);
            }
            boolean diedInDoubt = DOUBTFUL.contains(point) || IN_RECOVERY.contains(point);
            assertThat(doubts)
                    .isLessThanOrEqualTo((diedInDoubt ? 1 : 0) + (manner.losesAnswers() ? 1 : 0));
            assertThat(generator.calls("submit"))
                    .as("one call for each intent, none for a doubt")
                    .isLessThanOrEqualTo(
                            studio.store.all().stream().mapToInt(Take::attempts).sum());
            assertOnlyWholeClips();
            assertTheLedgerAgrees(studio, generator);
        }
    }

    @Test
    void aTakeFoundSubmittingAfterACrashIsNotSentAgain() {
        FakeGenerator generator = new FakeGenerator();
        generator.blind = true;
        try (TestStudio studio = crashed(CrashPoint.AFTER_SUBMIT, generator)) {
            assertThat(studio.word(1)).isEqualTo("UNCONFIRMED");
            studio.runToEnd();
            assertThat(studio.word(1)).isEqualTo("UNCONFIRMED");
            assertThat(generator.charges(Samples.request(1).block())).isEqualTo(1);
        }
    }

    @Test
    void aClipThatWasRenamedBeforeTheCrashIsNotFetchedAgain() {
        FakeGenerator generator = new FakeGenerator();
        try (TestStudio studio = crashed(CrashPoint.AFTER_RENAME, generator).runToEnd()) {
            assertThat(studio.word(1)).isEqualTo("READY");
            assertThat(generator.calls("fetch")).isEqualTo(BLOCKS);
        }
    }

    /** Launches, dies at the point if the way leads past it, and opens the folder again. */
    private TestStudio crashed(CrashPoint point, FakeGenerator generator) {
        generator.price = PRICE;
        ManualClock clock = new ManualClock();
        boolean inRecovery = IN_RECOVERY.contains(point);
        boolean died;
        try (TestStudio first = new TestStudio(folder, generator, clock)) {
            first.launchLinked(BLOCKS);
            died = dies(first.dyingAt(inRecovery ? CrashPoint.AFTER_SUBMIT : point)::runToEnd);
        }
        if (inRecovery) {
            try (TestStudio second = new TestStudio(folder, generator, clock)) {
                died &= dies(second.dyingAt(point)::recover);
            }
        }
        boolean mayPass =
                point == CrashPoint.AFTER_LOOK || (generator.blind && OF_INPUTS.contains(point));
        assertThat(died || mayPass).as("came by " + point).isTrue();
        TestStudio last = new TestStudio(folder, generator, clock);
        last.recover();
        return last;
    }

    /** One line for each attempt, open just where it is under way, none for what was never made. */
    private static void assertTheLedgerAgrees(TestStudio studio, FakeGenerator generator) {
        assertThat(studio.ledger.openReservations(studio.project))
                .extracting(Reservation::attempt)
                .containsExactlyInAnyOrderElementsOf(
                        studio.store.open().stream()
                                .flatMap(take -> take.state().underWay().stream())
                                .toList());
        for (Take take : studio.store.all()) {
            List<LedgerEntry> entries = studio.ledger.of(take.id());
            assertThat(entries).as("lines of " + take).hasSize(take.attempts());
            long taken =
                    entries.stream()
                            .filter(entry ->
                                    entry.settlement()
                                            .map(LedgerEntry.Settlement::outcome)
                                            .filter(NOT_TAKEN::contains)
                                            .isEmpty())
                            .count();
            assertThat(generator.charges(take.request().block()))
                    .as("charges the ledger knows of " + take)
                    .isLessThanOrEqualTo(taken);
            if (take.isReady()) {
                assertThat(Spending.of(entries).charged()).isEqualTo(PRICE);
            }
        }
    }

    private static boolean dies(Runnable run) {
        try {
            run.run();
            return false;
        } catch (SimulatedCrash crash) {
            return true;
        }
    }

    private void assertOnlyWholeClips() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("takes"))) {
            assertThat(files).allSatisfy(file -> assertThat(file).hasBinaryContent(TinyClip.BYTES));
        }
    }
}
