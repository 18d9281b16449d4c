package studio.rushes.adapter.veo;

import com.google.genai.types.GenerateVideosConfig;
import com.google.genai.types.GenerateVideosSource;
import com.google.genai.types.VideoGenerationReferenceImage;
import java.util.Optional;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.ClipRequest.Recipe;
import studio.rushes.generation.Model;

/** A clip request in Veo's words; only what is set is said. */
record VideoRequest(String model, GenerateVideosSource source, GenerateVideosConfig config) {

    /**
     * @param prefix the attempt's own place in the bucket
     * @throws studio.rushes.problem.StudioException where a picture or a clip cannot be read
     */
    static VideoRequest of(
            ClipRequest request, Model model, BackEnd backEnd, Optional<String> prefix) {
        Recipe recipe = request.recipe();
        Order order = Order.of(request, model);
        GenerateVideosSource.Builder source =
                GenerateVideosSource.builder().prompt(request.prompt());
        request.firstFrame().map(Picture::read).ifPresent(source::image);
        request.extended().map(backEnd::video).ifPresent(source::video);
        GenerateVideosConfig.Builder config =
                GenerateVideosConfig.builder()
                        .numberOfVideos(1)
                        .durationSeconds(order.seconds())
                        .aspectRatio(order.aspectRatio())
                        .resolution(order.resolution());
        recipe.negativePrompt().ifPresent(config::negativePrompt);
        recipe.people().ifPresent(config::personGeneration);
        recipe.lastFrame().map(Picture::read).ifPresent(config::lastFrame);
        if (!recipe.references().isEmpty()) {
            config.referenceImages(
                    recipe.references().stream()
                            .map(file ->
                                    VideoGenerationReferenceImage.builder()
                                            .image(Picture.read(file))
                                            .referenceType("asset")
                                            .build())
                            .toList());
        }
        prefix.ifPresent(config::outputGcsUri);
        backEnd.add(config, recipe);
        return new VideoRequest(model.id().value(), source.build(), config.build());
    }
}
