package studio.rushes.ui.settings;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.rushes.problem.Problem;
import studio.rushes.project.ProjectCaches;
import studio.rushes.ui.problem.Problems;

/** What the caches hold, and emptying them. Used on the window's thread. */
public final class Storage {
    private final SettingsDesk desk;
    private final Executor window;
    private final Consumer<Problem> trouble;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<ProjectCaches.Use>> use =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    Storage(SettingsDesk desk, Executor window, Consumer<Problem> trouble) {
        this.desk = desk;
        this.window = window;
        this.trouble = trouble;
    }

    /** Counts anew. */
    public void count() {
        await(desk::caches);
    }

    public void empty() {
        await(desk::emptyCaches);
    }

    private void await(Supplier<CompletableFuture<ProjectCaches.Use>> asking) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        asking.get()
                .whenCompleteAsync(
                        (now, thrown) -> {
                            busy.set(false);
                            if (thrown == null) {
                                use.set(Optional.of(now));
                            } else {
                                trouble.accept(Problems.of(thrown));
                            }
                        },
                        window);
    }

    /** Empty until it was counted. */
    public ReadOnlyObjectProperty<Optional<ProjectCaches.Use>> useProperty() {
        return use.getReadOnlyProperty();
    }

    /** Whether something is counted or deleted. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
