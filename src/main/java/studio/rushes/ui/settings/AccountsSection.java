package studio.rushes.ui.settings;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.generation.BackEnd;
import studio.rushes.ui.cloud.CloudForm;
import studio.rushes.ui.cloud.PipelineForm;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.problem.ProblemView;

/** The two ways to Google's models, each with its free check. */
final class AccountsSection extends Section {
    AccountsSection(SettingsViewModel model) {
        CloudForm place = new CloudForm("settings", model.fields());
        place.showCaps(false);
        add(
                heading(text("settings.vertex")),
                about(text("settings.vertex.meaning")),
                place,
                new CheckLine(model, BackEnd.VERTEX),
                heading(text("settings.gemini")),
                about(text("settings.gemini.meaning")),
                key(model.key()),
                new CheckLine(model, BackEnd.GEMINI),
                heading(text("cloud.settings")),
                about(text("cloud.settings.meaning")),
                new PipelineForm(model.pipeline(), model.services(), model::checkServices));
    }

    private static VBox key(KeyEntry entry) {
        Label standing = new Label();
        standing.setId("settings-key-standing");
        standing.setWrapText(true);
        standing.setMinHeight(USE_PREF_SIZE);
        PasswordField field = new PasswordField();
        field.setId("settings-key");
        field.setPromptText(text("settings.key.prompt"));
        field.setPrefColumnCount(28);
        field.setAccessibleText(text("settings.key"));
        field.textProperty().bindBidirectional(entry.enteredProperty());
        field.disableProperty().bind(entry.busyProperty());
        field.setOnAction(_ -> entry.keep());
        Button keep = new Button(text("settings.key.keep"));
        keep.setId("settings-key-keep");
        keep.setMinWidth(USE_PREF_SIZE);
        keep.disableProperty().bind(entry.busyProperty().or(entry.enteredProperty().isEmpty()));
        keep.setOnAction(_ -> entry.keep());
        Button forget = new Button(text("settings.key.forget"));
        forget.setId("settings-key-forget");
        forget.setMinWidth(USE_PREF_SIZE);
        forget.disableProperty().bind(entry.busyProperty());
        forget.setOnAction(_ -> entry.forget());
        Label refusal = new Label("", Icons.icon(Feather.ALERT_TRIANGLE, "attention"));
        refusal.setId("settings-key-refusal");
        refusal.setWrapText(true);
        refusal.textProperty().bind(entry.refusalProperty());
        VBox trouble = new VBox();
        VBox box = field(text("settings.key"), line(field, keep, forget));
        box.getChildren().addAll(refusal, standing, trouble);
        entry.refusalProperty().subscribe(words -> show(refusal, !words.isEmpty()));
        entry.busyProperty().subscribe(_ -> say(entry, standing));
        entry.standingProperty()
                .subscribe(now -> {
                    say(entry, standing);
                    show(
                            forget,
                            now instanceof KeyStanding.Kept || now instanceof KeyStanding.Held);
                });
        entry.troubleProperty()
                .subscribe(problem ->
                        trouble.getChildren()
                                .setAll(
                                        problem
                                                .map(told -> new ProblemView(told, List.of()))
                                                .stream()
                                                .toList()));
        return box;
    }

    private static void say(KeyEntry entry, Label standing) {
        standing.getStyleClass().removeAll("muted");
        standing.setGraphic(null);
        if (entry.busyProperty().get()) {
            standing.setText(text("settings.key.busy"));
            return;
        }
        switch (entry.standingProperty().get()) {
            case KeyStanding.None _ -> {
                standing.setText(text("settings.key.none"));
                standing.getStyleClass().add("muted");
            }
            case KeyStanding.Kept _ -> {
                standing.setText(text("settings.key.kept"));
                standing.setGraphic(Icons.icon(Feather.LOCK, "ready"));
            }
            case KeyStanding.Held _ -> {
                standing.setText(text("settings.key.held"));
                standing.setGraphic(Icons.icon(Feather.CLOCK, "attention"));
            }
            case KeyStanding.Environment(String variable) -> {
                standing.setText(text("settings.key.environment", variable));
                standing.setGraphic(Icons.icon(Feather.TERMINAL, "ready"));
            }
        }
    }
}
