package studio.rushes.ui.strip;

import static studio.rushes.ui.fx.Texts.text;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.grid.Posters;

/** The cut in the middle of the window: large pictures, with what is said under them. */
public final class StripPane extends VBox {
    /** Higher than this pictures only lose their sides. */
    private static final double HIGHEST = 430;

    StripPane(StripModel model, Posters posters, Filmstrips films) {
        setId("strip-pane");
        getStyleClass().add("strip-pane");
        Track track = new Track(model, posters, films, true);
        track.setId("strip-room");
        track.setMinHeight(120);
        track.setPrefHeight(HIGHEST);
        track.setMaxHeight(HIGHEST);
        VBox.setVgrow(track, Priority.ALWAYS);
        Label title = new Label(text("strip.title"));
        title.getStyleClass().add("heading");
        Label about = new Label();
        about.getStyleClass().add("muted");
        about.textProperty().bind(model.stripProperty().map(StripWords::about));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button farther = button("strip-farther", Feather.ZOOM_OUT, text("strip.farther"));
        farther.setOnAction(_ -> track.zoom(false));
        farther.disableProperty().bind(track.scale().fitsProperty());
        Button nearer = button("strip-nearer", Feather.ZOOM_IN, text("strip.nearer"));
        nearer.setOnAction(_ -> track.zoom(true));
        Button fit = button("strip-fit", Feather.MAXIMIZE_2, text("strip.fit"));
        fit.setOnAction(_ -> track.fit());
        fit.disableProperty().bind(track.scale().fitsProperty());
        HBox head = new HBox(title, about, gap, farther, nearer, fit);
        head.getStyleClass().add("board-head");
        getChildren().addAll(head, track);
    }

    private static Button button(String id, Ikon icon, String name) {
        Button button = new Button("", Icons.icon(icon));
        button.setId(id);
        button.getStyleClass().add("icon-button");
        Tip.on(button, name);
        button.setAccessibleText(name);
        return button;
    }
}
