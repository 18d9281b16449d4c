package studio.rushes.ui.fx;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A key as it looks on the keyboard, and what it does. */
public final class Keycap {
    private Keycap() {}

    /** Keys side by side, as they are called here, then their meaning where there is one. */
    public static HBox row(String meaning, String... keys) {
        HBox row = new HBox();
        row.getStyleClass().add("keys");
        for (String key : keys) {
            Label cap = new Label(KeyNames.of(key));
            cap.getStyleClass().add("keycap");
            cap.setMinWidth(Label.USE_PREF_SIZE);
            row.getChildren().add(cap);
        }
        if (!meaning.isEmpty()) {
            Label label = new Label(meaning);
            label.setMinWidth(Label.USE_PREF_SIZE);
            row.getChildren().add(label);
        }
        return row;
    }
}
