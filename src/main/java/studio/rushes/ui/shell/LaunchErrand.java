package studio.rushes.ui.shell;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
final class LaunchErrand implements Room {
    // Long enough to type a word, short enough not to be waited for.
    private static final Duration REST = Duration.ofMillis(350);

    private final ReadOnlyObjectWrapper<@Nullable LaunchViewModel> sheet =
            new ReadOnlyObjectWrapper<>();
    private final Set<BlockId> underWay = new HashSet<>();
    private final Errands errands;
    private final LaunchViewModel.Threads threads;
    private final Pulse pulse;
    private final Consumer<Problem> trouble;
    private final UsualLaunch usual;
    private final Executor work;
    private Supplier<Optional<String>> barred = Optional::empty;
    private Consumer<Notice> tell = _ -> {};

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
                CompletableFuture.delayedExecutor(REST.toMillis(), TimeUnit.MILLISECONDS, work);
        threads = new LaunchViewModel.Threads(work, window, pause);
    }

    /** Runs work a moment later, when typing has come to rest. */
    Executor typing() {
        return threads.pause();
    }

    /** From now on nothing is launched while this says why not. */
    void barredBy(Supplier<Optional<String>> reason, Consumer<Notice> whom) {
        barred = reason;
        tell = whom;
    }

    /** Does what may cost something where the video is made here, else says why not. */
    void ifOurs(Runnable act) {
        barred.get().ifPresentOrElse(why -> tell.accept(new Notice.Hint(why, List.of())), act);
    }

    void launch(LaunchDesk desk, List<BlockId> blocks) {
        ifOurs(() -> launchFresh(desk, blocks));
    }

    /** A block whose launch is on its way is not launched once more. */
    private void launchFresh(LaunchDesk desk, List<BlockId> blocks) {
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

    @Override
    public void open(Desk desk, Script script) {
        usual.open(desk.launching(), script);
    }

    @Override
    public void follow(Script now) {
        usual.show(now);
    }

    @Override
    public void close() {
        closeSheet();
        usual.close();
    }

    void openSheet(LaunchDesk desk, Script script) {
        ifOurs(() -> {
            if (sheet.get() == null) {
                sheet.set(new LaunchViewModel(desk, script, threads, trouble));
            }
        });
    }

    void closeSheet() {
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
