package studio.rushes.sharing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** The videos of the cloud pipeline, of both its versions. Blocks as {@link PipelineDocuments}. */
public final class CloudVideos {
    private final PipelineDocuments documents;
    private final PipelineNames names;
    private final CloudReader reader;

    public CloudVideos(PipelineDocuments documents, PipelineNames names) {
        this.documents = documents;
        this.names = names;
        reader = new CloudReader(names);
    }

    /**
     * All of them, in one call a collection. What cannot be understood is a row that says so.
     *
     * @param most of each collection
     */
    public CloudListing list(int most) throws InterruptedException {
        List<Problem> troubles = new ArrayList<>();
        Map<String, PipelineDocument> shown = new HashMap<>();
        for (PipelineDocument one : collection(names.status(), most, troubles)) {
            shown.put(one.name().id(), one);
        }
        List<CloudRow> rows = new ArrayList<>();
        for (PipelineDocument one : collection(names.operations(), most, troubles)) {
            Optional<PipelineDocument> status = Optional.ofNullable(shown.remove(one.name().id()));
            rows.add(row(one, status, CloudKind.PARALLEL, () -> reader.read(one, status)));
        }
        for (PipelineDocument one : collection(names.oldVideos(), most, troubles)) {
            rows.add(
                    row(
                            one,
                            Optional.empty(),
                            CloudKind.OLD,
                            () -> reader.readOld(one, List.of())));
        }
        shown.values().forEach(one -> rows.add(begun(one)));
        rows.sort(Comparator.comparing(CloudRow::updated).reversed());
        return new CloudListing(rows, troubles);
    }

    /**
     * One video, wherever it stands; empty where there is none of that name.
     *
     * @throws StudioException also where its document cannot be understood at all
     */
    public Optional<CloudVideo> find(String id) throws InterruptedException {
        if (!PipelineNames.isVideo(id)) {
            return Optional.empty();
        }
        Optional<PipelineDocument> operations = documents.read(names.operationsOf(id));
        if (operations.isPresent()) {
            return Optional.of(reader.read(operations.get(), documents.read(names.statusOf(id))));
        }
        Optional<PipelineDocument> old = documents.read(names.oldVideo(id));
        return old.isEmpty() ? Optional.empty() : Optional.of(readOld(old.get()));
    }

    /** The video of a document as it was just heard. */
    CloudVideo read(PipelineDocument heard) throws InterruptedException {
        return heard.name().collection().equals(names.oldVideos())
                ? readOld(heard)
                : reader.read(heard, documents.read(names.statusOf(heard.name().id())));
    }

    private CloudVideo readOld(PipelineDocument video) throws InterruptedException {
        return reader.readOld(
                video,
                documents.where(
                        names.oldOperations(),
                        "video_id",
                        video.name().id(),
                        CloudReader.MOST_BLOCKS));
    }

    private List<PipelineDocument> collection(String name, int most, List<Problem> troubles)
            throws InterruptedException {
        try {
            return documents.list(name, most);
        } catch (StudioException e) {
            troubles.add(e.problem());
            return List.of();
        }
    }

    @FunctionalInterface
    private interface Reading {
        CloudVideo read();
    }

    private static CloudRow row(
            PipelineDocument document,
            Optional<PipelineDocument> status,
            CloudKind kind,
            Reading reading) {
        try {
            CloudVideo video = reading.read();
            return new CloudRow(
                    video.id(),
                    video.kind(),
                    video.state(),
                    video.word(),
                    video.script()
                            .map(script -> Shown.plain(script.theme(), 200))
                            .orElseGet(() -> theme(status)),
                    video.updated(),
                    video.done(),
                    video.blocks().size(),
                    Optional.of(video),
                    Optional.empty());
        } catch (StudioException e) {
            return new CloudRow(
                    Shown.plain(document.name().id(), 128),
                    kind,
                    new CloudState.Unknown(),
                    "",
                    theme(status),
                    document.revision().updated(),
                    0,
                    0,
                    Optional.empty(),
                    Optional.of(e.problem()));
        }
    }

    /** A video of which there is only what the front end shows: no job was made yet. */
    private static CloudRow begun(PipelineDocument status) {
        Oddities unheard = new Oddities(status.name());
        CheckedFields fields = CheckedFields.of(status, unheard);
        String word = Shown.plain(fields.text("status").orElse(""), 100);
        CloudState state =
                switch (word) {
                    case "initializing", "script_generated", "generating_video" ->
                            new CloudState.Running();
                    case "assembling" -> new CloudState.Assembling();
                    case "error" ->
                            new CloudState.Failed(
                                    fields.text("error_message")
                                            .map(text -> Shown.plain(text, 500)));
                    default -> new CloudState.Unknown();
                };
        return new CloudRow(
                Shown.plain(status.name().id(), 128),
                CloudKind.PARALLEL,
                state,
                word,
                theme(Optional.of(status)),
                fields.time("updated_at").orElse(status.revision().updated()),
                0,
                Math.clamp(fields.number("blocks_count").orElse(0), 0, CloudReader.MOST_BLOCKS),
                Optional.empty(),
                Optional.empty());
    }

    private static String theme(Optional<PipelineDocument> status) {
        return status.flatMap(one -> CheckedFields.of(one, new Oddities(one.name())).text("theme"))
                .map(text -> Shown.plain(text, 200))
                .orElse("");
    }
}
