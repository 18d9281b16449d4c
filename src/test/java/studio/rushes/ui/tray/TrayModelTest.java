package studio.rushes.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.rushes.ui.tray.CloseQuestion.Occasion;

class TrayModelTest {
    private static final Instant START = Instant.parse("2026-11-26T10:00:00Z");

    private Instant now = START;
    private final TrayModel tray = new TrayModel(() -> now);

    @Test
    void whatSomebodyWaitsForMostComesFirst() {
        tray.show(job(JobKind.LOOKS, "", new Fate.Nothing()));
        tray.show(job(JobKind.MODEL, "base", new Fate.Kept("kept")));
        tray.show(job(JobKind.TAKE, "one", new Fate.GoesOn(1)));
        tray.show(job(JobKind.FILM, "final.mp4", new Fate.Lost("lost")));

        assertThat(tray.running())
                .extracting(Job::kind)
                .containsExactly(JobKind.FILM, JobKind.TAKE, JobKind.MODEL, JobKind.LOOKS);
        assertThat(foremost()).contains(JobKind.FILM);
        assertThat(tray.count()).as("those that somebody asked for").isEqualTo(3);
    }

    @Test
    void ofOneKindTheOneBegunFirstComesFirstAndWhatWaitsComesLast() {
        tray.show(waiting("later"));
        tray.show(job(JobKind.TAKE, "second", new Fate.GoesOn(1), START.plusSeconds(5)));
        tray.show(job(JobKind.TAKE, "first", new Fate.GoesOn(1), START));

        assertThat(tray.running())
                .extracting(job -> job.id().value())
                .containsExactly("first", "second", "later");
    }

    @Test
    void whatIsOverIsKeptWithWhatCameOfItTheLastFirst() {
        tray.show(job(JobKind.FILM, "a.mp4", new Fate.Lost("lost")));
        tray.show(job(JobKind.EXPORT, "b.mp4", new Fate.Lost("lost")));
        now = START.plusSeconds(12);

        tray.end(id(JobKind.FILM, "a.mp4"), Outcome.DONE, "Made");
        tray.end(id(JobKind.EXPORT, "b.mp4"), Outcome.STOPPED, "Stopped");

        assertThat(tray.running()).isEmpty();
        assertThat(tray.done())
                .extracting(Done::outcome)
                .containsExactly(Outcome.STOPPED, Outcome.DONE);
        assertThat(tray.done().getLast().took()).contains(Duration.ofSeconds(12));
        assertThat(tray.foremostProperty().get()).isEmpty();
    }

    @Test
    void ofWhatIsOverOnlyTheLastAreKept() {
        IntStream.range(0, TrayModel.KEPT + 7)
                .forEach(i -> {
                    tray.show(job(JobKind.TAKE, "take " + i, new Fate.GoesOn(1)));
                    tray.end(id(JobKind.TAKE, "take " + i), Outcome.DONE, "Ready");
                });

        assertThat(tray.done()).hasSize(TrayModel.KEPT);
        assertThat(tray.done().getFirst().id().value()).isEqualTo("take " + (TrayModel.KEPT + 6));
    }

    @Test
    void theEndOfWhatNobodyKnewOfIsNothingToSpeakOf() {
        tray.end(id(JobKind.TAKE, "unknown"), Outcome.DONE, "Ready");
        assertThat(tray.done()).isEmpty();
    }

    @Test
    void workBehindIsNamedOnlyOnceItLastsAndNothingIsSaidOfItsEnd() {
        tray.show(job(JobKind.HEARING, "", new Fate.Nothing()));
        assertThat(foremost()).isEmpty();
        assertThat(tray.running()).hasSize(1);

        now = START.plus(TrayModel.WORTH_A_LINE);
        tray.tick();
        assertThat(foremost()).contains(JobKind.HEARING);

        tray.drop(id(JobKind.HEARING, ""));
        assertThat(tray.done()).isEmpty();
        assertThat(foremost()).isEmpty();
    }

