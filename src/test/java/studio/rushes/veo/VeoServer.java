package studio.rushes.veo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** Veo as it speaks on the wire, on both of its doors, with its bucket, its bill and its moods. */
public final class VeoServer implements AutoCloseable {
    /** How each token begins that this server hands out as Google's sign-in would. */
    public static final String ISSUED = "ya29.issued-";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREDICT = ":predictLongRunning";
    private static final String FETCH = ":fetchPredictOperation";

    /** How many requests, and how many unfinished jobs, it bears; 0 for as many as come. */
    public record Limits(int aMinute, int inFlight) {}

    /** A request about a job, and when it came. */
    public record Heard(Call call, String prompt, Instant at) {}

    /** A job that was taken, with its own place in the bucket where it has one. */
    public record Charge(String prompt, Optional<String> place, Instant at, Instant done) {}

    private final Faults faults;
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final Map<String, Fault> outcomes = new ConcurrentHashMap<>();
    private final Map<Call, List<String>> calls = new ConcurrentHashMap<>();
    private final List<JsonNode> submits = new CopyOnWriteArrayList<>();
    private final List<String> bearers = new CopyOnWriteArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private final List<JsonNode> writes = new CopyOnWriteArrayList<>();
    private final List<Map<String, List<String>>> strangerHeard = new CopyOnWriteArrayList<>();
    private final AtomicInteger wrongInputs = new AtomicInteger();
    private final AtomicInteger echoes = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final byte[] clip;
    private volatile Function<String, byte[]> clips;
    private final InstantSource clock;
    private final LoopbackServer server;
    private final LoopbackServer stranger;
    private final BucketPart bucket;
    private final Throttle throttle;
    private volatile Duration delay = Duration.ZERO;
    private volatile Supplier<Duration> jobLength = () -> Duration.ZERO;
    private volatile Supplier<Duration> submitDelay = () -> Duration.ZERO;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    public VeoServer(byte[] clip, int port, InstantSource clock) {
        this(clip, port, clock, new Faults());
    }

    VeoServer(byte[] clip, int port, InstantSource clock, Faults faults) {
        this.faults = faults;
        this.clip = clip.clone();
        clips = _ -> this.clip;
        this.clock = clock;
        throttle = new Throttle(clock);
        bucket = new BucketPart(job -> clips.apply(job.prompt()), jobs::values);
        server = LoopbackServer.listen(port, threads, this::answer);
        stranger = LoopbackServer.listen(0, threads, this::answerAsStranger);
    }

    public URI uri() {
        return server.uri();
    }

    public Faults faults() {
        return faults;
    }

    public void limit(Limits next) {
        throttle.limit(next);
    }

    public void delay(Duration next) {
        delay = next;
    }

    /**
     * How long a submit waits, once before its job is taken and charged and once before that is
     * said; asked on many threads.
     */
    public void submitDelay(Supplier<Duration> next) {
        submitDelay = next;
    }

    /** How long a job runs before a poll finds it done; asked for each. */
    public void jobLength(Supplier<Duration> next) {
        jobLength = next;
    }

    /** Another clip for each prompt; asked on many threads. */
    public void clips(Function<String, byte[]> next) {
        clips = next;
    }

    /** Every request about a job, in the order they came. */
    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** Whether a request about a job whose prompt holds the mark came. */
    public boolean heard(Call call, String mark) {
        return heard.stream().anyMatch(each -> each.call() == call && each.prompt().contains(mark));
    }

    public List<Charge> charged() {
        return jobs.values().stream()
                .map(job -> new Charge(job.prompt(), job.output(), job.taken(), job.done()))
                .toList();
    }

    /** How many jobs were taken, which is how often the producer pays. */
    public int charges() {
        return jobs.size();
    }

    public int charges(String mark) {
        return (int) jobs.values().stream().filter(job -> job.prompt().contains(mark)).count();
    }

    /** Jobs that were taken and have, or will have, a clip. */
    public int clips(String mark) {
        return (int)
                jobs.values().stream()
                        .filter(job -> job.prompt().contains(mark))
                        .filter(job ->
                                !outcomes.getOrDefault(job.id(), Fault.NONE)
                                        .name()
                                        .startsWith("DONE_"))
                        .count();
    }

    /** Requests of this kind that arrived, whatever was answered. */
    public int calls(Call call) {
        return paths(call).size();
    }

    /** The addresses they asked for. */
    public List<String> paths(Call call) {
        return List.copyOf(calls.getOrDefault(call, List.of()));
    }

