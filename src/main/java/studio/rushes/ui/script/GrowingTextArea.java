package studio.rushes.ui.script;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/** A text area exactly as tall as its text, for text that is edited where it is read. */
final class GrowingTextArea extends TextArea {
    /** What the skin keeps free at the sides of the text. */
    private static final double SLACK = 2;

    private final Text ruler = new Text();

    GrowingTextArea(String styleClass) {
        // As the stylesheet has the text that is shown.
        ruler.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
        setWrapText(true);
        getStyleClass().addAll("growing", styleClass);
        textProperty().subscribe(this::requestLayout);
        addEventFilter(KeyEvent.KEY_PRESSED, this::tab);
    }

    /** Shows another text and leaves the caret behind what changed, or where it was. */
    void show(String next) {
        String now = getText();
        if (next.equals(now)) {
            return;
        }
        int most = Math.min(now.length(), next.length());
        int same = 0;
        while (same < most
                && now.charAt(now.length() - 1 - same) == next.charAt(next.length() - 1 - same)) {
            same++;
        }
        setText(next);
        positionCaret(getLength() - Math.min(same, getLength()));
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        TextAreaSkin skin = new TextAreaSkin(this);
        for (Node part : skin.getChildren()) {
            if (part instanceof ScrollPane pane) {
                pane.setSkin(new UnscrolledSkin(pane));
            }
        }
        return skin;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets around = getInsets();
        Insets inside =
                lookup(".content") instanceof Region content ? content.getInsets() : Insets.EMPTY;
        double sides = around.getLeft() + around.getRight() + inside.getLeft() + inside.getRight();
        double ends = around.getTop() + around.getBottom() + inside.getTop() + inside.getBottom();
        String shown = getText().isEmpty() ? getPromptText() : getText();
        ruler.setFont(getFont());
        ruler.setText(shown.endsWith("\n") ? shown + " " : shown);
        ruler.setWrappingWidth(Math.max(0, width - sides - SLACK));
        return Math.ceil(ruler.getLayoutBounds().getHeight()) + ends + SLACK;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 100;
    }

    /** Tab goes to the next field, as everywhere else in the window. */
    private void tab(KeyEvent key) {
        if (key.getCode() == KeyCode.TAB && !key.isControlDown() && !key.isAltDown()) {
            requestFocusTraversal(
                    key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            key.consume();
        }
    }
}
