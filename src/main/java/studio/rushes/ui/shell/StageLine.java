package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.util.EnumMap;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.assembly.Stage;
import studio.rushes.ui.export.FilmWords;
import studio.rushes.ui.fx.Icons;

/** A film on its way: its stages, how long it has taken and how long it will. */
final class StageLine extends HBox {
    private final Map<Stage, Label> stages = new EnumMap<>(Stage.class);
    private final Label time = new Label();
    private @Nullable Stage shown;

    StageLine(FilmModel film) {
        setId("status-stages");
        getStyleClass().add("stages");
        for (Stage stage : Stage.values()) {
            if (!stages.isEmpty()) {
                getChildren().add(new Label("", Icons.icon(Feather.CHEVRON_RIGHT, "faint")));
            }
            Label label = new Label(FilmWords.stage(stage));
            label.setMinWidth(USE_PREF_SIZE);
            label.getStyleClass().add("stage");
            stages.put(stage, label);
            getChildren().add(label);
        }
        time.setId("status-time");
        time.getStyleClass().add("time");
        time.setMinWidth(USE_PREF_SIZE);
        getChildren().add(time);
        HBox.setMargin(time, new javafx.geometry.Insets(0, 0, 0, 10));
        Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> film.tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
        film.runningProperty()
                .subscribe(on -> {
                    setVisible(on);
                    setManaged(on);
                    if (on) {
                        seconds.play();
                    } else {
                        seconds.stop();
                    }
                });
        film.makingProperty()
                .subscribe(now -> {
                    if (now != null) {
                        show(now);
                    }
                });
    }

    private void show(FilmModel.Making now) {
        time.setText(
                now.whole() == 0 && now.left().isZero()
                        ? text("shell.status.begun")
                        : FilmWords.headway(now.elapsed(), now.left()));
        if (now.stage() == shown) {
            return;
        }
        shown = now.stage();
        stages.forEach((stage, label) -> {
            boolean done = stage.compareTo(now.stage()) < 0;
            label.setGraphic(done ? Icons.icon(Feather.CHECK, "ready") : null);
            label.getStyleClass().remove("now");
            if (stage == now.stage()) {
                label.getStyleClass().add("now");
            }
        });
    }
}
