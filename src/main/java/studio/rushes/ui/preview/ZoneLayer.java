package studio.rushes.ui.preview;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import studio.rushes.captions.SafeZone;
import studio.rushes.media.FrameSize;

/** Shades what a player's own controls cover, and frames what they leave free. */
final class ZoneLayer extends Pane {
    /** Margins are parts of the picture: any size of its shape will do. */
    private static final int FINE = 1_000;

    private final List<Region> margins = Stream.generate(Region::new).limit(4).toList();
    private final Region free = new Region();
    private final Label name = new Label();
    private final Rectangle corners = new Rectangle();
    private SafeZone zone = SafeZone.standard();

    /**
     * @param arc of the picture's corners
     */
    ZoneLayer(double arc) {
        corners.setArcWidth(arc);
        corners.setArcHeight(arc);
        setClip(corners);

        setId("player-zone");
        setMouseTransparent(true);
        margins.forEach(margin -> margin.getStyleClass().add("player-zone-margin"));
        free.getStyleClass().add("player-safe-zone");
        name.setId("player-zone-name");
        name.getStyleClass().add("player-zone-name");
        getChildren().addAll(margins);
        getChildren().addAll(free, name);
        show(zone);
    }

    void show(SafeZone now) {
        zone = now;
        name.setText(now.name());
        setAccessibleText(PlayerTexts.text("safe.zone", now.name()));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width < 1 || height < 1) {
            return;
        }
        corners.setWidth(width);
        corners.setHeight(height);
        FrameSize shape =
                width > height
                        ? new FrameSize(2 * FINE, even(2 * FINE * height / width))
                        : new FrameSize(even(2 * FINE * width / height), 2 * FINE);
        Rectangle2D within = zone.within(shape);
        double left = Math.rint(within.getMinX() * width / shape.width());
        double right = Math.rint(within.getMaxX() * width / shape.width());
        double top = Math.rint(within.getMinY() * height / shape.height());
        double bottom = Math.rint(within.getMaxY() * height / shape.height());
        margins.get(0).resizeRelocate(0, 0, width, top);
        margins.get(1).resizeRelocate(0, bottom, width, height - bottom);
        margins.get(2).resizeRelocate(0, top, left, bottom - top);
        margins.get(3).resizeRelocate(right, top, width - right, bottom - top);
        free.resizeRelocate(left, top, right - left, bottom - top);
        name.autosize();
        name.relocate(left + 6, Math.max(0, top - name.getHeight() - 4));
    }

    private static int even(double value) {
        return Math.max(16, (int) value & ~1);
    }
}
