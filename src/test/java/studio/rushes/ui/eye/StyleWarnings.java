package studio.rushes.ui.eye;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What JavaFX says of stylesheets while it is listened to. */
public final class StyleWarnings implements AutoCloseable {
    private final Logger css = Logger.getLogger("javafx.css");
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final Handler listener =
            new Handler() {
                @Override
                public void publish(@Nullable LogRecord told) {
                    if (told != null && told.getLevel().intValue() >= Level.WARNING.intValue()) {
                        said.add(String.valueOf(told.getMessage()));
                    }
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    public StyleWarnings() {
        css.addHandler(listener);
    }

    /** What was said since this was last asked. */
    public List<Flaw> take() {
        List<Flaw> flaws = new ArrayList<>();
        for (String one = said.poll(); one != null; one = said.poll()) {
            flaws.add(new Flaw(Flaw.Kind.STYLE, one, ""));
        }
        return flaws;
    }

    @Override
    public void close() {
        css.removeHandler(listener);
    }
}
