package studio.rushes.ui.captions;

import static studio.rushes.ui.fx.Texts.text;

import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.Problem;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.problem.ProblemView;

/** The sheet a style is made in: its parts, and beside them how it looks. */
public final class StyleSheetView extends VBox {
    private static final double WIDTH = 860;
    private static final double HEIGHT = 640;
    private static final double MARGIN = 32;

    private final StyleSheetModel model;
    private final StyleForm form;
    private final StackPane trouble = new StackPane();

    /**
     * @param still of the take that is shown; nothing where there is none
     */
    public StyleSheetView(
            StyleSheetModel model, Styling styling, ObservableValue<@Nullable Image> still) {
        this.model = model;
        setId("style-sheet");
        getStyleClass().addAll("sheet", "style-sheet");
        form = new StyleForm(model.fields(), styling.samples());
        ScrollPane parts = new ScrollPane(form);
        parts.setFitToWidth(true);
        parts.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        parts.setFocusTraversable(false);
        HBox.setHgrow(parts, Priority.ALWAYS);
        HBox body = new HBox(new StylePicture(model.preview(), still), parts);
        body.getStyleClass().add("body");
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        Label title = new Label(text("styling.title"));
        title.getStyleClass().add("heading");
        trouble.setId("style-trouble");
        trouble.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, body, trouble, note(), foot(styling::close));
        model.problemProperty().subscribe(this::show);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::keep);
        sceneProperty()
                .flatMap(Scene::heightProperty)
                .subscribe(height -> fit(height == null ? HEIGHT : height.doubleValue()));
    }

    private void show(Optional<Problem> problem) {
        trouble.getChildren()
                .setAll(problem.map(one -> new ProblemView(one, List.of())).stream().toList());
        trouble.setManaged(problem.isPresent());
    }

    /** Keys stay in the sheet: past its last control comes its first again. */
    private void keep(@Nullable Node focused) {
        for (Node at = focused; at != null; at = at.getParent()) {
            if (at.equals(this)) {
                return;
            }
        }
        if (focused != null) {
            FxThread.nextPulse(form::begin);
        }
    }

    private void fit(double room) {
        double height = Math.min(HEIGHT, room - MARGIN);
        setMinHeight(height);
        setPrefSize(WIDTH, height);
        setMaxSize(WIDTH, height);
    }

    private Label note() {
        Label note = new Label();
        note.setId("style-note");
        note.getStyleClass().add("muted");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.setAccessibleRole(AccessibleRole.TEXT);
        note.textProperty().bind(model.noteProperty());
        note.managedProperty().bind(model.noteProperty().isNotEmpty());
        return note;
    }

    private HBox foot(Runnable close) {
        Button delete = button("delete", "styling.delete", "styling.delete.tip", model::delete);
        Button share = button("share", "styling.share", "styling.share.tip", model::share);
        Button take = button("take", "styling.take", "styling.take.tip", model::takeIn);
        Button restore =
                button("restore", "styling.restore", "styling.restore.tip", model::restore);
        Button done = button("close", "styling.close", "styling.close.tip", close);
        done.setCancelButton(true);
        Button save = button("save", "styling.save", "styling.save.tip", model::save);
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        model.standingProperty()
                .subscribe(now -> {
                    delete.setDisable(!now.replaced());
                    restore.setDisable(!now.changed());
                    share.setDisable(!now.named());
                    save.setDisable(!now.named());
                    save.setText(text(now.replaced() ? "styling.save.over" : "styling.save"));
                });
        HBox foot = new HBox(delete, share, take, new Spacer(), restore, done, save);
        foot.getStyleClass().add("sheet-foot");
        return foot;
    }

    private static Button button(String verb, String label, String tip, Runnable act) {
        Button button = new Button(text(label));
        button.setId("style-" + verb);
        button.setMinWidth(USE_PREF_SIZE);
        Tip.on(button, text(tip));
        button.setAccessibleHelp(text(tip));
        button.setOnAction(_ -> act.run());
        return button;
    }
}
