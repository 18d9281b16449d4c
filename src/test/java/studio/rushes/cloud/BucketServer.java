package studio.rushes.cloud;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.rushes.adapter.gcs.GcsVideoBucket;
import studio.rushes.settings.Secret;

/**
 * As much of Cloud Storage as the studio uses, on this machine: list, look, fetch with ranges, both
 * kinds of upload, generations and their conditions. It counts, and breaks where a test asks.
 */
public final class BucketServer implements AutoCloseable {
    static {
        // Answers are small; without this each waits 40 ms for company.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** The token with which the studio shows itself. */
    public static final String TOKEN = "ya29.token-of-the-bucket-tests";

    /**
     * An upload that was made whole.
     *
     * @param object its name in the bucket
     */
    public record Uploaded(String bucket, String object, long generation) {}

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Map<String, Stored>> buckets = new ConcurrentHashMap<>();
    private final Set<String> denied = ConcurrentHashMap.newKeySet();
    private final Set<String> absent = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> uploads = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> served = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> received = new ConcurrentHashMap<>();
    private final List<Consumer<Uploaded>> hooks = new CopyOnWriteArrayList<>();
    private final Queue<Long> downloadCuts = new ArrayDeque<>();
    private final Queue<Long> uploadCuts = new ArrayDeque<>();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicLong generations = new AtomicLong(1_000_000);
    private final BucketUploads arriving = new BucketUploads(this);
    private final HttpServer server;

    public BucketServer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::guarded);
        server.start();
    }

    /** As {@code STORAGE_EMULATOR_HOST} names it. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The studio's own door to a bucket. */
    public GcsVideoBucket open(String bucket) {
        return open(bucket, uri());
    }

    /** The same through something that stands before the server. */
    public static GcsVideoBucket open(String bucket, URI at) {
        return new GcsVideoBucket(
                "film",
                bucket,
                Optional.of(new Secret(TOKEN)),
                Optional.of(at),
                Duration.ofSeconds(5));
    }

    // What lies in it.

    /** Lays an object there as somebody else would; counts as no upload and calls no hook. */
    public long put(String bucket, String object, byte[] bytes) {
        Stored stored = Stored.of(bytes, generations.incrementAndGet(), "application/octet-stream");
        objects(bucket).put(object, stored);
        return stored.generation();
    }

    public Optional<byte[]> bytes(String bucket, String object) {
        return stored(bucket, object).map(found -> found.bytes().clone());
    }

    public List<String> names(String bucket) {
        return List.copyOf(objects(bucket).keySet());
    }

    public void remove(String bucket, String object) {
        objects(bucket).remove(object);
    }

    // What is counted, by an object's name in whatever bucket.

    /** Uploads that were made whole. */
    public int uploads(String object) {
        return Optional.ofNullable(uploads.get(object)).map(AtomicInteger::get).orElse(0);
    }

    /** Bytes of it that were sent to somebody. */
    public long served(String object) {
        return Optional.ofNullable(served.get(object)).map(AtomicLong::get).orElse(0L);
    }

    /** Bytes that came for it. */
    public long received(String object) {
        return Optional.ofNullable(received.get(object)).map(AtomicLong::get).orElse(0L);
    }

    /** Called on the server's thread for each upload, before it is answered. */
    public void onUpload(Consumer<Uploaded> hook) {
        hooks.add(hook);
    }

    // What goes wrong.

    /** The account may do nothing in this bucket. */
    public void deny(String bucket) {
        denied.add(bucket);
    }

    public void allow(String bucket) {
        denied.remove(bucket);
    }

    /** There is no such bucket; any other there is. */
    public void absent(String bucket) {
        absent.add(bucket);
    }

    /** The line of each of the next downloads falls after so many bytes. */
    public synchronized void cutDownloads(long... after) {
        for (long bytes : after) {
            downloadCuts.add(bytes);
        }
    }

    /** The line of each of the next pieces of an upload falls after so many bytes. */
    public synchronized void cutUploads(long... after) {
        for (long bytes : after) {
            uploadCuts.add(bytes);
        }
    }

    /** Downloads and pieces that were to be cut and were not asked for yet. */
    public synchronized int cutsLeft() {
        return downloadCuts.size() + uploadCuts.size();
    }

    /** The next requests are answered with 503. */
    public void busy(int requests) {
        busy.set(requests);
    }

    /** The next uploads are made whole, and their last answer is lost on the way. */
    public void loseAnswers(int answers) {
        lost.set(answers);
    }

    @Nullable
    synchronized Long nextUploadCut() {
        return uploadCuts.poll();
    }

    private synchronized @Nullable Long nextDownloadCut() {
        return downloadCuts.poll();
    }

    void came(String object, long bytes) {
        received.computeIfAbsent(object, _ -> new AtomicLong()).addAndGet(bytes);
    }

    /** Whether the object is as the upload asks it to be. */
    boolean isAsExpected(String bucket, String object, Optional<Long> expected) {
        long now = stored(bucket, object).map(Stored::generation).orElse(0L);
        return expected.isEmpty() || expected.get() == now;
    }

    /**
     * Keeps an upload, unless its condition does not hold any more.
     *
     * @return the object as it is then, where it was kept
     */
    synchronized Optional<Stored> keep(
            String bucket, String object, Stored bytes, Optional<Long> expected) {
        if (!isAsExpected(bucket, object, expected)) {
            return Optional.empty();
        }
        Stored stored = bytes.as(generations.incrementAndGet());
        objects(bucket).put(object, stored);
        uploads.computeIfAbsent(object, _ -> new AtomicInteger()).incrementAndGet();
        return Optional.of(stored);
    }

    /** Answers an upload. */
    void tell(Reply reply, String bucket, String object, Optional<Stored> kept) throws IOException {
        if (kept.isEmpty()) {
            reply.error(412, "conditionNotMet");
            return;
        }
        for (Consumer<Uploaded> hook : hooks) {
            hook.accept(new Uploaded(bucket, object, kept.get().generation()));
        }
        if (lost.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            reply.drop();
        } else {
            reply.json(200, kept.get().json(bucket, object));
        }
    }

    private Map<String, Stored> objects(String bucket) {
        return buckets.computeIfAbsent(bucket, _ -> new ConcurrentSkipListMap<>());
    }

    private Optional<Stored> stored(String bucket, String object) {
        return Optional.ofNullable(objects(bucket).get(object));
    }

    private void guarded(HttpExchange http) {
        try {
            answer(new Reply(http));
        } catch (IOException _) {
            // The other side went away, or was meant to see the line fall.
            http.close();
        }
    }

    private void answer(Reply reply) throws IOException {
        String bucket = reply.bucket();
        if (busy.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            reply.error(503, "backendError");
        } else if (denied.contains(bucket)) {
            reply.error(403, "forbidden");
        } else if (absent.contains(bucket)) {
            reply.error(404, "notFound");
        } else if (reply.path().contains("/upload/")) {
            arriving.answer(reply, bucket);
        } else if (reply.path().endsWith("/o")) {
            list(reply, bucket);
        } else {
            one(reply, bucket, reply.object());
        }
    }

    private void list(Reply reply, String bucket) throws IOException {
        String prefix = reply.asked("prefix").orElse("");
        String after = reply.asked("pageToken").orElse("");
        int most = reply.asked("maxResults").map(Integer::parseInt).orElse(1000);
        List<String> names =
                objects(bucket).keySet().stream()
                        .filter(name -> name.startsWith(prefix) && name.compareTo(after) > 0)
                        .limit(most + 1L)
                        .toList();
        StringBuilder items = new StringBuilder();
        for (String name : names.subList(0, Math.min(most, names.size()))) {
            Optional<Stored> stored = stored(bucket, name);
            if (stored.isPresent()) {
                items.append(items.isEmpty() ? "" : ",").append(stored.get().json(bucket, name));
            }
        }
        String next =
                names.size() > most
                        ? "\"nextPageToken\":\"%s\",".formatted(names.get(most - 1))
                        : "";
        reply.json(200, "{\"kind\":\"storage#objects\",%s\"items\":[%s]}".formatted(next, items));
    }

    private void one(Reply reply, String bucket, String object) throws IOException {
        Optional<Stored> stored = stored(bucket, object);
        boolean media = reply.asked("alt").equals(Optional.of("media"));
        boolean another =
                reply.asked("generation")
                        .or(() -> reply.asked("ifGenerationMatch"))
                        .filter(wanted -> stored.isPresent())
                        .filter(wanted -> Long.parseLong(wanted) != stored.get().generation())
                        .isPresent();
        if (stored.isEmpty()) {
            reply.error(404, "notFound");
        } else if (another) {
            reply.error(412, "conditionNotMet");
        } else if (reply.method().equals("DELETE")) {
            remove(bucket, object);
            reply.empty(204);
        } else if (media) {
            Long cut = nextDownloadCut();
            long sent = reply.media(stored.get(), cut == null ? Long.MAX_VALUE : cut);
            served.computeIfAbsent(object, _ -> new AtomicLong()).addAndGet(sent);
            if (cut != null) {
                reply.drop();
            }
        } else {
            reply.json(200, stored.get().json(bucket, object));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
