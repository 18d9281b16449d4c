package studio.rushes.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Loader;

/** The ffmpeg and ffprobe of the system where it has them, else those of the bundled build. */
public final class Ffmpeg {
    private static final Path SYSTEM = Path.of("/usr/bin/ffmpeg");
    private static final int MINUTES = 10;

    private Ffmpeg() {}

    /** The system's own program, which is nobody's here. */
    public static String program() {
        return Files.isExecutable(SYSTEM)
                ? SYSTEM.toString()
                : Loader.load(org.bytedeco.ffmpeg.ffmpeg.class);
    }

    /** The bundled one, which has every encoder that the system's may lack. */
    public static String bundled() {
        return Loader.load(org.bytedeco.ffmpeg.ffmpeg.class);
    }

    /** Makes a file with the bundled program; words are parted by blanks, which none may hold. */
    public static Path make(Path target, String arguments) {
        List<String> command = quiet(bundled());
        command.addAll(List.of(arguments.strip().split(" +")));
        command.add(target.toString());
        run(command);
        return target;
    }

    /** Runs the system's program. */
    public static void run(String... arguments) {
        List<String> command = quiet(program());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static List<String> quiet(String program) {
        return new ArrayList<>(List.of(program, "-v", "error", "-y", "-nostdin"));
    }

    /** What {@code ffprobe} says of a file, a line an entry, fields parted by commas. */
    public static List<String> probe(Path file, String... arguments) {
        Path beside = SYSTEM.resolveSibling("ffprobe");
        List<String> command = new ArrayList<>();
        command.add(
                Files.isExecutable(beside)
                        ? beside.toString()
                        : Loader.load(org.bytedeco.ffmpeg.ffprobe.class));
        command.addAll(List.of("-v", "error"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-of", "csv=p=0", file.toString()));
        return new String(run(command), StandardCharsets.UTF_8).lines().toList();
    }

    /** The sound as players hear it: 48 kHz mono. */
    public static short[] sound(Path file) {
        byte[] raw =
                run(
                        List.of(
                                program(),
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
        java.nio.ByteBuffer.wrap(raw)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return samples;
    }

    /** Integrated loudness in LUFS and true peak in dBTP. */
    public record Heard(double lufs, double truePeak) {}

    /** Loudness by EBU R 128. */
    public static Heard loudness(Path file) {
        List<String> command =
                List.of(
                        program(),
                        "-v",
                        "error",
                        "-nostdin",
                        "-i",
                        file.toString(),
                        "-vn",
                        "-af",
                        "ebur128=metadata=1:peak=true,ametadata=mode=print:file=-",
                        "-f",
                        "null",
                        "-");
        String out = new String(run(command), StandardCharsets.UTF_8);
        double peak = Math.max(last(out, "true_peaks_ch0"), last(out, "true_peaks_ch1"));
        return new Heard(last(out, "I"), 20 * Math.log10(peak));
    }

    private static double last(String metadata, String name) {
        String key = "lavfi.r128." + name + "=";
        int at = metadata.lastIndexOf(key);
        if (at < 0) {
            return 0;
        }
        int from = at + key.length();
        return Double.parseDouble(metadata.substring(from, metadata.indexOf('\n', from)));
    }

    /** What a program wrote to its output; a failure ends the test with what it said. */
    public static byte[] run(List<String> command) {
        try {
            Path errors = Files.createTempFile("ffmpeg", ".txt");
            Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
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
