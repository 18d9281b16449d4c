package studio.rushes.ui.grid;

import atlantafx.base.controls.Spacer;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The dark plate at the bottom of a poster: a dot, the state's word, a detail, how far it is. */
final class StatePlate extends VBox {
    private final Label word = new Label();
    private final Label detail = new Label();
    private final ProgressBar progress = new ProgressBar();
    private Tone tone = Tone.IDLE;

    StatePlate() {
        getStyleClass().addAll("plate", "state-plate", tone.styleClass());
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        word.getStyleClass().add("word");
        word.setMinWidth(USE_PREF_SIZE);
        detail.getStyleClass().add("detail");
        progress.getStyleClass().add("hairline");
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(dot, word, new Spacer(), detail);
        line.getStyleClass().add("line");
        getChildren().addAll(line, progress);
        setMaxHeight(USE_PREF_SIZE);
    }

    void show(CardFace face) {
        word.setText(face.status().word());
        detail.setText(face.detail());
        progress.setProgress(face.progress().orElse(0));
        progress.setVisible(face.progress().isPresent());
        progress.setManaged(face.progress().isPresent());
        if (face.status().tone() != tone) {
            getStyleClass().remove(tone.styleClass());
            tone = face.status().tone();
            getStyleClass().add(tone.styleClass());
        }
    }
}
