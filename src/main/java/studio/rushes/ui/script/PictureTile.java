package studio.rushes.ui.script;

import static studio.rushes.ui.fx.Texts.text;
import static studio.rushes.ui.problem.Problems.words;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.rushes.project.PictureBox;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.problem.Problems;

/** One picture of a block, small. */
final class PictureTile extends StackPane {
    private static final double SIDE = 58;

    /** Sharp on a screen of twice the dots, too. */
    static final int DECODED = 116;

    private final String name;
    private final ImageView image = new ImageView();
    private final Button picture = new Button();
    private final Tip tip = Tip.on(picture);
    private final Button remove;

    /**
     * @param again asks for another picture
     */
    PictureTile(String name, Runnable removing, Runnable again) {
        this.name = name;
        getStyleClass().add("picture-tile");
        image.setFitWidth(SIDE);
        image.setFitHeight(SIDE);
        image.setPreserveRatio(true);
        picture.getStyleClass().add("picture");
        picture.setGraphic(image);
        picture.setOnAction(_ -> again.run());
        remove = Tools.icon(text("editor.picture.remove", name), Feather.X, removing);
        remove.getStyleClass().add("picture-remove");
        StackPane.setAlignment(remove, Pos.TOP_RIGHT);
        tip.say(name);
        picture.setAccessibleText(name);
        getChildren().addAll(picture, remove);
    }

    void setRemovable(boolean can) {
        remove.setVisible(can);
        picture.setDisable(!can);
    }

    /** What it looks like, or that it cannot be looked at. */
    void show(PictureBox.@Nullable Thumbnail small, @Nullable Throwable thrown) {
        if (small != null) {
            image.setImage(image(small));
            tip.say(text("editor.picture.about", name, small.wide(), small.high()));
        } else if (thrown != null) {
            String why = words(Problems.of(thrown)).headline();
            getStyleClass().add("missing");
            picture.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
            tip.say(why);
            picture.setAccessibleText(why);
        }
    }

    private static Image image(PictureBox.Thumbnail small) {
        WritableImage made = new WritableImage(small.width(), small.height());
        made.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        small.width(),
                        small.height(),
                        PixelFormat.getIntArgbInstance(),
                        small.argb().duplicate(),
                        small.width());
        return made;
    }
}
