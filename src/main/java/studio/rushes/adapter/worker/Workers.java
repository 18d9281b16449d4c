package studio.rushes.adapter.worker;

/**
 * The studio's two workers. Whoever waits for a worker waits only for those who wait for the same
 * one: what is made ahead of time never stands before what somebody wants to see now, not in the
 * queue and, by its lower priority, hardly at the processor. Giving up a job ends the worker that
 * does it and leaves the other alone.
 *
 * @param now for what somebody waits for
 * @param ahead for what may take its time
 */
public record Workers(WorkerClient now, WorkerClient ahead) implements AutoCloseable {
    /** Both with this main; neither is started before its first job. */
    public static Workers of(String main) {
        return new Workers(
                new WorkerClient(WorkerCommand.likeThisProcess(main)),
                new WorkerClient(WorkerCommand.aheadOfTime(main)));
    }

    @Override
    public void close() {
        // First the one that may be in the middle of something nobody will miss.
        ahead.close();
        now.close();
    }
}
