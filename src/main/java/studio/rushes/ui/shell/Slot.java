package studio.rushes.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** A place in the window for one thing; no place at all while there is none. */
final class Slot extends StackPane {
    Slot(String id) {
        setId(id);
        clear();
    }

    void show(Node content) {
        getChildren().setAll(content);
        setVisible(true);
        setManaged(true);
    }

    void clear() {
        getChildren().clear();
        setVisible(false);
        setManaged(false);
    }

    boolean isEmpty() {
        return getChildren().isEmpty();
    }
}
