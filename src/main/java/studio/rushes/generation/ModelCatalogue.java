package studio.rushes.generation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.rushes.catalogue.CatalogueException;
import studio.rushes.catalogue.CatalogueFile;
import studio.rushes.problem.Problem;

/**
 * The models that are known, with what they bear and cost. The shipped rows can be replaced and
 * added to by a file of the person's own, a whole row at a time.
 */
public final class ModelCatalogue {
    private static final String SHIPPED = "models.json";
    private static final CatalogueRows.Rows NONE = new CatalogueRows.Rows(List.of(), List.of());

    private final Map<ModelId, Model> models = new LinkedHashMap<>();
    private final List<WriterModel> writers;

    /**
     * A catalogue, and what was wrong with the person's own file where it was left out.
     *
     * @param problem empty where all is well
     */
    public record Reading(ModelCatalogue catalogue, Optional<Problem> problem) {}

    private ModelCatalogue(CatalogueRows.Rows shipped, CatalogueRows.Rows own) {
        shipped.models().forEach(model -> models.put(model.id(), model));
        own.models().forEach(model -> models.put(model.id(), model));
        // A person who names a writer wants that one, not the one that came with the program.
        writers = Stream.of(own, shipped).flatMap(rows -> rows.writers().stream()).toList();
    }

    public static ModelCatalogue shipped() {
        return new ModelCatalogue(shippedRows(), NONE);
    }

    /** Reads the person's own file over the shipped rows; a file that is not there changes none. */
    public static Reading with(Path own) {
        CatalogueRows.Rows shipped = shippedRows();
        if (!Files.exists(own)) {
            return new Reading(new ModelCatalogue(shipped, NONE), Optional.empty());
        }
        try {
            return new Reading(
                    new ModelCatalogue(shipped, CatalogueRows.read(CatalogueFile.own(own))),
                    Optional.empty());
        } catch (CatalogueException e) {
            return new Reading(
                    new ModelCatalogue(shipped, NONE),
                    Optional.of(
                            Problem.of("CATALOGUE-UNREADABLE")
                                    .with("reason", e.mistake())
                                    .with("own", own)));
        }
    }

    private static CatalogueRows.Rows shippedRows() {
        try {
            return CatalogueRows.read(CatalogueFile.shipped(ModelCatalogue.class, SHIPPED));
        } catch (CatalogueException e) {
            throw new IllegalStateException(e);
        }
    }

    public Optional<Model> find(ModelId id) {
        return Optional.ofNullable(models.get(id));
    }

    public List<Model> models() {
        return List.copyOf(models.values());
    }

    public List<Model> behind(BackEnd backEnd) {
        return models.values().stream().filter(model -> model.backEnd() == backEnd).toList();
    }

    /** The one to use where nobody chose: the first in the catalogue. */
    public Optional<Model> standard(BackEnd backEnd) {
        return behind(backEnd).stream().findFirst();
    }

    /** The one that drafts scripts behind this door; a person's own before the shipped ones. */
    public Optional<WriterModel> writer(BackEnd backEnd) {
        return writers.stream().filter(writer -> writer.backEnd() == backEnd).findFirst();
    }
}
