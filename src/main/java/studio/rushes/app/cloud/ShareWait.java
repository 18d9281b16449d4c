package studio.rushes.app.cloud;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.sharing.MirrorStanding;
import studio.rushes.sharing.Running;
import studio.rushes.sharing.SharedProject;

/**
 * Waits for what comes of sharing, for a program without a window: where nobody is there to mend
 * something, it ends with what stands in the way instead of trying for ever.
 */
public final class ShareWait {
    /** A service that failed so often in a row needs a person or another day. */
    private static final int MOST_TROUBLES = 3;

    private final String video;
    private final SharedProject share;
    private final Semaphore news = new Semaphore(0);
    private final AtomicInteger troubles = new AtomicInteger();

    /**
     * @param video as people name it
     */
    public ShareWait(String video, SharedProject share) {
        this.video = video;
        this.share = share;
        share.onRunning(_ -> news.release());
        share.mirror().onStanding(this::told);
    }

    private void told(MirrorStanding standing) {
        if (standing instanceof MirrorStanding.Waiting waiting && waiting.why().isPresent()) {
            troubles.incrementAndGet();
        } else {
            troubles.set(0);
        }
        news.release();
    }

    /**
     * Waits until this studio may submit for the video.
     *
     * @throws StudioException where another one runs it, or nobody could be asked
     */
    public void untilRunHere() throws InterruptedException {
        while (!share.isRunHere()) {
            refuse(share.running());
            MirrorStanding standing = share.mirror().standing();
            refuse(standing);
            Optional<Problem> away = away(standing);
            if (away.isPresent()) {
                throw new StudioException(
                        Problem.of("LEASE-NOT-TAKEN")
                                .with("video", video)
                                .with("reason", away.get().happened()));
            }
            await();
        }
    }

    /**
     * Waits until the cloud shows the project as it is now.
     *
     * @throws StudioException where it does not come to that; what is left waits in the outbox
     */
    public void untilSent() throws InterruptedException {
        share.mirror().compare();
        MirrorStanding standing = share.mirror().standing();
        while (!(standing instanceof MirrorStanding.UpToDate)) {
            refuse(share.running());
            refuse(standing);
            Optional<Problem> away = away(standing);
            if (away.isPresent() && standing instanceof MirrorStanding.Waiting waiting) {
                throw new StudioException(
                        Problem.of("CLOUD-WAITS")
                                .with("count", waiting.entries())
                                .with("reason", away.get().happened()));
            }
            await();
            standing = share.mirror().standing();
        }
    }

    /** Hears that another studio runs it, now or from now on. */
    public void onLoss(Consumer<Problem> listener) {
        Consumer<Running> heard = running -> elsewhere(running).ifPresent(listener);
        share.onRunning(heard);
        heard.accept(share.running());
    }

    private void refuse(Running running) {
        Optional<Problem> elsewhere = elsewhere(running);
        if (elsewhere.isPresent()) {
            throw new StudioException(elsewhere.get());
        }
    }

    private Optional<Problem> elsewhere(Running running) {
        return switch (running) {
            case Running.Elsewhere(String owner, var _) ->
                    Optional.of(
                            Problem.of("LEASE-TAKEN").with("owner", owner).with("video", video));
            case Running.InCloud _ -> Optional.of(Problem.of("CLOUD-RUN-UNDER-WAY"));
            case Running.Here _, Running.Nobody _ -> Optional.empty();
        };
    }

    private static void refuse(MirrorStanding standing) {
        if (standing instanceof MirrorStanding.Stopped(Problem problem)) {
            throw new StudioException(problem);
        }
    }

    /** Why nothing comes of it by itself in the time that somebody waits at a prompt. */
    private Optional<Problem> away(MirrorStanding standing) {
        if (share.running() instanceof Running.Nobody(Optional<Problem> why) && why.isPresent()) {
            return why;
        }
        return standing instanceof MirrorStanding.Waiting waiting && troubles.get() >= MOST_TROUBLES
                ? waiting.why()
                : Optional.empty();
    }

    private void await() throws InterruptedException {
        news.acquire();
        news.drainPermits();
    }
}
