package studio.rushes.app;

import studio.rushes.generation.BackEnd;
import studio.rushes.generation.Model;
import studio.rushes.generation.ModelCatalogue;
import studio.rushes.generation.ModelId;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.sharing.RunInCloud;

/**
 * What the cloud pipeline's blocks cost: it makes every one 8 s long by one model, whatever the
 * script says.
 */
final class PipelinePrices {
    private static final ModelId MODEL = new ModelId("veo-3.1-generate-001");
    private static final int SECONDS = 8;
    private static final String RESOLUTION = "720p";

    private PipelinePrices() {}

    static RunInCloud.Prices of(ModelCatalogue catalogue) {
        return new RunInCloud.Prices(
                MODEL.value(),
                _ -> {
                    Model model =
                            catalogue
                                    .find(MODEL)
                                    .or(() -> catalogue.standard(BackEnd.VERTEX))
                                    .orElseThrow(() ->
                                            new StudioException(
                                                    Problem.of("CLOUD-NO-PRICE")
                                                            .with("model", MODEL.value())));
                    return model.price(SECONDS, RESOLUTION, true);
                });
    }
}
