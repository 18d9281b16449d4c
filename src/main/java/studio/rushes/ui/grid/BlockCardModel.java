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

    /** Kept, for all cards are counted at each change of one. */
    private CardStatus status;

    BlockCardModel(BlockCardData data) {
        this.data = new ReadOnlyObjectWrapper<>(data);
        status = CardStatus.of(data);
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
        return status;
    }

    /** Whether <em>Generate</em> would make its block. */
    boolean isMissing() {
        return switch (status) {
            case DRAFT, STALE, CANCELLED, REJECTED -> true;
            // Asking again is a decision of its own, unless the text is a new one.
            case FAILED, FILTERED, EXPIRED -> data().stale() || data().clip().isEmpty();
            case QUEUED, SUBMITTING, GENERATING, DOWNLOADING, READY, CHOSEN -> false;
            case LOOKING, UNCONFIRMED, LEFT_OUT -> false;
        };
    }

    public ReadOnlyBooleanProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Changes nothing, and wakes nobody, where the block shows the same as before. */
    void show(BlockCardData now) {
        if (!now.equals(data.get())) {
            status = CardStatus.of(now);
            data.set(now);
        }
    }

    void select(boolean on) {
        selected.set(on);
    }
}
