package studio.rushes.ui.script;

import static studio.rushes.ui.fx.Texts.text;

import atlantafx.base.controls.ToggleSwitch;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.rushes.script.TextSearch.Hit;
import studio.rushes.ui.fx.FirstSight;
import studio.rushes.ui.fx.Tip;

/** The first card of the column: what the prompts of all blocks share. */
final class StyleGuideCard extends VBox {
    private static final int ROWS = 5;

    private final Button head = new Button();
    private final FontIcon fold = new FontIcon(Feather.CHEVRON_RIGHT);
    private final Label glance = new Label();
    private final TextArea style = new TextArea();
    private final ToggleSwitch continuity = new ToggleSwitch(text("editor.style.continuity"));
    private final VBox fields;
    private final Subscription subscription;
    private boolean open;

    StyleGuideCard(StyleModel model) {
        setId("style-card");
        getStyleClass().add("style-card");
        Label title = new Label(text("editor.style"));
        title.getStyleClass().add("style-title");
        title.setMinWidth(USE_PREF_SIZE);
        glance.getStyleClass().add("style-glance");
        glance.setId("style-glance");
        Tip.on(glance).wordsProperty().bind(glance.textProperty());
        HBox line = new HBox(fold, title, glance);
        line.getStyleClass().add("style-line");
        line.setAlignment(Pos.CENTER_LEFT);
        head.setId("style-head");
        head.getStyleClass().add("style-head");
        head.setGraphic(line);
        head.setMaxWidth(Double.MAX_VALUE);
        head.setOnAction(_ -> open(!open));
        Tip.on(head, text("editor.style.meaning"));
        style.setId("style-text");
        style.getStyleClass().add("style-text");
        style.setWrapText(true);
        style.setPrefRowCount(ROWS);
        style.setPromptText(text("editor.style.prompt"));
        style.setAccessibleText(text("editor.style"));
        continuity.setId("style-continuity");
        Label about = new Label(text("editor.style.continuity.meaning"));
        about.getStyleClass().add("setting-about");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        Label problem = FieldBinding.problem("style-problem");
        fields = new VBox(style, problem, continuity, about);
        fields.getStyleClass().add("style-fields");
        fields.setVisible(false);
        getChildren().addAll(head, FirstSight.of(fields));
        subscription =
                Subscription.combine(
                        FieldBinding.bind(model.text(), style, problem),
                        model.text().textProperty().subscribe(this::glance),
                        model.continuityProperty()
                                .subscribe(on -> {
                                    continuity.setSelected(on);
                                    glance(model.text().textProperty().get());
                                }),
                        continuity
                                .selectedProperty()
                                .subscribe((_, on) -> model.continuityProperty().set(on)));
        open(false);
    }

    private void glance(String words) {
        String shown = words.strip().replaceAll("\\s+", " ");
        glance.setText(shown.isEmpty() ? text("editor.style.none") : shown);
        head.setAccessibleText(text("editor.style") + ": " + glance.getText());
    }

    void open(boolean on) {
        open = on;
        fields.setVisible(on);
        fields.setManaged(on);
        glance.setVisible(!on);
        fold.setIconCode(on ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
    }

    /** Marks words that were looked for. */
    void mark(Hit hit) {
        open(true);
        style.selectRange(hit.from(), hit.to());
    }

    /** Puts the caret where words are marked. */
    void enter(Hit hit) {
        mark(hit);
        style.requestFocus();
        style.selectRange(hit.from(), hit.to());
    }

    void lookOn() {
        style.setEditable(false);
        continuity.setDisable(true);
    }

    void close() {
        subscription.unsubscribe();
    }
}
