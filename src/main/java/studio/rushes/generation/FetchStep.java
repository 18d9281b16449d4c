package studio.rushes.generation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.media.ClipParts;
import studio.rushes.media.MediaInfo;
import studio.rushes.media.MediaProbe;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * Brings a finished clip in: fetched beside its place, checked, forced to disk, renamed. All of it
 * may be repeated, and no fetch, however often it fails, leads to another submit by itself.
 */
final class FetchStep implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(FetchStep.class);

    /** A clip that arrives broken so often is broken over there. */
    private static final int MOST_BROKEN_ARRIVALS = 3;

    /** From then on it may be the place that is wrong, not the line. */
    private static final int FAILURES_BEFORE_LOOKING = 2;

    /** What the probe says of the clip; anything else says it of the probe. */
    private static final String ABOUT_THE_CLIP = "MEDIA-";

    private final Workbench bench;
    private final TakeFiles files;
    private final MediaProbe probe;
    private final ClipParts parts;

    FetchStep(Workbench bench, TakeFiles files, MediaProbe probe, ClipParts parts) {
        this.bench = bench;
        this.files = files;
        this.probe = probe;
        this.parts = parts;
    }

    @Override
    public void run(Take take, ClipGenerator generator) throws InterruptedException {
        if (!(take.state() instanceof TakeState.Downloading state)) {
            return;
        }
        Optional<MediaInfo> landed = alreadyLanded(take);
        if (landed.isPresent()) {
            finish(take, landed.get());
            return;
        }
        try {
            generator.fetch(state.clip(), files.part(take), Progress.UNHEARD);
        } catch (StudioException e) {
            bench.apply(take, notFetched(take, state, generator, e.problem()));
            return;
        }
        bench.crashPoints().reach(CrashPoint.AFTER_FETCH);
        MediaInfo clip;
        try {
            clip = checked(take, files.part(take));
            clip = take.request().extended().isPresent() ? ownPart(take, clip, generator) : clip;
        } catch (StudioException e) {
            bench.apply(take, unusable(take, state, generator, e.problem()));
            return;
        }
        bench.crashPoints().reach(CrashPoint.AFTER_CHECK);
        files.land(take);
        bench.crashPoints().reach(CrashPoint.AFTER_RENAME);
        finish(take, clip);
    }

    /**
     * A clip that was made longer comes with what was there before; the block is what was added.
     */
    private MediaInfo ownPart(Take take, MediaInfo whole, ClipGenerator generator)
            throws InterruptedException {
        long from =
                Extension.begins(
                        whole,
                        take.request().extended().orElseThrow(),
                        generator.adds(take.request()));
        if (from == 0) {
            files.forgetTail(take);
            return whole;
        }
        parts.tail(files.part(take), from, files.tail(take));
        bench.crashPoints().reach(CrashPoint.AFTER_TAIL_CUT);
        return checked(take, files.tail(take));
    }

    /** The program may have ended between the rename and the line that tells of it. */
    private Optional<MediaInfo> alreadyLanded(Take take) throws InterruptedException {
        if (!Files.exists(files.clip(take))) {
            return Optional.empty();
        }
        try {
            return Optional.of(checked(take, files.clip(take)));
        } catch (StudioException e) {
            LOG.warn("{} is brought again: {}", take.fileName(), e.getMessage());
            return Optional.empty();
        }
    }

    private MediaInfo checked(Take take, Path file) throws InterruptedException {
        MediaInfo clip = probe.inspect(file);
        ClipCheck.refusal(take.request(), take.generator(), clip)
                .ifPresent(problem -> {
                    throw new StudioException(problem);
                });
        return clip;
    }

    private void finish(Take take, MediaInfo clip) {
        Optional<Take> ready = bench.apply(take, new TakeEvent.Landed(clip));
        bench.crashPoints().reach(CrashPoint.AFTER_LANDED);
        if (ready.isEmpty()) {
            bench.store()
                    .find(take.id())
                    .filter(now -> now.state() instanceof TakeState.Cancelled)
                    .ifPresent(files::discard);
        }
    }

    private TakeEvent notFetched(
            Take take, TakeState.Downloading state, ClipGenerator generator, Problem reason)
            throws InterruptedException {
        long failures = bench.history(take).failedFetches() + 1;
        if (failures >= FAILURES_BEFORE_LOOKING) {
            Trace trace = look(take, state, generator);
            if (trace instanceof Trace.NeverArrived) {
                return new TakeEvent.NeverArrived();
            }
            if (trace instanceof Trace.Found(ClipLocation place) && !place.equals(state.clip())) {
                return new TakeEvent.ClipFound(place, bench.now());
            }
        }
        if (bench.now()
                .isAfter(state.since().plus(generator.lane(take.request()).limits().kept()))) {
            return new TakeEvent.Lapsed(lapse(reason));
        }
        return new TakeEvent.FetchPostponed(bench.afterFailures(failures), reason);
    }

    private Trace look(Take take, TakeState.Downloading state, ClipGenerator generator)
            throws InterruptedException {
        try {
            return bench.lookFor(state.attempt(), take, generator);
        } catch (StudioException e) {
            LOG.info("the place of take {} could not be looked at: {}", take.id(), e.getMessage());
            return new Trace.Nothing();
        }
    }

    private TakeEvent unusable(
            Take take, TakeState.Downloading state, ClipGenerator generator, Problem reason)
            throws InterruptedException {
        if (!reason.code().startsWith(ABOUT_THE_CLIP)) {
            return notFetched(take, state, generator, reason);
        }
        long arrivals = bench.history(take).brokenArrivals() + 1;
        return arrivals < MOST_BROKEN_ARRIVALS
                ? new TakeEvent.ArrivedBroken(bench.afterFailures(arrivals), reason)
                : new TakeEvent.GaveUp(broken(reason));
    }

    private static Problem broken(Problem reason) {
        return Problem.of("TAKE-BROKEN")
                .with("reason", reason.happened())
                .with("times", MOST_BROKEN_ARRIVALS);
    }

    private static Problem lapse(Problem reason) {
        return Problem.of("TAKE-EXPIRED", "unfetched").with("reason", reason.happened());
    }
}
