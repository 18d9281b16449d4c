package studio.rushes.adapter.veo;

import com.google.genai.errors.ApiException;
import com.google.genai.types.GenerateVideosOperation;
import com.google.genai.types.GenerateVideosResponse;
import com.google.genai.types.GeneratedVideo;
import com.google.genai.types.Video;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ClipGenerator;
import studio.rushes.generation.ClipLocation;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.GeneratorLimits;
import studio.rushes.generation.Model;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.ObjectBucket;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.Poll;
import studio.rushes.generation.Submission;
import studio.rushes.generation.Trace;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Clips made by Veo. One submit is one request, whatever becomes of it; the rest may repeat. */
public final class VeoClipGenerator implements ClipGenerator {
    public static final GeneratorId VERTEX = new GeneratorId("vertex");
    public static final GeneratorId GEMINI = new GeneratorId("gemini");
    private static final Logger LOG = LoggerFactory.getLogger(VeoClipGenerator.class);

    private final GeneratorId id;
    private final GeneratorLimits limits;
    private final BackEnd backEnd;
    private final Models models;
    private final Optional<ObjectBucket> bucket;
    private final Answers answers;
    private final ClipDownload download;

    /**
     * @param usual the model of a request that names none
     */
    public record Models(String usual, Function<String, Optional<VeoModel>> catalogue) {
        Optional<VeoModel> of(ClipRequest request) {
            return catalogue.apply(
                    request.booking().map(booking -> booking.model().value()).orElse(usual));
        }
    }

    private VeoClipGenerator(
            GeneratorId id,
            GeneratorLimits limits,
            BackEnd backEnd,
            Models models,
            Optional<ObjectBucket> bucket,
            VeoTimes times) {
        this.id = id;
        this.limits = limits;
        this.backEnd = backEnd;
        this.models = models;
        this.bucket = bucket;
        answers = new Answers(backEnd::strike);
        download = new ClipDownload(times, backEnd.key());
    }

    /**
     * @param models those of the catalogue behind this place, the usual one first
     * @param bucket where clips are written, needed where the place names an output
     */
    public static VeoClipGenerator at(
            VeoPlace place, List<Model> models, Optional<ObjectBucket> bucket, VeoTimes times) {
        Model usual = models.getFirst();
        return at(
                place,
                new Models(
                        usual.id().value(),
                        id ->
                                models.stream()
                                        .filter(model -> model.id().value().equals(id))
                                        .findFirst()
                                        .map(VeoClipGenerator::veo)),
                usual.limits(),
                bucket,
                times);
    }

    private static VeoModel veo(Model model) {
        SortedSet<Integer> seconds = new TreeSet<>();
        model.offers().values().forEach(offer -> seconds.addAll(offer.seconds()));
        return new VeoModel(
                model.id().value(),
                seconds,
                model.offers().keySet(),
                model.offers().keySet(),
                model.aspectRatios(),
                3,
                true,
                true,
                model.successor().map(ModelId::value));
    }

    /**
     * @param bucket where clips are written, needed where the place or a recipe names an output
     */
    public static VeoClipGenerator at(
            VeoPlace place,
            Models models,
            GeneratorLimits limits,
            Optional<ObjectBucket> bucket,
            VeoTimes times) {
        Lines lines = Lines.open(times);
        return switch (place) {
            case VeoPlace.Vertex vertex ->
                    new VeoClipGenerator(
                            VERTEX,
                            limits,
                            new VertexBackEnd(vertex, lines),
                            models,
                            bucket,
                            times);
            case VeoPlace.Gemini gemini ->
                    new VeoClipGenerator(
                            GEMINI,
                            limits,
                            new GeminiBackEnd(gemini, lines),
                            models,
                            bucket,
                            times);
        };
    }

    @Override
    public GeneratorId id() {
        return id;
    }

    @Override
    public GeneratorLimits limits() {
        return limits;
    }

    @Override
    public Optional<Problem> check(ClipRequest request) {
        Optional<VeoModel> model = models.of(request);
        if (model.isEmpty()) {
            return Optional.of(unknownModel());
        }
        return backEnd.check(Wanted.recipe(request))
                .or(() -> RequestCheck.refusal(request, Wanted.recipe(request), model.get()));
    }

    @Override
    public Submission submit(AttemptId attempt, ClipRequest request) throws InterruptedException {
        Optional<Problem> refusal = check(request);
        if (refusal.isPresent()) {
            return new Submission.Refused(refusal.get(), false, Optional.empty());
        }
        VeoModel model = models.of(request).orElseThrow();
        SubmitWatch watch = new SubmitWatch();
        try {
            var client = backEnd.submitting();
            VideoRequest video = VideoRequest.of(request, model, backEnd, prefix(attempt, request));
            GenerateVideosOperation job =
                    ScopedValue.where(SubmitWatch.CURRENT, watch)
                            .call(() ->
                                    client.models.generateVideos(
                                            video.model(), video.source(), video.config()));
            return job.name()
                    .<Submission>map(name -> new Submission.Accepted(new OperationName(name)))
                    .orElseGet(() -> new Submission.Lost(Answers.lost()));
        } catch (StudioException e) {
            return new Submission.Refused(e.problem(), false, Optional.empty());
        } catch (ApiException e) {
            LOG.info("a submit was answered with {}", e.code());
            return answers.submission(e, model);
        } catch (RuntimeException e) {
            // The library throws many kinds for a line or an answer it cannot read; what counts is
            // whether anything had left.
            if (Thread.interrupted()) {
                throw new InterruptedException("while handing a take over");
            }
            LOG.info("a submit failed, sent: {}: {}", watch.sent(), backEnd.strike(e.toString()));
            return watch.sent()
                    ? new Submission.Lost(Answers.lost())
                    : new Submission.Refused(Answers.unreachable(), true, Optional.empty());
        }
    }

