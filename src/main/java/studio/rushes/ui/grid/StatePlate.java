package studio.rushes.ui.grid;

import atlantafx.base.controls.Spacer;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.rushes.ui.fx.FirstSight;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Tip;

/** The dark plate at the bottom of a poster: an icon, the state's word, a detail, how far it is. */
public final class StatePlate extends VBox {
    private final FontIcon icon = Icons.icon(StateIcons.of(CardStatus.DRAFT), "state");
    private final Label word = new Label();
    private final Label detail = new Label();
    private final ProgressBar progress = new ProgressBar();
    private Tone tone = Tone.IDLE;
    private CardStatus status = CardStatus.DRAFT;

    public StatePlate() {
        getStyleClass().addAll("plate", "state-plate");
        icon.pseudoClassStateChanged(tone.pseudoClass(), true);
        word.getStyleClass().add("word");
        word.setMinWidth(USE_PREF_SIZE);
        detail.getStyleClass().add("detail");
        Tip.on(detail).wordsProperty().bind(detail.textProperty());
        progress.getStyleClass().add("hairline");
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(icon, word, new Spacer(), detail);
        line.getStyleClass().add("line");
        progress.setVisible(false);
        progress.setManaged(false);
        getChildren().addAll(line, FirstSight.of(progress));
        setMaxHeight(USE_PREF_SIZE);
    }

    public void show(CardFace face) {
        if (face.status() != status) {
            status = face.status();
            icon.setIconCode(StateIcons.of(status));
        }
        word.setText(face.status().word());
        detail.setText(face.detail());
        progress.setProgress(face.progress().orElse(0));
        progress.setVisible(face.progress().isPresent());
        progress.setManaged(face.progress().isPresent());
        if (face.status().tone() != tone) {
            icon.pseudoClassStateChanged(tone.pseudoClass(), false);
            tone = face.status().tone();
            icon.pseudoClassStateChanged(tone.pseudoClass(), true);
        }
    }
}
