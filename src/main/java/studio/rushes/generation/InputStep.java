package studio.rushes.generation;

import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * Completes the request of a take that waited. Nothing is set aside and nothing is submitted here;
 * that comes after, with a request that is on disk and changes no more.
 */
final class InputStep implements Step {
    private final Workbench bench;
    private final ChainInputs inputs;

    InputStep(Workbench bench, ChainInputs inputs) {
        this.bench = bench;
        this.inputs = inputs;
    }

    @Override
    public void run(Take take, ClipGenerator generator) throws InterruptedException {
        ClipRequest frozen;
        try {
            frozen = inputs.freeze(take);
        } catch (StudioException e) {
            if (!isForGood(e.problem())) {
                throw e;
            }
            bench.apply(take, new TakeEvent.Refused(e.problem()));
            return;
        }
        bench.crashPoints().reach(CrashPoint.AFTER_INPUTS_KEPT);
        bench.apply(take, new TakeEvent.InputsArrived(frozen));
        bench.crashPoints().reach(CrashPoint.AFTER_INPUTS_ARRIVED);
    }

    /** A full disk or a worker that died passes; a clip that cannot be used does not. */
    private static boolean isForGood(Problem problem) {
        return problem.code().startsWith("CHAIN-") || problem.code().startsWith("MEDIA-");
    }
}
