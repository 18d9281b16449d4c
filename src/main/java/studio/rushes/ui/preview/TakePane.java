package studio.rushes.ui.preview;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import studio.rushes.media.FrameSize;

/** The picture of one of several clips, as large as it fits, with its captions over it. */
public final class TakePane extends Pane implements Screen, AutoCloseable {
    private static final double RADIUS = 12;

    /** What the pictures of all clips may take: each keeps ten on their way and three shown. */
    private static final long BYTES = 96L << 20;

    private static final int PICTURES = 13;
    private static final int LEAST = 16;

    private final Region backdrop = new Region();
    private final ImageView picture = new ImageView();
    private final Rectangle corners = new Rectangle();
    private final CaptionLayer layer = new CaptionLayer();
    private final PictureRing ring = new PictureRing();
    private final ReadOnlyLongWrapper frame = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Optional<LaidCaptions>> read =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final CaptionFeed captions;
    private final double aspect;

    /**
     * @param clip the size of the clip
     * @param work where captions are painted
     */
    public TakePane(FrameSize clip, Executor work) {
        aspect = (double) clip.width() / clip.height();
        captions = new CaptionFeed(frame, read, layer, work);
        getStyleClass().add("take-pane");
        backdrop.getStyleClass().add("player-backdrop");
        corners.setArcWidth(2 * RADIUS);
        corners.setArcHeight(2 * RADIUS);
        picture.setClip(corners);
        picture.setSmooth(true);
        layer.setId(null);
        getChildren().addAll(backdrop, picture, layer);
        setMinSize(60, 60);
    }

    /**
     * The size at which a clip is decoded: as large as it is shown, and smaller where so many
     * together would take more memory than their pictures are worth.
     *
     * @param width of the place it is shown at, in pixels of the screen
     */
    public static FrameSize size(FrameSize clip, double width, double height, int clips) {
        double most = (double) BYTES / (4L * PICTURES * clips);
        double scale =
                Math.min(
                        Math.min(1, Math.min(width / clip.width(), height / clip.height())),
                        Math.sqrt(most / ((double) clip.width() * clip.height())));
        return new FrameSize(even(clip.width() * scale), even(clip.height() * scale));
    }

    private static int even(double side) {
        return Math.max(LEAST, (int) Math.round(side) & ~1);
    }

    @Override
    public void show(FrameSize size, byte[] bgra) {
        show(Optional.of(ring.draw(size, bgra)));
    }

    /** Shows an image until the first picture has come, or nothing. */
    public void show(Optional<Image> image) {
        picture.setImage(image.orElse(null));
        requestLayout();
    }

    /** The picture that is shown, for its captions. */
    public void at(long shown) {
        frame.set(shown);
    }

    /** What is read over the clip. */
    public void caption(Optional<LaidCaptions> laid) {
        read.set(laid);
    }

    /** Where in this pane its picture lies. */
    public Rectangle2D place() {
        double width = Math.floor(Math.min(getWidth(), getHeight() * aspect));
        double height = Math.floor(width / aspect);
        return new Rectangle2D(
                Math.floor((getWidth() - width) / 2),
                Math.floor((getHeight() - height) / 2),
                Math.max(0, width),
                Math.max(0, height));
    }

    @Override
    protected void layoutChildren() {
        Rectangle2D at = place();
        backdrop.resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
        picture.setFitWidth(at.getWidth());
        picture.setFitHeight(at.getHeight());
        picture.relocate(at.getMinX(), at.getMinY());
        corners.setWidth(at.getWidth());
        corners.setHeight(at.getHeight());
        layer.resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
    }

    @Override
    public void close() {
        captions.close();
    }
}
