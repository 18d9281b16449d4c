package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;
import studio.rushes.media.FrameSize;

/**
 * Makes small clips with the bundled ffmpeg whose every picture carries its own number, as twelve
 * columns that are white for a set bit.
 */
public final class PreviewClips {
    private static final int COLUMN = 16;
    private static final int BITS = 12;
    private static final String COUNTER =
            "color=c=black:s=192x64:r=24:d=%s,format=yuv420p,"
                    + "geq=lum='if(mod(floor(N/pow(2,floor(X/16))),2),235,16)':cb=128:cr=128";
    private static final String TONE = "sine=frequency=440:sample_rate=48000:duration=%s";

    private PreviewClips() {}

    /** Numbered pictures at 24 a second with a tone, a key frame every 48, B-frames between. */
    public static Path counting(Path target, int seconds) {
        return run(
                List.of("-f", "lavfi", "-i", COUNTER.formatted(seconds)),
                List.of("-f", "lavfi", "-i", TONE.formatted(seconds)),
                List.of("-c:v", "libx264", "-g", "48", "-bf", "3", "-preset", "veryfast"),
                List.of("-c:a", "aac", "-ac", "2", target.toString()));
    }

    /** The same without sound. */
    public static Path silent(Path target, int seconds) {
        return run(
                List.of("-f", "lavfi", "-i", COUNTER.formatted(seconds)),
                List.of("-c:v", "libx264", "-g", "48", target.toString()));
    }

    /** Mono at 44.1 kHz beside the pictures. */
    public static Path foreignSound(Path target, int seconds) {
        return run(
                List.of("-f", "lavfi", "-i", COUNTER.formatted(seconds)),
                List.of("-f", "lavfi", "-i", TONE.formatted(seconds)),
                List.of("-c:v", "libx264", "-c:a", "aac", "-ac", "1", "-ar", "44100"),
                List.of(target.toString()));
    }

    public static Path soundOnly(Path target) {
        return run(
                List.of("-f", "lavfi", "-i", TONE.formatted(1)),
                List.of("-c:a", "aac", target.toString()));
    }

    /** Moving test pattern at full size, as the studio's own clips are. */
    public static Path portrait(Path target, int seconds) {
        return portrait(target, FrameSize.PORTRAIT_720, seconds);
    }

    /** The same at another size. */
    public static Path portrait(Path target, FrameSize size, int seconds) {
        return run(
                List.of("-f", "lavfi", "-i", "testsrc2=s=%s:r=24:d=%d".formatted(size, seconds)),
                List.of("-f", "lavfi", "-i", TONE.formatted(seconds)),
                List.of("-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-g", "48"),
                List.of("-c:a", "aac", "-ac", "2", target.toString()));
    }

    /** One colour in limited range, labelled BT.709. */
    public static Path plain(Path target, String filter) {
        return run(
                List.of("-f", "lavfi", "-i", filter),
                List.of("-colorspace", "bt709", "-color_primaries", "bt709"),
                List.of("-color_trc", "bt709", "-c:v", "libx264", target.toString()));
    }

    /** The number that a picture of {@link #counting} shows. */
    public static long shown(FrameSize size, ByteBuffer bgra) {
        long number = 0;
        int row = size.height() / 2;
        for (int bit = 0; bit < BITS; bit++) {
            int x = bit * COLUMN + COLUMN / 2;
            int green = Byte.toUnsignedInt(bgra.get((row * size.width() + x) * 4 + 1));
            number |= green > 127 ? 1L << bit : 0;
        }
        return number;
    }

    /** The number that a picture of {@link #counting} shows, where it lies in a file. */
    public static long shown(Path picture) throws IOException {
        return shown(Files.readAllBytes(picture));
    }

    /** The same, where it is sent along. */
    public static long shown(byte[] picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        long number = 0;
        for (int bit = 0; bit < BITS; bit++) {
            int rgb = image.getRGB(bit * COLUMN + COLUMN / 2, image.getHeight() / 2);
            number |= (rgb >> 8 & 0xff) > 127 ? 1L << bit : 0;
        }
        return number;
    }

    @SafeVarargs
    private static Path run(List<String>... parts) {
        List<String> command = new ArrayList<>();
        command.add(Loader.load(ffmpeg.class));
        command.addAll(List.of("-nostdin", "-v", "error", "-y"));
        for (List<String> part : parts) {
            command.addAll(part);
        }
        try {
            Path log = Files.createTempFile("ffmpeg", ".log");
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(log, StandardCharsets.UTF_8))
                    .isZero();
            Files.delete(log);
            return Path.of(command.getLast());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
