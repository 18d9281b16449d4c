package studio.rushes.adapter.desktop;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.project.Herald;

/**
 * Tells by the program that this desktop has for it; where it has none, tells nobody. Safe for many
 * threads.
 */
public final class DesktopHerald implements Herald {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopHerald.class);

    /** A program that takes longer hangs. */
    private static final Duration BOUND = Duration.ofSeconds(10);

    /** What a desktop shows with. */
    @FunctionalInterface
    interface Way {
        Announcement of(String headline, String body);
    }

    private final Way way;
    private final BooleanSupplier wanted;
    private final Executor work;
    private final Duration bound;
    private final AtomicBoolean missing = new AtomicBoolean();

    /**
     * @param wanted asked each time, since it can be switched off
     * @param work where a program is waited for
     */
    DesktopHerald(Way way, BooleanSupplier wanted, Executor work, Duration bound) {
        this.way = way;
        this.wanted = wanted;
        this.work = work;
        this.bound = bound;
    }

    /**
     * Tells as this computer's desktop does.
     *
     * @param system as {@code os.name} names it
     */
    public static DesktopHerald of(String system, BooleanSupplier wanted, Executor work) {
        return new DesktopHerald(way(system), wanted, work, BOUND);
    }

    static Way way(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return (headline, body) -> Announcement.ofApple("/usr/bin/osascript", headline, body);
        } else if (name.startsWith("windows")) {
            return (headline, body) -> Announcement.ofWindows("powershell.exe", headline, body);
        }
        return (headline, body) -> Announcement.ofFreedesktop("notify-send", headline, body);
    }

    @Override
    public void announce(String headline, String body) {
        if (missing.get() || !wanted.getAsBoolean()) {
            return;
        }
        try {
            work.execute(() -> run(way.of(headline, body)));
        } catch (RejectedExecutionException e) {
            LOG.debug("the studio closes; nothing more is announced", e);
        }
    }

    private void run(Announcement said) {
        ProcessBuilder builder =
                new ProcessBuilder(said.command())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(said.variables());
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            // It does not come by itself later; the window tells everything, too.
            missing.set(true);
            LOG.info("this desktop shows no notifications: {}", e.getMessage());
            return;
        }
        try {
            process.getOutputStream().close();
            if (!process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("a notification was given up after {}", bound);
            } else if (process.exitValue() != 0) {
                LOG.info("a notification was refused with {}", process.exitValue());
            }
        } catch (IOException e) {
            LOG.debug("a notification's program closed its input", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
