package studio.rushes.generation;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.files.AtomicFile;

/**
 * How long takes took from the moment a generator had accepted them until their clips were here,
 * learnt from their histories and kept over projects. Safe for many threads.
 */
public final class Pace {
    private static final Logger LOG = LoggerFactory.getLogger(Pace.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One take says nothing of the next: its clip may have waited while the program was closed. */
    static final int ENOUGH = 3;

    /** Takes of a lane that count; services change from week to week. */
    static final int KEPT = 32;

    /** Lanes that are remembered; a file with more is somebody's joke. */
    static final int LANES = 64;

    private static final long MOST_BYTES = 1 << 20;
    private static final Duration LONGEST = Duration.ofDays(2);
    private static final String TAKE = "take";
    private static final String ARRIVED = "arrived";
    private static final String SECONDS = "seconds";

    private final Path file;
    private final Map<String, List<Sample>> lanes;

    private record Sample(TakeId take, Instant arrived, Duration took) {}

    /**
     * @param file is made when there is something to remember; what it holds may be anything
     */
    public Pace(Path file, InstantSource clock) {
        this.file = file;
        lanes = read(file, clock.instant());
    }

    /** How long a take of this lane usually takes; empty until a few have shown it. */
    public synchronized Optional<Duration> usual(Lane lane) {
        List<Sample> samples = lanes.getOrDefault(lane.name(), List.of());
        if (samples.size() < ENOUGH) {
            return Optional.empty();
        }
        // The middle one: a clip that waited for a closed program must not count for ten others.
        List<Duration> sorted = samples.stream().map(Sample::took).sorted().toList();
        return Optional.of(sorted.get(sorted.size() / 2));
    }

    /**
     * Learns from takes that arrived; from each once, however often it is told. Blocking,
     * milliseconds.
     *
     * @param arrivals with the history of each
     */
    public void learn(List<Arrival> arrivals) {
        boolean news = false;
        synchronized (this) {
            for (Arrival arrival : arrivals) {
                news |= sample(arrival).filter(one -> note(arrival.lane(), one)).isPresent();
            }
        }
        if (news) {
            save();
        }
    }

    /** A take whose clip is here, where it was made, and what happened to it. */
    public record Arrival(TakeId take, Lane lane, List<RecordedEvent> history) {}

    private static Optional<Sample> sample(Arrival arrival) {
        Instant landed = null;
        for (RecordedEvent event : arrival.history().reversed()) {
            if (landed == null) {
                landed = event.event().equals("Landed") ? event.at() : null;
            } else if (event.event().equals("Accepted")) {
                Duration took = Duration.between(event.at(), landed);
                boolean likely =
                        took.isPositive()
                                && took.compareTo(arrival.lane().limits().maximumLatency()) <= 0;
                return likely
                        ? Optional.of(new Sample(arrival.take(), landed, took))
                        : Optional.empty();
            } else if (event.event().equals("SubmitIntended")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean note(Lane lane, Sample sample) {
        List<Sample> samples = lanes.get(lane.name());
        if (samples == null) {
            if (lanes.size() >= LANES) {
                return false;
            }
            samples = new ArrayList<>();
            lanes.put(lane.name(), samples);
        }
        if (samples.stream().anyMatch(known -> known.take().equals(sample.take()))) {
            return false;
        }
        samples.add(sample);
        samples.sort(Comparator.comparing(Sample::arrived));
        return samples.size() <= KEPT || !samples.removeFirst().equals(sample);
    }

    /** Best effort, for it only makes guesses better. */
    private void save() {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            AtomicFile.write(file, written());
        } catch (IOException e) {
            LOG.warn("how long takes took could not be written down", e);
        }
    }

    private synchronized byte[] written() throws IOException {
        ObjectNode root = JSON.createObjectNode();
        lanes.forEach((lane, samples) -> {
            ArrayNode list = root.putArray(lane);
            for (Sample sample : samples) {
                list.addObject()
                        .put(TAKE, sample.take().toString())
                        .put(ARRIVED, sample.arrived().toString())
                        .put(SECONDS, sample.took().toMillis() / 1000.0);
            }
        });
        return JSON.writeValueAsBytes(root);
    }

    private static Map<String, List<Sample>> read(Path file, Instant now) {
        Map<String, List<Sample>> lanes = new TreeMap<>();
        try {
            if (!Files.isRegularFile(file)) {
                return lanes;
            }
            if (Files.size(file) > MOST_BYTES) {
                LOG.info("how long takes took is too much to read and is learnt anew");
                return lanes;
            }
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            root.properties().stream()
                    .limit(LANES)
                    .forEach(lane -> {
                        List<Sample> samples = samples(lane.getValue(), now);
                        if (!samples.isEmpty()) {
                            lanes.put(lane.getKey(), samples);
                        }
                    });
        } catch (JacksonException e) {
            LOG.info("how long takes took is no JSON and is learnt anew: {}", e.getMessage());
        } catch (IOException e) {
            LOG.info("how long takes took cannot be read and is learnt anew", e);
        }
        return lanes;
    }

    private static List<Sample> samples(JsonNode list, Instant now) {
        List<Sample> samples = new ArrayList<>();
        for (JsonNode one : list) {
            sample(one, now)
                    .filter(fresh -> samples.stream().noneMatch(s -> s.take().equals(fresh.take())))
                    .ifPresent(samples::add);
        }
        samples.sort(Comparator.comparing(Sample::arrived));
        int from = Math.max(0, samples.size() - KEPT);
        return new ArrayList<>(samples.subList(from, samples.size()));
    }

    /** Nothing of what lies in a file is believed: one from the future would never be let go. */
    private static Optional<Sample> sample(JsonNode one, Instant now) {
        double seconds = one.path(SECONDS).asDouble(0);
        if (!(seconds > 0 && seconds <= LONGEST.toSeconds())) {
            return Optional.empty();
        }
        try {
            Instant arrived = Instant.parse(one.path(ARRIVED).asText());
            Duration took = Duration.ofMillis((long) (seconds * 1000));
            return arrived.isAfter(now) || took.isZero()
                    ? Optional.empty()
                    : Optional.of(new Sample(TakeId.parse(one.path(TAKE).asText()), arrived, took));
        } catch (DateTimeException | IllegalArgumentException e) {
            LOG.debug("a take in the file of times is no take", e);
            return Optional.empty();
        }
    }
}
