package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The boxes of troubles that go on: one for each kind, however often it is heard of. */
final class ToldAgain {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** Whoever closed a notice knows; much later it is news again. */
    private static final Duration CLOSED_STAYS = Duration.ofMinutes(10);

    private final ZoneId zone;
    private final Map<String, Box> shown = new HashMap<>();
    private final Map<String, Instant> closed = new HashMap<>();

    private record Box(HBox node, Label count) {}

    ToldAgain(ZoneId zone) {
        this.zone = zone;
    }

    /** Whether it needs a box: not while one is there, nor soon after one was closed. */
    boolean needsBox(Notice.Ongoing notice) {
        Box box = shown.get(notice.problem().code());
        if (box != null && box.node().getParent() != null) {
            say(box, notice);
            return false;
        }
        Instant since = closed.get(notice.problem().code());
        return since == null || notice.last().isAfter(since.plus(CLOSED_STAYS));
    }

    void keep(Notice.Ongoing notice, HBox node, Label count) {
        Box box = new Box(node, count);
        shown.put(notice.problem().code(), box);
        say(box, notice);
    }

    void closed(Notice.Ongoing notice, Instant when) {
        closed.put(notice.problem().code(), when);
        shown.remove(notice.problem().code());
    }

    private void say(Box box, Notice.Ongoing notice) {
        boolean often = notice.times() > 1;
        box.count().setVisible(often);
        box.count().setManaged(often);
        box.count()
                .setText(
                        text(
                                "shell.notice.again",
                                notice.times(),
                                TIME.format(notice.last().atZone(zone))));
    }
}
