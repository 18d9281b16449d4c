package studio.rushes.app;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import studio.rushes.app.Books.AttemptLine;
import studio.rushes.app.Books.ChargeLine;
import studio.rushes.app.Books.TakeLine;
import studio.rushes.veo.VeoServer.Charge;

/** What must hold between the server's bill, the project and the ledger once a film is there. */
record PaidLaws(PaidLife life, Books books) {
    /** Four seconds of Veo 3.1 Fast. */
    private static final long PRICE = 400_000;

    private static final Set<String> GIVEN_UP = Set.of("UNCONFIRMED", "CANCELLED");

    void hold() throws IOException {
        nothingIsPaidTwice();
        placesAreChargedOnce();
        nothingPaidIsLost();
        theLedgerAgrees();
    }

    /** Nobody asked for another try of a take, so one intended attempt is all it may have. */
    private void nothingIsPaidTwice() {
        for (TakeLine take : books.takes()) {
            assertThat(books.attemptsOf(take)).as("attempts of " + take).hasSizeLessThan(2);
        }
        for (int block = 1; block <= PaidLife.BLOCKS; block++) {
            long intended =
                    books.takesOf(block).stream()
                            .mapToLong(take -> books.attemptsOf(take).size())
                            .sum();
            assertThat(life.server().charges(VeoStudio.mark(block)))
                    .as("PAID TWICE: charges of block %d: %s", block, books)
                    .isLessThanOrEqualTo((int) intended);
        }
    }

    private void placesAreChargedOnce() {
        List<String> places = places().toList();
        assertThat(places).as("PAID TWICE: places of attempts").doesNotHaveDuplicates();
        assertThat(attempts().keySet()).as("charged without an intent").containsAll(places);
    }

    /** The ids of charged attempts, where their places tell them. */
    private Stream<String> places() {
        return life.server().charged().stream()
                .map(Charge::place)
                .flatMap(Optional::stream)
                .map(place -> place.replaceFirst(".*/attempts/([^/]+)/", "$1"));
    }

    private Map<String, AttemptLine> attempts() {
        return books.attempts().stream().collect(toMap(AttemptLine::id, Function.identity()));
    }

    private void nothingPaidIsLost() throws IOException {
        for (TakeLine take : books.takes()) {
            boolean ready = take.state().equals("READY");
            assertThat(ready && !life.hasClip(take)).as("ready without a clip: " + take).isFalse();
            boolean known =
                    books.attemptsOf(take).stream().anyMatch(line -> line.operation().isPresent());
            assertThat(known && !ready).as("CLIP LOST though its job was known: " + take).isFalse();
        }
        Map<String, TakeLine> takes =
                books.takes().stream().collect(toMap(TakeLine::id, Function.identity()));
        places().forEach(attempt -> {
            String take = Optional.ofNullable(attempts().get(attempt)).orElseThrow().take();
            assertThat(takes.get(take)).as("CLIP LOST").extracting("state").isEqualTo("READY");
        });
        for (int block = 1; block <= PaidLife.BLOCKS; block++) {
            long accounted =
                    books.takesOf(block).stream()
                            .filter(take -> take.state().equals("READY") || givenUp(take))
                            .count();
            assertThat(life.server().charges(VeoStudio.mark(block)))
                    .as("CLIP LOST: charges of block %d: %s", block, books)
                    .isLessThanOrEqualTo((int) accounted);
        }
    }

    /** Where nothing can be looked for, a person was asked, and said to forget it. */
    private boolean givenUp(TakeLine take) {
        return !life.door().canLook() && take.doubted() && GIVEN_UP.contains(take.state());
    }

    private void theLedgerAgrees() {
        Map<String, ChargeLine> charges =
                books.charges().stream().collect(toMap(ChargeLine::attempt, Function.identity()));
        Set<String> intended = attempts().keySet();
        assertThat(charges.keySet()).as("attempts in the ledger").containsAll(intended);
        assertThat(books.charges())
                .as("nothing is reserved for ever")
                .allMatch(charge -> charge.outcome().isPresent());
        for (TakeLine take : books.takes()) {
            for (AttemptLine attempt : books.attemptsOf(take)) {
                ChargeLine charge = charges.get(attempt.id());
                String outcome = take.state().equals("READY") ? "READY" : "CANCELLED";
                assertThat(charge)
                        .as("the ledger's line of " + take)
                        .isEqualTo(
                                new ChargeLine(attempt.id(), PRICE, PRICE, Optional.of(outcome)));
                assertThat(attempt.price()).isEqualTo(PRICE);
            }
        }
        Set<ChargeLine> without =
                books.charges().stream()
                        .filter(charge -> !intended.contains(charge.attempt()))
                        .collect(toSet());
        assertThat(without)
                .as("money of attempts that were never made")
                .allMatch(charge ->
                        charge.actual() == 0
                                && charge.outcome().equals(Optional.of("NEVER_INTENDED")));
    }
}