    @Override
    public Poll poll(OperationName operation) throws InterruptedException {
        try {
            return FinishedJob.read(operation, ask(operation), backEnd::strike);
        } catch (ApiException e) {
            return answers.poll(e);
        }
    }

    /**
     * @throws ApiException where the answer is an error
     * @throws StudioException where there is none
     */
    private GenerateVideosOperation ask(OperationName operation) throws InterruptedException {
        var client = backEnd.polling(operation);
        try {
            return client.operations.getVideosOperation(
                    GenerateVideosOperation.builder().name(operation.value()).build(), null);
        } catch (ApiException e) {
            throw e;
        } catch (RuntimeException e) {
            // A line that broke or an answer that is none, in whatever way the library says so.
            if (Thread.interrupted()) {
                throw new InterruptedException("while asking for a take");
            }
            LOG.info("a poll failed: {}", backEnd.strike(e.toString()));
            throw new StudioException(Answers.noAnswer());
        }
    }

    @Override
    public void fetch(ClipLocation clip, Path target, Progress progress)
            throws InterruptedException {
        String place = clip.value();
        if (place.startsWith(FinishedJob.INLINE)) {
            unpack(new OperationName(place.substring(FinishedJob.INLINE.length())), target);
            progress.at(1);
        } else if (place.startsWith("gs://")) {
            bucket.orElseThrow(() -> new StudioException(noBucket()))
                    .fetch(place, target, progress);
        } else {
            download.fetch(address(place), target, progress);
        }
    }

    private URI address(String place) {
        try {
            return backEnd.address(URI.create(place));
        } catch (IllegalArgumentException _) {
            throw new StudioException(ClipDownload.notAClip("has no address Rushes can read"));
        }
    }

    private void unpack(OperationName operation, Path target) throws InterruptedException {
        byte[] bytes;
        try {
            bytes = inline(ask(operation)).orElse(new byte[0]);
        } catch (ApiException e) {
            LOG.info("a clip inside an answer did not come: {}", e.code());
            throw new StudioException(Answers.noAnswer());
        }
        try (FileChannel file =
                FileChannel.open(
                        target,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                file.write(left);
            }
            file.force(true);
            if (!Mp4Shape.whole(target)) {
                throw new StudioException(ClipDownload.notAClip("is no whole clip"));
            }
        } catch (IOException e) {
            throw new StudioException(disk(e), e);
        }
    }

    private static Optional<byte[]> inline(GenerateVideosOperation job) {
        return job.response().flatMap(GenerateVideosResponse::generatedVideos).stream()
                .flatMap(List::stream)
                .map(GeneratedVideo::video)
                .flatMap(Optional::stream)
                .map(Video::videoBytes)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Only a place of the attempt's own can tell its clip from any other's. */
    @Override
    public Trace lookFor(AttemptId attempt, ClipRequest request) throws InterruptedException {
        Optional<String> prefix = prefix(attempt, request);
        if (prefix.isEmpty() || bucket.isEmpty()) {
            return new Trace.Nothing();
        }
        return bucket.get().list(prefix.get()).stream()
                .filter(file -> file.bytes() > 0)
                .map(ObjectBucket.StoredObject::uri)
                .filter(uri -> uri.toLowerCase(Locale.ROOT).endsWith(".mp4"))
                .sorted()
                .findFirst()
                .<Trace>map(uri -> new Trace.Found(new ClipLocation(uri)))
                .orElseGet(Trace.Nothing::new);
    }

    private Optional<String> prefix(AttemptId attempt, ClipRequest request) {
        return backEnd.output(request)
                .map(output -> output.replaceAll("/+$", "") + "/attempts/" + attempt + "/");
    }

    /** Veo has no way to stop a job; it runs to its end and its bill stands. */
    @Override
    public void cancel(OperationName operation) {
        LOG.info("a take is watched no longer; its job goes on");
    }

    private Problem unknownModel() {
        return new Problem(
                "VEO-MODEL-UNKNOWN",
                "The model of this take is not in the catalogue.",
                "Nothing was sent and nothing was charged.",
                "Choose one of the catalogue, such as " + models.usual() + ".");
    }

    private static Problem noBucket() {
        return new Problem(
                "VEO-NO-BUCKET",
                "This clip lies in a bucket, and Rushes was told of none.",
                "The clip is made, and stays where it is.",
                "Set the bucket again; Rushes then brings the clip.");
    }

    private static Problem disk(IOException e) {
        return new Problem(
                "VEO-DISK",
                "The clip could not be written: " + e.getMessage() + ".",
                "The clip stays with Google and is brought again.",
                "Check the disk and free some space.");
    }
}
