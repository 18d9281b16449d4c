package studio.rushes.transcription;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.rushes.catalogue.CatalogueException;
import studio.rushes.catalogue.CatalogueFile;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * The models that can be downloaded. The shipped rows can be replaced and added to by a file of the
 * person's own, a whole row at a time.
 */
public final class WhisperModels {
    private static final String SHIPPED = "whisper-models.json";

    private final Map<String, WhisperModel> models = new LinkedHashMap<>();

    /**
     * Models, and what was wrong with the person's own file where it was left out.
     *
     * @param problem empty where all is well
     */
    public record Reading(WhisperModels models, Optional<Problem> problem) {}

    private WhisperModels(List<WhisperModel> shipped, List<WhisperModel> own) {
        shipped.forEach(model -> models.put(model.id(), model));
        own.forEach(model -> models.put(model.id(), model));
    }

    public static WhisperModels shipped() {
        return new WhisperModels(shippedRows(), List.of());
    }

    /** Reads the person's own file over the shipped rows; a file that is not there changes none. */
    public static Reading with(Path own) {
        if (!Files.exists(own)) {
            return new Reading(shipped(), Optional.empty());
        }
        try {
            List<WhisperModel> rows = WhisperModelRows.read(CatalogueFile.own(own));
            return new Reading(new WhisperModels(shippedRows(), rows), Optional.empty());
        } catch (CatalogueException e) {
            return new Reading(
                    shipped(),
                    Optional.of(
                            Problem.of("WHISPER-MODELS-UNREADABLE")
                                    .with("reason", e.mistake())
                                    .with("own", own)));
        }
    }

    private static List<WhisperModel> shippedRows() {
        try {
            return WhisperModelRows.read(CatalogueFile.shipped(WhisperModels.class, SHIPPED));
        } catch (CatalogueException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<WhisperModel> all() {
        return List.copyOf(models.values());
    }

    public Optional<WhisperModel> find(String id) {
        return Optional.ofNullable(models.get(id));
    }

    /** One that somebody asked for; another is refused with the names of all. */
    public WhisperModel named(String id) {
        return find(id).orElseThrow(() ->
                new StudioException(
                        Problem.of("WHISPER-MODEL-UNKNOWN")
                                .with("id", id)
                                .with("choices", String.join(", ", models.keySet()))));
    }
}
