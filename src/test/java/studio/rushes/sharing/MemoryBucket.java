package studio.rushes.sharing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Objects in memory, each upload a generation of its own. */
final class MemoryBucket implements VideoBucket {
    private final String name;
    private final Map<String, Stored> objects = new TreeMap<>();
    private long generation = 1_000;
    Optional<Problem> refused = Optional.empty();
    final List<String> fetched = new ArrayList<>();

    private static final class Stored {
        private final byte[] bytes;
        private final Entry entry;

        Stored(byte[] bytes, Entry entry) {
            this.bytes = bytes.clone();
            this.entry = entry;
        }

        byte[] bytes() {
            return bytes.clone();
        }

        Entry entry() {
            return entry;
        }
    }

    MemoryBucket(String name) {
        this.name = name;
    }

    synchronized Entry put(String object, byte[] bytes) {
        generation++;
        Entry entry =
                new Entry(
                        object,
                        bytes.length,
                        generation,
                        Optional.empty(),
                        Instant.parse("2026-11-26T12:00:00Z"));
        objects.put(object, new Stored(bytes, entry));
        return entry;
    }

    Entry put(String object, String text) {
        return put(object, text.getBytes(StandardCharsets.UTF_8));
    }

    private void ask() {
        refused.ifPresent(why -> {
            throw new StudioException(why);
        });
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized List<Entry> list(String prefix) {
        ask();
        return objects.values().stream()
                .map(Stored::entry)
                .filter(entry -> entry.object().startsWith(prefix))
                .toList();
    }

    @Override
    public synchronized Optional<Entry> find(String object) {
        ask();
        return Optional.ofNullable(objects.get(object)).map(Stored::entry);
    }

    @Override
    public synchronized void fetch(String object, Path target, Progress progress) {
        ask();
        Stored stored = objects.get(object);
        if (stored == null) {
            throw new StudioException(Problem.of("BUCKET-NOT-THERE"));
        }
        fetched.add(object);
        try {
            Files.write(target, stored.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.at(1);
    }

    @Override
    public synchronized Optional<Entry> send(
            Path source,
            String object,
            String contentType,
            OptionalLong expected,
            Progress progress) {
        ask();
        Optional<Stored> there = Optional.ofNullable(objects.get(object));
        try {
            byte[] bytes = Files.readAllBytes(source);
            if (there.filter(one -> Arrays.equals(one.bytes(), bytes)).isPresent()) {
                return there.map(Stored::entry);
            }
            long known = there.map(one -> one.entry().generation()).orElse(0L);
            if (expected.isPresent() && expected.getAsLong() != known) {
                return Optional.empty();
            }
            return Optional.of(put(object, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
