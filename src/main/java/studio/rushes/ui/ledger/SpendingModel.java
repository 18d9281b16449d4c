package studio.rushes.ui.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.problem.Problem;
import studio.rushes.ui.fx.Pulse;
import studio.rushes.ui.problem.Problems;

/**
 * What the open project spent, read again after takes change: one reading at a time, and one more
 * for all that changed meanwhile. Used on the window's thread.
 */
public final class SpendingModel {
    /** A take's new state is told a moment before its bill is settled. */
    private static final int MOST_LOOKS_FOR_A_SETTLEMENT = 100;

    private final ReadOnlyObjectWrapper<Account> account =
            new ReadOnlyObjectWrapper<>(Account.EMPTY);
    private final Executor work;
    private final Executor window;
    private final Pulse pulse;
    private final Consumer<Problem> trouble;
    private @Nullable Source source;
    private boolean reading;
    private boolean again;
    private int looks;

    /**
     * Where the figures come from.
     *
     * @param takes may block
     * @param model what people call the model of a line
     */
    public record Source(
            LedgerDesk desk, Supplier<List<Take>> takes, UnaryOperator<String> model) {}

    private record Reading(Account account, boolean settled) {}

    /**
     * @param work where the disk is touched
     * @param window the window's thread
     */
    public SpendingModel(Executor work, Executor window, Pulse pulse, Consumer<Problem> trouble) {
        this.work = work;
        this.window = window;
        this.pulse = pulse;
        this.trouble = trouble;
    }

    public void open(Source opened) {
        source = opened;
        account.set(Account.EMPTY);
        refresh();
    }

    public void close() {
        source = null;
        account.set(Account.EMPTY);
    }

    /** Takes, caps or other projects changed something. */
    public void refresh() {
        looks = 0;
        read();
    }

    private void read() {
        Source from = source;
        if (from == null) {
            return;
        }
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        again = false;
        CompletableFuture.supplyAsync(() -> read(from), work)
                .whenCompleteAsync((read, thrown) -> arrived(from, read, thrown), window);
    }

    private static Reading read(Source from) {
        // Takes first: a bill that is settled after that is told of by its take's next change.
        List<Take> takes = from.takes().get();
        LedgerDesk.Page page = from.desk().spending();
        Map<TakeId, Take> known =
                takes.stream().collect(Collectors.toMap(Take::id, Function.identity()));
        boolean settled =
                page.entries().stream()
                        .filter(entry -> entry.settlement().isEmpty())
                        .map(entry -> known.get(entry.reservation().take()))
                        .allMatch(take -> take == null || take.state().underWay().isPresent());
        return new Reading(Account.of(page, takes, from.model()), settled);
    }

    private void arrived(Source from, @Nullable Reading read, @Nullable Throwable thrown) {
        reading = false;
        if (!from.equals(source)) {
            read();
            return;
        }
        if (read != null) {
            account.set(read.account());
        } else if (thrown != null) {
            trouble.accept(Problems.of(thrown));
        }
        if (again) {
            read();
        } else if (read != null && !read.settled() && looks < MOST_LOOKS_FOR_A_SETTLEMENT) {
            looks++;
            pulse.next(this::read);
        }
    }

    /**
     * Writes the lines as CSV.
     *
     * @param done hears where, on the window's thread
     */
    public void export(Path file, Consumer<Path> done) {
        Source from = source;
        if (from == null) {
            return;
        }
        CompletableFuture.runAsync(() -> from.desk().exportSpending(file), work)
                .whenCompleteAsync(
                        (_, thrown) -> {
                            if (thrown == null) {
                                done.accept(file);
                            } else {
                                trouble.accept(Problems.of(thrown));
                            }
                        },
                        window);
    }

    public ReadOnlyObjectProperty<Account> accountProperty() {
        return account.getReadOnlyProperty();
    }
}
