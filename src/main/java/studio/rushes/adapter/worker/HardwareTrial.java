package studio.rushes.adapter.worker;

import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.media.EncoderOffer;
import studio.rushes.media.Progress;
import studio.rushes.problem.StudioException;

/**
 * Tries the machine's encoders in a process of its own, which may crash over a driver without
 * taking anything along, and is thrown away afterwards.
 */
public final class HardwareTrial {
    private static final Logger LOG = LoggerFactory.getLogger(HardwareTrial.class);

    /** A driver that hangs is not waited for as long as a film is. */
    private static final WorkerLimits LIMITS =
            new WorkerLimits(Duration.ofMinutes(1), WorkerLimits.STANDARD.resident());

    private final WorkerCommand command;

    public HardwareTrial(WorkerCommand command) {
        this.command = command;
    }

    /** All that were tried; none where the trial itself went down. Blocking, seconds. */
    public List<EncoderOffer> offers() throws InterruptedException {
        try (WorkerClient worker = new WorkerClient(command, LIMITS)) {
            return List.of(
                    worker.run(
                            WorkerJobs.ENCODERS,
                            NullNode.instance,
                            EncoderOffer[].class,
                            Progress.UNHEARD));
        } catch (StudioException e) {
            LOG.warn("the machine's own encoders cannot be tried and are not offered", e);
            return List.of();
        }
    }
}
