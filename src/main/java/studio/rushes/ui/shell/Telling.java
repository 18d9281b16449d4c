package studio.rushes.ui.shell;

import java.time.InstantSource;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.Problem;

/** What the window tells of. */
final class Telling {
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private final Recurring recurring = new Recurring();
    private final InstantSource clock;

    Telling(InstantSource clock) {
        this.clock = clock;
    }

    void tell(Problem problem) {
        tell(new Notice.Trouble(problem, List.of()));
    }

    /** From the background, where the same goes wrong every few seconds. */
    void hear(Problem problem) {
        tell(recurring.heard(problem, clock.instant()));
    }

    void tell(Notice said) {
        // What is told twice is news twice, and a property is silent about its own value.
        notice.set(null);
        notice.set(said);
    }

    /** What recurs is news again, as with another project. */
    void forget() {
        recurring.forget();
    }

    ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}
