package studio.rushes.adapter.ffmpeg;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import studio.rushes.media.ClipLook;
import studio.rushes.media.FrameSize;

/** Picks the strip and the poster out of the pictures that come by. */
final class LookStills implements NativePart {
    private final ClipLook look;
    private final LookSize size;
    private final PreviewScaler stripScaler;
    private final PreviewScaler posterScaler;
    private final List<Long> stripFrames;
    private final List<Long> posterFrames;
    private final Map<Long, BufferedImage> strip = new TreeMap<>();
    private final Map<Long, Candidate> posters = new TreeMap<>();

    private record Candidate(BufferedImage image, int brightness) {}

    LookStills(ClipLook look, LookSize size, long frames) {
        this.look = look;
        this.size = size;
        stripFrames = places(ClipLook.STRIP_PLACES, frames);
        posterFrames = places(PosterGrabber.PLACES, frames);
        stripScaler = new PreviewScaler(size.strip());
        posterScaler = new PreviewScaler(size.proxy());
    }

    private static List<Long> places(List<Double> places, long frames) {
        return places.stream().map(place -> (long) (place * frames)).toList();
    }

    void take(AVFrame picture, long frame) {
        if (stripFrames.contains(frame)) {
            strip.put(frame, image(stripScaler.bgra(picture), size.strip()));
        }
        if (posterFrames.contains(frame)) {
            ByteBuffer bgra = posterScaler.bgra(picture);
            posters.put(
                    frame,
                    new Candidate(image(bgra, size.proxy()), PosterGrabber.brightness(bgra)));
        }
    }

    /** Every frame has come by: the last picture was held to the end. */
    void write() throws IOException {
        List<Path> files = look.strip();
        for (int i = 0; i < files.size(); i++) {
            write(strip.get(stripFrames.get(i)), files.get(i));
        }
        write(poster(), look.poster());
    }

    private @Nullable BufferedImage poster() {
        @Nullable Candidate best = null;
        for (long frame : posterFrames) {
            Candidate candidate = posters.get(frame);
            if (candidate != null && (best == null || candidate.brightness() > best.brightness())) {
                best = candidate;
            }
            if (best != null && best.brightness() >= PosterGrabber.DARK) {
                break;
            }
        }
        return best == null ? null : best.image();
    }

    private static void write(@Nullable BufferedImage image, Path file) throws IOException {
        if (image == null || !ImageIO.write(image, "jpg", file.toFile())) {
            throw new IOException("there is no picture for " + file.getFileName());
        }
    }

    private static BufferedImage image(ByteBuffer bgra, FrameSize size) {
        BufferedImage image =
                new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        bgra.duplicate().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(pixels);
        return image;
    }

    @Override
    public void close() {
        stripScaler.close();
        posterScaler.close();
    }
}
