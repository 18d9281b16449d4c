package studio.rushes.ui.script;

import static studio.rushes.ui.fx.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.script.BlockSettings;

/** The prompt of the selected block, letter by letter as a model will read it. */
final class PromptPanel extends VBox {
    private static final int ROWS = 8;

    private final Label title = new Label();
    private final TextArea prompt = new TextArea();
    private final Label beside = new Label();
    private final Subscription subscription;

    PromptPanel(ScriptViewModel model) {
        setId("prompt-panel");
        getStyleClass().add("foot-panel");
        title.getStyleClass().add("foot-title");
        title.setId("prompt-title");
        Button copy = Tools.icon(text("editor.prompt.copy"), Feather.COPY, this::copy);
        copy.setId("prompt-copy");
        Button close =
                Tools.icon(
                        text("editor.prompt.close"),
                        Feather.X,
                        () -> model.promptOpenProperty().set(false));
        close.setId("prompt-close");
        HBox head = new HBox(title, Tools.spacer(), copy, close);
        head.setAlignment(Pos.CENTER_LEFT);
        prompt.setId("prompt-text");
        prompt.getStyleClass().add("prompt-text");
        prompt.setEditable(false);
        prompt.setWrapText(true);
        prompt.setPrefRowCount(ROWS);
        prompt.setAccessibleText(text("editor.prompt.open"));
        beside.setId("prompt-beside");
        beside.getStyleClass().add("setting-about");
        beside.setWrapText(true);
        beside.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head, prompt, beside);
        subscription =
                Subscription.combine(
                        model.promptOpenProperty()
                                .subscribe(on -> {
                                    setVisible(on);
                                    setManaged(on);
                                }),
                        model.promptProperty().subscribe(this::show));
    }

    private void show(Optional<PromptPreview> preview) {
        title.setText(
                preview.map(it -> text("editor.prompt", place(it.number())))
                        .orElseGet(() -> text("editor.prompt.none")));
        String words = preview.map(PromptPreview::prompt).orElse("");
        if (!prompt.getText().equals(words)) {
            double scroll = prompt.getScrollTop();
            prompt.setText(words);
            prompt.setScrollTop(scroll);
        }
        String along = preview.map(it -> beside(it.beside())).orElse("");
        beside.setText(along);
        beside.setVisible(!along.isEmpty());
        beside.setManaged(!along.isEmpty());
    }

    static String place(int number) {
        return String.format(Locale.ROOT, "B%02d", number);
    }

    private static String beside(BlockSettings settings) {
        List<String> parts = new ArrayList<>();
        settings.negativePrompt()
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .ifPresent(words -> parts.add(text("editor.prompt.unseen", words)));
        settings.seed()
                .ifPresent(seed -> parts.add(text("editor.mark.seed", String.valueOf(seed))));
        settings.firstFrame().ifPresent(name -> parts.add(text("editor.prompt.first", name)));
        settings.lastFrame().ifPresent(name -> parts.add(text("editor.prompt.last", name)));
        if (!settings.references().isEmpty()) {
            parts.add(text("editor.prompt.references", String.join(", ", settings.references())));
        }
        return parts.isEmpty() ? "" : text("editor.prompt.beside", String.join(" · ", parts));
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(prompt.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    void close() {
        subscription.unsubscribe();
    }
}
