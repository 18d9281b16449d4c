package studio.rushes.ui.preview;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import studio.rushes.media.FrameSize;

/**
 * Three images in turn: the renderer may still read the last one while the next is written, and a
 * single one was seen torn.
 */
final class PictureRing {
    private static final int IMAGES = 3;

    private final List<PixelBuffer<ByteBuffer>> buffers = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private @Nullable FrameSize size;
    private int turn;

    /** The picture as an image; good until two more were drawn. */
    Image draw(FrameSize newSize, byte[] bgra) {
        if (!newSize.equals(size)) {
            allocate(newSize);
        }
        turn = (turn + 1) % IMAGES;
        PixelBuffer<ByteBuffer> buffer = buffers.get(turn);
        buffer.getBuffer().put(0, bgra);
        buffer.updateBuffer(_ -> null);
        return images.get(turn);
    }

    private void allocate(FrameSize newSize) {
        size = newSize;
        buffers.clear();
        images.clear();
        for (int i = 0; i < IMAGES; i++) {
            PixelBuffer<ByteBuffer> buffer =
                    new PixelBuffer<>(
                            newSize.width(),
                            newSize.height(),
                            ByteBuffer.allocateDirect(newSize.width() * newSize.height() * 4),
                            PixelFormat.getByteBgraPreInstance());
            buffers.add(buffer);
            images.add(new WritableImage(buffer));
        }
    }
}
