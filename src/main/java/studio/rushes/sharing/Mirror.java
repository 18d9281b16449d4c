package studio.rushes.sharing;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * Keeps the cloud's picture of a shared project in step: what differs goes into the outbox, and the
 * outbox is worked off while the lease is held. Nobody waits for it; its methods return at once
 * unless they say otherwise. Safe for many threads.
 */
public final class Mirror implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Mirror.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** Two to this power is more than the longest pause. */
    private static final int DOUBLINGS = 5;

    private final Outbox outbox;
    private final Delivery delivery;
    private final Supplier<MirrorState> wanted;
    private final BooleanSupplier mayWrite;
    private final Runnable created;
    private final InstantSource clock;
    private final Later later;
    private final Rounds putting;
    private final Rounds sending;
    private final List<Consumer<MirrorStanding>> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Problem stopped;
    private volatile @Nullable Problem lastTrouble;
    private volatile boolean pausing;
    private volatile boolean closed;
    private final AtomicInteger failures = new AtomicInteger();

    /**
     * How it works.
     *
     * @param putting runs what compares; blocks for milliseconds
     * @param sending runs what sends; blocks for as long as a film takes
     */
    public record Means(InstantSource clock, Later later, Executor putting, Executor sending) {}

    /**
     * @param wanted what the cloud should show now; blocking, milliseconds
     * @param mayWrite whether the lease is held
     * @param created told once the video's document was made, so that the lease can be taken
     */
    Mirror(
            Outbox outbox,
            Delivery delivery,
            Supplier<MirrorState> wanted,
            BooleanSupplier mayWrite,
            Runnable created,
            Means means) {
        this.outbox = outbox;
        this.delivery = delivery;
        this.wanted = wanted;
        this.mayWrite = mayWrite;
        this.created = created;
        clock = means.clock();
        later = means.later();
        putting = new Rounds("putting into the outbox", means.putting(), this::put);
        sending = new Rounds("working off the outbox", means.sending(), this::send);
    }

    /** Something of the project changed. */
    public void changed() {
        putting.ask();
    }

    /** The line is back, or the lease: tries at once. */
    public void wake() {
        pausing = false;
        failures.set(0);
        sending.ask();
    }

    /**
     * A person mended what had stopped it. A document that was gone is made anew. Blocking,
     * milliseconds.
     */
    public void resume() {
        Problem why = stopped;
        if (why != null && why.code().equals(Delivery.GONE)) {
            outbox.share().map(Outbox.Share::video).ifPresent(this::remake);
        }
        stopped = null;
        lastTrouble = null;
        wake();
        tell();
    }

    private void remake(SharedVideo video) {
        outbox.share(new Outbox.Share(video, false));
        outbox.forget(video.operations());
        outbox.again(video.operations(), outbox.put(video.operations()), clock.instant());
    }

    /** Blocking, milliseconds. */
    public MirrorStanding standing() {
        Problem why = stopped;
        if (why != null) {
            return new MirrorStanding.Stopped(why);
        }
        Outbox.Backlog backlog = outbox.backlog();
        return backlog.entries() == 0
                ? new MirrorStanding.UpToDate()
                : new MirrorStanding.Waiting(
                        backlog.entries(),
                        backlog.oldest().orElseGet(clock::instant),
                        Optional.ofNullable(lastTrouble));
    }

    /** Hears how far it is, on a thread of the mirror's. */
    public void onStanding(Consumer<MirrorStanding> listener) {
        listeners.add(listener);
    }

    /** Stops until it is resumed. */
    void stop(Problem why) {
        stopped = why;
        tell();
    }

    /** Puts in what differs now, for who waits until all of it is sent. Blocking, milliseconds. */
    public void compare() {
        put(wanted);
        sending.ask();
    }

    /** What is older must not be put in after what is newer. */
    private synchronized void put(Supplier<MirrorState> now) {
        outbox.put(now.get(), clock.instant());
    }

    private void put() {
        if (closed) {
            return;
        }
        try {
            put(wanted);
        } catch (StudioException e) {
            LOG.warn("what changed is compared again soon: {}", e.getMessage());
            lastTrouble = e.problem();
            later.in(LONGEST_PAUSE, putting::ask);
        }
        tell();
        sending.ask();
    }

    private void send() throws InterruptedException {
        boolean going = true;
        while (going && !closed && stopped == null && !pausing) {
            going = sendOne();
            if (going) {
                tell();
            }
        }
    }

    private boolean sendOne() throws InterruptedException {
        try {
            if (isUnmade()) {
                delivery.create();
                failures.set(0);
                created.run();
                return true;
            }
            Optional<Outgoing> next = mayWrite.getAsBoolean() ? outbox.next() : Optional.empty();
            if (next.isEmpty()) {
                return false;
            }
            delivery.send(next.get());
            failures.set(0);
            lastTrouble = null;
            return true;
        } catch (StudioException e) {
            failed(e);
            return false;
        }
    }

    private boolean isUnmade() {
        Optional<Outbox.Share> share = outbox.share();
        if (share.isEmpty() || share.get().found()) {
            return false;
        }
        DocumentName name = share.get().video().operations();
        return outbox.sent(name).isEmpty() && !outbox.put(name).isEmpty();
    }

    private void failed(StudioException e) {
        if (Refusals.lasts(e.problem())) {
            LOG.warn("sharing stops: {}", e.getMessage());
            stop(Refusals.told(e));
            return;
        }
        Duration pause = pause(failures.getAndIncrement());
        LOG.info("the outbox is tried again in {}: {}", pause, e.getMessage());
        lastTrouble = e.problem();
        pausing = true;
        later.in(pause, this::retry);
        tell();
    }

    private void retry() {
        pausing = false;
        sending.ask();
    }

    static Duration pause(int failures) {
        Duration pause = Duration.ofSeconds(1L << Math.min(failures, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private void tell() {
        if (!closed && !listeners.isEmpty()) {
            MirrorStanding now = standing();
            listeners.forEach(listener -> listener.accept(now));
        }
    }

    /** What waits stays in the outbox. */
    @Override
    public void close() {
        closed = true;
    }
}
