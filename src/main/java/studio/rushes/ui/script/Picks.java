package studio.rushes.ui.script;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.rushes.script.BlockId;

/** The blocks that are picked together. Used on the window's thread. */
final class Picks {
    private final ReadOnlyObjectWrapper<Set<BlockId>> picked =
            new ReadOnlyObjectWrapper<>(Set.of());

    /** Where a stretch of blocks begins. */
    private @Nullable BlockId anchor;

    ReadOnlyObjectProperty<Set<BlockId>> pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    /** Whether what is done now is done to more than one block. */
    boolean several() {
        return picked.get().size() > 1;
    }

    boolean has(BlockId block) {
        return picked.get().contains(block);
    }

    void only(@Nullable BlockId block) {
        anchor = block;
        set(block == null ? Set.of() : Set.of(block));
    }

    /** Picks one more, or one less. */
    void turn(BlockId block) {
        Set<BlockId> now = new LinkedHashSet<>(picked.get());
        if (!now.remove(block)) {
            now.add(block);
        }
        anchor = block;
        set(now);
    }

    /** Picks everything from where the stretch began up to this block. */
    void stretch(BlockId to, List<BlockId> order) {
        int from = anchor == null ? -1 : order.indexOf(anchor);
        int end = order.indexOf(to);
        if (from < 0 || end < 0) {
            only(to);
        } else {
            set(new LinkedHashSet<>(order.subList(Math.min(from, end), Math.max(from, end) + 1)));
        }
    }

    /** Lets go of blocks that are gone. */
    void keep(Collection<BlockId> there) {
        Set<BlockId> now = new LinkedHashSet<>(picked.get());
        if (now.retainAll(new HashSet<>(there))) {
            set(now);
        }
    }

    private void set(Set<BlockId> blocks) {
        if (!picked.get().equals(blocks)) {
            picked.set(Set.copyOf(blocks));
        }
    }
}
