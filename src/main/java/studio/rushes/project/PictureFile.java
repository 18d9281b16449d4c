package studio.rushes.project;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.IntBuffer;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** The content of a picture file, which anybody may have made to do harm. */
final class PictureFile {
    /** A few bytes can say that they are a picture of gigabytes. */
    static final long MAX_PIXELS = 50_000_000;

    private PictureFile() {}

    /** The ending of such a file, by how it begins: {@code .png} or {@code .jpg}. */
    static Optional<String> type(byte[] content) {
        if (starts(content, 0x89, 'P', 'N', 'G')) {
            return Optional.of(".png");
        }
        return starts(content, 0xff, 0xd8, 0xff) ? Optional.of(".jpg") : Optional.empty();
    }

    /** Why it cannot be shown. */
    enum Fault {
        NO_PICTURE,
        TOO_MANY_PIXELS,
        BROKEN
    }

    /** A picture that cannot be shown. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;

        final Fault fault;

        Unfit(Fault fault, @Nullable Throwable cause) {
            super(fault.name(), cause);
            this.fault = fault;
        }
    }

    /**
     * Reads all of it, small.
     *
     * @param side the longer side of what comes out, at most
     */
    static PictureBox.Thumbnail small(byte[] content, int side) throws Unfit {
        String format = type(content).orElseThrow(() -> new Unfit(Fault.NO_PICTURE, null));
        Iterator<ImageReader> readers = ImageIO.getImageReadersBySuffix(format.substring(1));
        ImageReader reader = readers.next();
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            // What is said beside the picture is not read: texts in it may unfold without bound.
            reader.setInput(in, true, true);
            return thumbnail(reader, side);
        } catch (IOException | RuntimeException e) {
            // The readers of the JDK answer a broken file with nearly anything.
            throw new Unfit(Fault.BROKEN, e);
        } finally {
            reader.dispose();
        }
    }

    private static PictureBox.Thumbnail thumbnail(ImageReader reader, int side)
            throws IOException, Unfit {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MAX_PIXELS) {
            throw new Unfit(Fault.TOO_MANY_PIXELS, null);
        }
        ImageReadParam param = reader.getDefaultReadParam();
        // Twice as large as needed, so that scaling can still be smooth.
        int step = (int) Math.max(1, Math.max(width, height) / (2L * side));
        param.setSourceSubsampling(step, step, 0, 0);
        BufferedImage read = reader.read(0, param);
        double scale = Math.min(1, (double) side / Math.max(read.getWidth(), read.getHeight()));
        int w = (int) Math.max(1, Math.round(read.getWidth() * scale));
        int h = (int) Math.max(1, Math.round(read.getHeight() * scale));
        BufferedImage small = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(read, 0, 0, w, h, null);
        pen.dispose();
        return new PictureBox.Thumbnail(
                (int) width,
                (int) height,
                w,
                h,
                IntBuffer.wrap(small.getRGB(0, 0, w, h, null, 0, w)));
    }

    private static boolean starts(byte[] content, int... with) {
        if (content.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((content[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
