package studio.rushes.ui.preview;

import static studio.rushes.ui.problem.Problems.words;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import studio.rushes.problem.Problem;
import studio.rushes.ui.fx.FirstSight;

/** The picture, as large as it fits, with rounded corners, and what lies over it. */
final class PictureArea extends Pane {
    private static final double RADIUS = 12;
    private static final double PORTRAIT = 9 / 16.0;

    private final Region backdrop = new Region();
    private final ImageView picture = new ImageView();
    private final Rectangle corners = new Rectangle();
    private final CaptionLayer captions = new CaptionLayer();
    private final ZoneLayer safeZone = new ZoneLayer(2 * RADIUS);
    private final Label empty = new Label(PlayerTexts.text("empty"));
    private final Label headline = new Label();
    private final Label remedy = new Label();
    private final Label code = new Label();
    private final VBox problem = new VBox(8, headline, remedy, code);

    PictureArea() {
        getStyleClass().add("player-picture");
        backdrop.getStyleClass().add("player-backdrop");
        empty.getStyleClass().add("player-empty");
        empty.setId("player-empty");
        problem.getStyleClass().add("player-problem");
        problem.setId("player-problem");
        headline.getStyleClass().add("player-problem-headline");
        code.getStyleClass().add("player-problem-code");
        headline.setWrapText(true);
        remedy.setWrapText(true);
        empty.setWrapText(true);
        corners.setArcWidth(2 * RADIUS);
        corners.setArcHeight(2 * RADIUS);
        picture.setClip(corners);
        picture.setId("player-image");
        picture.setSmooth(true);
        safeZone.setVisible(false);
        problem.setVisible(false);
        getChildren()
                .addAll(
                        backdrop,
                        picture,
                        FirstSight.of(safeZone),
                        captions,
                        empty,
                        FirstSight.of(problem));
        setMinSize(62, 110);
        setPrefSize(252, 448);
        show(Optional.empty());
    }

    /** The image shown, empty for none. */
    void show(Optional<Image> image) {
        Image before = picture.getImage();
        Image now = image.orElse(null);
        picture.setImage(now);
        boolean same =
                before != null
                        && now != null
                        && before.getWidth() == now.getWidth()
                        && before.getHeight() == now.getHeight();
        if (!same) {
            requestLayout();
        }
    }

    void showProblem(Optional<Problem> shown) {
        problem.setVisible(shown.isPresent());
        headline.setText(shown.map(problem -> words(problem).headline()).orElse(""));
        remedy.setText(shown.map(problem -> words(problem).remedy()).orElse(""));
        code.setText(shown.map(Problem::code).orElse(""));
        requestLayout();
    }

    void showEmpty(boolean shown) {
        empty.setVisible(shown);
    }

    void describe(String text) {
        picture.setAccessibleText(text);
    }

    ZoneLayer safeZone() {
        return safeZone;
    }

    /** Exactly as large as the picture. */
    CaptionLayer captions() {
        return captions;
    }

    @Override
    protected void layoutChildren() {
        Image image = picture.getImage();
        double aspect = image == null ? PORTRAIT : image.getWidth() / image.getHeight();
        double width = Math.floor(Math.min(getWidth(), getHeight() * aspect));
        double height = Math.floor(width / aspect);
        double x = Math.floor((getWidth() - width) / 2);
        double y = Math.floor((getHeight() - height) / 2);
        backdrop.resizeRelocate(x, y, width, height);
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        picture.relocate(x, y);
        corners.setWidth(width);
        corners.setHeight(height);
        safeZone.resizeRelocate(x, y, width, height);
        captions.resizeRelocate(x, y, width, height);
        centre(empty, x, y, width, height);
        centre(problem, x, y, width, height);
    }

    private static void centre(Region node, double x, double y, double width, double height) {
        double inner = Math.max(0, width - 32);
        double tall = Math.min(height, node.prefHeight(inner));
        node.resizeRelocate(x + 16, Math.floor(y + (height - tall) / 2), inner, tall);
    }
}
