package studio.rushes.sharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.sharing.DocumentChange.Guard;
import studio.rushes.sharing.DocumentChange.Mark;

/** Documents as the service keeps them, with a line to each studio that can break. */
final class FakeDocuments {
    static final Problem NO_ANSWER =
            new Problem("TEST-NO-ANSWER", "No answer came.", "Nothing is lost.", "Wait.");
    static final Problem NO_PERMISSION =
            new Problem("TEST-PERMISSION", "It was refused.", "Nothing is lost.", "Ask for it.");
    private final Map<DocumentName, Map<String, Object>> documents = new HashMap<>();
    private final Map<DocumentName, Instant> updated = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    final List<DocumentChange> written = new ArrayList<>();
    private final Supplier<Instant> time;
    private Instant last = Instant.EPOCH;

    FakeDocuments(Supplier<Instant> time) {
        this.time = time;
    }

    /** One studio's way to them. */
    final class Line implements PipelineDocuments {
        private final Executor executor;
        private final Map<Consumer<Optional<PipelineDocument>>, DocumentName> watches =
                new LinkedHashMap<>();

        /** What every call meets; none where the line holds. */
        @Nullable Problem trouble;

        /** What only the next write meets, once it is made. */
        @Nullable Error deathAfterWrite;

        /** Runs between a read and what is made of it. */
        Runnable between = () -> {};

        Line(Executor executor) {
            this.executor = executor;
        }

        private void call() {
            Problem now = trouble;
            if (now != null) {
                throw new StudioException(now);
            }
        }

        @Override
        public Optional<PipelineDocument> read(DocumentName name) {
            call();
            Optional<PipelineDocument> there = FakeDocuments.this.read(name);
            between.run();
            return there;
        }

        @Override
        public List<PipelineDocument> list(String collection, int most) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<PipelineDocument> where(
                String collection, String field, String value, int most) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Revision> write(DocumentChange change) {
            call();
            Optional<Revision> after = FakeDocuments.this.write(change);
            Error death = deathAfterWrite;
            if (death != null) {
                deathAfterWrite = null;
                throw death;
            }
            return after;
        }

        @Override
        public Watch watch(
                DocumentName name,
                Consumer<Optional<PipelineDocument>> changed,
                Consumer<Problem> failed) {
            watches.put(changed, name);
            Optional<PipelineDocument> now = FakeDocuments.this.read(name);
            executor.execute(() -> changed.accept(now));
            return () -> watches.remove(changed);
        }

        @Override
        public Watch watchWhere(
                String collection,
                String field,
                String value,
                Consumer<List<PipelineDocument>> changed,
                Consumer<Problem> failed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            watches.clear();
        }

        private void tell(DocumentName name) {
            if (trouble == null) {
                Optional<PipelineDocument> now = FakeDocuments.this.read(name);
                watches.forEach((changed, watched) -> {
                    if (watched.equals(name)) {
                        executor.execute(() -> changed.accept(now));
                    }
                });
            }
        }

        /** The line is back: what was missed is told. */
        void mend() {
            trouble = null;
            List.copyOf(watches.values()).forEach(this::tell);
        }
    }

    Line line(Executor executor) {
        Line line = new Line(executor);
        lines.add(line);
        return line;
    }

    Optional<PipelineDocument> read(DocumentName name) {
        Map<String, Object> fields = documents.get(name);
        return fields == null
                ? Optional.empty()
                : Optional.of(
                        new PipelineDocument(
                                name,
                                copy(fields),
                                new Revision(updated.getOrDefault(name, last)),
                                time.get()));
    }

    Object at(DocumentName name, String... path) {
        return read(name)
                .flatMap(there -> HeardFields.at(there, FieldPath.of(path)))
                .orElse("(nothing)");
    }

    Optional<Revision> write(DocumentChange change) {
        DocumentName name = change.document();
        boolean there = documents.containsKey(name);
        boolean holds =
                switch (change.guard()) {
                    case Guard.Absent _ -> !there;
                    case Guard.Present _ -> there;
                    case Guard.At(Revision(Instant at)) -> there && at.equals(updated.get(name));
                };
        if (!holds) {
            return Optional.empty();
        }
        Map<String, Object> fields = documents.computeIfAbsent(name, _ -> new HashMap<>());
        change.fields().forEach((path, value) -> set(fields, path.parts(), value));
        Instant now = time.get();
        last = now.isAfter(last) ? now : last.plusNanos(1_000);
        updated.put(name, last);
        written.add(change);
        lines.forEach(line -> line.tell(name));
        return Optional.of(new Revision(last));
    }

    /** As the pipeline does: one field, or a whole map of them. */
    void pipelineWrites(DocumentName name, String field, Object value) {
        write(new DocumentChange(name, Map.of(FieldPath.of(field), value), new Guard.Present()));
    }

    void remove(DocumentName name) {
        documents.remove(name);
        lines.forEach(line -> line.tell(name));
    }

    @SuppressWarnings("unchecked")
    private void set(Map<String, Object> fields, List<String> path, Object value) {
        String name = path.getFirst();
        if (path.size() > 1) {
            Object there = fields.get(name);
            Map<String, Object> inner =
                    there instanceof Map<?, ?> map
                            ? new HashMap<>((Map<String, Object>) map)
                            : new HashMap<>();
            set(inner, path.subList(1, path.size()), value);
            fields.put(name, inner);
        } else if (value == Mark.REMOVED) {
            fields.remove(name);
        } else {
            fields.put(name, value == Mark.SERVER_TIME ? time.get() : value);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> copy(Map<String, Object> fields) {
        Map<String, Object> copy = new HashMap<>();
        fields.forEach((name, value) ->
                copy.put(
                        name,
                        value instanceof Map<?, ?> map ? copy((Map<String, Object>) map) : value));
        return copy;
    }
}
