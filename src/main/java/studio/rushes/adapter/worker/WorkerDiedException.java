package studio.rushes.adapter.worker;

/** The worker ended, or its pipe broke, before it answered. */
final class WorkerDiedException extends Exception {
    WorkerDiedException(String how) {
        super(how);
    }
}
