package studio.rushes.ui.settings;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.generation.BackEnd;
import studio.rushes.ui.check.FreeCheck;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.problem.ProblemView;

/** The free check of a back end: its button, and what it found. */
final class CheckLine extends VBox {
    private final Button check = new Button(text("settings.check"));
    private final Label found = new Label();
    private final VBox trouble = new VBox();
    private final ProgressIndicator running = new ProgressIndicator();

    CheckLine(SettingsViewModel model, BackEnd end) {
        getStyleClass().add("settings-check");
        check.setId("settings-check-" + end.word());
        check.setMinWidth(USE_PREF_SIZE);
        check.setOnAction(_ -> model.check(end));
        found.setId("settings-checked-" + end.word());
        found.setWrapText(true);
        running.getStyleClass().add("small-progress");
        running.setPrefSize(16, 16);
        getChildren().addAll(Section.line(check, running, found), trouble);
        model.checking(end).stateProperty().subscribe(this::show);
    }

    private void show(FreeCheck state) {
        boolean busy = state instanceof FreeCheck.Running;
        Section.show(running, busy);
        check.setDisable(busy);
        found.setGraphic(null);
        trouble.getChildren().clear();
        switch (state) {
            case FreeCheck.Idle _ -> found.setText(text("settings.check.meaning"));
            case FreeCheck.Running _ -> found.setText(text("settings.check.running"));
            case FreeCheck.Good _ -> {
                found.setText(text("settings.check.good"));
                found.setGraphic(Icons.icon(Feather.CHECK_CIRCLE, "ready"));
            }
            case FreeCheck.Bad(var problem) -> {
                found.setText(text("settings.check.bad"));
                trouble.getChildren().setAll(new ProblemView(problem, List.of()));
            }
        }
    }
}
