package studio.rushes.sharing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.files.AtomicFile;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ChargeOutcome;
import studio.rushes.generation.Money;
import studio.rushes.generation.Payments;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Block;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptFile;

/**
 * Has the pipeline make a script. Sending the script is the purchase, so it is sent once: the money
 * is set aside and the intent is on disk before, and whoever finds an intent after a crash only
 * looks whether the script arrived. Afterwards the video is only watched. Blocking, one call at a
 * time.
 */
public final class RunInCloud {
    private static final Logger LOG = LoggerFactory.getLogger(RunInCloud.class);
    private static final OptionalLong NOT_THERE_YET = OptionalLong.of(0);
    private static final Set<String> ENDINGS = Set.of("completed", "failed");
    private static final String JSON = "application/json";

    private final SharedVideo video;
    private final CloudRuns runs;
    private final VideoBucket bucket;
    private final Payments payments;
    private final Prices prices;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    /**
     * What the pipeline's blocks cost.
     *
     * @param lane by which the ledger names them
     */
    public record Prices(String lane, Function<Block, Money> of) {}

    /**
     * @param ids never the same twice
     */
    public RunInCloud(
            SharedVideo video,
            CloudRuns runs,
            VideoBucket bucket,
            Payments payments,
            Prices prices,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.video = video;
        this.runs = runs;
        this.bucket = bucket;
        this.payments = payments;
        this.prices = prices;
        this.clock = clock;
        this.ids = ids;
    }

    /** The run that the pipeline makes, or may. */
    public Optional<CloudRun> underWay() {
        return runs.all().stream()
                .filter(run -> run.video().equals(video.id()) && run.underWay())
                .findFirst();
    }

    /** What it would cost; buys nothing and asks nobody. */
    public CloudOffer offer(Script script) {
        List<CloudOffer.Line> lines =
                IntStream.range(0, script.blocks().size())
                        .mapToObj(i ->
                                new CloudOffer.Line(
                                        i + 1, prices.of().apply(script.blocks().get(i))))
                        .toList();
        Money total = Money.sum(lines.stream().map(CloudOffer.Line::price).toList());
        var budget = payments.budget(clock.instant());
        Optional<Problem> refusal =
                underWay()
                        .map(_ -> Problem.of("CLOUD-RUN-ONCE"))
                        .or(() -> budget.flatMap(left -> left.refuses(total)));
        return new CloudOffer(lines, total, refusal, budget);
    }

    /**
     * Buys it.
     *
     * @param confirmed what a person was shown and agreed to
     * @param scratch a folder for the script as it is sent
     * @throws StudioException where nothing was bought; or where the answer was lost, then {@link
     *     #look} tells
     */
    public synchronized CloudRun start(Script script, Money confirmed, Path scratch)
            throws InterruptedException {
        CloudOffer offer = offer(script);
        if (offer.refusal().isPresent()) {
            throw new StudioException(offer.refusal().get());
        }
        if (!offer.total().equals(confirmed)) {
            throw new StudioException(Problem.of("CLOUD-RUN-PRICE"));
        }
        if (bucket.find(video.script()).isPresent()) {
            throw there();
        }
        CloudRun run = intend(offer);
        Path frozen = freeze(script, scratch, run);
        Optional<VideoBucket.Entry> sent =
                bucket.send(frozen, video.script(), JSON, NOT_THERE_YET, Progress.UNHEARD);
        if (sent.isEmpty()) {
            ended(run, CloudRun.Stage.NOT_SENT, ChargeOutcome.REFUSED);
            throw there();
        }
        return ended(run, CloudRun.Stage.SENT, ChargeOutcome.READY);
    }

    private CloudRun intend(CloudOffer offer) {
        List<Payments.Elsewhere> parts =
                offer.lines().stream()
                        .map(line ->
                                new Payments.Elsewhere(
                                        new AttemptId(ids.get()), line.block(), line.price()))
                        .toList();
        CloudRun run =
                new CloudRun(
                        ids.get(), video.id(), clock.instant(), parts, CloudRun.Stage.INTENDED);
        Optional<Problem> refusal = payments.reserve(parts, prices.lane(), clock.instant());
        if (refusal.isPresent()) {
            throw new StudioException(refusal.get());
        }
        boolean noted = false;
        try {
            runs.note(run);
            noted = true;
        } finally {
            if (!noted) {
                payments.settle(parts, ChargeOutcome.NEVER_INTENDED, clock.instant());
            }
        }
        // From here on it may be bought: it counts until the opposite is proved.
        payments.settle(parts, ChargeOutcome.LOST, clock.instant());
        return run;
    }

    private Path freeze(Script script, Path scratch, CloudRun run) {
        Path frozen = scratch.resolve("script_v2-" + run.id() + ".json");
        try {
            Files.createDirectories(scratch);
            AtomicFile.write(frozen, ScriptFile.write(script).getBytes(StandardCharsets.UTF_8));
            return frozen;
        } catch (IOException e) {
            ended(run, CloudRun.Stage.NOT_SENT, ChargeOutcome.NEVER_ARRIVED);
            throw new StudioException(Problem.of("MIRROR-DISK").with("folder", scratch), e);
        }
    }

    /**
     * Finds out what became of a script of which nobody knows whether it was sent. Sends nothing.
     *
     * @return the run as it is now; empty where there was no doubt
     */
    public synchronized Optional<CloudRun> look() throws InterruptedException {
        Optional<CloudRun> doubt = underWay().filter(run -> run.stage() == CloudRun.Stage.INTENDED);
        if (doubt.isEmpty()) {
            return Optional.empty();
        }
        // The project does not know these attempts, so opening it may have given them back.
        payments.settle(doubt.get().parts(), ChargeOutcome.LOST, clock.instant());
        boolean arrived = bucket.find(video.script()).isPresent();
        LOG.info("the script of {} {}", video.id(), arrived ? "had arrived" : "never arrived");
        return Optional.of(
                arrived
                        ? ended(doubt.get(), CloudRun.Stage.SENT, ChargeOutcome.READY)
                        : ended(doubt.get(), CloudRun.Stage.NOT_SENT, ChargeOutcome.NEVER_ARRIVED));
    }

    /** The pipeline ended it, with a film or without; its price stays counted. */
    public synchronized void over() {
        underWay().ifPresent(run -> runs.note(run.at(CloudRun.Stage.OVER)));
    }

    /**
     * The video's document as it is now: the pipeline writes it over whole, and at last says how it
     * ended. Blocking, milliseconds.
     *
     * @return whether that ended the run
     */
    public synchronized boolean heard(PipelineDocument now) {
        boolean theirs = HeardFields.at(now, HeardFields.PROJECT).isEmpty();
        boolean ended =
                HeardFields.at(now, HeardFields.STATUS).filter(ENDINGS::contains).isPresent();
        if (!theirs || !ended || underWay().isEmpty()) {
            return false;
        }
        over();
        return true;
    }

    private CloudRun ended(CloudRun run, CloudRun.Stage stage, ChargeOutcome outcome) {
        CloudRun now = run.at(stage);
        runs.note(now);
        payments.settle(run.parts(), outcome, clock.instant());
        return now;
    }

    private StudioException there() {
        return new StudioException(
                Problem.of("CLOUD-RUN-THERE").with("address", video.address(video.script())));
    }
}
