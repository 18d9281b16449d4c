package studio.rushes.adapter.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.media.Progress;

/** Has the worker make a file and sees to it that a worker killed over it leaves none. */
final class WholeFile {
    private static final Logger LOG = LoggerFactory.getLogger(WholeFile.class);

    private WholeFile() {}

    static <T> T made(
            WorkerClient worker,
            String job,
            Object spec,
            Class<T> facts,
            Path target,
            Progress progress)
            throws InterruptedException {
        return made(worker, job, spec, facts, Company.ALONE, target, progress);
    }

    /** A file that was at the target before stays there whatever happens. */
    static <T> T made(
            WorkerClient worker,
            String job,
            Object spec,
            Class<T> facts,
            Company company,
            Path target,
            Progress progress)
            throws InterruptedException {
        boolean foreign = Files.exists(target);
        boolean made = false;
        try {
            T told = worker.run(job, spec, facts, company, progress);
            made = true;
            return told;
        } finally {
            if (!made) {
                remove(part(target));
                remove(part(raw(target)));
                if (!foreign) {
                    // Killed between the renaming and the answer: whole, but nobody knows of it.
                    remove(target);
                }
            }
        }
    }

    /** Where the makers of files write until they are whole. */
    private static Path part(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    /** What a sound is read into before it is levelled. */
    private static Path raw(Path target) {
        return target.resolveSibling(target.getFileName() + ".raw");
    }

    private static void remove(Path left) {
        try {
            Files.deleteIfExists(left);
        } catch (IOException e) {
            LOG.warn("{} is left over", left, e);
        }
    }
}
