package studio.rushes.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import studio.rushes.files.AtomicFile;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.ProjectFolder;

/**
 * Which video of the cloud a project is, noted in its folder.
 *
 * @param document its main one
 * @param bucket where its clips lie
 * @param old whether the pipeline's first version makes it
 * @param project whose document it is; empty where that was not noted, as it once was not
 * @param film the one that was brought from there, if any
 */
public record CloudLink(
        DocumentName document,
        String bucket,
        boolean old,
        Optional<String> project,
        Optional<Film> film) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_BYTES = 100_000;
    private static final String OLD = "first_version";
    private static final String PROJECT = "project";

    /**
     * @param generation of the object it came from
     * @param bytes and
     * @param millis when it was last changed, by which one that somebody made here is told apart
     */
    record Film(long generation, long bytes, long millis) {}

    static CloudLink of(CloudVideo video) {
        return new CloudLink(
                video.document(),
                video.bucket(),
                video.kind() == CloudKind.OLD,
                Optional.empty(),
                Optional.empty());
    }

    /** Notes that a project is this video, which was made here; blocking. */
    public static CloudLink note(ProjectFolder folder, SharedVideo video, String project) {
        CloudLink link =
                new CloudLink(
                        video.operations(),
                        video.bucket(),
                        false,
                        Optional.of(project),
                        Optional.empty());
        link.save(folder);
        return link;
    }

    /** Notes of a video of the cloud whose it is, where that is not noted yet; blocking. */
    public static void place(ProjectFolder folder, String project) {
        of(folder)
                .filter(link -> link.project.isEmpty())
                .ifPresent(link -> link.in(project).save(folder));
    }

    private CloudLink in(String whose) {
        return new CloudLink(document, bucket, old, Optional.of(whose), film);
    }

    CloudLink with(Film brought) {
        return new CloudLink(document, bucket, old, project, Optional.of(brought));
    }

    /** As a video and as people name it. */
    public String video() {
        return document.id();
    }

    /**
     * Empty where the project is no video of the cloud.
     *
     * @throws StudioException where the note is there and makes no sense
     */
    public static Optional<CloudLink> of(ProjectFolder folder) {
        Path file = folder.cloud();
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw broken(file);
            }
            JsonNode note = JSON.readTree(Files.readAllBytes(file));
            String video = note.path("video").asText();
            String collection = note.path("collection").asText();
            if (!PipelineNames.isVideo(video) || collection.isEmpty() || collection.contains("/")) {
                throw broken(file);
            }
            JsonNode film = note.path("film");
            return Optional.of(
                    new CloudLink(
                            new DocumentName(collection, video),
                            note.path("bucket").asText(),
                            note.path(OLD).asBoolean(),
                            Optional.of(note.path(PROJECT).asText())
                                    .filter(name -> !name.isEmpty()),
                            film.isObject()
                                    ? Optional.of(
                                            new Film(
                                                    film.path("generation").asLong(),
                                                    film.path("bytes").asLong(),
                                                    film.path("millis").asLong()))
                                    : Optional.empty()));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StudioException(broken(file).problem(), e);
        }
    }

    /** Blocking. */
    void save(ProjectFolder folder) {
        ObjectNode note = JSON.createObjectNode();
        note.put("video", document.id());
        note.put("collection", document.collection());
        note.put("bucket", bucket);
        note.put(OLD, old);
        project.ifPresent(name -> note.put(PROJECT, name));
        film.ifPresent(brought ->
                note.putObject("film")
                        .put("generation", brought.generation())
                        .put("bytes", brought.bytes())
                        .put("millis", brought.millis()));
        try {
            AtomicFile.write(folder.cloud(), JSON.writeValueAsBytes(note));
        } catch (IOException e) {
            throw notSaved(folder.cloud(), e);
        }
    }

    private static StudioException broken(Path file) {
        return new StudioException(Problem.of("CLOUD-LINK").with("file", file));
    }

    static StudioException notSaved(Path file, IOException why) {
        return new StudioException(
                Problem.of("CLOUD-NOT-SAVED").with("file", file).with("reason", why.getMessage()),
                why);
    }
}
