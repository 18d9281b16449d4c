package studio.rushes.sharing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import studio.rushes.files.AtomicFile;
import studio.rushes.media.MediaProbe;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.ProjectFolder;
import studio.rushes.sharing.CloudLink.Film;

/**
 * Brings the film that the pipeline made, whole and checked, into the project of its video. One
 * that was made here since stays as it is. Blocks; one caller at a time for a folder.
 */
public final class CloudFilm {
    private static final String PART = "final.cloud.mp4.part";

    private final Function<String, VideoBucket> buckets;
    private final MediaProbe probe;

    /**
     * @param probe decodes a film once before it counts
     */
    public CloudFilm(Function<String, VideoBucket> buckets, MediaProbe probe) {
        this.buckets = buckets;
        this.probe = probe;
    }

    /**
     * Brings the film of a video that is done, where it is not here yet.
     *
     * @return whether it came now
     * @throws StudioException where it is not in the bucket, did not come whole, or is no film
     */
    public boolean bring(CloudVideo video, ProjectFolder folder, Progress progress)
            throws InterruptedException {
        Optional<CloudLink> link = CloudLink.of(folder);
        if (!(video.state() instanceof CloudState.Done(String object)) || link.isEmpty()) {
            return false;
        }
        VideoBucket bucket = buckets.apply(video.bucket());
        VideoBucket.Entry entry =
                bucket.find(object)
                        .filter(there -> there.bytes() > 0)
                        .orElseThrow(() ->
                                new StudioException(
                                        Problem.of("CLOUD-FILM-MISSING")
                                                .with("video", video.id())));
        try {
            if (isHere(folder, link.get().film(), entry)) {
                return false;
            }
            fetch(bucket, object, folder, progress);
            link.get().with(film(folder, entry.generation())).save(folder);
            return true;
        } catch (IOException e) {
            throw CloudLink.notSaved(folder.film(), e);
        }
    }

    /** Brings a film that a person asked for, in place of any that is here. */
    public void take(String bucket, VideoBucket.Entry film, ProjectFolder folder)
            throws InterruptedException {
        try {
            fetch(buckets.apply(bucket), film.object(), folder, Progress.UNHEARD);
        } catch (IOException e) {
            throw CloudLink.notSaved(folder.film(), e);
        }
    }

    private void fetch(VideoBucket bucket, String object, ProjectFolder folder, Progress progress)
            throws InterruptedException, IOException {
        // Beside the film, and kept where the line breaks, so that the next call goes on.
        Path part = folder.root().resolve(PART);
        bucket.fetch(object, part, progress);
        check(part);
        AtomicFile.move(part, folder.film());
    }

    /** A film that was made here is here too, whatever the bucket has. */
    private static boolean isHere(
            ProjectFolder folder, Optional<Film> brought, VideoBucket.Entry entry)
            throws IOException {
        if (!Files.exists(folder.film())) {
            return false;
        }
        return brought.isEmpty()
                || brought.get().generation() == entry.generation()
                || !film(folder, brought.get().generation()).equals(brought.get());
    }

    private static Film film(ProjectFolder folder, long generation) throws IOException {
        return new Film(
                generation,
                Files.size(folder.film()),
                Files.getLastModifiedTime(folder.film()).toMillis());
    }

    private void check(Path part) throws InterruptedException, IOException {
        try {
            probe.inspect(part);
        } catch (StudioException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }
}
