package studio.rushes.adapter.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Loader;

/** The ffmpeg and ffprobe programs of the bundled build: an eye that is not our own code. */
public final class Tool {
    private Tool() {}

    /** Runs ffmpeg, silent and overwriting. */
    public static void ffmpeg(String... arguments) {
        List<String> command = new ArrayList<>(List.of("-v", "error", "-y", "-nostdin"));
        command.addAll(List.of(arguments));
        run(Loader.load(org.bytedeco.ffmpeg.ffmpeg.class), command);
    }

    /** One {@code key=value} a line for the streams' and the container's entries asked for. */
    public static String probe(Path file, String... arguments) {
        List<String> command = new ArrayList<>(List.of("-v", "error"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-of", "default=noprint_wrappers=1", file.toString()));
        return new String(
                        run(Loader.load(org.bytedeco.ffmpeg.ffprobe.class), command),
                        StandardCharsets.UTF_8)
                .strip();
    }

    /** The first sound track as players hear it: 48 kHz mono. */
    public static short[] sound(Path file) {
        byte[] raw =
                run(
                        Loader.load(org.bytedeco.ffmpeg.ffmpeg.class),
                        List.of(
                                "-v",
                                "error",
                                "-i",
                                file.toString(),
                                "-vn",
                                "-ac",
                                "1",
                                "-ar",
                                "48000",
                                "-f",
                                "s16le",
                                "-"));
        short[] samples = new short[raw.length / 2];
        ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    /** All pictures as yuv420p, one after the other. */
    public static byte[] pictures(Path file) {
        return run(
                Loader.load(org.bytedeco.ffmpeg.ffmpeg.class),
                List.of(
                        "-v",
                        "error",
                        "-i",
                        file.toString(),
                        "-an",
                        "-fps_mode",
                        "passthrough",
                        "-pix_fmt",
                        "yuv420p",
                        "-f",
                        "rawvideo",
                        "-"));
    }

    private static byte[] run(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        try {
            Path errors = Files.createTempFile("tool", ".txt");
            Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(command + ": " + Files.readString(errors));
            }
            Files.delete(errors);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
