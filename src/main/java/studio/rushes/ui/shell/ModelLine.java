package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import studio.rushes.transcription.ModelArrival;
import studio.rushes.ui.captions.ModelWords;
import studio.rushes.ui.captions.ModelsModel;

/** A model on its way: how far it is, how fast it comes, and a way to stop it. */
final class ModelLine extends HBox {
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar();

    /**
     * @param making a film is on its way too, whose bar is enough
     */
    ModelLine(ModelsModel models, ObservableValue<Boolean> making) {
        setId("status-model");
        getStyleClass().addAll("status-part", "model-line");
        words.setId("status-model-words");
        words.setMinWidth(USE_PREF_SIZE);
        bar.setFocusTraversable(false);
        Hyperlink stop = new Hyperlink(text("models.stop"));
        stop.setId("status-model-stop");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setTooltip(new Tooltip(text("models.stop.tip")));
        stop.setAccessibleText(text("models.stop.tip"));
        stop.setOnAction(_ -> models.stop());
        getChildren().addAll(bar, words, stop);
        bar.visibleProperty().bind(making.map(on -> !on));
        bar.managedProperty().bind(bar.visibleProperty());
        models.arrivingProperty().subscribe(this::show);
    }

    private void show(Optional<ModelsModel.Arriving> arriving) {
        setVisible(arriving.isPresent());
        setManaged(arriving.isPresent());
        if (arriving.isPresent()) {
            String said = ModelWords.arriving(arriving.get());
            words.setText(said);
            bar.setAccessibleText(said);
            bar.setProgress(arriving.get().at().map(ModelArrival::fraction).orElse(0.0));
        }
    }
}
