package studio.rushes.adapter.veo;

import com.google.genai.types.GenerateVideosConfig;
import com.google.genai.types.GenerateVideosSource;
import com.google.genai.types.VideoGenerationReferenceImage;
import java.util.Optional;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.ClipRequest.Recipe;

/** A clip request in Veo's words; only what is set is said. */
record VideoRequest(String model, GenerateVideosSource source, GenerateVideosConfig config) {

    /**
     * @param prefix the attempt's own place in the bucket
     * @throws studio.rushes.problem.StudioException where a picture cannot be read
     */
    static VideoRequest of(
            ClipRequest request, VeoModel model, BackEnd backEnd, Optional<String> prefix) {
        Recipe recipe = Wanted.recipe(request);
        GenerateVideosSource.Builder source =
                GenerateVideosSource.builder().prompt(request.prompt());
        recipe.firstFrame().map(Picture::read).ifPresent(source::image);
        String resolution = Wanted.resolution(request, recipe);
        boolean references = !recipe.references().isEmpty();
        GenerateVideosConfig.Builder config =
                GenerateVideosConfig.builder()
                        .numberOfVideos(1)
                        .durationSeconds(
                                model.secondsFor(request.seconds(), resolution, references)
                                        .orElse(model.seconds().last()))
                        .aspectRatio(Wanted.aspectRatio(request, recipe))
                        .resolution(resolution);
        recipe.negativePrompt().ifPresent(config::negativePrompt);
        recipe.people().ifPresent(config::personGeneration);
        recipe.lastFrame().map(Picture::read).ifPresent(config::lastFrame);
        if (references) {
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
        return new VideoRequest(model.id(), source.build(), config.build());
    }
}
