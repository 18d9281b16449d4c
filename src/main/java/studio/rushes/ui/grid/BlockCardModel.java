package studio.rushes.ui.grid;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.rushes.script.BlockId;

/** One block of the grid; lives as long as its block, wherever that is moved. */
public final class BlockCardModel {
    private final ReadOnlyObjectWrapper<BlockCardData> data;
    private final ReadOnlyBooleanWrapper selected = new ReadOnlyBooleanWrapper();

    BlockCardModel(BlockCardData data) {
        this.data = new ReadOnlyObjectWrapper<>(data);
    }

    public BlockId id() {
        return data().id();
    }

    public BlockCardData data() {
        return data.get();
    }

    public ReadOnlyObjectProperty<BlockCardData> dataProperty() {
        return data.getReadOnlyProperty();
    }

    public CardStatus status() {
        return CardStatus.of(data());
    }

    public ReadOnlyBooleanProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Changes nothing, and wakes nobody, where the block shows the same as before. */
    void show(BlockCardData now) {
        if (!now.equals(data.get())) {
            data.set(now);
        }
    }

    void select(boolean on) {
        selected.set(on);
    }
}
