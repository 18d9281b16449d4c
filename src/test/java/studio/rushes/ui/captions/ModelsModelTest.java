package studio.rushes.ui.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.transcription.ModelArrival;
import studio.rushes.transcription.WhisperModel;
import studio.rushes.transcription.WhisperModels;
import studio.rushes.ui.captions.ModelsModel.Arriving;

class ModelsModelTest {
    private static final WhisperModel BASE = WhisperModels.shipped().named("base");
    private static final ModelArrival HALF = new ModelArrival(73_975_733, 147_951_465, 3_200_000);

    private final FakeModelDesk desk = FakeModelDesk.fresh();
    private final List<String> told = new ArrayList<>();
    private final List<Runnable> verbs = new ArrayList<>();
    private final List<String> offered = new ArrayList<>();
    private final ModelsModel model =
            new ModelsModel(
                    desk,
                    Runnable::run,
                    Runnable::run,
                    new ModelsHost() {
                        @Override
                        public void trouble(Problem problem) {
                            told.add("trouble " + problem.code());
                        }

                        @Override
                        public void failed(Problem problem, Runnable again) {
                            told.add("failed " + problem.code());
                            verbs.add(again);
                        }

                        @Override
                        public void stopped(WhisperModel stopped, Runnable on) {
                            told.add("stopped " + stopped.id());
                            verbs.add(on);
                        }

                        @Override
                        public void arrived(WhisperModel here, boolean hears) {
                            told.add("arrived " + here.id() + (hears ? " hears" : ""));
                        }

                        @Override
                        public void changed() {
                            told.add("changed");
                        }
                    });

    private void offer() {
        model.offer(it -> offered.add(it.id()));
    }

    @Test
    void whoHasNoModelIsOfferedTheFirstUntilThereIsAnAnswer() {
        model.begin();
        offer();
        offer();
        assertThat(offered).containsExactly("base", "base");

        model.answer();
        offer();
        model.answer();
        assertThat(offered).hasSize(2);
        assertThat(desk.asked).containsExactly("look", "answer");
    }

    @Test
    void anAnswerFromAnotherDayCounts() {
        desk.answered = true;
        model.begin();
        offer();
        assertThat(offered).isEmpty();
    }

    @Test
    void whoHasAModelOnTheDiskOrChoseOneIsOfferedNone() {
        desk.here.add("small");
        model.begin();
        offer();
        desk.here.clear();
        desk.choice = Optional.of("small");
        model.begin();
        offer();
        assertThat(offered).isEmpty();
    }

    @Test
    void anOfferWaitsUntilItIsKnownWhatThereIs() {
        CompletableFuture<ModelsNow> looking = new CompletableFuture<>();
        desk.slow = Optional.of(looking);
        model.begin();
        offer();
        assertThat(offered).isEmpty();

        looking.complete(desk.now());
        assertThat(offered).containsExactly("base");
    }

    @Test
    void aDownloadSaysHowFarItIsAndHearsInTheEnd() {
        model.begin();
        model.get(BASE);
        assertThat(model.arrivingProperty().get()).contains(new Arriving(BASE, Optional.empty()));
        desk.progress.at(HALF);
        assertThat(model.arrivingProperty().get().map(ModelWords::arriving))
                .contains("Whisper base · 50% · 3.2 MB/s");

        desk.arrive("base");
        assertThat(model.arrivingProperty().get()).isEmpty();
        assertThat(told).containsExactly("changed", "arrived base hears");
        assertThat(model.nowProperty().get().orElseThrow().choice()).contains("base");
        desk.progress.at(HALF);
        assertThat(model.arrivingProperty().get()).as("a late word").isEmpty();
    }

    @Test
    void whileOneIsOnItsWayNoOtherIsBegun() {
        model.begin();
        model.get(BASE);
        model.choose("small");
        model.get(BASE);
        assertThat(desk.asked).filteredOn(asked -> asked.startsWith("get")).hasSize(1);
    }

    @Test
    void whatWasStoppedGoesOn() {
        model.begin();
        model.get(BASE);
        desk.part = 73_975_733;
        model.stop();

        assertThat(desk.coming).isCancelled();
        assertThat(told).containsExactly("stopped base");
        assertThat(model.arrivingProperty().get()).isEmpty();
        assertThat(ModelWords.row(model.nowProperty().get().orElseThrow().models().getFirst()))
                .isEqualTo("Whisper base · 148 MB · 50% downloaded");
        verbs.getFirst().run();
        assertThat(desk.asked).filteredOn("get base"::equals).hasSize(2);
    }

    @Test
    void whatFailedIsToldOnceWithAWayToTryAgain() {
        model.begin();
        model.get(BASE);
        desk.coming.completeExceptionally(new StudioException(FakeModelDesk.CUT_OFF));

        assertThat(told).containsExactly("failed WHISPER-MODEL-CONNECTION");
        verbs.getFirst().run();
        desk.arrive("base");
        assertThat(told).last().isEqualTo("arrived base hears");
    }

    @Test
    void choosingTakesWhatIsHereAndBringsWhatIsNot() {
        desk.here.add("base");
        model.begin();
        model.choose("base");
        assertThat(told).containsExactly("changed");
        model.choose("small");
        model.chooseNone();
        assertThat(told).hasSize(2);
        assertThat(desk.asked)
                .filteredOn(asked -> !asked.equals("look") && !asked.equals("answer"))
                .containsExactly("use base", "get small", "use none");
    }

    @Test
    void aFileOfThePersonsOwnIsAskedForAndARefusalChangesNothing() {
        model.begin();
        model.chooseFile();
        model.pickWith(() -> Optional.of(Path.of("models", "ggml-medium.bin")));
        desk.refusal = Optional.of(FakeModelDesk.CUT_OFF);
        model.chooseFile();

        assertThat(told).containsExactly("trouble WHISPER-MODEL-CONNECTION");
        assertThat(model.nowProperty().get().map(ModelWords::hears)).contains("None");
        desk.refusal = Optional.empty();
        model.chooseFile();
        assertThat(model.nowProperty().get().map(ModelWords::hears)).contains("ggml-medium.bin");
    }

    @Test
    void aChosenModelThatCannotBeUsedIsToldAtTheStart() {
        desk.choice = Optional.of("base");
        desk.problem = Optional.of(FakeModelDesk.CUT_OFF);
        model.begin();
        assertThat(told).containsExactly("trouble WHISPER-MODEL-CONNECTION");
        assertThat(model.nowProperty().get().map(ModelWords::hears))
                .contains("Whisper base, cannot be used");
    }
}
