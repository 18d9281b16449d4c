package studio.rushes.adapter.worker;

import java.nio.file.Path;

/**
 * The studio's workers. Whoever waits for a worker waits only for those who wait for the same one:
 * what is made ahead of time never stands before what somebody wants to see now, not in the queue
 * and, by its lower priority, hardly at the processor. Giving up a job ends the worker that does it
 * and leaves the others alone.
 *
 * <p>Hearing has one of its own: it holds a speech model of up to some gigabytes between its jobs,
 * which would have either of the others replaced all the time.
 *
 * @param now for what somebody waits for
 * @param ahead for what may take its time
 * @param hearing for what is said in clips
 */
public record Workers(WorkerClient now, WorkerClient ahead, WorkerClient hearing)
        implements AutoCloseable {
    /**
     * All with this main; none is started before its first job.
     *
     * @param classes where they keep the program's classes from one start to the next
     */
    public static Workers of(String main, Path classes) {
        return new Workers(
                new WorkerClient(WorkerCommand.likeThisProcess(main).keeping(classes)),
                new WorkerClient(WorkerCommand.aheadOfTime(main).keeping(classes)),
                new WorkerClient(
                        WorkerCommand.hearing(main).keeping(classes), WorkerLimits.HEARING));
    }

    @Override
    public void close() {
        // First those that may be in the middle of something nobody will miss.
        hearing.close();
        ahead.close();
        now.close();
    }
}
