package studio.rushes.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.files.AtomicFile;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * Makes films out of cuts, rendering only the shots that changed. Safe for several threads, which
 * then take turns: x264 already uses the whole machine.
 */
public final class Assembler {
    private static final Logger LOG = LoggerFactory.getLogger(Assembler.class);

    /** Rendering against joining in the progress shown: an encode against a copy. */
    private static final double RENDERING = 0.9;

    private final Renderer renderer;
    private final SegmentCache cache;
    private final EncoderSettings encoder;
    private final ClipHashes hashes = new ClipHashes();
    private final ReentrantLock turn = new ReentrantLock();

    public Assembler(Renderer renderer, SegmentCache cache, EncoderSettings encoder) {
        this.renderer = renderer;
        this.cache = cache;
        this.encoder = encoder;
    }

    /**
     * Renders one shot ahead of the film, as soon as its clip is there. Does nothing where that was
     * done before. Blocking, seconds.
     *
     * @return whether it had to be rendered
     */
    public boolean prepare(Cut cut, Shot shot, Progress progress) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            return render(plan(cut, shot), progress);
        } finally {
            turn.unlock();
        }
    }

    /**
     * Makes the film and puts it at its target, over an earlier one. Blocking; interruption leaves
     * the earlier film, and the segments made so far for the next time.
     */
    public Film assemble(Cut cut, Path target, Progress progress) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            return assembleInTurn(cut, target, progress);
        } finally {
            turn.unlock();
        }
    }

    private Film assembleInTurn(Cut cut, Path target, Progress progress)
            throws InterruptedException {
        Path next = target.resolveSibling(target.getFileName() + ".next");
        delete(next);
        Set<SegmentKey> rendered = new LinkedHashSet<>();
        List<SegmentPlan> plans = cut.shots().stream().map(shot -> plan(cut, shot)).toList();
        renderAll(cut, plans, rendered, progress);
        Progress joining = f -> progress.at(RENDERING + (1 - RENDERING) * f);
        try {
            renderer.join(joinPlan(cut, plans), next, joining);
        } catch (StudioException e) {
            if (!e.problem().code().equals(Renderer.BAD_SEGMENT)) {
                throw e;
            }
            LOG.warn("A kept segment cannot be used; those not made just now are made anew", e);
            forgetAllBut(rendered, plans);
            renderAll(cut, plans, rendered, Progress.UNHEARD);
            renderer.join(joinPlan(cut, plans), next, Progress.UNHEARD);
        }
        publish(next, target);
        progress.at(1);
        long made = plans.stream().filter(plan -> rendered.contains(key(plan))).count();
        return new Film(
                target,
                cut.frames(),
                cut.rate().seconds(cut.frames()),
                (int) made,
                plans.size() - (int) made);
    }

    private void renderAll(
            Cut cut, List<SegmentPlan> plans, Set<SegmentKey> rendered, Progress progress)
            throws InterruptedException {
        long done = 0;
        double scale = RENDERING / cut.frames();
        for (SegmentPlan plan : plans) {
            long before = done;
            long frames = plan.shot().frames();
            if (render(plan, f -> progress.at((before + f * frames) * scale))) {
                rendered.add(key(plan));
            }
            done += frames;
            progress.at(done * scale);
        }
    }

    private boolean render(SegmentPlan plan, Progress progress) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the film was given up");
        }
        SegmentKey key = key(plan);
        if (cache.has(key)) {
            return false;
        }
        renderer.segment(plan, cache.place(key), progress);
        cache.keep(key);
        return true;
    }

    private void forgetAllBut(Set<SegmentKey> rendered, List<SegmentPlan> plans) {
        plans.stream().map(this::key).filter(key -> !rendered.contains(key)).forEach(cache::forget);
    }

    private JoinPlan joinPlan(Cut cut, List<SegmentPlan> plans) {
        List<JoinPlan.Part> parts = new ArrayList<>();
        for (SegmentPlan plan : plans) {
            parts.add(new JoinPlan.Part(cache.place(key(plan)), plan.shot().frames()));
        }
        return new JoinPlan(parts, cut.rate());
    }

    private SegmentPlan plan(Cut cut, Shot shot) {
        return new SegmentPlan(shot, cut.size(), cut.rate(), cut.style(), encoder);
    }

    private SegmentKey key(SegmentPlan plan) {
        return SegmentKey.of(plan, hashes.of(plan.shot().clip()));
    }

    private static void delete(Path leftover) {
        try {
            Files.deleteIfExists(leftover);
        } catch (IOException e) {
            throw notSaved(leftover, e);
        }
    }

    private static void publish(Path next, Path target) {
        try {
            AtomicFile.move(next, target);
        } catch (IOException e) {
            throw notSaved(target, e);
        }
    }

    private static StudioException notSaved(Path file, IOException e) {
        return new StudioException(
                new Problem(
                        "ASSEMBLY-SAVE",
                        "The film could not be saved as " + file.getFileName() + ".",
                        "An earlier film is untouched, and all parts of the new one are kept.",
                        "Close programs that play the film, see that the folder can be written,"
                                + " then assemble again."),
                e);
    }
}
