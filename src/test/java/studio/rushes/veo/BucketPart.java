package studio.rushes.veo;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The parts of Cloud Storage that are needed: look, list, fetch. Holds every clip with a place. */
final class BucketPart {
    private final Function<Job, byte[]> clips;
    private final Supplier<Collection<Job>> jobs;

    BucketPart(Function<Job, byte[]> clips, Supplier<Collection<Job>> jobs) {
        this.clips = clips;
        this.jobs = jobs;
    }

    /** The job a request is about: by the object's name, or the first under the prefix. */
    Optional<Job> job(Exchange exchange) {
        String name = name(exchange);
        String prefix = prefix(exchange);
        boolean list = exchange.path().endsWith("/o");
        return jobs.get().stream()
                .filter(job -> job.object().isPresent())
                .filter(job ->
                        list
                                ? job.object().get().startsWith(prefix)
                                : job.object().get().equals(name))
                .findFirst();
    }

    void answer(Exchange exchange, Optional<Job> job, Fault fault) throws IOException {
        if (exchange.path().endsWith("/o")) {
            String prefix = prefix(exchange);
            exchange.json(
                    200,
                    jobs.get().stream()
                            .filter(each -> each.object().isPresent())
                            .filter(each -> each.object().get().startsWith(prefix))
                            .map(this::object)
                            .collect(
                                    Collectors.joining(
                                            ",",
                                            "{\"kind\":\"storage#objects\",\"items\":[",
                                            "]}")));
        } else if (job.isEmpty()) {
            exchange.error(404, "NOT_FOUND", "no such object", "");
        } else if (exchange.query().contains("alt=media")) {
            byte[] clip = clips.apply(job.get());
            exchange.set("x-goog-hash", "crc32c=" + ClipBody.crc32c(clip));
            exchange.set("x-goog-generation", "1");
            exchange.set("x-goog-stored-content-length", String.valueOf(clip.length));
            ClipBody.send(exchange, clip, fault);
        } else {
            exchange.json(200, object(job.get()));
        }
    }

    private String object(Job job) {
        byte[] clip = clips.apply(job);
        return ("{\"kind\":\"storage#object\",\"bucket\":\"%s\",\"name\":\"%s\",\"size\":\"%d\","
                        + "\"generation\":\"1\",\"contentType\":\"video/mp4\",\"crc32c\":\"%s\"}")
                .formatted(
                        job.bucket().orElseThrow(),
                        job.object().orElseThrow(),
                        clip.length,
                        ClipBody.crc32c(clip));
    }

    private static String name(Exchange exchange) {
        String raw = exchange.rawPath();
        int at = raw.indexOf("/o/");
        return at < 0
                ? ""
                : URLDecoder.decode(raw.substring(at + "/o/".length()), StandardCharsets.UTF_8);
    }

    private static String prefix(Exchange exchange) {
        return Arrays.stream(exchange.query().split("&", -1))
                .filter(pair -> pair.startsWith("prefix="))
                .map(pair -> pair.substring("prefix=".length()))
                .findFirst()
                .orElse("");
    }
}
