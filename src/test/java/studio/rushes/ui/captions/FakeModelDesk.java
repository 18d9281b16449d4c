package studio.rushes.ui.captions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.transcription.ChosenModel;
import studio.rushes.transcription.ModelFacts;
import studio.rushes.transcription.ModelProgress;
import studio.rushes.transcription.ShelvedModel;
import studio.rushes.transcription.WhisperModel;
import studio.rushes.transcription.WhisperModels;

/** A shelf in memory, where a download ends when a test says so. */
public final class FakeModelDesk implements ModelDesk {
    public static final Problem CUT_OFF =
            new Problem(
                    "WHISPER-MODEL-CONNECTION",
                    "The connection broke off.",
                    "What has come is kept.",
                    "Try again; it goes on.");

    public final List<String> asked = new CopyOnWriteArrayList<>();
    public final List<String> here = new CopyOnWriteArrayList<>();
    public Optional<String> choice = Optional.empty();
    public Optional<Problem> problem = Optional.empty();
    public Optional<Problem> refusal = Optional.empty();
    public boolean answered = true;
    public boolean englishOnly;
    public long part;

    /** Where set, it is not known yet what there is. */
    public Optional<CompletableFuture<ModelsNow>> slow = Optional.empty();

    public CompletableFuture<ModelsNow> coming = new CompletableFuture<>();
    public ModelProgress progress = ModelProgress.UNHEARD;

    /** A studio whose person has nothing and was never asked. */
    public static FakeModelDesk fresh() {
        FakeModelDesk desk = new FakeModelDesk();
        desk.answered = false;
        return desk;
    }

    /** What is on its way is here now, and hears. */
    public void arrive(String id) {
        here.add(id);
        choice = Optional.of(id);
        coming.complete(now());
    }

    public ModelsNow now() {
        List<ShelvedModel> models = new ArrayList<>();
        for (WhisperModel model : WhisperModels.shipped().all()) {
            boolean present = here.contains(model.id());
            models.add(
                    new ShelvedModel(
                            model,
                            Path.of("models", model.file()),
                            present ? Optional.of(facts()) : Optional.empty(),
                            Optional.empty(),
                            model.id().equals("base") ? part : 0));
        }
        Optional<ChosenModel> hears =
                problem.isPresent()
                        ? Optional.empty()
                        : choice.map(id -> new ChosenModel(Path.of("models", id), id, facts()));
        return new ModelsNow(models, choice, hears, problem, answered);
    }

    private ModelFacts facts() {
        return new ModelFacts(147_951_465, !englishOnly, 512, 6, 6, "f16");
    }

    @Override
    public CompletableFuture<ModelsNow> look() {
        asked.add("look");
        return slow.orElseGet(() -> CompletableFuture.completedFuture(now()));
    }

    @Override
    public CompletableFuture<ModelsNow> get(String id, ModelProgress hears) {
        asked.add("get " + id);
        progress = hears;
        coming = new CompletableFuture<>();
        return coming;
    }

    @Override
    public CompletableFuture<ModelsNow> use(Optional<String> wanted) {
        asked.add("use " + wanted.orElse("none"));
        if (refusal.isPresent()) {
            return CompletableFuture.failedFuture(new StudioException(refusal.get()));
        }
        choice = wanted;
        return CompletableFuture.completedFuture(now());
    }

    @Override
    public CompletableFuture<ModelsNow> answer() {
        asked.add("answer");
        answered = true;
        return CompletableFuture.completedFuture(now());
    }
}