    public List<JsonNode> submits() {
        return List.copyOf(submits);
    }

    /** What each submit showed of its sign-in. */
    public List<String> bearers() {
        return List.copyOf(bearers);
    }

    /** What the host a download was redirected to was shown. */
    public List<Map<String, List<String>>> strangerHeard() {
        return List.copyOf(strangerHeard);
    }

    /** How often a secret was said back to who had shown it. */
    public int echoes() {
        return echoes.get();
    }

    /** Submits that were refused because they came too fast or on top of too many. */
    public int overLimit() {
        return throttle.refused();
    }

    private void answer(Exchange exchange) throws IOException {
        await(delay);
        String path = exchange.path();
        if (path.equals("/token")) {
            // Good for so short that each use needs a new one.
            exchange.json(
                    200,
                    "{\"access_token\":\"%s%d\",\"expires_in\":1,\"token_type\":\"Bearer\"}"
                            .formatted(ISSUED, tokens.incrementAndGet()));
        } else if (path.endsWith(PREDICT)) {
            submit(exchange, path.contains("/publishers/"));
        } else if (path.endsWith(FETCH)) {
            poll(exchange, JSON.readTree(exchange.body()).path("operationName").asText());
        } else if (path.contains("/operations/")) {
            poll(exchange, path.replaceFirst("/v1[a-z0-9]*/", ""));
        } else if (path.contains("/files/")) {
            String id = path.replaceFirst(".*/files/", "").replaceFirst(":download$", "");
            download(exchange, Optional.ofNullable(jobs.get(id)));
        } else if (path.contains("/storage/v1/b/")) {
            bucket(exchange);
        } else if (path.endsWith(":generateContent")) {
            write(exchange, path.contains("/publishers/"));
        } else if (path.contains("/models/")) {
            model(exchange, path.contains("/publishers/"));
        } else {
            exchange.error(404, "NOT_FOUND", "no such path", "");
        }
    }

    private Fault next(Exchange exchange, Call call, String prompt) {
        calls.computeIfAbsent(call, _ -> new CopyOnWriteArrayList<>()).add(exchange.path());
        heard.add(new Heard(call, prompt, clock.instant()));
        return faults.take(call, prompt);
    }

    private void submit(Exchange exchange, boolean vertex) throws IOException {
        JsonNode asked = JSON.readTree(exchange.body());
        String prompt = asked.path("instances").path(0).path("prompt").asText();
        Fault fault = next(exchange, Call.SUBMIT, prompt);
        submits.add(asked);
        bearers.add(exchange.header("Authorization"));
        await(submitDelay.get());
        if (!signedIn(exchange, vertex) || refused(exchange, fault) || tooFast(exchange)) {
            return;
        }
        Optional<String> wrong = Inputs.wrong(asked, vertex, this::keeps);
        if (wrong.isPresent()) {
            wrongInputs.incrementAndGet();
            exchange.error(400, "INVALID_ARGUMENT", wrong.get(), "");
            return;
        }
        Job job = take(exchange, asked, prompt, vertex);
        await(submitDelay.get());
        switch (fault) {
            case DROP_AFTER_ACCEPTING -> exchange.drop();
            case HANG_AFTER_ACCEPTING -> hang(exchange);
            case GARBLED_AFTER_ACCEPTING -> exchange.page(200);
            case INTERNAL_AFTER_ACCEPTING -> exchange.error(500, "INTERNAL", "oh", "");
            default -> exchange.json(200, "{\"name\":\"%s\"}".formatted(job.name()));
        }
    }

    private boolean keeps(String address) {
        return jobs.values().stream().anyMatch(job -> job.isKeptAt(address));
    }

    /** Submits that were refused for what they brought along. */
    public int wrongInputs() {
        return wrongInputs.get();
    }

    private static boolean signedIn(Exchange exchange, boolean vertex) throws IOException {
        boolean in =
                vertex
                        ? exchange.header("Authorization").startsWith("Bearer ")
                        : !exchange.header("x-goog-api-key").isEmpty();
        if (!in) {
            exchange.error(401, "UNAUTHENTICATED", "who are you", "");
        }
        return in;
    }

    private boolean tooFast(Exchange exchange) throws IOException {
        boolean tooFast = throttle.refuses(jobs.size() - outcomes.size());
        if (tooFast) {
            exchange.error(429, "RESOURCE_EXHAUSTED", "Quota exceeded.", "");
        }
        return tooFast;
    }

