package studio.rushes.adapter.veo;

import com.google.genai.errors.ApiException;
import com.google.genai.types.GenerateVideosOperation;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ClipGenerator;
import studio.rushes.generation.ClipLocation;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.ClipRequest.Booking;
import studio.rushes.generation.Extending;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.GeneratorLimits;
import studio.rushes.generation.Lane;
import studio.rushes.generation.Model;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.Money;
import studio.rushes.generation.ObjectBucket;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.Poll;
import studio.rushes.generation.Submission;
import studio.rushes.generation.Trace;
import studio.rushes.media.Progress;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Clips made by Veo. One submit is one request, whatever becomes of it; the rest may repeat. */
public final class VeoClipGenerator implements ClipGenerator {
    public static final GeneratorId VERTEX = new GeneratorId("vertex");
    public static final GeneratorId GEMINI = new GeneratorId("gemini");
    private static final Logger LOG = LoggerFactory.getLogger(VeoClipGenerator.class);

    private final GeneratorId id;
    private final BackEnd backEnd;
    private final Models models;
    private final Optional<ObjectBucket> bucket;
    private final Answers answers;
    private final ClipDownload download;
    private final Rehearsal rehearsal;

    private VeoClipGenerator(
            GeneratorId id,
            BackEnd backEnd,
            Models models,
            Optional<ObjectBucket> bucket,
            VeoTimes times,
            InstantSource clock) {
        this.id = id;
        this.backEnd = backEnd;
        this.models = models;
        this.bucket = bucket;
        answers = new Answers(backEnd::strike);
        download = new ClipDownload(times, backEnd.key());
        rehearsal = new Rehearsal(backEnd, answers, bucket, clock);
    }

    /**
     * @param models those of the catalogue behind this place, the usual one first
     * @param bucket where clips are written, needed where a place or a booking names an output
     */
    public static VeoClipGenerator at(
            VeoPlace place, List<Model> models, Optional<ObjectBucket> bucket, VeoTimes times) {
        return at(place, models, bucket, times, InstantSource.system());
    }

    /**
     * @param clock by which a good answer to a rehearsal grows old
     */
    public static VeoClipGenerator at(
            VeoPlace place,
            List<Model> models,
            Optional<ObjectBucket> bucket,
            VeoTimes times,
            InstantSource clock) {
        Lines lines = Lines.open(times);
        Models known = new Models(models);
        return switch (place) {
            case VeoPlace.Vertex vertex ->
                    new VeoClipGenerator(
                            VERTEX, new VertexBackEnd(vertex, lines), known, bucket, times, clock);
            case VeoPlace.Gemini gemini ->
                    new VeoClipGenerator(
                            GEMINI, new GeminiBackEnd(gemini, lines), known, bucket, times, clock);
        };
    }

    @Override
    public GeneratorId id() {
        return id;
    }

    @Override
    public GeneratorLimits limits() {
        return models.usual().limits();
    }

    @Override
    public Lane lane(ClipRequest request) {
        return new Lane(
                models.id(request).value(), models.find(request).orElse(models.usual()).limits());
    }

    @Override
    public ClipRequest book(ClipRequest request, Optional<ModelId> model) {
        return request.booked(
                new Booking(
                        model.orElse(models.usual().id()), backEnd.account(), backEnd.output()));
    }

    @Override
    public Optional<Problem> rehearse(ClipRequest booked) throws InterruptedException {
        Optional<Problem> refusal = check(booked);
        return refusal.isPresent() ? refusal : rehearsal.of(booking(booked), models.get(booked));
    }

    /** A take stored before there were bookings is made as if it were launched now. */
    private Booking booking(ClipRequest request) {
        return request.booking()
                .orElseGet(
                        () -> new Booking(models.id(request), backEnd.account(), backEnd.output()));
    }

    /**
     * @throws StudioException where the model or its price is not known
     */
    @Override
    public Money price(ClipRequest request) {
        Model model = models.get(request);
        return Order.of(request, model).price(model);
    }

    @Override
    public int adds(ClipRequest request) {
        return models.find(request)
                .flatMap(Model::extending)
                .map(Extending::adds)
                .orElse(request.seconds());
    }

