package studio.rushes.ui.captions;

import static studio.rushes.ui.fx.Texts.text;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import studio.rushes.ui.fx.FxThread;

/** Where a word is written over. Enter keeps, as leaving it does; Escape does not. */
final class WordField extends TextField {
    private final CaptionEditor editor;
    private final Node home;
    private boolean done;

    /**
     * @param home gets the focus back
     */
    WordField(String word, CaptionEditor editor, Node home) {
        super(word);
        this.editor = editor;
        this.home = home;
        setId("caption-word");
        getStyleClass().add("word-field");
        setAccessibleText(text("captions.word.write", word));
        setPrefColumnCount(Math.clamp(word.length() * 3 / 4 + 1, 4, 18));
        setOnAction(_ -> end(true));
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        end(false);
                        key.consume();
                    }
                });
        focusedProperty()
                .subscribe((before, now) -> {
                    if (before && !now && getScene() != null) {
                        end(true);
                    }
                });
    }

    /** Takes the focus as soon as it is laid out. */
    void begin() {
        FxThread.nextPulse(() -> {
            requestFocus();
            selectAll();
        });
    }

    private void end(boolean keep) {
        if (done) {
            return;
        }
        done = true;
        boolean ours = isFocused();
        if (keep) {
            editor.written(getText());
        } else {
            editor.stopWriting();
        }
        if (ours) {
            home.requestFocus();
        }
    }
}
