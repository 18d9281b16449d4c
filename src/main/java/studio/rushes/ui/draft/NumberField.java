package studio.rushes.ui.draft;

import java.util.regex.Pattern;
import javafx.beans.property.IntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyEvent;

/** A whole number from 1 on, typed or stepped with the arrow keys; 0 while there is none. */
final class NumberField extends TextField {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{0,3}");
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final IntegerProperty value;
    private final int most;

    NumberField(String id, IntegerProperty value, int most) {
        this.value = value;
        this.most = most;
        setId(id);
        getStyleClass().add("number-field");
        setTextFormatter(
                new TextFormatter<>(change ->
                        DIGITS.matcher(change.getControlNewText()).matches() ? change : null));
        setText(String.valueOf(value.get()));
        textProperty().subscribe(this::typed);
        addEventFilter(KeyEvent.KEY_PRESSED, this::step);
    }

    private void typed(String text) {
        value.set(text.isEmpty() ? 0 : Integer.parseInt(text));
        pseudoClassStateChanged(INVALID, value.get() < 1 || value.get() > most);
    }

    private void step(KeyEvent key) {
        int by =
                switch (key.getCode()) {
                    case UP -> 1;
                    case DOWN -> -1;
                    default -> 0;
                };
        if (by != 0) {
            setText(String.valueOf(Math.clamp(value.get() + by, 1, most)));
            end();
            key.consume();
        }
    }
}
