package studio.rushes.ui.captions;

import java.util.List;
import java.util.Optional;
import studio.rushes.problem.Problem;
import studio.rushes.transcription.ChosenModel;
import studio.rushes.transcription.ShelvedModel;
import studio.rushes.transcription.WhisperModel;

/**
 * The models there are, and the one that hears.
 *
 * @param choice a model's id or the path of a file; empty where none was chosen
 * @param hears empty where nothing does
 * @param problem what is wrong with what was chosen
 * @param answered whether the offer to download one was answered
 */
public record ModelsNow(
        List<ShelvedModel> models,
        Optional<String> choice,
        Optional<ChosenModel> hears,
        Optional<Problem> problem,
        boolean answered) {
    public ModelsNow {
        models = List.copyOf(models);
    }

    /**
     * What to offer to who has no model and was never asked: the first, for the list begins with
     * the one to begin with. Who has one on the disk knows of them.
     */
    public Optional<WhisperModel> offer() {
        boolean knows = answered || choice.isPresent() || models.stream().anyMatch(ModelsNow::here);
        return knows ? Optional.empty() : models.stream().map(ShelvedModel::model).findFirst();
    }

    private static boolean here(ShelvedModel model) {
        return model.present();
    }

    public Optional<ShelvedModel> chosen() {
        return models.stream()
                .filter(model -> choice.equals(Optional.of(model.model().id())))
                .findFirst();
    }

    /** Whether what hears knows no other language than English. */
    boolean englishOnly() {
        return hears.filter(model -> !model.facts().multilingual()).isPresent();
    }
}
