package studio.rushes.ui.home;

import static studio.rushes.ui.fx.Texts.text;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.rushes.project.Glance;

/**
 * What is to be told of videos nobody looks at: that a batch is over, or that somebody is needed.
 * Each is told once. Used on the window's thread.
 */
final class Tidings {
    /** Something to tell of a video. */
    record News(Path folder, String headline, String body) {}

    /** Ready blocks when the present batch began. */
    private final Map<Path, Integer> begun = new HashMap<>();

    /**
     * Compares a video with what was known of it.
     *
     * @param before nothing where it is seen for the first time
     * @param looked whether somebody has it before their eyes, and is told elsewhere
     */
    Optional<News> of(@Nullable Glance before, Glance now, boolean looked) {
        if (!now.canBeOpened()) {
            begun.remove(now.folder());
            return Optional.empty();
        }
        Glance.Counts counts = now.counts();
        boolean wasBusy = before != null && before.counts().underWay() > 0;
        if (counts.underWay() > 0) {
            begun.putIfAbsent(now.folder(), counts.ready());
        }
        boolean over = wasBusy && counts.underWay() == 0;
        int came = over ? counts.ready() - readyAtFirst(now, counts) : 0;
        int wanted = before == null ? 0 : counts.needing() - before.counts().needing();
        if (looked || now.condition() == Glance.Condition.WATCHED) {
            return Optional.empty();
        }
        if (wanted > 0) {
            return Optional.of(news(now, text("home.news.needs", counts.needing()), came));
        }
        return came > 0
                ? Optional.of(new News(now.folder(), now.title(), ready(counts)))
                : Optional.empty();
    }

    private int readyAtFirst(Glance now, Glance.Counts counts) {
        Integer first = begun.remove(now.folder());
        return first == null ? counts.ready() : first;
    }

    private static News news(Glance of, String wanted, int came) {
        String body = came > 0 ? text("home.news.both", wanted, ready(of.counts())) : wanted;
        return new News(of.folder(), of.title(), body);
    }

    private static String ready(Glance.Counts counts) {
        return counts.ready() == counts.blocks()
                ? text("home.news.all", counts.blocks())
                : text("home.news.ready", counts.ready(), counts.blocks());
    }
}
