package studio.rushes.ui.grid;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The order the grid shows cards in; that of the script lies under it and is never touched. */
final class Arrangement {
    private static final Comparator<BlockCardModel> NEEDS_FIRST =
            Comparator.comparing(card -> !card.status().needsYou());

    private final List<BlockCardModel> cards;
    private final ObservableList<BlockCardModel> arranged = FXCollections.observableArrayList();
    private final ObservableList<BlockCardModel> shown =
            FXCollections.unmodifiableObservableList(arranged);
    private final BooleanProperty needsFirst = new SimpleBooleanProperty();

    /**
     * @param cards in the script's order
     */
    Arrangement(List<BlockCardModel> cards) {
        this.cards = cards;
        needsFirst.subscribe(_ -> follow());
    }

    /** Cards came, went, or wait for something else now; the list changes only where it must. */
    void follow() {
        List<BlockCardModel> wanted =
                needsFirst.get() ? cards.stream().sorted(NEEDS_FIRST).toList() : cards;
        if (!wanted.equals(arranged)) {
            arranged.setAll(wanted);
        }
    }

    ObservableList<BlockCardModel> shown() {
        return shown;
    }

    BooleanProperty needsFirstProperty() {
        return needsFirst;
    }
}
