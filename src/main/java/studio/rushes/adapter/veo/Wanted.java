package studio.rushes.adapter.veo;

import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.ClipRequest.Recipe;

/** What a request means where its recipe leaves it open: the shape of the video it is for. */
final class Wanted {
    private Wanted() {}

    static Recipe recipe(ClipRequest request) {
        return request.recipe();
    }

    static String resolution(ClipRequest request, Recipe recipe) {
        int shorter = Math.min(request.size().width(), request.size().height());
        return recipe.resolution()
                .orElseGet(() -> shorter > 1080 ? "4k" : shorter > 720 ? "1080p" : "720p");
    }

    static String aspectRatio(ClipRequest request, Recipe recipe) {
        boolean wide = request.size().width() > request.size().height();
        return recipe.aspectRatio().orElse(wide ? "16:9" : "9:16");
    }
}