    @Override
    public Optional<Problem> check(ClipRequest request) {
        return models.find(request)
                .map(model -> RequestCheck.refusal(request, model).or(() -> backEnd.check(request)))
                .orElseGet(() -> Optional.of(models.unknown(request)));
    }

    @Override
    public Submission submit(AttemptId attempt, ClipRequest request) throws InterruptedException {
        Optional<Problem> refusal = check(request);
        if (refusal.isPresent()) {
            return new Submission.Refused(refusal.get(), false, Optional.empty());
        }
        Model model = models.get(request);
        String account = booking(request).account();
        SubmitWatch watch = new SubmitWatch();
        try {
            var client = backEnd.submitting(account);
            VideoRequest video = VideoRequest.of(request, model, backEnd, prefix(attempt, request));
            GenerateVideosOperation job =
                    ScopedValue.where(SubmitWatch.CURRENT, watch)
                            .call(() ->
                                    client.models.generateVideos(
                                            video.model(), video.source(), video.config()));
            return job.name()
                    .<Submission>map(name -> new Submission.Accepted(backEnd.job(account, name)))
                    .orElseGet(() -> new Submission.Lost(Answers.lost()));
        } catch (StudioException e) {
            return new Submission.Refused(e.problem(), false, Optional.empty());
        } catch (ApiException e) {
            LOG.info("a submit was answered with {}", e.code());
            return answers.submission(e, model, watch.retryAfter());
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
     * Asks for a job as the account it runs under, whatever the settings say by now.
     *
     * @throws ApiException where the answer is an error
     * @throws StudioException where there is none
     */
    private GenerateVideosOperation ask(OperationName operation) throws InterruptedException {
        var client = backEnd.polling(backEnd.account(operation));
        try {
            return client.operations.getVideosOperation(
                    GenerateVideosOperation.builder().name(backEnd.name(operation)).build(), null);
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
            throw new StudioException(ClipDownload.notAClip(Phrase.of("came.address")));
        }
    }

    private void unpack(OperationName operation, Path target) throws InterruptedException {
        GenerateVideosOperation job;
        try {
            job = ask(operation);
        } catch (ApiException e) {
            LOG.info("a clip inside an answer did not come: {}", e.code());
            throw new StudioException(Answers.noAnswer());
        }
        InlineClip.unpack(job, target);
    }

    /** Only a place of the attempt's own can tell its clip from any other's. */
    @Override
    public Trace lookFor(AttemptId attempt, ClipRequest request) throws InterruptedException {
        Optional<String> prefix = prefix(attempt, request);
        if (prefix.isEmpty() || bucket.isEmpty()) {
            return new Trace.Nothing();
        }
        return firstClip(prefix.get(), _ -> true);
    }

    /** Where the place is a folder, any clip in it; else that very file. */
    @Override
    public Trace lookAt(ClipLocation expected) throws InterruptedException {
        String place = expected.value();
        if (!place.startsWith("gs://") || bucket.isEmpty()) {
            return new Trace.Nothing();
        }
        return firstClip(place, uri -> place.endsWith("/") || uri.equals(place));
    }

    private Trace firstClip(String prefix, Predicate<String> wanted) throws InterruptedException {
        return bucket.orElseThrow().list(prefix).stream()
                .filter(file -> file.bytes() > 0)
                .map(ObjectBucket.StoredObject::uri)
                .filter(uri -> uri.toLowerCase(Locale.ROOT).endsWith(".mp4"))
                .filter(wanted)
                .sorted()
                .findFirst()
                .<Trace>map(uri -> new Trace.Found(new ClipLocation(uri)))
                .orElseGet(Trace.Nothing::new);
    }

    private Optional<String> prefix(AttemptId attempt, ClipRequest request) {
        return booking(request)
                .output()
                .map(output -> output.replaceAll("/+$", "") + "/attempts/" + attempt + "/");
    }

    /** Veo has no way to stop a job; it runs to its end and its bill stands. */
    @Override
    public void cancel(OperationName operation) {
        LOG.info("a take is watched no longer; its job goes on");
    }

    private static Problem noBucket() {
        return Problem.of("VEO-NO-BUCKET");
    }
}
