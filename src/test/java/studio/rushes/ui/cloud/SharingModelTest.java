package studio.rushes.ui.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.sharing.Claim;
import studio.rushes.sharing.Conflict;
import studio.rushes.sharing.MirrorStanding;
import studio.rushes.sharing.Running;

class SharingModelTest {
    private final FakeShareDesk desk = new FakeShareDesk();
    private final List<Problem> told = new ArrayList<>();
    private final List<Path> opened = new ArrayList<>();
    private final SharingModel model =
            new SharingModel(new FakeCloudDesk(), Runnable::run, opened::add, told::add);

    @Test
    void whoeverAsksToShareIsAskedFirstAndThenToldHowFarItIs() {
        model.begin(desk);
        model.openShare();
        assertThat(model.sheetProperty().get()).isInstanceOf(CloudSheet.Asking.class);

        model.share();
        desk.stand(CloudScenes.fine());

        assertThat(desk.asked).containsExactly("share");
        assertThat(model.sheetProperty().get()).isNull();
        model.openShare();
        assertThat(model.sheetProperty().get()).isInstanceOf(CloudSheet.Standing.class);
    }

    @Test
    void aRefusalIsToldOnTheSheetThatAskedForIt() {
        model.begin(desk);
        desk.done = CompletableFuture.failedFuture(new StudioException(CloudScenes.REFUSED));
        model.openShare();

        model.share();

        assertThat(model.troubleProperty().get()).contains(CloudScenes.REFUSED);
        assertThat(model.sheetProperty().get()).isInstanceOf(CloudSheet.Asking.class);
        assertThat(told).isEmpty();
    }

    @Test
    void whereNoSheetIsShownARefusalIsToldInTheWindow() {
        model.begin(desk);
        desk.done = CompletableFuture.failedFuture(new StudioException(CloudScenes.REFUSED));

        model.takeTheirWords();

        assertThat(told).containsExactly(CloudScenes.REFUSED);
    }

    @Test
    void aLivingOwnerIsNotRobbedBeforeAPersonSaysSo() {
        desk.standing = CloudScenes.elsewhere();
        model.begin(desk);
        desk.claim =
                CompletableFuture.completedFuture(
                        new Claim.Taken(CloudScenes.OWNER, CloudScenes.UNTIL));

        model.takeOver();

        assertThat(desk.asked).containsExactly("take");
        assertThat(model.sheetProperty().get())
                .isEqualTo(new CloudSheet.TakingOver(CloudScenes.OWNER, CloudScenes.UNTIL));

        desk.claim = CompletableFuture.completedFuture(new Claim.Held());
        model.takeOverAnyway();

        assertThat(desk.asked).containsExactly("take", "take from somebody alive");
        assertThat(model.sheetProperty().get()).isNull();
    }

    @Test
    void nothingIsBoughtForAVideoThatIsMadeElsewhere() {
        model.begin(desk);
        assertThat(model.barred()).isEmpty();
        desk.stand(CloudScenes.elsewhere());
        assertThat(model.barred()).hasValueSatisfying(why -> assertThat(why).contains("3f2a91c0"));
        desk.stand(CloudScenes.shared(new MirrorStanding.UpToDate(), new Running.InCloud()));
        assertThat(model.barred()).isPresent();
        desk.stand(CloudScenes.fine());
        assertThat(model.barred()).isEmpty();
    }

    @Test
    void bothVersionsOfAConflictAreShownAndOneIsKept() {
        Conflict conflict = CloudScenes.conflict(Conflict.Kind.FILM);
        desk.standing = CloudScenes.disputed();
        desk.versions = CompletableFuture.completedFuture(CloudScenes.films());
        model.begin(desk);

        model.openConflict(conflict);
        assertThat(model.sheetProperty().get())
                .isEqualTo(new CloudSheet.Choosing(conflict, CloudScenes.films()));
        model.takeTheirs(Conflict.Kind.FILM);

        assertThat(desk.asked).containsExactly("versions", "take theirs FILM");
        assertThat(model.sheetProperty().get()).isNull();
    }

    @Test
    void aSecondPressWhileTheFirstIsUnderWayAsksNobody() {
        model.begin(desk);
        desk.done = new CompletableFuture<>();

        model.share();
        model.share();

        assertThat(desk.asked).containsExactly("share");
        assertThat(model.busyProperty().get()).isTrue();
    }

    @Test
    void thePipelineIsAskedOnceAndOnlyAfterAPersonAgreedToThePrice() {
        desk.price = CompletableFuture.completedFuture(CloudScenes.offer(Optional.empty()));
        model.begin(desk);
        model.openRun();
        RunModel run = ((CloudSheet.Buying) model.sheetProperty().get()).run();

        run.buy();
        assertThat(desk.asked).containsExactly("price");
        desk.done = new CompletableFuture<>();
        run.agreedProperty().set(true);
        run.buy();
        run.buy();
        assertThat(desk.asked).hasSize(2).last().asString().startsWith("run ").contains("25.60");

        desk.done.complete(null);
        assertThat(model.sheetProperty().get()).isNull();
    }

    @Test
    void whereThePipelineCannotBeAskedTheReasonIsToldAndNothingCanBeBought() {
        desk.price =
                CompletableFuture.completedFuture(
                        CloudScenes.offer(Optional.of(Problem.of("CLOUD-RUN-ONCE"))));
        model.begin(desk);
        model.openRun();
        RunModel run = ((CloudSheet.Buying) model.sheetProperty().get()).run();
        run.agreedProperty().set(true);

        assertThat(run.possible()).isFalse();
        run.buy();

        assertThat(run.hindrance()).map(Problem::code).contains("CLOUD-RUN-ONCE");
        assertThat(desk.asked).containsExactly("price");
    }

    @Test
    void aVideoThatIsLetGoIsListenedToNoMore() {
        desk.standing = CloudScenes.fine();
        model.begin(desk);
        model.end();

        assertThat(desk.isHeard()).isFalse();
        assertThat(model.shared()).isEmpty();
    }
}
