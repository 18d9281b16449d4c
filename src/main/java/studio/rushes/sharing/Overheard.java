package studio.rushes.sharing;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * Compares what is heard of a shared video with what was sent last: what was set back is sent
 * again, what was changed there is offered, what was changed on both sides is a conflict. Safe for
 * many threads.
 */
final class Overheard {
    private static final Logger LOG = LoggerFactory.getLogger(Overheard.class);

    /** So often somebody sets back one field of ours before it is a person's turn. */
    private static final int MOST_SET_BACKS = 100;

    private final SharedVideo video;
    private final Outbox outbox;
    private final Delivery delivery;
    private final Disputes disputes;
    private final MadeElsewhere elsewhere;
    private final VideoBucket bucket;
    private final BooleanSupplier mayWrite;
    private final Supplier<Map<FieldPath, Object>> state;
    private final InstantSource clock;
    private final Map<FieldPath, Integer> setBacks = new HashMap<>();
    private final List<Consumer<Optional<TheirChange>>> listeners = new CopyOnWriteArrayList<>();
    private final Consumer<Problem> undone;
    private final Runnable more;
    private final Rounds comparing;
    private @Nullable PipelineDocument latest;
    private volatile @Nullable TheirChange offer;

    /**
     * @param state what the operations document should say now; blocking, milliseconds
     * @param sending what the mirror sends on: so that a write is noted before it is compared
     * @param undone told where somebody sets our fields back without end
     * @param more told where something came into the outbox
     */
    Overheard(
            SharedVideo video,
            Outbox outbox,
            Delivery delivery,
            Disputes disputes,
            MadeElsewhere elsewhere,
            VideoBucket bucket,
            BooleanSupplier mayWrite,
            Supplier<Map<FieldPath, Object>> state,
            InstantSource clock,
            Executor sending,
            Consumer<Problem> undone,
            Runnable more) {
        this.video = video;
        this.outbox = outbox;
        this.delivery = delivery;
        this.disputes = disputes;
        this.elsewhere = elsewhere;
        this.bucket = bucket;
        this.mayWrite = mayWrite;
        this.state = state;
        this.clock = clock;
        comparing = new Rounds("comparing with what was sent", sending, this::compare);
        this.undone = undone;
        this.more = more;
    }

    /** What was changed there only, until a person says what to do. */
    Optional<TheirChange> offer() {
        return Optional.ofNullable(offer);
    }

    void onOffer(Consumer<Optional<TheirChange>> listener) {
        listeners.add(listener);
    }

    /** The video's operations document as it is now. Returns at once. */
    void heard(PipelineDocument now) {
        synchronized (this) {
            if (latest != null && now.revision().updated().isBefore(latest.revision().updated())) {
                return;
            }
            latest = now;
        }
        comparing.ask();
    }

    /** Compares again, such as once the lease is ours. Returns at once. */
    void again() {
        comparing.ask();
    }

    private synchronized Optional<PipelineDocument> latest() {
        return Optional.ofNullable(latest).filter(known -> !delivery.isOld(known));
    }

    private void compare() throws InterruptedException {
        Optional<PipelineDocument> now = latest();
        if (now.isPresent()) {
            words(now.get());
            fields(now.get());
            lookAtFilm();
        }
    }

    private void fields(PipelineDocument now) {
        if (!mayWrite.getAsBoolean()) {
            return;
        }
        Map<FieldPath, Object> back =
                new HashMap<>(
                        HeardFields.undone(
                                now,
                                outbox.sent(video.operations()),
                                outbox.put(video.operations())));
        back.entrySet().removeIf(field -> elsewhere.isOf(field.getKey(), field.getValue()));
        if (!back.isEmpty()) {
            // What changed here since it was put in comes by itself; to repeat the old value would
            // speak of a job that is another's by now.
            Map<FieldPath, Object> wanted = state.get();
            back.entrySet().removeIf(field -> !field.getValue().equals(wanted.get(field.getKey())));
        }
        if (back.isEmpty()) {
            return;
        }
        LOG.info("somebody set back {} of {}; sent again", back.keySet(), video.operations());
        int most = back.keySet().stream().mapToInt(this::count).max().orElse(0);
        if (most > MOST_SET_BACKS) {
            setBacks.clear();
            undone.accept(Problem.of("MIRROR-UNDONE").with("document", video.operations()));
        }
        outbox.again(video.operations(), back, clock.instant());
        more.run();
    }

    private int count(FieldPath field) {
        return setBacks.merge(field, 1, Integer::sum);
    }

    private void words(PipelineDocument now) {
        Object base = outbox.sent(video.operations()).get(HeardFields.BLOCKS);
        Object mine = outbox.put(video.operations()).get(HeardFields.BLOCKS);
        Optional<Object> theirs = HeardFields.at(now, HeardFields.BLOCKS);
        if (base == null || theirs.isEmpty() || BlockWords.same(theirs.get(), base)) {
            withdraw();
        } else if (isOnItsWay(theirs.get())) {
            // Written by a program that died before it could note it; the entry is repeated.
            withdraw();
        } else if (BlockWords.same(theirs.get(), mine)) {
            common(theirs.get());
            withdraw();
        } else if (BlockWords.same(mine, base) && theirs.get() instanceof List<?> blocks) {
            offer(new TheirChange.Words(blocks));
        } else if (mine != null) {
            withdraw();
            disputes.words(mine, theirs.get());
        }
    }

    private boolean isOnItsWay(Object blocks) {
        return outbox.waiting(video.operations(), HeardFields.BLOCKS).stream()
                .anyMatch(waiting -> BlockWords.same(waiting, blocks));
    }

    private void withdraw() {
        if (offer instanceof TheirChange.Words) {
            set(null);
        }
    }

    private void offer(TheirChange change) {
        if (!change.equals(offer)) {
            set(change);
        }
    }

    private void set(@Nullable TheirChange change) {
        offer = change;
        listeners.forEach(listener -> listener.accept(Optional.ofNullable(change)));
    }

    /** What they have is from now on the state both sides had. */
    synchronized void taken() {
        switch (offer) {
            case TheirChange.Words(List<?> blocks) -> common(blocks);
            case TheirChange.Film(VideoBucket.Entry object) ->
                    outbox.common(new SentFile(object.object(), "", object.generation()));
            case null -> throw new StudioException(Problem.of("MIRROR-CONFLICT-OVER"));
        }
        set(null);
    }

    /** A person answered, and what both sides had was noted. */
    void seen() {
        set(null);
    }

    private void common(Object blocks) {
        outbox.common(video.operations(), Map.of(HeardFields.BLOCKS, blocks));
    }

    /** The bucket tells nothing by itself: it is looked at whenever the document changed. */
    private void lookAtFilm() throws InterruptedException {
        try {
            Optional<VideoBucket.Entry> there = bucket.find(video.film());
            if (there.isEmpty() || outbox.isWaiting(video.film())) {
                return;
            }
            Optional<SentFile> ours = outbox.sentFile(video.film());
            boolean known =
                    ours.filter(sent -> sent.generation() == there.get().generation()).isPresent();
            Optional<KeptFile> mine = outbox.putFile(video.film());
            if (known) {
                return;
            }
            if (mine.isEmpty()) {
                offer(new TheirChange.Film(there.get()));
            } else if (ours.isPresent()) {
                disputes.film(mine.get().path(), there.get());
            }
            // Else ours is on its way, and meets theirs when it arrives.
        } catch (StudioException e) {
            LOG.info("their film is looked at the next time: {}", e.getMessage());
        }
    }
}
