package studio.rushes.ui.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.ui.preview.LaidCaptions;
import studio.rushes.ui.problem.Problems;

/** What is read over takes side by side; comes behind their pictures. */
final class CompareWords {
    private final CompareHost host;
    private final ReadOnlyObjectWrapper<Map<TakeId, LaidCaptions>> laid =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private final Set<TakeId> asked = new HashSet<>();

    CompareWords(CompareHost host) {
        this.host = host;
    }

    /** Asks once for each of these takes. */
    void read(List<Take> takes, Executor window) {
        for (Take take : takes) {
            if (asked.add(take.id())) {
                host.captions(take)
                        .whenCompleteAsync((its, thrown) -> learn(take, its, thrown), window);
            }
        }
    }

    private void learn(Take of, @Nullable LaidCaptions its, @Nullable Throwable thrown) {
        if (!asked.contains(of.id())) {
            return;
        }
        if (its == null) {
            host.tell(
                    Problems.of(
                            thrown == null ? new IllegalStateException("no captions") : thrown));
            return;
        }
        Map<TakeId, LaidCaptions> now = new HashMap<>(laid.get());
        now.put(of.id(), its);
        laid.set(Map.copyOf(now));
    }

    void forget() {
        asked.clear();
        laid.set(Map.of());
    }

    Optional<LaidCaptions> of(TakeId take) {
        return shown.get() ? Optional.ofNullable(laid.get().get(take)) : Optional.empty();
    }

    void turn() {
        shown.set(!shown.get());
    }

    ReadOnlyObjectProperty<Map<TakeId, LaidCaptions>> laidProperty() {
        return laid.getReadOnlyProperty();
    }

    BooleanProperty shownProperty() {
        return shown;
    }
}
