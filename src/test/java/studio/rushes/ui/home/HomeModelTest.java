package studio.rushes.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import studio.rushes.generation.Money;
import studio.rushes.generation.WeekBoard;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.Glance;
import studio.rushes.project.Glance.Condition;
import studio.rushes.project.Glance.Counts;

class HomeModelTest {
    private static final Path HARBOUR = HomeScenes.VIDEOS.resolve("harbour");
    private final FakeHomeDesk desk = new FakeHomeDesk();
    private final List<Problem> troubles = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final HomeModel model =
            new HomeModel(desk, Runnable::run, Runnable::run, troubles::add);

    HomeModelTest() {
        model.tellBy((folder, headline, body) -> told.add(folder.getFileName() + ": " + body));
    }

    @Test
    void videosAreListedAtOnceAndToldOfAsTheyAreRead() {
        CompletableFuture<Glance> slow = new CompletableFuture<>();
        desk.folders.add(HARBOUR);
        desk.pending.put(HARBOUR, slow);
        model.attend(true);

        assertThat(model.shown()).containsExactly(new HomeModel.Entry(HARBOUR, Optional.empty()));
        Glance glance = harbour(new Counts(3, 3, 0, 0, 0));
        slow.complete(glance);
        assertThat(model.shown())
                .containsExactly(new HomeModel.Entry(HARBOUR, Optional.of(glance)));
        assertThat(model.emptyProperty().get()).isFalse();
    }

    @Test
    void aVideoIsReadOnceAtATimeAndOnceMoreForAllThatChangedMeanwhile() {
        CompletableFuture<Glance> slow = new CompletableFuture<>();
        desk.pending.put(HARBOUR, slow);
        for (int i = 0; i < 5; i++) {
            desk.change(harbour(new Counts(3, i % 3, 0, 0, 0)));
        }
        assertThat(desk.looked).hasSize(1);
        desk.pending.clear();
        slow.complete(harbour(new Counts(3, 0, 0, 0, 0)));
        assertThat(desk.looked).hasSize(2);
    }

    @Test
    void theSearchKnowsTitlesAndFoldersAndTheSieveWhatNeedsSomebodyOrRuns() {
        HomeScenes.many().forEach(desk::change);
        model.attend(true);

        model.searchProperty().set(" HARBOUR ");
        assertThat(names()).containsExactly("harbour-teaser");
        model.searchProperty().set("les-secrets");
        assertThat(names()).containsExactly("les-secrets-du-miel");
        model.searchProperty().set("");
        model.whichProperty().set(HomeModel.Which.NEEDING);
        assertThat(names()).containsExactly("volcan", "old-pier", "copied-from-usb", "tides");
        model.whichProperty().set(HomeModel.Which.RUNNING);
        assertThat(names()).containsExactly("harbour-teaser", "salt", "tides");
        model.searchProperty().set("whale");
        assertThat(names()).isEmpty();
        assertThat(model.emptyProperty().get()).as("there are videos").isFalse();
    }

    @Test
    void aBatchThatIsOverElsewhereIsToldOnce() {
        desk.change(harbour(new Counts(3, 1, 0, 0, 0)));
        desk.change(harbour(new Counts(3, 1, 0, 1, 1)));
        desk.change(harbour(new Counts(3, 2, 0, 1, 0)));
        assertThat(told).isEmpty();
        desk.change(harbour(new Counts(3, 3, 0, 0, 0)));
        desk.change(harbour(new Counts(3, 3, 0, 0, 0)));
        model.refresh();
        assertThat(told).containsExactly("harbour: all 3 blocks are ready.");
    }

    @Test
    void whatNeedsSomebodyElsewhereIsToldOnceEachTime() {
        desk.change(harbour(new Counts(3, 0, 0, 3, 0)));
        desk.change(harbour(new Counts(3, 0, 1, 2, 0)));
        desk.change(harbour(new Counts(3, 1, 1, 1, 0)));
        desk.change(harbour(new Counts(3, 1, 2, 0, 0)));
        model.refresh();
        assertThat(told)
                .containsExactly(
                        "harbour: a block needs you.",
                        "harbour: 2 blocks need you. 1 of 3 blocks are ready.");
    }

