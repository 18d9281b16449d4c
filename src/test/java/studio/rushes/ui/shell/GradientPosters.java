package studio.rushes.ui.shell;

import java.nio.file.Path;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import studio.rushes.ui.grid.Posters;

/** A coloured picture for each clip. */
final class GradientPosters implements Posters {
    private static final String[][] COLOURS = {
        {"#f7b733", "#a5580c"},
        {"#2a4a73", "#d98f5c"},
        {"#3b5323", "#b89b2a"},
        {"#203a43", "#0e7c86"},
        {"#41295a", "#c06c84"}
    };

    @Override
    public ObservableValue<Image> of(Path clip) {
        String[] colours = COLOURS[Math.floorMod(clip.hashCode(), COLOURS.length)];
        Canvas canvas = new Canvas(180, 320);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setFill(
                new LinearGradient(
                        0,
                        0,
                        0,
                        1,
                        true,
                        CycleMethod.NO_CYCLE,
                        new Stop(0, Color.web(colours[0])),
                        new Stop(1, Color.web(colours[1]))));
        pen.fillRect(0, 0, 180, 320);
        return new SimpleObjectProperty<>(canvas.snapshot(null, null));
    }
}
