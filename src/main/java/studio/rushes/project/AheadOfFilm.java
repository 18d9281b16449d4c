package studio.rushes.project;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.assembly.Assembler;
import studio.rushes.assembly.Cut;
import studio.rushes.assembly.Edition;
import studio.rushes.assembly.Makers;
import studio.rushes.assembly.Preparation;
import studio.rushes.generation.TakeId;
import studio.rushes.problem.StudioException;

/**
 * Renders what is chosen while nobody waits, so that the film is mostly copied when somebody does.
 * Whatever goes wrong here is only noted: whoever assembles meets it, and is told.
 */
final class AheadOfFilm {
    private static final Logger LOG = LoggerFactory.getLogger(AheadOfFilm.class);

    private final CutTable table;
    private final Assembler assembler;
    private final Makers makers;
    private final Executor one;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final Set<TakeId> hopeless = new HashSet<>();
    private final Backlog backlog = new Backlog();
    private @Nullable Preparation preparation;
    private int next;
    private volatile boolean working;
    private volatile boolean held;

    /**
     * @param one runs one task at a time, seconds each; an interruption gives a task up
     */
    AheadOfFilm(CutTable table, Assembler assembler, Makers makers, Executor one) {
        this.table = table;
        this.assembler = assembler;
        this.makers = makers;
        this.one = one;
    }

    /** Works from now on. Returns at once. */
    void start() {
        working = true;
        look();
    }

    /** Something changed. Returns at once. */
    void look() {
        if (!goesOn() || wanted.getAndSet(true)) {
            return;
        }
        backlog.more();
        try {
            one.execute(this::work);
        } catch (RejectedExecutionException e) {
            backlog.less();
            LOG.debug("the project closes; nothing more is rendered ahead", e);
        }
    }

    /** Begins no other piece until it is released: somebody waits for the film. */
    void hold() {
        held = true;
    }

    void release() {
        held = false;
        look();
    }

    void stop() {
        working = false;
    }

    private boolean goesOn() {
        return working && !held;
    }

    private void work() {
        wanted.set(false);
        try {
            if (renderedOne()) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StudioException e) {
            LOG.info("nothing is rendered ahead: {}", e.problem().line());
        } catch (RuntimeException e) {
            // The edge of this thread: work ahead of time must never cost anything else.
            LOG.error("rendering ahead", e);
        } finally {
            // After the next look, so that work without a pause is one piece of work.
            backlog.less();
        }
    }

    /** Whether something is rendered ahead. */
    Backlog backlog() {
        return backlog;
    }

    /**
     * Renders the next shot that lacks something, round and round from the last one that did; the
     * next look finds the one after it.
     */
    private boolean renderedOne() throws InterruptedException {
        Optional<CutTable.Laid> laid = table.present(Edition.FINAL);
        if (laid.isEmpty()) {
            return false;
        }
        Preparation now = preparation(laid.get().cut());
        int shots = laid.get().takes().size();
        for (int i = 0; i < shots && goesOn(); i++) {
            int shot = (next + i) % shots;
            TakeId take = laid.get().takes().get(shot).id();
            if (!hopeless.contains(take)
                    && laid.get().settled().get(shot)
                    && prepared(now, shot, take)) {
                next = shot;
                return true;
            }
        }
        return false;
    }

    private Preparation preparation(Cut cut) {
        Preparation known = preparation;
        if (known == null || !known.isOf(cut)) {
            known = assembler.ahead(cut);
            preparation = known;
        }
        return known;
    }

    private boolean prepared(Preparation now, int shot, TakeId take) throws InterruptedException {
        try {
            return now.prepare(shot, makers);
        } catch (StudioException e) {
            LOG.info("take {} is not rendered ahead: {}", take, e.problem().line());
            hopeless.add(take);
            return false;
        }
    }
}
