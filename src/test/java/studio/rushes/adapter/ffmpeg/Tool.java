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
        return samples(raw);
    }

    private static short[] samples(byte[] raw) {
        short[] samples = new short[raw.length / 2];
        ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    /** The first sound track as players hear it: 48 kHz stereo, interleaved. */
    public static short[] stereo(Path file) {
        return samples(
                run(
                        Loader.load(org.bytedeco.ffmpeg.ffmpeg.class),
                        List.of(
                                "-v",
                                "error",
                                "-i",
                                file.toString(),
                                "-vn",
                                "-ac",
                                "2",
                                "-ar",
                                "48000",
                                "-f",
                                "s16le",
                                "-")));
    }

    /**
     * Loudness by EBU R 128 as the ffmpeg program measures it.
     *
     * @param input what names the file, such as {@code -i film.mp4}
     */
    public static Heard loudness(String... input) {
        List<String> command = new ArrayList<>(List.of("-v", "error", "-nostdin"));
        command.addAll(List.of(input));
        command.addAll(
                List.of(
                        "-vn",
                        "-af",
                        "ebur128=metadata=1:peak=true,ametadata=mode=print:file=-",
                        "-f",
                        "null",
                        "-"));
        String out =
                new String(
                        run(Loader.load(org.bytedeco.ffmpeg.ffmpeg.class), command),
                        StandardCharsets.UTF_8);
        double peak = Math.max(last(out, "true_peaks_ch0"), last(out, "true_peaks_ch1"));
        return new Heard(last(out, "I"), 20 * Math.log10(peak));
    }

    /** Integrated loudness in LUFS and true peak in dBTP. */
    public record Heard(double lufs, double truePeak) {}

    private static double last(String metadata, String name) {
        String key = "lavfi.r128." + name + "=";
        int at = metadata.lastIndexOf(key) + key.length();
        return Double.parseDouble(metadata.substring(at, metadata.indexOf('\n', at)));
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
