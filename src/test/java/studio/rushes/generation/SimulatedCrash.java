package studio.rushes.generation;

/** The program died here. An error, so that no step mistakes it for a failure it can answer. */
final class SimulatedCrash extends Error {
    SimulatedCrash(CrashPoint point) {
        super(point.name());
    }
}
