package studio.rushes.sharing;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.assembly.ContentHash;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.sharing.DocumentChange.Guard;
import studio.rushes.sharing.DocumentChange.Mark;

/** Brings one entry of the outbox where it belongs. Blocking; used by one thread at a time. */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** Others write the same document; after so many the entry waits like any other. */
    private static final int TRIES = 5;

    static final String GONE = "MIRROR-GONE";
    private static final String FILM_TYPE = "video/mp4";

    private final SharedVideo video;
    private final Outbox outbox;
    private final PipelineDocuments documents;
    private final VideoBucket bucket;
    private final Disputes disputes;
    private final MadeElsewhere elsewhere;
    private final String owner;
    private final Map<DocumentName, Revision> written = new ConcurrentHashMap<>();

    Delivery(
            SharedVideo video,
            Outbox outbox,
            PipelineDocuments documents,
            VideoBucket bucket,
            Disputes disputes,
            MadeElsewhere elsewhere,
            String owner) {
        this.video = video;
        this.outbox = outbox;
        this.documents = documents;
        this.bucket = bucket;
        this.disputes = disputes;
        this.elsewhere = elsewhere;
        this.owner = owner;
    }

    /** Whether a document was heard as it was before our last write. */
    boolean isOld(PipelineDocument heard) {
        Revision ours = written.get(heard.name());
        return ours != null && heard.revision().updated().isBefore(ours.updated());
    }

    /**
     * Makes the document of a video that was not in the cloud, with all that needs no bytes.
     *
     * @throws StudioException where another video of that name is there
     */
    void create() throws InterruptedException {
        Map<FieldPath, Object> birth = new HashMap<>();
        outbox.put(video.operations())
                .forEach((path, value) -> {
                    if (path.parts().size() == 1) {
                        birth.put(path, value);
                    }
                });
        birth.remove(FieldPath.of("final_url"));
        birth.remove(FieldPath.of("error_message"));
        birth.put(HeardFields.STATUS, MirrorState.RUNNING);
        birth.put(FieldPath.of("completed_blocks"), 0L);
        Map<FieldPath, Object> fields = new HashMap<>(birth);
        fields.put(HeardFields.UPDATED, Mark.SERVER_TIME);
        fields.put(HeardFields.OWNER, owner);
        Object project = outbox.put(video.operations()).getOrDefault(HeardFields.PROJECT, owner);
        fields.put(HeardFields.PROJECT, project);
        Optional<Revision> made =
                documents.write(new DocumentChange(video.operations(), fields, new Guard.Absent()));
        if (made.isEmpty()) {
            // Perhaps by ourselves, before a program that died could note it.
            PipelineDocument there = documents.read(video.operations()).orElseThrow(this::gone);
            boolean ours =
                    HeardFields.at(there, HeardFields.PROJECT).equals(Optional.of(project))
                            || HeardFields.at(there, HeardFields.OWNER).equals(Optional.of(owner));
            if (!ours) {
                throw new StudioException(
                        Problem.of("MIRROR-FOREIGN").with("document", video.operations()));
            }
            Object blocks = HeardFields.at(there, HeardFields.BLOCKS).orElse("");
            outbox.common(video.operations(), Map.of(HeardFields.BLOCKS, blocks));
            return;
        }
        made.ifPresent(revision -> written.put(video.operations(), revision));
        outbox.common(video.operations(), birth);
    }

    void send(Outgoing entry) throws InterruptedException {
        switch (entry) {
            case Outgoing.Fields fields -> send(fields);
            case Outgoing.Upload upload -> send(upload);
        }
    }

    private void send(Outgoing.Fields entry) throws InterruptedException {
        Map<FieldPath, Object> fields = new HashMap<>(entry.fields());
        // Only who makes a document says when it was made.
        fields.remove(HeardFields.CREATED);
        if (entry.document().equals(video.operations())) {
            Set<FieldPath> others =
                    fields.entrySet().stream()
                            .filter(field -> elsewhere.isOf(field.getKey(), field.getValue()))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toUnmodifiableSet());
            fields.keySet().removeAll(others);
            outbox.unput(entry.document(), others);
        }
        boolean words = fields.containsKey(HeardFields.BLOCKS);
        if (words && disputes.of(Conflict.Kind.SCRIPT).isPresent()) {
            fields.remove(HeardFields.BLOCKS);
            words = false;
        }
        for (int tries = 0; tries < TRIES; tries++) {
            Guard guard = words ? unlessTheyWroteToo(fields) : new Guard.Present();
            if (fields.isEmpty()) {
                outbox.drop(entry);
                return;
            }
            Optional<Revision> after = write(entry.document(), fields, guard);
            if (after.isPresent()) {
                written.put(entry.document(), after.get());
                outbox.sent(entry, fields);
                return;
            }
            words = fields.containsKey(HeardFields.BLOCKS);
            if (!words && !remake(entry.document())) {
                throw gone();
            }
        }
        throw new StudioException(Problem.of("MIRROR-BUSY").with("document", entry.document()));
    }

    private Optional<Revision> write(
            DocumentName document, Map<FieldPath, Object> fields, Guard guard)
            throws InterruptedException {
        Map<FieldPath, Object> all = new HashMap<>(fields);
        all.put(HeardFields.UPDATED, Mark.SERVER_TIME);
        return documents.write(new DocumentChange(document, all, guard));
    }

    /** Takes the script out of the change where it was changed there as well. */
    private Guard unlessTheyWroteToo(Map<FieldPath, Object> fields) throws InterruptedException {
        PipelineDocument there = documents.read(video.operations()).orElseThrow(this::gone);
        Object mine = fields.get(HeardFields.BLOCKS);
        Object theirs = HeardFields.at(there, HeardFields.BLOCKS).orElse("");
        Object base = outbox.sent(video.operations()).get(HeardFields.BLOCKS);
        boolean theirsChanged = base != null && !BlockWords.same(theirs, base);
        if (theirsChanged && mine != null && !BlockWords.same(theirs, mine)) {
            disputes.words(mine, theirs);
            fields.remove(HeardFields.BLOCKS);
            return new Guard.Present();
        }
        return new Guard.At(there.revision());
    }

    /** The front end's document is ours to make; the other one is made once, or was removed. */
    private boolean remake(DocumentName document) throws InterruptedException {
        if (document.equals(video.operations())) {
            return false;
        }
        Map<FieldPath, Object> sent = new HashMap<>(outbox.sent(document));
        sent.put(HeardFields.UPDATED, Mark.SERVER_TIME);
        documents
                .write(new DocumentChange(document, sent, new Guard.Absent()))
                .ifPresent(revision -> written.put(document, revision));
        return true;
    }

    private StudioException gone() {
        return new StudioException(Problem.of("MIRROR-GONE").with("document", video.operations()));
    }

    private void send(Outgoing.Upload entry) throws InterruptedException {
        try {
            if (!isStill(entry.file())) {
                LOG.info("{} has changed since; a later entry sends it", entry.object());
                outbox.drop(entry);
                return;
            }
            boolean film = entry.object().equals(video.film());
            if (film && disputes.of(Conflict.Kind.FILM).isPresent()) {
                outbox.drop(entry);
                return;
            }
            String hash = ContentHash.of(entry.file().path()).value();
            Optional<SentFile> before = outbox.sentFile(entry.object());
            if (before.filter(sent -> sent.hash().equals(hash)).isPresent()) {
                outbox.sent(entry, before.get());
                return;
            }
            upload(entry, hash, film ? filmExpected(before) : OptionalLong.empty());
        } catch (IOException e) {
            throw new StudioException(
                    Problem.of("MIRROR-DISK").with("folder", entry.file().path()), e);
        }
    }

    private static OptionalLong filmExpected(Optional<SentFile> before) {
        return OptionalLong.of(before.map(SentFile::generation).orElse(0L));
    }

    private void upload(Outgoing.Upload entry, String hash, OptionalLong expected)
            throws InterruptedException, IOException {
        Optional<VideoBucket.Entry> there =
                bucket.send(
                        entry.file().path(), entry.object(), FILM_TYPE, expected, Progress.UNHEARD);
        if (there.isPresent()) {
            // Bytes that changed on the way may be of two files: they equal none.
            String whole = isStill(entry.file()) ? hash : "";
            outbox.sent(entry, new SentFile(entry.object(), whole, there.get().generation()));
            return;
        }
        Optional<VideoBucket.Entry> theirs = bucket.find(entry.object());
        if (theirs.isPresent()) {
            disputes.film(entry.file().path(), theirs.get());
            outbox.drop(entry);
        } else {
            // It was removed there, so there is nothing that could be lost.
            outbox.common(new SentFile(entry.object(), "", 0));
        }
    }

    private static boolean isStill(KeptFile file) throws IOException {
        return KeptFile.at(file.path()).filter(file::equals).isPresent();
    }
}
