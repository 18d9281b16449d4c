package studio.rushes.sharing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.sharing.DocumentChange.Guard;

/**
 * Who may submit and write for a shared video. It stands in the video's document and is taken,
 * renewed and given back each by one write that holds only if the document is as it was read. Once
 * lost it stays lost until it is {@linkplain #take taken} anew. Safe for many threads.
 */
public final class Lease implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
    public static final Duration TERM = Duration.ofSeconds(90);
    static final Duration RENEWED = TERM.dividedBy(3);

    /** Longer than a submit or a write may be on its way. */
    static final Duration MARGIN = Duration.ofSeconds(15);

    private static final Duration TRIED_AGAIN = Duration.ofSeconds(5);

    /** The document is written by others meanwhile, such as our own mirror. */
    private static final int TRIES = 8;

    /** What the pipeline's monitor looks for and takes over. */
    private static final Set<String> MONITORED =
            Set.of("generating_parallel", "ready_for_assembly");

    private final PipelineDocuments documents;
    private final DocumentName document;
    private final String owner;
    private final LeaseClock clock;
    private final Later later;
    private final Rounds renewing;
    private final Consumer<LeaseLoss> lost;
    private final Consumer<PipelineDocument> seen;
    private @Nullable Term term;
    private boolean closed;

    /**
     * @param from read before the service told its time, so that our reckoning ends early
     */
    private record Term(LeaseClock.Moment from, Revision revision) {}

    /**
     * @param owner such as {@code rushes/} and the installation's id
     * @param executor runs the renewals, which block
     * @param seen hears the document as it was right before each claim, before that counts
     * @param lost told once each time it is lost, on any thread; must return at once
     */
    public Lease(
            PipelineDocuments documents,
            DocumentName document,
            String owner,
            LeaseClock clock,
            Later later,
            Executor executor,
            Consumer<PipelineDocument> seen,
            Consumer<LeaseLoss> lost) {
        this.documents = documents;
        this.document = document;
        this.owner = owner;
        this.clock = clock;
        this.later = later;
        this.seen = seen;
        this.lost = lost;
        renewing = new Rounds("renewing the lease", executor, this::renew);
    }

    /**
     * Whether it is held, with enough time left for what is begun now to arrive. Answers at once.
     */
    public boolean holds() {
        Optional<LeaseLoss> loss = Optional.empty();
        synchronized (this) {
            if (term == null) {
                return false;
            }
            Duration gone = clock.since(term.from());
            if (gone.compareTo(TERM.minus(MARGIN)) < 0) {
                return true;
            }
            if (gone.compareTo(TERM) >= 0) {
                term = null;
                loss = Optional.of(new LeaseLoss.Expired());
            }
        }
        loss.ifPresent(lost);
        return false;
    }

    /**
     * Takes it, where it is free, expired or ours. Blocking.
     *
     * @param fromALivingOwner only where a person said so
     */
    public Claim take(boolean fromALivingOwner) throws InterruptedException {
        for (int tries = 0; tries < TRIES; tries++) {
            LeaseClock.Moment before = clock.now();
            Optional<PipelineDocument> read = documents.read(document);
            if (read.isEmpty()) {
                return new Claim.NoDocument();
            }
            Optional<Claim.Taken> taken = taken(read.get());
            if (taken.isPresent() && !fromALivingOwner) {
                return taken.get();
            }
            if (claim(read.get(), before)) {
                return new Claim.Held();
            }
        }
        throw new StudioException(Problem.of("MIRROR-BUSY").with("document", document));
    }

    /** By the service's clock alone. */
    private Optional<Claim.Taken> taken(PipelineDocument read) {
        Optional<String> theirs = HeardFields.at(read, HeardFields.OWNER, String.class);
        Optional<Instant> until = HeardFields.at(read, HeardFields.LEASE_UNTIL, Instant.class);
        return theirs.filter(name -> !name.equals(owner))
                .flatMap(name -> until.map(end -> new Claim.Taken(name, end)))
                .filter(claim -> claim.until().isAfter(read.readAt()));
    }

    private boolean claim(PipelineDocument read, LeaseClock.Moment before)
            throws InterruptedException {
        Map<FieldPath, Object> fields = new HashMap<>();
        fields.put(HeardFields.OWNER, owner);
        fields.put(HeardFields.LEASE_UNTIL, read.readAt().plus(TERM));
        if (HeardFields.at(read, HeardFields.STATUS).filter(MONITORED::contains).isPresent()) {
            fields.put(HeardFields.STATUS, MirrorState.RUNNING);
        }
        Optional<Revision> written =
                documents.write(
                        new DocumentChange(document, fields, new Guard.At(read.revision())));
        if (written.isEmpty()) {
            return false;
        }
        seen.accept(read);
        synchronized (this) {
            if (closed) {
                return true;
            }
            Term taken = new Term(before, written.get());
            term = taken;
            later.in(RENEWED, () -> renewalIsDue(taken));
        }
        return true;
    }

    private synchronized void renewalIsDue(Term taken) {
        if (taken.equals(term)) {
            renewing.ask();
        }
    }

    private void renew() throws InterruptedException {
        if (!isOurs()) {
            return;
        }
        try {
            for (int tries = 0; tries < TRIES; tries++) {
                LeaseClock.Moment before = clock.now();
                Optional<PipelineDocument> read = documents.read(document);
                read.ifPresentOrElse(this::heard, this::removed);
                if (!isOurs() || claim(read.orElseThrow(), before)) {
                    return;
                }
            }
        } catch (StudioException e) {
            LOG.info("the lease of {} is renewed soon: {}", document, e.getMessage());
        }
        if (isOurs()) {
            later.in(TRIED_AGAIN, renewing::ask);
        }
    }

    /** Also finds out where it expired. */
    private boolean isOurs() {
        return holds() || hasTerm();
    }

    private synchronized boolean hasTerm() {
        return term != null && !closed;
    }

    /** The document as it was heard or read: perhaps somebody took it over. */
    public void heard(PipelineDocument now) {
        LeaseLoss loss;
        synchronized (this) {
            boolean old = term == null || isBefore(now.revision(), term.revision());
            Optional<Object> theirs = HeardFields.at(now, HeardFields.OWNER);
            if (old || theirs.equals(Optional.of(owner))) {
                return;
            }
            term = null;
            loss = new LeaseLoss.TakenOver(theirs.map(String::valueOf).orElse(""));
        }
        lost.accept(loss);
    }

    private static boolean isBefore(Revision one, Revision other) {
        return one.updated().isBefore(other.updated());
    }

    /** There is no such document any more. */
    public void removed() {
        synchronized (this) {
            if (term == null) {
                return;
            }
            term = null;
        }
        lost.accept(new LeaseLoss.Removed());
    }

    /**
     * Gives it back, so that others need not wait for its end. Blocking; where the service does not
     * answer it ends by itself.
     */
    public void release() throws InterruptedException {
        synchronized (this) {
            if (term == null) {
                return;
            }
            term = null;
        }
        try {
            for (int tries = 0; tries < TRIES; tries++) {
                Optional<PipelineDocument> read = documents.read(document);
                if (read.isEmpty()
                        || !HeardFields.at(read.get(), HeardFields.OWNER)
                                .equals(Optional.of(owner))) {
                    return;
                }
                Map<FieldPath, Object> ended = Map.of(HeardFields.LEASE_UNTIL, read.get().readAt());
                Guard guard = new Guard.At(read.get().revision());
                if (documents.write(new DocumentChange(document, ended, guard)).isPresent()) {
                    return;
                }
            }
        } catch (StudioException e) {
            LOG.info("the lease of {} ends by itself: {}", document, e.getMessage());
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        try {
            release();
        } catch (InterruptedException e) {
            LOG.debug("the lease of {} ends by itself", document, e);
            Thread.currentThread().interrupt();
        }
    }
}
