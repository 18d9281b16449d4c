package studio.rushes.ui.grid;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** What can be done to a block beside what its card offers. */
final class CardMenu extends ContextMenu {
    private final CardActions actions;

    CardMenu(CardActions actions) {
        this.actions = actions;
    }

    void show(BlockCardModel card, Node over, double x, double y) {
        Verb verb = card.data().film().leftOut() ? Verb.TAKE_IN : Verb.LEAVE_OUT;
        MenuItem item = new MenuItem(verb.label());
        item.setId("card-" + verb.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        item.setDisable(!actions.possible());
        item.setOnAction(_ -> actions.perform(verb, card));
        getItems().setAll(item);
        show(over, x, y);
    }
}
