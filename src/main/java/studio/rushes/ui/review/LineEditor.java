package studio.rushes.ui.review;

import static studio.rushes.ui.fx.Texts.text;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.rushes.script.BlockId;

/** Rewords the line of a block beside its take; Escape leaves. */
final class LineEditor extends VBox {
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
    private static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Y");

    private final LineModel model;
    private final TextArea said = area("line-said", "review.line.said");
    private final TextArea seen = area("line-seen", "review.line.seen");
    private @Nullable Node before;

    LineEditor(LineModel model) {
        this.model = model;
        setId("line-editor");
        getStyleClass().add("line-editor");
        said.textProperty().bindBidirectional(model.saidProperty());
        seen.textProperty().bindBidirectional(model.seenProperty());
        said.setPrefRowCount(2);
        seen.setPrefRowCount(3);
        Label leave = new Label(text("review.line.leave"));
        leave.getStyleClass().add("muted");
        getChildren()
                .addAll(name("review.line.said", said), said, name("review.line.seen", seen), seen);
        getChildren().add(leave);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.blockProperty().subscribe(this::show);
    }

    private static TextArea area(String id, String key) {
        TextArea area = new TextArea();
        area.setId(id);
        area.setWrapText(true);
        area.setAccessibleText(text(key));
        area.setMinHeight(USE_PREF_SIZE);
        return area;
    }

    private static Label name(String key, TextArea of) {
        Label name = new Label(text(key));
        name.getStyleClass().add("muted");
        name.setLabelFor(of);
        return name;
    }

    private void show(@Nullable BlockId block) {
        boolean open = block != null;
        boolean was = isVisible();
        setVisible(open);
        setManaged(open);
        if (open) {
            if (!was && getScene() != null) {
                before = getScene().getFocusOwner();
            }
            TextArea first = said.getText().isBlank() ? seen : said;
            first.requestFocus();
            first.end();
        }
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            Node back = before;
            model.leave();
            if (back != null) {
                back.requestFocus();
            }
        } else if (REDO.match(key) || REDO_TOO.match(key)) {
            model.redo();
        } else if (UNDO.match(key)) {
            model.undo();
        } else if (key.getCode() == KeyCode.TAB && !key.isShortcutDown()) {
            (said.isFocused() ? seen : said).requestFocus();
        } else {
            return;
        }
        key.consume();
    }
}
