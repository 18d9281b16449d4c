package studio.rushes.ui.draft;

import java.util.Locale;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import studio.rushes.script.BlockChange;
import studio.rushes.script.BlockId;

/** One line of the comparison; only those that are seen exist. */
final class ChangeCell extends ListCell<BlockChange> {
    /** What the list's own bar and the cell's edges take. */
    private static final double EDGES = 14;

    private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");

    private final DraftModel model;
    private final Locale language;
    private Subscription shown = Subscription.EMPTY;

    ChangeCell(DraftModel model, Locale language) {
        this.model = model;
        this.language = language;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable BlockChange change, boolean empty) {
        super.updateItem(change, empty);
        shown.unsubscribe();
        shown = Subscription.EMPTY;
        if (empty || change == null) {
            setGraphic(null);
            return;
        }
        ChangeCard card = new ChangeCard(change, language, on -> model.take(change.id(), on));
        card.prefWidthProperty().bind(getListView().widthProperty().subtract(EDGES));
        shown = model.takenProperty().subscribe(taken -> mark(card, change, taken));
        setGraphic(card);
    }

    private static void mark(ChangeCard card, BlockChange change, Set<BlockId> taken) {
        boolean on = taken.contains(change.id()) || change instanceof BlockChange.Same;
        card.tick(on);
        card.pseudoClassStateChanged(LEFT_OUT, !on);
    }
}
