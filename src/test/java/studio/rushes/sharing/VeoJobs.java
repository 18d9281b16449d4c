package studio.rushes.sharing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import studio.rushes.cloud.BucketServer;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ClipLocation;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.Poll;
import studio.rushes.generation.Trace;
import studio.rushes.problem.Problem;

/**
 * Where everybody's jobs are made, whoever asked for them, with a count for each block. Safe for
 * many threads.
 */
final class VeoJobs {
    private static final String NAMES =
            "projects/my-film/locations/us-central1/publishers/google/models/"
                    + "veo-3.1-generate-001/operations/";

    private final BucketServer server;
    private final String bucket;
    private final Random random;
    private final Duration longest;
    private final Map<Integer, Integer> submitted = new TreeMap<>();
    private final Map<String, Job> jobs = new HashMap<>();
    private final Map<AttemptId, String> attempts = new HashMap<>();
    private final Set<String> failing = new HashSet<>();

    private record Job(int block, long end, String object) {}

    VeoJobs(BucketServer server, String bucket, Random random, Duration longest) {
        this.server = server;
        this.bucket = bucket;
        this.random = random;
        this.longest = longest;
    }

    synchronized OperationName submit(AttemptId attempt, int block) {
        String name = begin(block);
        attempts.put(attempt, name);
        return new OperationName(name);
    }

    /** The same asked for by the pipeline; counted as well. */
    synchronized String begin(int block) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        long length = random.nextLong(Math.max(1, longest.toNanos()));
        jobs.put(
                NAMES + id,
                new Job(block, System.nanoTime() + length, "jobs/" + id + "/sample_0.mp4"));
        submitted.merge(block, 1, Integer::sum);
        return NAMES + id;
    }

    synchronized void fail(String operation) {
        failing.add(operation);
    }

    synchronized Poll poll(String operation) {
        Job job = jobs.get(operation);
        if (failing.contains(operation)) {
            return new Poll.Failed(Problem.of("CLOUD-BLOCK-FAILED").with("number", 0), false);
        }
        if (job == null || System.nanoTime() - job.end() < 0) {
            return new Poll.Running(OptionalDouble.empty());
        }
        return new Poll.Done(made(job));
    }

    private ClipLocation made(Job job) {
        if (server.bytes(bucket, job.object()).isEmpty()) {
            server.put(
                    bucket, job.object(), ("clip " + job.block()).getBytes(StandardCharsets.UTF_8));
        }
        return new ClipLocation("gs://" + bucket + "/" + job.object());
    }

    /** What became of a submit whose answer was lost. */
    synchronized Trace trace(AttemptId attempt) {
        String name = attempts.get(attempt);
        if (name == null) {
            return new Trace.NeverArrived();
        }
        return poll(name) instanceof Poll.Done(ClipLocation clip)
                ? new Trace.Found(clip)
                : new Trace.Nothing();
    }

    /** How many jobs each block had, whoever asked for them. */
    synchronized Map<Integer, Integer> submitted() {
        return Map.copyOf(submitted);
    }
}
