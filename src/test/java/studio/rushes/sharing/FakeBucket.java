package studio.rushes.sharing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** A bucket with the pipeline's trigger on it: each script that lands is a purchase. */
final class FakeBucket implements VideoBucket {
    private final Map<String, byte[]> objects = new HashMap<>();
    private final Map<String, Long> generations = new HashMap<>();
    private long next = 1;

    /** What was sent and landed as new bytes, in order. */
    final List<String> landed = new ArrayList<>();

    /** How often the pipeline was asked to make a video. */
    int purchases;

    @Nullable Problem trouble;

    /** Ends the program before the bytes go. */
    @Nullable Error deathBefore;

    /** Ends the program once they landed. */
    @Nullable Error deathAfter;

    @Override
    public String name() {
        return "artifacts";
    }

    private void call() {
        Problem now = trouble;
        if (now != null) {
            throw new StudioException(now);
        }
    }

    @Override
    public List<Entry> list(String prefix) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Entry> find(String object) {
        call();
        return objects.containsKey(object) ? Optional.of(entry(object)) : Optional.empty();
    }

    private Entry entry(String object) {
        return new Entry(
                object,
                objects.getOrDefault(object, new byte[0]).length,
                generations.getOrDefault(object, 0L),
                Optional.empty(),
                Instant.EPOCH);
    }

    @Override
    public void fetch(String object, Path target, Progress progress) {
        call();
        try {
            Files.write(target, objects.getOrDefault(object, new byte[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Entry> send(
            Path source,
            String object,
            String contentType,
            OptionalLong expected,
            Progress progress) {
        call();
        die(deathBefore);
        byte[] bytes = read(source);
        byte[] there = objects.get(object);
        if (there != null && Arrays.equals(there, bytes)) {
            return Optional.of(entry(object));
        }
        if (expected.isPresent() && expected.getAsLong() != generations.getOrDefault(object, 0L)) {
            return Optional.empty();
        }
        land(object, bytes);
        die(deathAfter);
        return Optional.of(entry(object));
    }

    private void die(@Nullable Error death) {
        if (death != null) {
            deathBefore = null;
            deathAfter = null;
            throw death;
        }
    }

    /** Somebody puts it there. */
    void land(String object, byte[] bytes) {
        objects.put(object, bytes);
        generations.put(object, next++);
        landed.add(object);
        purchases += object.endsWith("script_v2.json") ? 1 : 0;
    }

    byte[] bytes(String object) {
        return objects.getOrDefault(object, new byte[0]);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
