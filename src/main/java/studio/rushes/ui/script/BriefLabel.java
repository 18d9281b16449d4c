package studio.rushes.ui.script;

import java.util.Arrays;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/** Says as many of its parts as it has room for, from the first; none of them in half. */
final class BriefLabel extends Label {
    private static final String BETWEEN = " · ";

    private final StringProperty whole = new SimpleStringProperty("");
    private final Text measured = new Text();

    BriefLabel() {
        measured.fontProperty().bind(fontProperty());
        setMinWidth(0);
        whole.subscribe(_ -> fit());
        widthProperty().subscribe(_ -> fit());
        fontProperty().subscribe(_ -> fit());
    }

    StringProperty wholeProperty() {
        return whole;
    }

    private void fit() {
        String[] parts = whole.get().split(BETWEEN);
        int said = parts.length;
        while (said > 1 && getWidth() > 0 && width(first(parts, said)) > getWidth()) {
            said--;
        }
        setText(first(parts, said));
    }

    private static String first(String[] parts, int count) {
        return String.join(BETWEEN, Arrays.asList(parts).subList(0, count));
    }

    private double width(String words) {
        measured.setText(words);
        return Math.ceil(measured.getLayoutBounds().getWidth()) + insets();
    }

    private double insets() {
        return snappedLeftInset() + snappedRightInset();
    }

    /** What it would like is what all of it needs, whatever it says now. */
    @Override
    protected double computePrefWidth(double height) {
        return width(whole.get());
    }
}
