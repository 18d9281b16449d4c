package studio.rushes.sharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Documents in memory, with the guards, revisions and watches of a real service. */
final class MemoryDocuments implements PipelineDocuments {
    private final Map<DocumentName, PipelineDocument> documents = new HashMap<>();
    private final List<Runnable> watches = new CopyOnWriteArrayList<>();
    private final ExecutorService telling = Executors.newSingleThreadExecutor();
    private Instant now = Instant.parse("2026-11-26T12:00:00Z");
    final AtomicInteger calls = new AtomicInteger();
    final Map<String, Problem> refused = new HashMap<>();

    /** Writes a whole document, as the pipeline does. */
    synchronized PipelineDocument put(String collection, String id, Map<String, Object> fields) {
        return put(new DocumentName(collection, id), fields);
    }

    private PipelineDocument put(DocumentName name, Map<String, Object> fields) {
        now = now.plusMillis(1);
        PipelineDocument document = new PipelineDocument(name, fields, new Revision(now), now);
        documents.put(name, document);
        watches.forEach(Runnable::run);
        return document;
    }

    /** Waits until everybody who watches has heard of all that was written. */
    void settle() throws InterruptedException {
        try {
            telling.submit(() -> {}).get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public synchronized Optional<PipelineDocument> read(DocumentName name) {
        ask(name.collection());
        return now(name);
    }

    private Optional<PipelineDocument> now(DocumentName name) {
        return Optional.ofNullable(documents.get(name))
                .map(one -> new PipelineDocument(one.name(), one.fields(), one.revision(), now));
    }

    private void ask(String collection) {
        calls.incrementAndGet();
        Problem why = refused.get(collection);
        if (why != null) {
            throw new StudioException(why);
        }
    }

    @Override
    public synchronized List<PipelineDocument> list(String collection, int most) {
        ask(collection);
        return documents.values().stream()
                .filter(one -> one.name().collection().equals(collection))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<PipelineDocument> where(
            String collection, String field, String value, int most) {
        ask(collection);
        return having(collection, field, value).stream().limit(most).toList();
    }

    private List<PipelineDocument> having(String collection, String field, String value) {
        return documents.values().stream()
                .filter(one -> one.name().collection().equals(collection))
                .filter(one -> value.equals(one.fields().get(field)))
                .toList();
    }

    @Override
    public synchronized Optional<Revision> write(DocumentChange change) {
        ask(change.document().collection());
        @Nullable PipelineDocument before = documents.get(change.document());
        boolean holds =
                switch (change.guard()) {
                    case DocumentChange.Guard.Absent _ -> before == null;
                    case DocumentChange.Guard.Present _ -> before != null;
                    case DocumentChange.Guard.At(Revision at) ->
                            before != null && before.revision().equals(at);
                };
        if (!holds) {
            return Optional.empty();
        }
        Map<String, Object> fields = new HashMap<>(before == null ? Map.of() : before.fields());
        change.fields().forEach((path, value) -> set(fields, path.parts(), value));
        return Optional.of(put(change.document(), fields).revision());
    }

    private void set(Map<String, Object> fields, List<String> path, Object value) {
        String first = path.getFirst();
        if (path.size() > 1) {
            Map<String, Object> inner = new HashMap<>();
            if (fields.get(first) instanceof Map<?, ?> map) {
                map.forEach((key, one) -> inner.put(String.valueOf(key), one));
            }
            set(inner, path.subList(1, path.size()), value);
            fields.put(first, Map.copyOf(inner));
        } else if (value == DocumentChange.Mark.REMOVED) {
            fields.remove(first);
        } else {
            fields.put(first, value == DocumentChange.Mark.SERVER_TIME ? now : value);
        }
    }

    @Override
    public synchronized Watch watch(
            DocumentName name,
            Consumer<Optional<PipelineDocument>> changed,
            Consumer<Problem> trouble) {
        return watching(name.collection(), () -> now(name), changed, trouble);
    }

    @Override
    public synchronized Watch watchWhere(
            String collection,
            String field,
            String value,
            Consumer<List<PipelineDocument>> changed,
            Consumer<Problem> trouble) {
        return watching(collection, () -> having(collection, field, value), changed, trouble);
    }

    private <T> Watch watching(
            String collection,
            java.util.function.Supplier<T> now,
            Consumer<T> changed,
            Consumer<Problem> trouble) {
        Problem why = refused.get(collection);
        if (why != null) {
            telling.execute(() -> trouble.accept(why));
            return () -> {};
        }
        List<T> last = new ArrayList<>();
        Runnable watch =
                () -> {
                    T there = now.get();
                    if (last.isEmpty() || !last.getFirst().equals(there)) {
                        last.clear();
                        last.add(there);
                        telling.execute(() -> changed.accept(there));
                    }
                };
        watches.add(watch);
        watch.run();
        return () -> watches.remove(watch);
    }

    @Override
    public void close() {
        telling.shutdownNow();
    }
}