    private synchronized Job take(
            Exchange exchange, JsonNode asked, String prompt, boolean vertex) {
        String id = "job" + (jobs.size() + 1);
        String model = exchange.path().replaceFirst("/v1[a-z0-9]*/", "").replace(PREDICT, "");
        Optional<String> output =
                Optional.ofNullable(asked.path("parameters").path("storageUri").textValue());
        Instant now = clock.instant();
        String name = model + "/operations/" + id;
        Instant done = now.plus(jobLength.get());
        Job job = new Job(id, name, prompt, output, !vertex, now, done);
        jobs.put(id, job);
        return job;
    }

    private void poll(Exchange exchange, String name) throws IOException {
        Optional<Job> known =
                jobs.values().stream().filter(job -> job.name().equals(name)).findFirst();
        Fault fault = next(exchange, Call.POLL, known.map(Job::prompt).orElse(""));
        if (refused(exchange, fault)) {
            return;
        }
        if (known.isEmpty()) {
            exchange.error(404, "NOT_FOUND", "no such operation", "");
            return;
        }
        Job job = known.get();
        boolean running = clock.instant().isBefore(job.done());
        if (fault == Fault.STILL_RUNNING || running) {
            exchange.json(200, "{\"name\":\"%s\",\"metadata\":{}}".formatted(name));
            return;
        }
        Fault outcome = outcomes.computeIfAbsent(job.id(), _ -> fault);
        exchange.json(200, Done.of(job, outcome, () -> inline(job)));
    }

    private String inline(Job job) {
        return Base64.getEncoder().encodeToString(clips.apply(job.prompt()));
    }

    /** Tells of a model; what it says does not matter, only whether it is there. */
    private void model(Exchange exchange, boolean vertex) throws IOException {
        String name = exchange.path().replaceFirst("/v1[a-z0-9]*/", "");
        if (!refused(exchange, next(exchange, Call.MODEL, name)) && signedIn(exchange, vertex)) {
            exchange.json(200, "{\"name\":\"%s\"}".formatted(name));
        }
    }

    private void write(Exchange exchange, boolean vertex) throws IOException {
        JsonNode asked = JSON.readTree(exchange.body());
        Fault fault = next(exchange, Call.WRITE, asked.path("contents").toString());
        writes.add(asked);
        if (!refused(exchange, fault) && signedIn(exchange, vertex)) {
            exchange.json(200, Written.of(fault));
        }
    }

    /** What was asked to be written. */
    public List<JsonNode> writes() {
        return List.copyOf(writes);
    }

    private void download(Exchange exchange, Optional<Job> job) throws IOException {
        Fault fault = next(exchange, Call.DOWNLOAD, job.map(Job::prompt).orElse(""));
        if (refused(exchange, fault) || !signedIn(exchange, false)) {
            return;
        }
        if (job.isEmpty()) {
            exchange.error(404, "NOT_FOUND", "no such file", "");
        } else if (fault == Fault.REDIRECT) {
            exchange.set("Location", stranger.uri() + "/there");
            exchange.send(302, new byte[0]);
        } else {
            ClipBody.send(exchange, clips.apply(job.get().prompt()), fault);
        }
    }

    private void answerAsStranger(Exchange exchange) throws IOException {
        strangerHeard.add(Map.copyOf(exchange.headers()));
        ClipBody.send(exchange, clip, Fault.NONE);
    }

    private void bucket(Exchange exchange) throws IOException {
        boolean list = exchange.path().endsWith("/o");
        Optional<Job> job = bucket.job(exchange);
        Call call = list ? Call.LIST : Call.DOWNLOAD;
        boolean media = exchange.query().contains("alt=media");
        Fault fault =
                list || media ? next(exchange, call, job.map(Job::prompt).orElse("")) : Fault.NONE;
        if (!refused(exchange, fault)) {
            bucket.answer(exchange, job, fault);
        }
    }

    private boolean refused(Exchange exchange, Fault fault) throws IOException {
        if (fault == Fault.INVALID) {
            echoes.incrementAndGet();
        }
        return Refusal.answer(exchange, fault, this::hang);
    }

    private void hang(Exchange exchange) {
        await(Duration.ofMinutes(10));
        exchange.drop();
    }

    private void await(Duration time) {
        try {
            if (!time.isZero() && closing.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.close();
        stranger.close();
        threads.shutdownNow();
    }
}
