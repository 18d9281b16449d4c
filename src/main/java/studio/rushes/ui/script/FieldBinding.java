package studio.rushes.ui.script;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A field on the screen that shows an edited one, with its problem under it. */
final class FieldBinding {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private FieldBinding() {}

    static Subscription bind(EditedField field, TextInputControl control, Label problem) {
        boolean[] showing = {false};
        return Subscription.combine(
                field.textProperty()
                        .subscribe(text -> {
                            if (!text.equals(control.getText())) {
                                showing[0] = true;
                                show(control, text);
                                showing[0] = false;
                            }
                        }),
                control.textProperty()
                        .subscribe((_, typed) -> {
                            // A control drops what it cannot show; that is no edit.
                            if (!showing[0]) {
                                field.textProperty().set(typed);
                            }
                        }),
                field.problemProperty()
                        .subscribe(words -> {
                            say(problem, words);
                            control.pseudoClassStateChanged(INVALID, !words.isEmpty());
                            control.setAccessibleHelp(words);
                        }),
                control.focusedProperty()
                        .subscribe((was, _) -> {
                            if (was) {
                                field.leave();
                            }
                        }));
    }

    private static void show(TextInputControl control, String text) {
        if (control instanceof GrowingTextArea area) {
            area.show(text);
        } else {
            control.setText(text);
            control.end();
        }
    }

    /** Words under a field; no room is taken where there are none. */
    static void say(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    /** A place for the problem of a field. */
    static Label problem(String name) {
        Label label = new Label();
        label.getStyleClass().addAll("field-problem", name);
        label.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        say(label, "");
        return label;
    }
}
