package studio.rushes.sharing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * An open project that is shared: its mirror, its lease, its gate and what others do to it. Safe
 * for many threads; what blocks says so.
 */
public final class SharedProject implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SharedProject.class);

    /** How soon a lease that somebody else has, or that was lost, is asked for again. */
    private static final Duration ASKED_AGAIN = Duration.ofSeconds(30);

    private final SharedVideo video;
    private final Parts parts;
    private final ShareGate gate;
    private final RunInCloud cloud;
    private final MadeElsewhere elsewhere;
    private final Runnable gateMoved;
    private final Delivery delivery;
    private final Disputes disputes;
    private final Mirror mirror;
    private final Lease lease;
    private final SubmitClaims claims;
    private final Overheard overheard;
    private final TheirOffers offers;
    private final Rounds leasing;
    private final List<Consumer<Running>> runningListeners = new CopyOnWriteArrayList<>();
    private volatile Running running = new Running.Nobody(Optional.empty());
    private volatile boolean wanted = true;
    private volatile boolean closed;
    private PipelineDocuments.@Nullable Watch watch;

    /**
     * @param owner such as {@code rushes/} and the installation's id
     * @param putting runs what compares, one at a time
     * @param sending runs what sends, one at a time
     * @param leasing runs what takes and renews the lease, one at a time
     */
    public record Parts(
            Outbox outbox,
            PipelineDocuments documents,
            VideoBucket bucket,
            String owner,
            LeaseClock clock,
            Later later,
            Executor putting,
            Executor sending,
            Executor leasing) {}

    /**
     * @param facts what the cloud should show; blocking, milliseconds
     * @param conflicts the folder of the project in which versions are kept
     * @param cloud has the pipeline make it
     * @param gateMoved told where takes that waited may go on, or may not
     */
    public SharedProject(
            SharedVideo video,
            Parts parts,
            ShareGate gate,
            Supplier<MirrorFacts> facts,
            Path conflicts,
            RunInCloud cloud,
            Runnable gateMoved) {
        this.video = video;
        this.parts = parts;
        this.gate = gate;
        this.cloud = cloud;
        elsewhere = new MadeElsewhere(parts.owner(), facts);
        this.gateMoved = gateMoved;
        Outbox outbox = parts.outbox();
        disputes = new Disputes(video, outbox, parts.bucket(), parts.clock().wall(), conflicts);
        delivery =
                new Delivery(
                        video,
                        outbox,
                        parts.documents(),
                        parts.bucket(),
                        disputes,
                        elsewhere,
                        parts.owner());
        lease =
                new Lease(
                        parts.documents(),
                        video.operations(),
                        parts.owner(),
                        parts.clock(),
                        parts.later(),
                        parts.leasing(),
                        elsewhere::seen,
                        this::lost);
        leasing = new Rounds("taking the lease", parts.leasing(), this::takeQuietly);
        mirror =
                new Mirror(
                        outbox,
                        delivery,
                        () -> MirrorState.of(video, facts.get()),
                        this::mayWrite,
                        leasing::ask,
                        new Mirror.Means(
                                parts.clock().wall(),
                                parts.later(),
                                parts.putting(),
                                parts.sending()));
        overheard =
                new Overheard(
                        video,
                        outbox,
                        delivery,
                        disputes,
                        elsewhere,
                        parts.bucket(),
                        this::mayWrite,
                        () ->
                                MirrorState.of(video, facts.get())
                                        .documents()
                                        .getOrDefault(video.operations(), Map.of()),
                        parts.clock().wall(),
                        parts.sending(),
                        mirror::stop,
                        mirror::wake);
        offers = new TheirOffers(video, outbox, overheard, parts.clock().wall(), mirror::wake);
        claims = new SubmitClaims(parts.documents(), video.operations(), lease, elsewhere);
    }

    /** A video that was made here: its document is made, and must not be there yet. */
    public void share() {
        parts.outbox().share(new Outbox.Share(video, false));
        start();
    }

    /**
     * A video that was opened from the cloud: what stands there is the state both sides have.
     * Blocking.
     */
    public void join() throws InterruptedException {
        PipelineDocument there =
                parts.documents()
                        .read(video.operations())
                        .orElseThrow(() ->
                                new StudioException(
                                        Problem.of("MIRROR-GONE")
                                                .with("document", video.operations())));
        Map<FieldPath, Object> common = new HashMap<>();
        HeardFields.at(there, HeardFields.BLOCKS)
                .ifPresent(blocks -> common.put(HeardFields.BLOCKS, blocks));
        parts.outbox().common(video.operations(), common);
        parts.bucket()
                .find(video.film())
                .ifPresent(film ->
                        parts.outbox().common(new SentFile(video.film(), "", film.generation())));
        parts.outbox().share(new Outbox.Share(video, true));
        start();
    }

    /** Goes on with a project that is shared already. Returns at once. */
    public synchronized void start() {
        gate.under(claims);
        gate.inCloud(cloud.underWay().isPresent());
        watch = parts.documents().watch(video.operations(), this::heard, this::refused);
        mirror.changed();
        leasing.ask();
    }

    /** Something of the project changed. Returns at once. */
    public void changed() {
        mirror.changed();
    }

    /** The line is back, or a computer woke up: everything is tried at once. */
    public void online() {
        leasing.ask();
        mirror.wake();
    }

    public Mirror mirror() {
        return mirror;
    }

    public Disputes disputes() {
        return disputes;
    }

    /** Who runs it. Answers at once. */
    public Running running() {
        return running;
    }

    /** Whether this studio runs it, with enough time left to begin something. At once. */
    public boolean isRunHere() {
        return lease.holds();
    }

    /** Hears who runs it from now on, on a thread of the service's. */
    public void onRunning(Consumer<Running> listener) {
        runningListeners.add(listener);
    }

    /** What was changed there only, and what a person says to it. */
    public TheirOffers offers() {
        return offers;
    }

    /**
     * Runs it here, also where another studio does. Blocking.
     *
     * @param fromALivingOwner only where a person said so
     */
    public Claim run(boolean fromALivingOwner) throws InterruptedException {
        wanted = true;
        meet();
        Claim claim = lease.take(fromALivingOwner);
        claimed(claim);
        return claim;
    }

    /** What another one wrote over it whole is from now on the state both sides had. */
    private void meet() throws InterruptedException {
        Optional<PipelineDocument> there = parts.documents().read(video.operations());
        if (there.isPresent() && HeardFields.at(there.get(), HeardFields.PROJECT).isEmpty()) {
            parts.outbox().forget(video.operations());
            HeardFields.at(there.get(), HeardFields.BLOCKS)
                    .ifPresent(blocks ->
                            parts.outbox()
                                    .common(
                                            video.operations(),
                                            Map.of(HeardFields.BLOCKS, blocks)));
            parts.outbox()
                    .again(
                            video.operations(),
                            parts.outbox().put(video.operations()),
                            parts.clock().wall().instant());
        }
    }

    /**
     * A person says that a block is made here although another one may have made it. Returns at
     * once.
     */
    public void makeHereToo(int block) {
        elsewhere.allow(block);
        gateMoved.run();
    }

    /** The pipeline was asked to make it: from here on it is only watched. Blocking. */
    public void handedOver() throws InterruptedException {
        gate.inCloud(true);
        lease.release();
        tell(new Running.InCloud());
    }

    private boolean mayWrite() {
        return lease.holds() && cloud.underWay().isEmpty();
    }

    private void takeQuietly() throws InterruptedException {
        if (closed || !wanted || lease.holds()) {
            return;
        }
        if (cloud.underWay().isPresent()) {
            tell(new Running.InCloud());
            return;
        }
        try {
            claimed(lease.take(false));
        } catch (StudioException e) {
            LOG.info("the lease of {} is asked for again: {}", video.id(), e.getMessage());
            tell(new Running.Nobody(Optional.of(e.problem())));
        }
        if (!lease.holds()) {
            parts.later().in(ASKED_AGAIN, leasing::ask);
        }
    }

    private void claimed(Claim claim) {
        switch (claim) {
            case Claim.Held _ -> {
                tell(new Running.Here());
                mirror.wake();
                overheard.again();
                gateMoved.run();
            }
            case Claim.Taken(String owner, var until) ->
                    tell(new Running.Elsewhere(owner, Optional.of(until)));
            // The mirror makes it, and asks again then.
            case Claim.NoDocument _ -> tell(new Running.Nobody(Optional.empty()));
        }
    }

    private void lost(LeaseLoss loss) {
        switch (loss) {
            case LeaseLoss.TakenOver(String owner) -> {
                // A person there said so; it is theirs until one says otherwise here.
                wanted = false;
                tell(new Running.Elsewhere(owner, Optional.empty()));
            }
            case LeaseLoss.Expired _, LeaseLoss.Removed _ -> {
                tell(new Running.Nobody(Optional.empty()));
                if (!closed) {
                    parts.later().in(ASKED_AGAIN, leasing::ask);
                }
            }
        }
        gateMoved.run();
    }

    private void tell(Running now) {
        running = now;
        runningListeners.forEach(listener -> listener.accept(now));
    }

    private void refused(Problem why) {
        mirror.stop(Refusals.told(new StudioException(why)));
    }

    private void heard(Optional<PipelineDocument> now) {
        if (closed) {
            return;
        }
        if (now.isEmpty()) {
            lease.removed();
            return;
        }
        lease.heard(now.get());
        elsewhere.seen(now.get());
        if (cloud.heard(now.get())) {
            // What the pipeline made is theirs until a person says that it goes on here.
            wanted = false;
            gate.inCloud(false);
            tell(new Running.Nobody(Optional.empty()));
        }
        overheard.heard(now.get());
    }

    /** No longer shared: what is in the cloud stays as it is. Blocking. */
    public void unshare() {
        close();
        parts.outbox().unshare();
        gate.free();
    }

    /** Gives the lease back and stops; what waits stays in the outbox. Blocking. */
    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            if (watch != null) {
                watch.close();
                watch = null;
            }
        }
        mirror.close();
        gate.shut();
        lease.close();
    }
}
