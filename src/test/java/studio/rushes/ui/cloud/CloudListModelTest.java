package studio.rushes.ui.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import studio.rushes.problem.StudioException;
import studio.rushes.sharing.CloudRow;

class CloudListModelTest {
    private final FakeCloudDesk desk = new FakeCloudDesk();
    private final List<Path> opened = new ArrayList<>();

    @Test
    void whileThePipelineIsAskedTheListIsEmptyAndSaysThatItAsks() {
        CloudListModel model = model();

        assertThat(model.stateProperty().get()).isInstanceOf(CloudListModel.State.Asking.class);
        desk.listing.complete(CloudScenes.listing());
        assertThat(model.shown()).hasSize(6);
    }

    @Test
    void aRefusalIsToldAndAskingAgainBringsTheList() {
        desk.listing = CompletableFuture.failedFuture(new StudioException(CloudScenes.REFUSED));
        CloudListModel model = model();
        assertThat(model.stateProperty().get())
                .isEqualTo(new CloudListModel.State.Failed(CloudScenes.REFUSED));

        desk.listing = CloudScenes.answered();
        model.refresh();

        assertThat(model.shown()).hasSize(6);
    }

    @Test
    void whatIsSearchedForIsFoundByNameAndByTheme() {
        desk.listing = CloudScenes.answered();
        CloudListModel model = model();

        model.searchProperty().set("HARBOUR");
        assertThat(model.shown()).extracting(CloudRow::id).containsExactly("harbour");
        model.searchProperty().set("volcan-20");
        assertThat(model.shown()).extracting(CloudRow::theme).containsExactly("Volcan");
        model.searchProperty().set("whale");
        assertThat(model.shown()).isEmpty();
    }

    @Test
    void aVideoThatIsHereAlreadyIsOpenedWhereItIsAndNotBroughtAgain() {
        desk.listing = CloudScenes.answered();
        CloudListModel model = model();

        model.open(model.shown().get(1));

        assertThat(opened).containsExactly(CloudScenes.HERE);
        assertThat(desk.asked).containsExactly("list");
    }

    @Test
    void aVideoIsBroughtOnceHoweverOftenItIsAskedForAndThenOpened() {
        desk.listing = CloudScenes.answered();
        CloudListModel model = model();
        CloudRow row = model.shown().getFirst();

        model.open(row);
        model.open(row);
        assertThat(model.bringingProperty().get()).contains(row);
        desk.brought.complete(Path.of("videos", "miel"));

        assertThat(desk.asked).containsExactly("list", "bring " + row.id());
        assertThat(opened).containsExactly(Path.of("videos", "miel"));
        assertThat(model.bringingProperty().get()).isEmpty();
    }

    @Test
    void whyAVideoCouldNotBeBroughtIsToldAndTheListStays() {
        desk.listing = CloudScenes.answered();
        CloudListModel model = model();

        model.open(model.shown().getFirst());
        desk.brought.completeExceptionally(new StudioException(CloudScenes.REFUSED));

        assertThat(model.troubleProperty().get()).contains(CloudScenes.REFUSED);
        assertThat(model.shown()).hasSize(6);
        assertThat(opened).isEmpty();
    }

    @Test
    void aDocumentThatMakesNoSenseIsARowThatCannotBeOpened() {
        desk.has(CloudScenes.odd());
        CloudListModel model = model();

        model.open(model.shown().getFirst());

        assertThat(desk.asked).containsExactly("list");
    }

    @Test
    void onceItIsClosedAVideoThatComesLateOpensNothing() {
        desk.listing = CloudScenes.answered();
        CloudListModel model = model();
        model.open(model.shown().getFirst());

        model.close();
        desk.brought.complete(Path.of("videos", "miel"));

        assertThat(opened).isEmpty();
    }

    private CloudListModel model() {
        return new CloudListModel(desk, Runnable::run, opened::add);
    }
}
