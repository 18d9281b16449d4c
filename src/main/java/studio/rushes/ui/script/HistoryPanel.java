package studio.rushes.ui.script;

import static studio.rushes.ui.fx.Texts.text;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.script.EditStep;

/** What was done to the script, step by step; a click goes back to there. */
final class HistoryPanel extends VBox {
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");
    private static final double HIGH = 220;

    private final ScriptViewModel model;
    private final ListView<HistoryLine> list = new ListView<>();
    private final Subscription subscription;
    private boolean lookingOn;

    HistoryPanel(ScriptViewModel model) {
        this.model = model;
        setId("history-panel");
        getStyleClass().add("foot-panel");
        Label title = new Label(text("editor.history"));
        title.getStyleClass().add("foot-title");
        Button close =
                Tools.icon(
                        text("editor.history.close"),
                        Feather.X,
                        () -> model.historyOpenProperty().set(false));
        HBox head = new HBox(title, Tools.spacer(), close);
        head.setAlignment(Pos.CENTER_LEFT);
        list.setId("history");
        list.getStyleClass().add("history");
        list.setAccessibleText(text("editor.history"));
        list.setPrefHeight(HIGH);
        list.setMinHeight(HIGH / 2);
        list.setCellFactory(_ -> new Cell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        getChildren().addAll(head, list);
        subscription =
                Subscription.combine(
                        model.historyOpenProperty()
                                .subscribe(on -> {
                                    setVisible(on);
                                    setManaged(on);
                                }),
                        model.historyProperty().subscribe(lines -> list.getItems().setAll(lines)));
    }

    private void key(KeyEvent key) {
        HistoryLine line = list.getSelectionModel().getSelectedItem();
        if (key.getCode() == KeyCode.ENTER && line != null) {
            go(line);
            key.consume();
        }
    }

    private void go(HistoryLine line) {
        if (!lookingOn) {
            model.goTo(line.depth());
        }
    }

    void lookOn() {
        lookingOn = true;
    }

    void close() {
        subscription.unsubscribe();
    }

    private static String words(HistoryLine line) {
        return line.step().map(HistoryPanel::words).orElseGet(() -> text("editor.history.begin"));
    }

    private static String words(EditStep step) {
        String what = what(step.what());
        if (step.number() > 0) {
            return text("editor.history.one", PromptPanel.place(step.number()), what);
        }
        return step.blocks() > 0 ? text("editor.history.several", step.blocks(), what) : what;
    }

    private static String what(EditStep.What what) {
        return switch (what) {
            case SAID -> text("editor.step.said");
            case SEEN -> text("editor.step.seen");
            case SECONDS -> text("editor.step.seconds");
            case UNSEEN -> text("editor.step.unseen");
            case SEED -> text("editor.step.seed");
            case SETTINGS -> text("editor.step.settings");
            case THEME -> text("editor.step.theme");
            case STYLE -> text("editor.step.style");
            case CONTINUITY -> text("editor.step.continuity");
            case ADDED -> text("editor.step.added");
            case REMOVED -> text("editor.step.removed");
            case LINK -> text("editor.step.link");
            case MOVED -> text("editor.step.moved");
            case SPLIT -> text("editor.step.split");
            case MERGED -> text("editor.step.merged");
            case WORDS -> text("editor.step.words");
            case BLOCKS -> text("editor.step.blocks");
            case VIDEO -> text("editor.step.video");
            case SCRIPT -> text("editor.step.script");
        };
    }

    private final class Cell extends ListCell<HistoryLine> {
        Cell() {
            addEventHandler(
                    MouseEvent.MOUSE_CLICKED,
                    _ -> {
                        HistoryLine line = getItem();
                        if (line != null) {
                            go(line);
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable HistoryLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(line == null || empty ? null : words(line));
            pseudoClassStateChanged(NOW, line != null && line.now());
            pseudoClassStateChanged(UNDONE, line != null && line.undone());
        }
    }
}
