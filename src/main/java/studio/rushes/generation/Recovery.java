package studio.rushes.generation;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts right what a program that died left behind; run once by the process that holds the project,
 * before anything is submitted. What may be repeated needs nothing: the monitor repeats it, and a
 * clip that was being brought is gone on with.
 */
public final class Recovery {
    private final Workbench bench;
    private final TakeFiles files;

    public Recovery(Workbench bench, TakeFiles files) {
        this.bench = bench;
        this.files = files;
    }

    /**
     * @return the takes of which nobody knows whether they were charged
     */
    public List<Take> run() {
        List<Take> doubts = new ArrayList<>();
        for (Take take : bench.store().open()) {
            if (take.state() instanceof TakeState.Submitting) {
                bench.apply(take, SubmitStep.afterCrash(bench.now())).ifPresent(doubts::add);
                bench.crashPoints().reach(CrashPoint.AFTER_DOUBT_SAVED);
            }
        }
        bench.payments().reconcile(bench.store(), bench.now());
        files.deletePartsExceptOf(
                bench.store().open().stream()
                        .filter(take -> take.state() instanceof TakeState.Downloading)
                        .toList());
        bench.crashPoints().reach(CrashPoint.AFTER_PARTS_DELETED);
        return List.copyOf(doubts);
    }
}
