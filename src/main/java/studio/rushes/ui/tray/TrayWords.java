package studio.rushes.ui.tray;

import static studio.rushes.ui.fx.Texts.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.rushes.ui.export.FilmWords;
import studio.rushes.ui.grid.CardFace;

/** Long work in words. */
final class TrayWords {
    private TrayWords() {}

    /** Such as {@code 0:12 · about 0:20 left}; empty while it waits for its turn. */
    static String time(Job job, Instant now) {
        Optional<Duration> gone = job.headway().elapsed(now);
        if (gone.isEmpty()) {
            return "";
        }
        return job.headway()
                .left()
                .map(left -> FilmWords.headway(gone.get(), left))
                .orElseGet(() -> CardFace.clock(gone.get()));
    }

    /** Such as {@code les-secrets-du-miel · Pictures}. */
    static String where(Job job) {
        return Stream.of(job.place(), job.doing())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The one line there is room for: takes are counted, all else is named. */
    static String line(TrayModel tray, Job foremost) {
        if (foremost.kind() == JobKind.TAKE) {
            int waiting = 0;
            int running = 0;
            for (Job job : tray.running()) {
                if (job.kind() == JobKind.TAKE && job.fate() instanceof Fate.Waits queue) {
                    waiting += queue.takes();
                } else if (job.kind() == JobKind.TAKE) {
                    running++;
                }
            }
            return waiting == 0
                    ? text("tray.running", running)
                    : text("tray.queued", running, waiting);
        }
        return foremost.doing().isEmpty()
                ? foremost.name()
                : text("tray.line", foremost.name(), foremost.doing());
    }

    /** The button for who cannot see it. */
    static String button(int jobs) {
        return text("tray.button", jobs);
    }
}
