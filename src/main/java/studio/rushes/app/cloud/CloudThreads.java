package studio.rushes.app.cloud;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where what one project has to do with the cloud waits for services and for the disk. */
final class CloudThreads {
    private static final Logger LOG = LoggerFactory.getLogger(CloudThreads.class);
    private static final Duration END = Duration.ofSeconds(10);

    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService putting = lane("put");
    private final ExecutorService sending = lane("send");
    private final ExecutorService leasing = lane("lease");

    private static ExecutorService lane(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("share-" + name).factory());
    }

    /** Each task in a thread of its own. */
    Executor worker() {
        return worker;
    }

    /** What compares, one at a time. */
    Executor putting() {
        return putting;
    }

    /** What sends, one at a time. */
    Executor sending() {
        return sending;
    }

    /** What takes and renews the lease, one at a time. */
    Executor leasing() {
        return leasing;
    }

    /** Ends what runs; waits for it, not for ever. */
    void end(String project) {
        List<ExecutorService> all = List.of(worker, putting, sending, leasing);
        all.forEach(ExecutorService::shutdownNow);
        try {
            boolean ended = true;
            for (ExecutorService one : all) {
                ended &= one.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS);
            }
            if (!ended) {
                LOG.warn("something of {} still speaks to the cloud", project);
            }
        } catch (InterruptedException e) {
            LOG.debug("closing was hurried", e);
            Thread.currentThread().interrupt();
        }
    }
}