    @Test
    void aVideoThatIsClosedTakesItsOwnWorkWithItAndNoOther() {
        tray.show(job(JobKind.TAKE, "one", new Fate.GoesOn(1)));
        tray.show(job(JobKind.MODEL, "base", new Fate.Kept("kept")));

        tray.drop(job -> job.kind() != JobKind.MODEL);
        assertThat(tray.running()).extracting(Job::kind).containsExactly(JobKind.MODEL);
    }

    @Test
    void closingAsksNothingWhereNothingWouldBeLost() {
        List<Job> jobs =
                List.of(
                        job(JobKind.TAKE, "cloud", new Fate.GoesOn(1)),
                        job(JobKind.TAKE, "animatic", new Fate.Again(1)),
                        waiting("queue"),
                        job(JobKind.MODEL, "base", new Fate.Kept("kept")),
                        job(JobKind.LOOKS, "", new Fate.Nothing()));

        assertThat(CloseQuestion.of(Occasion.CLOSE, jobs, List.of())).isEmpty();
        assertThat(CloseQuestion.of(Occasion.SWITCH, jobs, List.of())).isEmpty();
    }

    @Test
    void oneQuestionNamesWhatIsLostAndWhatBecomesOfTheRest() {
        List<Job> jobs =
                List.of(
                        job(JobKind.FILM, "final.mp4", new Fate.Lost("The film.")),
                        job(JobKind.TAKE, "one", new Fate.GoesOn(1)),
                        job(JobKind.TAKE, "two", new Fate.GoesOn(1)),
                        job(JobKind.TAKE, "three", new Fate.Again(1)),
                        waiting("queue"),
                        job(JobKind.MODEL, "base", new Fate.Kept("The download.")));

        CloseQuestion question =
                CloseQuestion.of(Occasion.CLOSE, jobs, List.of(new Fate.Lost("The style.")))
                        .orElseThrow();

        assertThat(question.lost()).containsExactly("The film.", "The style.");
        assertThat(question.rest())
                .containsExactly(
                        "2 takes go on at their service and are fetched the next time this video"
                                + " is open.",
                        "One animatic is begun again the next time this video is open.",
                        "3 takes that wait are begun the next time this video is open.",
                        "The download.");
    }

    @Test
    void leavingAVideoSpeaksOnlyOfWhatCannotGoOnWithoutIt() {
        List<Job> jobs =
                List.of(
                        job(JobKind.EXPORT, "reel.mp4", new Fate.Lost("The export.")),
                        job(JobKind.DRAFT, "draft", new Fate.Lost("The draft.")),
                        job(JobKind.TAKE, "one", new Fate.GoesOn(1)),
                        job(JobKind.MODEL, "base", new Fate.Kept("The download.")));

        CloseQuestion question = CloseQuestion.of(Occasion.SWITCH, jobs, List.of()).orElseThrow();
        assertThat(question.lost()).as("films and takes go on").containsExactly("The draft.");
        assertThat(question.rest()).isEmpty();
    }

    @Test
    void aChangeOfManyAtOnceIsToldOnce() {
        List<String> told = new ArrayList<>();
        tray.running()
                .addListener((javafx.collections.ListChangeListener<Job>) _ -> told.add("changed"));

        tray.show(
                IntStream.range(0, 50)
                        .mapToObj(i -> job(JobKind.TAKE, "take " + i, new Fate.GoesOn(1)))
                        .toList());

        assertThat(told).hasSize(1);
        assertThat(tray.count()).isEqualTo(50);
    }

    private Optional<JobKind> foremost() {
        return tray.foremostProperty().get().map(Job::kind);
    }

    private static JobId id(JobKind kind, String value) {
        return new JobId(kind, value);
    }

    private static Job waiting(String value) {
        return new Job(
                id(JobKind.TAKE, value),
                "3 takes wait",
                "miel",
                "",
                Headway.WAITING,
                new Fate.Waits(3),
                Optional.empty());
    }

    private static Job job(JobKind kind, String value, Fate fate) {
        return job(kind, value, fate, START);
    }

    private static Job job(JobKind kind, String value, Fate fate, Instant begun) {
        return new Job(
                id(kind, value), value, "miel", "", Headway.since(begun), fate, Optional.empty());
    }
}
