package studio.rushes.ui.script;

import static studio.rushes.ui.fx.Texts.text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.ui.fx.Tip;

/** Finds words in the script, and puts others in their place. */
final class FindBar extends VBox {
    private final FindModel model;
    private final TextField wanted = new TextField();
    private final TextField with = new TextField();
    private final HBox second;
    private final Subscription subscription;

    /**
     * @param close goes back to the text
     */
    FindBar(FindModel model, Runnable close) {
        this.model = model;
        setId("find-bar");
        getStyleClass().add("find-bar");
        wanted.setId("find-wanted");
        wanted.setPromptText(text("editor.find"));
        wanted.setAccessibleText(text("editor.find"));
        wanted.textProperty().bindBidirectional(model.wantedProperty());
        with.setId("find-with");
        with.setPromptText(text("editor.replace"));
        with.setAccessibleText(text("editor.replace"));
        with.textProperty().bindBidirectional(model.withProperty());
        Label count = new Label();
        count.setId("find-count");
        count.getStyleClass().add("find-count");
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty().bind(model.toldProperty());
        ToggleButton cased = new ToggleButton(text("editor.find.case"));
        cased.setId("find-case");
        cased.getStyleClass().addAll("flat", "small", "tool-toggle");
        Tip.on(cased, text("editor.find.case.meaning"));
        cased.setAccessibleText(text("editor.find.case.meaning"));
        cased.setMinWidth(USE_PREF_SIZE);
        cased.selectedProperty().bindBidirectional(model.matchCaseProperty());
        HBox first =
                row(
                        wanted,
                        count,
                        cased,
                        tool(
                                "find-previous",
                                text("editor.find.previous"),
                                Feather.CHEVRON_UP,
                                model::previous),
                        tool(
                                "find-next",
                                text("editor.find.next"),
                                Feather.CHEVRON_DOWN,
                                model::next),
                        tool("find-close", text("editor.find.close"), Feather.X, close));
        Button one = words("find-replace", text("editor.replace.one"), model::replace);
        Button all = words("find-replace-all", text("editor.replace.all"), model::replaceAll);
        second = row(with, one, all);
        HBox.setHgrow(wanted, Priority.ALWAYS);
        HBox.setHgrow(with, Priority.ALWAYS);
        Label problem = FieldBinding.problem("find-problem");
        getChildren().addAll(first, second, problem);
        subscription =
                Subscription.combine(
                        model.problemProperty()
                                .subscribe(words -> FieldBinding.say(problem, words)),
                        model.openProperty().subscribe(this::show),
                        wanted.textProperty()
                                .subscribe(words -> {
                                    one.setDisable(words.isEmpty());
                                    all.setDisable(words.isEmpty());
                                }));
        addEventFilter(KeyEvent.KEY_PRESSED, key -> key(key, close));
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("find-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Button tool(String id, String words, Feather icon, Runnable act) {
        Button button = Tools.icon(words, icon, act);
        button.setId(id);
        return button;
    }

    private static Button words(String id, String words, Runnable act) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private void show(boolean on) {
        setVisible(on);
        setManaged(on);
    }

    /**
     * Opens it with the caret in it.
     *
     * @param replacing whether other words are to be put there
     */
    void begin(boolean replacing) {
        second.setVisible(replacing);
        second.setManaged(replacing);
        model.openProperty().set(true);
        wanted.requestFocus();
        wanted.selectAll();
    }

    /** Enter goes on, Shift+Enter back; in the second field Enter replaces. */
    private void key(KeyEvent key, Runnable close) {
        if (key.getCode() == KeyCode.ESCAPE) {
            close.run();
        } else if (key.getCode() == KeyCode.ENTER && wanted.isFocused() && key.isShiftDown()) {
            model.previous();
        } else if (key.getCode() == KeyCode.ENTER && wanted.isFocused()) {
            model.next();
        } else if (key.getCode() == KeyCode.ENTER && with.isFocused()) {
            model.replace();
        } else {
            return;
        }
        key.consume();
    }

    void lookOn() {
        second.setDisable(true);
    }

    void close() {
        subscription.unsubscribe();
        wanted.textProperty().unbindBidirectional(model.wantedProperty());
        with.textProperty().unbindBidirectional(model.withProperty());
    }
}
