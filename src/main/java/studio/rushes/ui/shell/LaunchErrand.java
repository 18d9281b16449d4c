package studio.rushes.ui.shell;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.problem.Problem;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;
import studio.rushes.ui.fx.Pulse;
import studio.rushes.ui.launch.LaunchDesk;
import studio.rushes.ui.launch.LaunchViewModel;
import studio.rushes.ui.launch.UsualLaunch;

/** Launches blocks at a click, or through the sheet. Used on the window's thread. */
final class LaunchErrand {
    // Long enough to type a word, short enough not to be waited for.
    private static final Duration PAUSE = Duration.ofMillis(350);

    private final ReadOnlyObjectWrapper<@Nullable LaunchViewModel> sheet =
            new ReadOnlyObjectWrapper<>();
    private final Set<BlockId> underWay = new HashSet<>();
    private final Errands errands;
    private final LaunchViewModel.Threads threads;
    private final Pulse pulse;
    private final Consumer<Problem> trouble;
    private final UsualLaunch usual;
    private final Executor work;

    LaunchErrand(
            Executor work,
            Executor window,
            Pulse pulse,
            Consumer<Problem> trouble,
            UsualLaunch usual) {
        this.work = work;
        this.pulse = pulse;
        this.trouble = trouble;
        this.usual = usual;
        errands = new Errands(work, window, trouble);
        Executor pause =
                CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS, work);
        threads = new LaunchViewModel.Threads(work, window, pause);
    }

    /** A block whose launch is on its way is not launched once more. */
    void launch(LaunchDesk desk, List<BlockId> blocks) {
        List<BlockId> fresh = blocks.stream().filter(block -> !underWay.contains(block)).toList();
        if (fresh.isEmpty()) {
            return;
        }
        underWay.addAll(fresh);
        GeneratorChoice choice = usual.now().choice();
        errands.follow(
                CompletableFuture.runAsync(() -> desk.launch(fresh, choice), work),
                _ -> {},
                // The cards hear of the new takes with the next pulse; until then they look free.
                () -> pulse.next(() -> underWay.removeAll(fresh)));
    }

    void open(LaunchDesk desk, Script script) {
        if (sheet.get() == null) {
            sheet.set(new LaunchViewModel(desk, script, threads, trouble));
        }
    }

    void close() {
        LaunchViewModel shown = sheet.get();
        if (shown != null) {
            sheet.set(null);
            shown.close();
            usual.refresh();
        }
    }

    ReadOnlyObjectProperty<@Nullable LaunchViewModel> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }
}
