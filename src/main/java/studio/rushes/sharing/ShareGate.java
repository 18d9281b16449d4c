package studio.rushes.sharing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.SubmitGate;
import studio.rushes.generation.Take;
import studio.rushes.problem.Problem;

/**
 * The gate of one project: open while it is not shared, else only under the lease, and shut while
 * the pipeline makes it. It is made before the project is opened, so that nothing goes out before
 * it is known who runs the video.
 */
public final class ShareGate implements SubmitGate {
    private boolean shared;
    private boolean inCloud;
    private @Nullable SubmitGate claims;

    public ShareGate(boolean shared) {
        this.shared = shared;
    }

    /** The gate of a project as its record says. */
    public static ShareGate of(Optional<Outbox.Share> share, List<CloudRun> runs) {
        ShareGate gate = new ShareGate(share.isPresent());
        gate.inCloud(runs.stream().anyMatch(CloudRun::underWay));
        return gate;
    }

    /** From now on only where this one agrees. */
    public synchronized void under(SubmitGate its) {
        shared = true;
        claims = its;
    }

    /** Shut until somebody is named who is to be asked. */
    public synchronized void shareOnly() {
        shared = true;
    }

    /** Shared, but nobody holds its lease here. */
    synchronized void shut() {
        claims = null;
    }

    /** No longer shared. */
    synchronized void free() {
        shared = false;
        claims = null;
    }

    synchronized void inCloud(boolean now) {
        inCloud = now;
    }

    /** Who is to be asked; empty where nobody has to. */
    private synchronized Optional<SubmitGate> asked() {
        return Optional.ofNullable(claims);
    }

    /** What bars it whatever the document says. */
    private synchronized Optional<Problem> shut(boolean nobodyToAsk) {
        if (inCloud) {
            return Optional.of(Problem.of("CLOUD-RUN-UNDER-WAY"));
        }
        return shared && nobodyToAsk ? Optional.of(Problem.of("LEASE-NOT-HELD")) : Optional.empty();
    }

    @Override
    public Optional<Problem> closed(Take take) {
        Optional<SubmitGate> its = asked();
        return shut(its.isEmpty()).or(() -> its.flatMap(claimed -> claimed.closed(take)));
    }

    @Override
    public Optional<Problem> claim(Take take) throws InterruptedException {
        Optional<SubmitGate> its = asked();
        Optional<Problem> bar = shut(its.isEmpty());
        return bar.isPresent() || its.isEmpty() ? bar : its.get().claim(take);
    }
}