    @Test
    void ofTheVideoInTheWindowNothingIsToldHereNorOfWhatItLeftBehind() {
        model.showing(HARBOUR);
        desk.change(harbour(new Counts(3, 0, 0, 3, 0)));
        desk.change(harbour(new Counts(3, 2, 1, 0, 0)));
        // What it was like when somebody went elsewhere was seen by them.
        model.showing(HomeScenes.VIDEOS.resolve("salt"));
        assertThat(told).isEmpty();

        desk.change(harbour(new Counts(3, 2, 0, 1, 0)));
        desk.change(harbour(new Counts(3, 3, 0, 0, 0)));
        assertThat(told).hasSize(1);
    }

    @Test
    void whatTheWindowShowsIsReadOnlyWhileTheListIsSeen() {
        model.showing(HARBOUR);
        desk.change(harbour(new Counts(3, 0, 0, 3, 0)));
        assertThat(desk.looked).isEmpty();
        model.attend(true);
        desk.change(harbour(new Counts(3, 1, 0, 2, 0)));
        assertThat(desk.looked).hasSize(2);
    }

    @Test
    void whatAnotherRushesRunsIsThatOnesToTell() {
        desk.change(with(Condition.WATCHED, new Counts(3, 0, 0, 3, 0)));
        desk.change(with(Condition.WATCHED, new Counts(3, 0, 3, 0, 0)));
        assertThat(told).isEmpty();
    }

    @Test
    void aVideoIsTakenOutOfTheListOrFoundElsewhere() {
        HomeScenes.many().forEach(desk::change);
        model.attend(true);
        model.forget(HomeScenes.VIDEOS.resolve("bees"));
        assertThat(names()).doesNotContain("bees");

        Path now = Path.of("/other/old-pier");
        desk.glances.put(now, HomeScenes.bare("old-pier", Condition.CLOSED, Optional.empty()));
        model.locate(HomeScenes.VIDEOS.resolve("old-pier"), now);
        assertThat(model.shown()).extracting(HomeModel.Entry::folder).contains(now);
        assertThat(desk.done)
                .containsExactly("forget /videos/bees", "locate /videos/old-pier " + now);
    }

    @Test
    void theWeeksAreCountedWhenAskedForAndTheirTroubleIsTheirOwn() {
        CompletableFuture<WeekBoard> first = new CompletableFuture<>();
        desk.weeks = first;
        model.count();
        model.count();
        assertThat(model.weeksProperty().get()).isEmpty();
        first.completeExceptionally(
                new StudioException(new Problem("LEDGER-DAMAGED", "It.", "Is.", "So.")));
        assertThat(model.weeksTroubleProperty().get().orElseThrow().code())
                .isEqualTo("LEDGER-DAMAGED");
        assertThat(troubles).isEmpty();

        desk.weeks = CompletableFuture.completedFuture(HomeScenes.weeks());
        model.count();
        assertThat(model.weeksProperty().get().orElseThrow().weeks()).hasSize(3);
        assertThat(model.weeksTroubleProperty().get()).isEmpty();
        List<Path> written = new ArrayList<>();
        model.export(Path.of("weeks.csv"), written::add);
        assertThat(written).containsExactly(Path.of("weeks.csv"));
    }

    @Test
    void afterTheEndNothingIsLookedAt() {
        model.end();
        desk.change(harbour(new Counts(3, 0, 0, 3, 0)));
        model.refresh();
        assertThat(desk.looked).isEmpty();
    }

    private List<String> names() {
        return model.shown().stream()
                .map(entry -> String.valueOf(entry.folder().getFileName()))
                .toList();
    }

    private static Glance harbour(Counts counts) {
        return with(Condition.OPEN, counts);
    }

    private static Glance with(Condition condition, Counts counts) {
        return HomeScenes.video(
                "harbour", "The harbour", condition, counts, Optional.of(Money.ZERO));
    }
}
