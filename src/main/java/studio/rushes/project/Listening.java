package studio.rushes.project;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import studio.rushes.assembly.AssemblyListener;
import studio.rushes.assembly.AssemblyStep;
import studio.rushes.assembly.RenderHistory;
import studio.rushes.assembly.Stage;
import studio.rushes.generation.Take;
import studio.rushes.media.FrameRate;

/** A film's first stage: what plays in it and was not listened to yet is. */
final class Listening {
    /** How much of the whole work it counts for: the rest is not known before it is done. */
    private static final double SHARE = 0.25;

    private final HearingRoom hearing;
    private final CutTable table;
    private final Function<Take, Path> clips;
    private final RenderHistory history;
    private final InstantSource clock;

    Listening(
            HearingRoom hearing,
            CutTable table,
            Function<Take, Path> clips,
            RenderHistory history,
            InstantSource clock) {
        this.hearing = hearing;
        this.table = table;
        this.clips = clips;
        this.history = history;
        this.clock = clock;
    }

    /** How long it will take. Returns at once. */
    Duration expect() {
        return history.expectWords(frames(unheard()));
    }

    private List<Take> unheard() {
        return table.playing().stream().filter(hearing::isUnheard).toList();
    }

    private static long frames(List<Take> takes) {
        return takes.stream().mapToLong(take -> CutTable.frames(take, FrameRate.FILM)).sum();
    }

    /**
     * Listens. Blocking, some seconds a clip; a clip that cannot be heard does without.
     *
     * @return who hears of the stages that follow, which are told as parts of the whole work
     */
    AssemblyListener listen(AssemblyListener listener) throws InterruptedException {
        List<Take> takes = unheard();
        if (takes.isEmpty()) {
            return listener;
        }
        Instant start = clock.instant();
        for (int i = 0; i < takes.size(); i++) {
            int done = i;
            hearing.hear(
                    takes.get(i),
                    clips.apply(takes.get(i)),
                    fraction -> tell(listener, takes, done, fraction, start));
        }
        Duration took = Duration.between(start, clock.instant());
        history.noteWords(frames(takes), took);
        return step ->
                listener.at(
                        new AssemblyStep(
                                step.stage(),
                                SHARE + (1 - SHARE) * step.whole(),
                                step.elapsed().plus(took),
                                step.left()));
    }

    private void tell(
            AssemblyListener listener, List<Take> takes, int done, double fraction, Instant start) {
        double heard = (done + fraction) / takes.size();
        Duration left = history.expectWords(frames(takes.subList(done, takes.size())));
        listener.at(
                new AssemblyStep(
                        Stage.WORDS,
                        SHARE * heard,
                        Duration.between(start, clock.instant()),
                        left));
    }
}
