package studio.rushes.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.rushes.assembly.Captions;
import studio.rushes.assembly.Edition;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.assembly.Quality;
import studio.rushes.project.VideoSound;
import studio.rushes.script.Script;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.shell.FakeDesk;
import studio.rushes.ui.shell.Films;

@SuppressWarnings("NullAway.Init") // opened before each test
class ExportViewModelTest {
    private final FakeDesk desk = new FakeDesk(Scenes.script(3), List.of());
    private final List<Edition> made = new ArrayList<>();
    private final SimpleObjectProperty<Script> script = new SimpleObjectProperty<>(desk.script());
    private final SimpleObjectProperty<Boolean> whole = new SimpleObjectProperty<>(true);
    private final SimpleObjectProperty<Boolean> busy = new SimpleObjectProperty<>(false);
    private ExportViewModel model;

    @BeforeEach
    void open() {
        desk.profiles = Films.profiles();
        desk.expected = CompletableFuture.completedFuture(Duration.ofSeconds(9));
        desk.onScript(script::set);
        model =
                new ExportViewModel(
                        desk,
                        new Forecast(Runnable::run, Runnable::run, _ -> {}),
                        new ExportViewModel.Surroundings(script, whole, busy),
                        Edition.FINAL,
                        made::add,
                        _ -> {});
    }

    @Test
    void finalMp4IsOfferedFirst() {
        assertThat(model.profiles().getFirst()).isEmpty();
        assertThat(model.profiles()).hasSize(5);
        assertThat(model.placeProperty().get()).isEqualTo(desk.folder().resolve("final.mp4"));
        assertThat(model.edition()).isEqualTo(Edition.FINAL);
    }

    @Test
    void aProfileNamesItsFileAndItsTime() {
        model.profileProperty().set(model.profiles().get(1));

        assertThat(model.placeProperty().get()).hasFileName("miel-tiktok.mp4");
        assertThat(model.forecast().expectedProperty().get()).contains(Duration.ofSeconds(9));
    }

    @Test
    void aMasterIsGoodAndBareUnlessSomebodyWantsItOtherwise() {
        model.profileProperty().set(model.profiles().getLast());
        assertThat(model.edition().quality()).isEqualTo(Quality.MASTER);
        assertThat(model.edition().captions()).isEqualTo(Captions.NONE);

        model.captionsProperty().set(Captions.SOFT);
        assertThat(model.edition().captions()).isEqualTo(Captions.SOFT);
    }

    @Test
    void loudnessIsAnEditOfTheScript() {
        assertThat(model.levelledProperty().get()).isTrue();

        model.level(false);

        assertThat(VideoSound.of(desk.script()).levelled()).isFalse();
        assertThat(model.levelledProperty().get()).isFalse();
        model.level(true);
        assertThat(desk.script()).isEqualTo(Scenes.script(3));
    }

    @Test
    void onlyEncodersThatWorkAreOffered() {
        assertThat(model.encoders()).containsExactly(EncoderSettings.X264);

        desk.encoders = List.of("h264_nvenc", EncoderSettings.X264);

        assertThat(model.encoders()).containsExactly(EncoderSettings.X264, "h264_nvenc");
    }

    @Test
    void whatIsExportedIsExportedOnce() {
        model.profileProperty().set(model.profiles().get(2));

        model.export();
        model.export();

        assertThat(made).hasSize(1);
        assertThat(made.getFirst().profile()).isEqualTo(Optional.of(Films.profiles().get(1)));
        assertThat(model.exportedProperty().get()).isTrue();
    }

    @Test
    void whileAFilmIsMadeOrABlockIsMissingNothingIsExported() {
        busy.set(true);
        model.export();
        assertThat(model.obstacleProperty().get()).isEqualTo("A film is being made");

        busy.set(false);
        whole.set(false);
        model.export();
        assertThat(model.obstacleProperty().get()).contains("every block has a take");
        assertThat(model.forecast().expectedProperty().get()).isEmpty();
        assertThat(made).isEmpty();
    }
}
