package studio.rushes.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One page of the settings, from top to bottom. */
class Section extends VBox {
    Section() {
        getStyleClass().add("settings-page");
    }

    final void add(Node... parts) {
        getChildren().addAll(parts);
    }

    static Label heading(String words) {
        Label heading = new Label(words);
        heading.getStyleClass().add("settings-heading");
        return heading;
    }

    /** What something means, in full. */
    static Label about(String words) {
        Label about = new Label(words);
        about.getStyleClass().addAll("muted", "about");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        return about;
    }

    /** A choice under its name. */
    static VBox field(String name, Node control) {
        Label title = new Label(name);
        title.getStyleClass().add("column-title");
        title.setLabelFor(control);
        VBox field = new VBox(title, control);
        field.getStyleClass().add("field");
        return field;
    }

    static HBox line(Node... parts) {
        HBox line = new HBox(parts);
        line.getStyleClass().add("settings-line");
        return line;
    }

    static void show(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }
}
