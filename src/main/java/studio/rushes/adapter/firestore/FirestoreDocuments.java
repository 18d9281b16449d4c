package studio.rushes.adapter.firestore;

import com.google.api.core.ApiFuture;
import com.google.cloud.firestore.DocumentReference;
import com.google.cloud.firestore.DocumentSnapshot;
import com.google.cloud.firestore.FieldPath;
import com.google.cloud.firestore.Firestore;
import com.google.cloud.firestore.Precondition;
import com.google.cloud.firestore.Query;
import com.google.cloud.firestore.QuerySnapshot;
import com.google.cloud.firestore.WriteResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.settings.Secret;
import studio.rushes.sharing.DocumentChange;
import studio.rushes.sharing.DocumentName;
import studio.rushes.sharing.PipelineDocument;
import studio.rushes.sharing.PipelineDocuments;
import studio.rushes.sharing.Revision;

/** The pipeline's documents in Firestore, asked over gRPC. Connects at the first use. */
public final class FirestoreDocuments implements PipelineDocuments {
    private final Account account;
    private final Duration patience;
    private final Refusals refusals;
    private @Nullable Connection connection;
    private boolean closed;

    /**
     * @param project of Google Cloud
     * @param accessToken instead of the sign-in kept on this computer
     * @param emulator host and port of Google's emulator, asked instead of the service and without
     *     any sign-in
     * @param patience for one answer
     */
    public FirestoreDocuments(
            String project,
            Optional<Secret> accessToken,
            Optional<String> emulator,
            Duration patience) {
        account = new Account(project, accessToken, emulator);
        this.patience = patience;
        refusals = new Refusals(project);
    }

    @Override
    public Optional<PipelineDocument> read(DocumentName name) throws InterruptedException {
        return document(answer(at(name).get()));
    }

    @Override
    public List<PipelineDocument> list(String collection, int most) throws InterruptedException {
        return documents(answer(open().documents().collection(collection).limit(most).get()));
    }

    @Override
    public List<PipelineDocument> where(String collection, String field, String value, int most)
            throws InterruptedException {
        return documents(
                answer(query(open().documents(), collection, field, value).limit(most).get()));
    }

    @Override
    public Optional<Revision> write(DocumentChange change) throws InterruptedException {
        ApiFuture<WriteResult> written = begin(at(change.document()), change);
        try {
            return Optional.of(revision(Values.instant(within(written).getUpdateTime())));
        } catch (ExecutionException e) {
            if (refusals.isGuard(e)) {
                return Optional.empty();
            }
            throw new StudioException(refusals.told(e));
        }
    }

    private static ApiFuture<WriteResult> begin(DocumentReference at, DocumentChange change) {
        return switch (change.guard()) {
            case DocumentChange.Guard.Absent _ -> at.create(Fields.whole(change));
            case DocumentChange.Guard.Present _ -> update(at, change, Optional.empty());
            case DocumentChange.Guard.At(Revision before) ->
                    update(
                            at,
                            change,
                            Optional.of(
                                    Precondition.updatedAt(Values.timestamp(before.updated()))));
        };
    }

    private static ApiFuture<WriteResult> update(
            DocumentReference at, DocumentChange change, Optional<Precondition> guard) {
        List<Object> pairs = Fields.single(change);
        FieldPath first = (FieldPath) pairs.getFirst();
        Object value = pairs.get(1);
        Object[] rest = pairs.subList(2, pairs.size()).toArray();
        return guard.isPresent()
                ? at.update(guard.get(), first, value, rest)
                : at.update(first, value, rest);
    }

    @Override
    public Watch watch(
            DocumentName name,
            Consumer<Optional<PipelineDocument>> changed,
            Consumer<Problem> trouble) {
        return begun(
                new FirestoreWatch<DocumentSnapshot>(
                        (documents, on, listener) ->
                                at(documents, name).addSnapshotListener(on, listener),
                        told -> changed.accept(document(told)),
                        refusals::told,
                        trouble));
    }

    @Override
    public Watch watchWhere(
            String collection,
            String field,
            String value,
            Consumer<List<PipelineDocument>> changed,
            Consumer<Problem> trouble) {
        return begun(
                new FirestoreWatch<QuerySnapshot>(
                        (documents, on, listener) ->
                                query(documents, collection, field, value)
                                        .addSnapshotListener(on, listener),
                        told -> changed.accept(documents(told)),
                        refusals::told,
                        trouble));
    }

    private Watch begun(FirestoreWatch<?> watch) {
        watch.begin(this::open);
        return watch;
    }

    private static Query query(Firestore documents, String collection, String field, String value) {
        return documents.collection(collection).whereEqualTo(FieldPath.of(field), value);
    }

    private DocumentReference at(DocumentName name) {
        return at(open().documents(), name);
    }

    private static DocumentReference at(Firestore documents, DocumentName name) {
        return documents.collection(name.collection()).document(name.id());
    }

    private <T> T answer(ApiFuture<T> asked) throws InterruptedException {
        try {
            return within(asked);
        } catch (ExecutionException e) {
            throw new StudioException(refusals.told(e));
        }
    }

    private <T> T within(ApiFuture<T> asked) throws InterruptedException, ExecutionException {
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            throw new StudioException(Refusals.silent());
        } finally {
            asked.cancel(true);
        }
    }

    private static List<PipelineDocument> documents(QuerySnapshot found) {
        return found.getDocuments().stream()
                .map(FirestoreDocuments::document)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<PipelineDocument> document(DocumentSnapshot found) {
        if (!found.exists()) {
            return Optional.empty();
        }
        DocumentReference at = found.getReference();
        return Optional.of(
                new PipelineDocument(
                        new DocumentName(at.getParent().getId(), at.getId()),
                        Values.read(found.getData()),
                        revision(
                                Values.instant(
                                        Objects.requireNonNull(
                                                found.getUpdateTime(),
                                                "a document that is there was written once"))),
                        Values.instant(
                                Objects.requireNonNull(
                                        found.getReadTime(), "what was read has its time"))));
    }

    private static Revision revision(Instant updated) {
        return new Revision(updated);
    }

    private synchronized Connection open() {
        if (closed) {
            throw new IllegalStateException("the documents of this project were closed");
        }
        if (connection == null) {
            connection = Connection.open(account, patience);
        }
        return connection;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (connection != null) {
            connection.close();
        }
    }
}
