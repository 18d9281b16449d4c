package studio.rushes.settings;

import java.util.Optional;

/**
 * Where on Google Cloud clips are made. What is empty was not chosen yet.
 *
 * @param project such as {@code my-film-2026}
 * @param location such as {@code us-central1}
 * @param bucket where clips are written, without {@code gs://}; without one a clip whose answer was
 *     lost cannot be looked for
 */
public record VideoCloud(
        Optional<String> project, Optional<String> location, Optional<String> bucket) {
    public static final VideoCloud NONE =
            new VideoCloud(Optional.empty(), Optional.empty(), Optional.empty());

    public VideoCloud {
        project = given(project);
        location = given(location);
        bucket = given(bucket);
    }

    /** With the other's choices wherever it made one. */
    public VideoCloud with(VideoCloud other) {
        return new VideoCloud(
                other.project.or(() -> project),
                other.location.or(() -> location),
                other.bucket.or(() -> bucket));
    }

    private static Optional<String> given(Optional<String> value) {
        return value == null
                ? Optional.empty()
                : value.map(String::strip).filter(text -> !text.isEmpty());
    }
}
