package studio.rushes.ui.strip;

import static studio.rushes.ui.fx.Texts.text;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.captions.CaptionLook;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.grid.Posters;

/** The cut along the bottom of the window: how long it is, and its blocks to scale. */
public final class StripBar extends VBox {
    private static final double HEIGHT = 80;

    /** In a lower window the cards need the height that the cut would take. */
    private static final double ROOM = 740;

    private final ToggleButton fold = new ToggleButton("", Icons.icon(Feather.CHEVRON_DOWN));

    StripBar(
            StripModel model,
            Posters posters,
            Filmstrips films,
            ObservableValue<CaptionLook> captions) {
        setId("strip-bar");
        getStyleClass().add("strip-bar");
        fold.setId("strip-fold");
        fold.getStyleClass().add("icon-button");
        Tip.on(fold, text("strip.fold"));
        fold.setAccessibleText(text("strip.fold"));
        Label title = new Label(text("strip.title"));
        title.getStyleClass().add("heading");
        title.setMinWidth(USE_PREF_SIZE);
        Label about = new Label();
        about.setId("strip-about");
        about.getStyleClass().add("muted");
        about.textProperty().bind(model.stripProperty().map(StripWords::about));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label finish = new Label();
        finish.setId("strip-finish");
        finish.getStyleClass().add("muted");
        finish.textProperty()
                .bind(
                        model.levelledProperty()
                                .flatMap(levelled ->
                                        captions.map(look -> StripWords.finish(levelled, look))));
        HBox head = new HBox(title, about, gap, finish, fold);
        head.getStyleClass().add("strip-head");
        Track track = new Track(model, posters, films, false);
        track.setId("strip-track");
        track.setMinHeight(HEIGHT);
        track.setPrefHeight(HEIGHT);
        track.visibleProperty().bind(fold.selectedProperty());
        track.managedProperty().bind(fold.selectedProperty());
        fold.setSelected(true);
        getChildren().addAll(head, track);
    }

    /** Folds itself in a low window, where only its first line is seen then. */
    public void follow(ObservableValue<Number> windowHeight) {
        windowHeight.map(height -> height.doubleValue() >= ROOM).subscribe(fold::setSelected);
    }
}
