package studio.rushes.ui.preview;

import java.nio.IntBuffer;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import studio.rushes.captions.CaptionImage;

/** Painted captions as the window shows them. */
public final class CaptionPixels {
    private CaptionPixels() {}

    /** Takes the painter's own pixels, which are never written again; empty for none. */
    public static Optional<Image> of(CaptionImage painted) {
        if (painted.width() < 1 || painted.height() < 1) {
            return Optional.empty();
        }
        return Optional.of(
                new WritableImage(
                        new PixelBuffer<>(
                                painted.width(),
                                painted.height(),
                                IntBuffer.wrap(painted.argb()),
                                PixelFormat.getIntArgbPreInstance())));
    }
}
