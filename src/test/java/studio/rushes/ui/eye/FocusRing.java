package studio.rushes.ui.eye;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** What stands where the keys go, to be compared with the same place once they have gone on. */
public final class FocusRing {
    /** A ring may lie around what has the keys. */
    private static final double AROUND = 5;

    /** Pixels by which it has to differ for people to see it. */
    private static final int SEEN = 24;

    private final Node owner;
    private final Scene scene;
    private final Rectangle2D place;
    private final int[] picture;

    /**
     * @param scene of the owner, which may leave it
     */
    private FocusRing(Node owner, Scene scene, Rectangle2D place) {
        this.owner = owner;
        this.scene = scene;
        this.place = place;
        this.picture = picture();
    }

    /** Of what has the keys now. */
    public static Optional<FocusRing> of(Scene scene) {
        Node owner = scene.getFocusOwner();
        if (owner == null || owner.getScene() == null || !isThere(scene, owner)) {
            return Optional.empty();
        }
        Bounds in = owner.localToScene(owner.getLayoutBounds());
        double left = Math.max(0, in.getMinX() - AROUND);
        double top = Math.max(0, in.getMinY() - AROUND);
        double right = Math.min(scene.getWidth(), in.getMaxX() + AROUND);
        double bottom = Math.min(scene.getHeight(), in.getMaxY() + AROUND);
        return right - left < 1 || bottom - top < 1
                ? Optional.empty()
                : Optional.of(
                        new FocusRing(
                                owner,
                                scene,
                                new Rectangle2D(left, top, right - left, bottom - top)));
    }

    private static boolean isThere(Scene scene, Node owner) {
        return new Seen(scene)
                .all()
                .anyMatch(part ->
                        part.node().equals(owner)
                                && part.shown().getHeight() > 0
                                && part.shown().getWidth() > 0);
    }

    public Node owner() {
        return owner;
    }

    /** Whether it looked otherwise while it had the keys. */
    public boolean wasSeen() {
        int[] now = picture();
        int other = 0;
        for (int i = 0; i < Math.min(now.length, picture.length); i++) {
            other += now[i] == picture[i] ? 0 : 1;
        }
        return other >= SEEN;
    }

    /** By its style and name. */
    public String describe() {
        Bounds in = owner.getLayoutBounds();
        return new Part(owner, in, in, 1, 0, 0).describe();
    }

    private int[] picture() {
        SnapshotParameters how = new SnapshotParameters();
        how.setViewport(place);
        WritableImage image = scene.getRoot().snapshot(how, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}
