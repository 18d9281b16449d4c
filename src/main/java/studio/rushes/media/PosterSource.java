package studio.rushes.media;

import java.nio.file.Path;

/** Finds a picture that stands for a clip. */
@FunctionalInterface
public interface PosterSource {
    /**
     * A telling picture of the clip, not a black one where there is another, at most so many pixels
     * high and never larger than the clip. Blocking, about a tenth of a second; keep the result.
     *
     * @throws studio.rushes.problem.StudioException where the clip cannot be opened
     */
    Poster poster(Path clip, int maxHeight);
}
