package studio.rushes.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Loader;

/** One real clip of one second, made once. */
public final class TinyClip {
    public static final byte[] BYTES = make();

    private TinyClip() {}

    private static byte[] make() {
        try {
            Path folder = Files.createTempDirectory("tiny-clip");
            Path file = folder.resolve("clip.mp4");
            Process ffmpeg =
                    new ProcessBuilder(
                                    Loader.load(org.bytedeco.ffmpeg.ffmpeg.class),
                                    "-v",
                                    "error",
                                    "-f",
                                    "lavfi",
                                    "-i",
                                    "testsrc2=size=64x64:rate=24:duration=1",
                                    "-c:v",
                                    "libx264",
                                    "-pix_fmt",
                                    "yuv420p",
                                    file.toString())
                            .inheritIO()
                            .start();
            if (!ffmpeg.waitFor(60, TimeUnit.SECONDS) || ffmpeg.exitValue() != 0) {
                throw new IllegalStateException("ffmpeg made no clip");
            }
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            Files.delete(folder);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
