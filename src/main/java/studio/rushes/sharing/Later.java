package studio.rushes.sharing;

import java.time.Duration;

/** Has something done after a while, on whatever thread; it returns at once. */
@FunctionalInterface
public interface Later {
    void in(Duration pause, Runnable what);
}
