package studio.rushes.ui.tray;

import static studio.rushes.ui.fx.Texts.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What is asked before work would be lost.
 *
 * @param lost what would be, a sentence each
 * @param rest what becomes of everything else that goes on, a sentence each
 */
public record CloseQuestion(Occasion occasion, List<String> lost, List<String> rest) {
    /** What ends the work. */
    public enum Occasion {
        CLOSE,
        SWITCH
    }

    public CloseQuestion {
        lost = List.copyOf(lost);
        rest = List.copyOf(rest);
    }

    /**
     * Empty where nothing would be lost, so that there is nothing to ask.
     *
     * @param unsaved what is no job and may be lost all the same
     */
    public static Optional<CloseQuestion> of(
            Occasion occasion, Collection<Job> jobs, Collection<Fate> unsaved) {
        List<Fate> fates = new ArrayList<>();
        for (Job job : jobs) {
            if (occasion == Occasion.CLOSE || !job.kind().outlivesItsVideo()) {
                fates.add(job.fate());
            }
        }
        fates.addAll(unsaved);
        return of(occasion, fates);
    }

    private static Optional<CloseQuestion> of(Occasion occasion, List<Fate> fates) {
        List<String> lost = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        int goOn = 0;
        int again = 0;
        int wait = 0;
        for (Fate fate : fates) {
            switch (fate) {
                case Fate.Lost it -> lost.add(it.words());
                case Fate.Kept it -> kept.add(it.words());
                case Fate.GoesOn it -> goOn += it.takes();
                case Fate.Again it -> again += it.takes();
                case Fate.Waits it -> wait += it.takes();
                case Fate.Nothing _ -> {}
            }
        }
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        List<String> rest = new ArrayList<>();
        if (goOn > 0) {
            rest.add(text("tray.close.on", goOn));
        }
        if (again > 0) {
            rest.add(text("tray.close.again", again));
        }
        if (wait > 0) {
            rest.add(text("tray.close.wait", wait));
        }
        rest.addAll(kept);
        return Optional.of(new CloseQuestion(occasion, lost, rest));
    }
}
