package studio.rushes.files;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.problem.Phrase;

/**
 * Brings a file over HTTP: streamed, taken up again where the line broke or the program ended. What
 * may come, from where, and what is said where it does not, is the errand's to say.
 */
public final class Download {
    private static final Logger LOG = LoggerFactory.getLogger(Download.class);
    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_FAILURES_IN_A_ROW = 3;
    private static final int MOST_PIECES = 100;

    private final HttpClient http;
    private final Duration patience;
    private final Errand errand;

    /** How far a download has come, and of what. */
    private static final class Partial {
        private long received;
        private long total = -1;
        private @Nullable String mark;

        /** The same bytes can be asked for again, in another run of the program too. */
        private Optional<PartNote> note(URI uri) {
            return mark == null || total <= 0
                    ? Optional.empty()
                    : Optional.of(PartNote.of(uri.toString(), mark, total));
        }
    }

    /** What was to be written and could not be; the line is not to blame. */
    private static final class DiskException extends Exception {
        private final IOException why;

        DiskException(IOException why) {
            super(why);
            this.why = why;
        }
    }

    private interface Write {
        void run() throws IOException;
    }

    /**
     * @param patience until the first byte of an answer, and between two of a body
     */
    public Download(HttpClient http, Duration patience, Errand errand) {
        this.http = http;
        this.patience = patience;
        this.errand = errand;
    }

    /** A client as it is needed here: where it is sent on to is looked at first. */
    public static HttpClient client(Duration connect) {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connect)
                .build();
    }

    /**
     * Brings all of it, or as much of it as is left. Blocking; interruption keeps what is here, as
     * does a line that stays broken.
     *
     * @throws studio.rushes.problem.StudioException as the errand has it
     */
    public void fetch(URI uri, Path part) throws InterruptedException {
        Partial partial = left(uri, part);
        int failures = 0;
        for (int piece = 0; piece < MOST_PIECES; piece++) {
            long before = partial.received;
            try {
                bring(uri, part, partial);
                return;
            } catch (DiskException e) {
                throw errand.disk(e.why);
            } catch (IOException e) {
                failures = partial.received > before ? 1 : failures + 1;
                LOG.info("a download broke at byte {}: {}", partial.received, e.toString());
                if (failures >= MOST_FAILURES_IN_A_ROW) {
                    break;
                }
            }
        }
        throw errand.broken();
    }

    private Partial left(URI uri, Path part) {
        Partial partial = new Partial();
        try {
            PartNote.left(part, uri.toString())
                    .filter(note -> strong(note.version()) && note.total() <= errand.mostBytes())
                    .ifPresent(note -> {
                        partial.received = note.safe();
                        partial.total = note.total();
                        partial.mark = note.version();
                        LOG.info("a download goes on from byte {}", note.safe());
                    });
        } catch (IOException e) {
            LOG.info("a download starts over: {}", e.toString());
        }
        return partial;
    }

    /** Of a weak one the other side says itself that the bytes may differ. */
    private static boolean strong(String tag) {
        return tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"");
    }

    private void bring(URI uri, Path part, Partial partial)
            throws IOException, DiskException, InterruptedException {
        HttpResponse<Chunks> answer = open(uri, partial);
        try (Chunks body = answer.body()) {
            accept(answer, partial);
            write(body, part, partial, partial.note(uri));
        }
    }

    private HttpResponse<Chunks> open(URI first, Partial partial)
            throws IOException, InterruptedException {
        URI uri = first;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HttpResponse<Chunks> answer = http.send(request(uri, partial), _ -> new Chunks());
            Optional<String> location = answer.headers().firstValue("location");
            if (answer.statusCode() / 100 != 3 || location.isEmpty()) {
                return answer;
            }
            answer.body().close();
            uri = next(uri, location.get());
        }
        throw errand.wrong(Phrase.of("came.around"));
    }

    private HttpRequest request(URI uri, Partial partial) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(patience).GET();
        errand.show(uri, request);
        if (partial.received > 0) {
            request.header("Range", "bytes=" + partial.received + "-");
            if (partial.mark != null) {
                request.header("If-Range", partial.mark);
            }
        }
        return request.build();
    }

    private URI next(URI from, String location) {
        try {
            URI to = from.resolve(location);
            if (to.getHost() != null && errand.mayGo(from, to)) {
                return to;
            }
        } catch (IllegalArgumentException _) {
            LOG.info("a download was sent to a place that is none");
        }
        throw errand.wrong(Phrase.of("came.elsewhere"));
    }

    private void accept(HttpResponse<Chunks> answer, Partial partial) throws IOException {
        HttpHeaders headers = answer.headers();
        if (answer.statusCode() / 100 == 2) {
            refusePages(headers);
        }
        switch (answer.statusCode()) {
            case 200 -> {
                long total = headers.firstValueAsLong("content-length").orElse(-1);
                errand.promised(total);
                partial.received = 0;
                partial.total = total;
                partial.mark = headers.firstValue("etag").filter(Download::strong).orElse(null);
            }
            case 206 -> {
                if (!fits(headers, partial)) {
                    partial.received = 0;
                    throw new IOException("another part came than was asked for");
                }
            }
            case 401, 403, 404, 410 -> throw errand.refused(answer.statusCode());
            case 416 -> {
                partial.received = 0;
                throw new IOException("the part asked for is not there");
            }
            default -> throw new IOException("status " + answer.statusCode());
        }
    }

    private void refusePages(HttpHeaders headers) {
        String type = headers.firstValue("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("text/") || type.startsWith("application/json")) {
            throw errand.wrong(Phrase.of("came.page"));
        }
    }

    /** Whether this is the rest of what is here, to its last byte. */
    private static boolean fits(HttpHeaders headers, Partial partial) {
        String start = "bytes " + partial.received + "-";
        String rest = partial.total > 0 ? start + (partial.total - 1) + "/" + partial.total : start;
        Optional<String> tag = headers.firstValue("etag");
        return headers.firstValue("content-range").orElse("").startsWith(rest)
                && (partial.mark == null || tag.isEmpty() || tag.get().equals(partial.mark));
    }

    private void write(Chunks body, Path path, Partial partial, Optional<PartNote> note)
            throws IOException, DiskException, InterruptedException {
        try (GrowingPart part = opened(path, partial, note)) {
            List<ByteBuffer> piece;
            while ((piece = body.next(patience)) != null) {
                for (ByteBuffer buffer : piece) {
                    errand.came(buffer.asReadOnlyBuffer());
                    written(() -> part.append(buffer));
                    partial.received = part.length();
                }
                if (partial.received > errand.mostBytes()) {
                    written(part::finish);
                    throw errand.wrong(Phrase.of("came.endless"));
                }
                errand.reached(partial.received, partial.total);
            }
            if (partial.total >= 0 && partial.received < partial.total) {
                throw new IOException("ended early");
            }
            written(part::finish);
        }
    }

    private GrowingPart opened(Path path, Partial partial, Optional<PartNote> note)
            throws DiskException, InterruptedException {
        try {
            errand.startsAt(path, partial.received);
            return GrowingPart.open(path, partial.received, note);
        } catch (IOException e) {
            throw new DiskException(unlessStopped(e));
        }
    }

    private static void written(Write write) throws DiskException, InterruptedException {
        try {
            write.run();
        } catch (IOException e) {
            throw new DiskException(unlessStopped(e));
        }
    }

    /** The way the system's files tell that somebody wants the work to stop. */
    private static IOException unlessStopped(IOException e) throws InterruptedException {
        if (e instanceof ClosedByInterruptException) {
            Thread.interrupted();
            throw new InterruptedException();
        }
        return e;
    }
}
