package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.rushes.problem.Problem;
import studio.rushes.ui.problem.ProblemView;

/** Where a script's text is pasted, in either of its forms. */
final class PasteSheet extends VBox {
    private final TextArea area = new TextArea();
    private final VBox trouble = new VBox();

    /** What the text is used for. */
    record Uses(Consumer<String> asNew, Optional<Consumer<String>> over) {}

    PasteSheet(Uses uses, Runnable close) {
        setId("paste-sheet");
        getStyleClass().add("sheet");
        setMaxSize(720, 520);
        setPrefSize(720, 520);
        Label title = new Label(text("shell.paste.title"));
        title.getStyleClass().add("heading");
        Label meaning = new Label(text("shell.paste.meaning"));
        meaning.getStyleClass().add("muted");
        meaning.setWrapText(true);
        area.setPromptText(text("shell.paste.prompt"));
        area.setId("paste-area");
        area.setAccessibleText(text("shell.paste.title"));
        area.setWrapText(true);
        String clip = Clipboard.getSystemClipboard().getString();
        area.setText(clip == null ? "" : clip);
        VBox.setVgrow(area, Priority.ALWAYS);
        Button cancel = new Button(text("shell.paste.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> close.run());
        Button go = new Button(text("editor.paste.new"));
        go.setId("paste-use");
        go.getStyleClass().add("accent");
        go.disableProperty().bind(area.textProperty().map(String::isBlank));
        go.setOnAction(_ -> uses.asNew().accept(area.getText()));
        HBox foot = new HBox(new Spacer(), cancel);
        foot.getStyleClass().add("sheet-foot");
        uses.over()
                .ifPresent(use -> {
                    Button over = new Button(text("editor.paste.over"));
                    over.setId("paste-over");
                    over.disableProperty().bind(go.disableProperty());
                    over.setOnAction(_ -> use.accept(area.getText()));
                    foot.getChildren().add(over);
                });
        foot.getChildren().add(go);
        getChildren().addAll(title, meaning);
        if (uses.over().isPresent()) {
            Label both = new Label(text("editor.paste.meaning"));
            both.getStyleClass().add("muted");
            both.setWrapText(true);
            both.setMinHeight(USE_PREF_SIZE);
            getChildren().add(both);
        }
        getChildren().addAll(area, trouble, foot);
    }

    /** Says why the text cannot be used, and keeps it. */
    void show(Problem problem) {
        trouble.getChildren().setAll(new ProblemView(problem, List.of()));
    }
}
