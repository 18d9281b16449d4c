package studio.rushes.adapter.veo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.files.GrowingPart;
import studio.rushes.files.PartNote;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * Brings a clip over HTTP: streamed, taken up again where the line broke or the program ended, its
 * key shown to the first host only. The library's own download does none of the three.
 */
final class ClipDownload {
    private static final Logger LOG = LoggerFactory.getLogger(ClipDownload.class);
    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_FAILURES_IN_A_ROW = 3;
    private static final int MOST_PIECES = 100;

    /** No clip of a minute comes near; a body without end would fill the disk. */
    private static final long MOST_BYTES = 4L << 30;

    private final HttpClient http;
    private final VeoTimes times;
    private final Optional<BackEnd.Key> key;

    /** How far a download has come, and of what. */
    private static final class Partial {
        private long received;
        private long total = -1;
        private double shown;
        private @Nullable String mark;

        /** The same bytes can be asked for again, in another run of the program too. */
        private Optional<PartNote> note(URI uri) {
            return mark == null || total <= 0
                    ? Optional.empty()
                    : Optional.of(PartNote.of(uri.toString(), mark, total));
        }

        private void show(Progress progress) {
            if (total > 0) {
                shown = Math.max(shown, Math.min(1, (double) received / total));
                progress.at(shown);
            }
        }
    }

    ClipDownload(VeoTimes times, Optional<BackEnd.Key> key) {
        this.times = times;
        this.key = key;
        http =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(times.connect())
                        .build();
    }

    void fetch(URI uri, Path target, Progress progress) throws InterruptedException {
        Partial partial = left(uri, target);
        int failures = 0;
        for (int piece = 0; piece < MOST_PIECES; piece++) {
            long before = partial.received;
            try {
                bring(uri, target, partial, progress);
                refuseUnlessWhole(target, partial);
                progress.at(1);
                return;
            } catch (IOException e) {
                failures = partial.received > before ? 1 : failures + 1;
                LOG.info("a download broke at byte {}: {}", partial.received, e.toString());
                if (failures >= MOST_FAILURES_IN_A_ROW) {
                    break;
                }
            }
        }
        throw new StudioException(broken());
    }

    private static Partial left(URI uri, Path target) {
        Partial partial = new Partial();
        try {
            PartNote.left(target, uri.toString())
                    .filter(note -> strong(note.version()) && note.total() <= MOST_BYTES)
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

    private void bring(URI uri, Path target, Partial partial, Progress progress)
            throws IOException, InterruptedException {
        HttpResponse<Chunks> answer = open(uri, partial);
        try (Chunks body = answer.body()) {
            accept(answer, partial);
            write(body, target, partial, partial.note(uri), progress);
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
        throw new StudioException(notAClip("was sent from place to place"));
    }

    private HttpRequest request(URI uri, Partial partial) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(times.answer()).GET();
        key.filter(mine -> mine.fits(uri))
                .ifPresent(mine -> request.header(mine.header(), mine.secret().reveal()));
        if (partial.received > 0) {
            request.header("Range", "bytes=" + partial.received + "-");
            if (partial.mark != null) {
                request.header("If-Range", partial.mark);
            }
        }
        return request.build();
    }

    private static URI next(URI from, String location) {
        try {
            URI to = from.resolve(location);
            boolean web = "https".equals(to.getScheme()) || to.getScheme().equals(from.getScheme());
            if (web && to.getHost() != null) {
                return to;
            }
        } catch (IllegalArgumentException _) {
            LOG.info("a download was sent to a place that is none");
        }
        throw new StudioException(notAClip("was sent to a place Rushes does not go to"));
    }

    private static void accept(HttpResponse<Chunks> answer, Partial partial) throws IOException {
        HttpHeaders headers = answer.headers();
        if (answer.statusCode() / 100 == 2) {
            refusePages(headers);
        }
        switch (answer.statusCode()) {
            case 200 -> {
                partial.received = 0;
                partial.total = headers.firstValueAsLong("content-length").orElse(-1);
                partial.mark = headers.firstValue("etag").filter(ClipDownload::strong).orElse(null);
            }
            case 206 -> {
                if (!fits(headers, partial)) {
                    partial.received = 0;
                    throw new IOException("another part came than was asked for");
                }
            }
            case 401, 403, 404, 410 -> throw new StudioException(gone(answer.statusCode()));
            case 416 -> {
                partial.received = 0;
                throw new IOException("the part asked for is not there");
            }
            default -> throw new IOException("status " + answer.statusCode());
        }
    }

    private static void refusePages(HttpHeaders headers) {
        String type = headers.firstValue("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("text/") || type.startsWith("application/json")) {
            throw new StudioException(notAClip("is a page and no clip"));
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

    private void write(
            Chunks body, Path target, Partial partial, Optional<PartNote> note, Progress progress)
            throws IOException, InterruptedException {
        try (GrowingPart part = GrowingPart.open(target, partial.received, note)) {
            List<ByteBuffer> piece;
            while ((piece = body.next(times.answer())) != null) {
                for (ByteBuffer buffer : piece) {
                    part.append(buffer);
                    partial.received = part.length();
                }
                if (partial.received > MOST_BYTES) {
                    part.finish();
                    throw new StudioException(notAClip("does not end"));
                }
                partial.show(progress);
            }
            if (partial.total >= 0 && partial.received < partial.total) {
                throw new IOException("ended early");
            }
            part.finish();
        }
    }

    private static void refuseUnlessWhole(Path target, Partial partial) throws IOException {
        if (partial.received == 0) {
            throw new StudioException(notAClip("is empty"));
        }
        if (!Mp4Shape.whole(target)) {
            throw new StudioException(notAClip("is no whole clip"));
        }
    }

    private static Problem gone(int status) {
        return new Problem(
                "VEO-CLIP-REFUSED",
                "Google does not hand this clip over (%d).".formatted(status),
                "Either it is kept no longer or this account may not have it; it was made.",
                "Check the sign-in; Rushes asks again by itself.");
    }

    private static Problem broken() {
        return new Problem(
                "VEO-DOWNLOAD",
                "The clip could not be brought this time.",
                "It is made, and stays where it is.",
                "Check the connection; Rushes tries again by itself.");
    }

    static Problem notAClip(String what) {
        return new Problem(
                "VEO-NOT-A-CLIP",
                "What came in place of the clip " + what + ".",
                "The clip is made, and stays where it is.",
                "Check the connection; Rushes tries again by itself.");
    }
}
