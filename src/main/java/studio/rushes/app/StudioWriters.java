package studio.rushes.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import studio.rushes.adapter.veo.VeoPlace;
import studio.rushes.adapter.veo.VeoScriptWriter;
import studio.rushes.adapter.veo.VeoTimes;
import studio.rushes.generation.BackEnd;
import studio.rushes.generation.DraftOffer;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.ModelCatalogue;
import studio.rushes.generation.WriterModel;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.settings.Making;
import studio.rushes.settings.VideoCloud;

/** Who drafts scripts, as the settings and the environment have it at the moment. */
final class StudioWriters {
    /** Scripts lie in no bucket; any name will do. */
    private static final String VIDEO = "script";

    private static final List<BackEnd> WRITING = List.of(BackEnd.VERTEX, BackEnd.GEMINI);

    private final ModelCatalogue catalogue;
    private final StudioGenerators generators;
    private final Map<VeoPlace, DraftOffer> opened = new ConcurrentHashMap<>();

    StudioWriters(ModelCatalogue catalogue, StudioGenerators generators) {
        this.catalogue = catalogue;
        this.generators = generators;
    }

    /**
     * Behind the usual generator; where that one writes nothing, behind whichever is set up.
     *
     * @throws StudioException where that one, or none of them, is set up
     */
    DraftOffer usual(Making making, VideoCloud cloud) {
        Optional<BackEnd> chosen =
                WRITING.stream().filter(end -> end.word().equals(making.generator())).findFirst();
        if (chosen.isPresent()) {
            return behind(chosen.get(), cloud);
        }
        for (BackEnd end : WRITING) {
            if (generators.missing(new GeneratorId(end.word()), cloud).isEmpty()) {
                return behind(end, cloud);
            }
        }
        throw new StudioException(Problem.of("DRAFT-NO-WRITER"));
    }

    /**
     * @throws StudioException where it is not set up
     */
    DraftOffer behind(BackEnd end, VideoCloud cloud) {
        VeoPlace place = generators.place(end, VIDEO, cloud);
        return opened.computeIfAbsent(place, there -> open(end, there));
    }

    private DraftOffer open(BackEnd end, VeoPlace place) {
        WriterModel model = catalogue.writer(end).orElseThrow();
        return new DraftOffer(
                VeoScriptWriter.at(place, model, VeoTimes.STANDARD), model.id().value());
    }
}
