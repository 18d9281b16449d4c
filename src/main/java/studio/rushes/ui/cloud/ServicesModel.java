package studio.rushes.ui.cloud;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.Problem;
import studio.rushes.sharing.CloudCheck.Service;
import studio.rushes.ui.check.FreeCheck;
import studio.rushes.ui.problem.Problems;

/** Asking the three services of the pipeline whether they can be used. Window's thread. */
public final class ServicesModel {
    private final CloudDesk desk;
    private final Executor window;
    private final Map<Service, ReadOnlyObjectWrapper<FreeCheck>> states =
            new EnumMap<>(Service.class);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable CompletableFuture<?> asking;
    private int asked;

    public ServicesModel(CloudDesk desk, Executor window) {
        this.desk = desk;
        this.window = window;
        for (Service service : Service.values()) {
            states.put(service, new ReadOnlyObjectWrapper<>(new FreeCheck.Idle()));
        }
    }

    /** Asks all three anew. */
    public void check() {
        stop();
        int mine = asked;
        running.set(true);
        trouble.set(Optional.empty());
        states.values().forEach(state -> state.set(new FreeCheck.Running()));
        CompletableFuture<?> coming =
                desk.check((service, problem) ->
                        window.execute(() -> answered(mine, service, problem)));
        asking = coming;
        coming.whenCompleteAsync((_, thrown) -> ended(mine, thrown), window);
    }

    private void answered(int mine, Service service, Optional<Problem> problem) {
        if (mine == asked) {
            state(service)
                    .set(problem.<FreeCheck>map(FreeCheck.Bad::new).orElseGet(FreeCheck.Good::new));
        }
    }

    private void ended(int mine, @Nullable Throwable thrown) {
        if (mine != asked) {
            return;
        }
        running.set(false);
        if (thrown != null) {
            states.values().forEach(state -> state.set(new FreeCheck.Idle()));
            trouble.set(Optional.of(Problems.of(thrown)));
        }
    }

    /** What was answered is of something else now. */
    public void idle() {
        stop();
        running.set(false);
        trouble.set(Optional.empty());
        states.values().forEach(state -> state.set(new FreeCheck.Idle()));
    }

    /** Nobody waits for an answer any more. */
    public void stop() {
        asked++;
        CompletableFuture<?> old = asking;
        asking = null;
        if (old != null) {
            old.cancel(true);
        }
    }

    private ReadOnlyObjectWrapper<FreeCheck> state(Service service) {
        return Objects.requireNonNull(states.get(service));
    }

    public ReadOnlyObjectProperty<FreeCheck> stateProperty(Service service) {
        return state(service).getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Why nothing could be asked, such as that no project was named. */
    public ReadOnlyObjectProperty<Optional<Problem>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
