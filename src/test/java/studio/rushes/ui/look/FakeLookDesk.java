package studio.rushes.ui.look;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.media.ClipLook;

/** Looks that come when a test says so. */
public final class FakeLookDesk implements LookDesk {
    private final Map<TakeId, ClipLook> looks = new ConcurrentHashMap<>();
    private final List<Consumer<TakeId>> listeners = new CopyOnWriteArrayList<>();

    /** A look comes, on the caller's thread. */
    public void arrive(Take take, ClipLook look) {
        looks.put(take.id(), look);
        listeners.forEach(listener -> listener.accept(take.id()));
    }

    @Override
    public Optional<ClipLook> of(Take take) {
        return Optional.ofNullable(looks.get(take.id()));
    }

    @Override
    public Subscription onLook(Consumer<TakeId> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
