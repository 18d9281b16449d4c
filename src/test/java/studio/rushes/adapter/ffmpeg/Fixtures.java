package studio.rushes.adapter.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Clips of all kinds, made with the bundled ffmpeg program. */
final class Fixtures {
    private static final String BT709 = "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p";
    private final Path folder;

    Fixtures(Path folder) {
        this.folder = folder;
    }

    /** What the model services send: upright, 24 frames a second, stereo at 48 kHz. */
    Path usual(String name, double seconds) {
        return usual(name, "720x1280", seconds);
    }

    Path usual(String name, String size, double seconds) {
        return make(
                name,
                picture(size, "24", seconds),
                sound(440, seconds),
                "-map 0:v -map 1:a -vf "
                        + BT709
                        + " -colorspace bt709 -color_primaries bt709"
                        + " -color_trc bt709 -color_range tv -c:v libx264 -preset ultrafast"
                        + " -crf 18 -c:a aac -ac 2");
    }

    Path wideMono() {
        return make(
                "wide.mp4",
                picture("640x360", "30", 2),
                sound(440, 2),
                "-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac -ac 1 -ar 44100");
    }

    Path rotated() {
        Path upright =
                make(
                        "lying.mp4",
                        picture("640x360", "24", 1),
                        sound(440, 1),
                        "-vf "
                                + BT709
                                + " -colorspace bt709 -color_range tv -c:v libx264"
                                + " -preset ultrafast -c:a aac");
        Path rotated = folder.resolve("rotated.mp4");
        Tool.ffmpeg(
                "-display_rotation",
                "90",
                "-i",
                upright.toString(),
                "-c",
                "copy",
                rotated.toString());
        return rotated;
    }

    Path silent() {
        return make(
                "silent.mp4",
                picture("360x640", "24", 1),
                List.of(),
                "-c:v libx264 -preset ultrafast -pix_fmt yuv420p");
    }

    Path hevc() {
        return make(
                "hevc.mp4",
                picture("360x640", "24", 1),
                sound(440, 1),
                "-c:v libx265 -preset ultrafast -x265-params log-level=none -pix_fmt yuv420p"
                        + " -tag:v hvc1 -c:a aac");
    }

    /** One second at 30 frames a second, then one at 10. */
    Path variableRate() {
        return make(
                "vfr.mp4",
                picture("360x640", "30", 2),
                sound(440, 2),
                "-vf select='lt(t\\,1)+not(mod(n\\,3))' -fps_mode vfr -c:v libx264"
                        + " -preset ultrafast -pix_fmt yuv420p -c:a aac");
    }

    Path soundOnly() {
        return make("sound.mp4", List.of(), sound(440, 1), "-c:a aac");
    }

    Path text(String name, String text) {
        return write(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** The first part of a clip, as a broken download leaves it. */
    Path cut(Path clip, String name, double share) {
        byte[] whole = read(clip);
        return write(name, Arrays.copyOf(whole, (int) (whole.length * share)));
    }

    Path faststart(Path clip, String name) {
        Path moved = folder.resolve(name);
        Tool.ffmpeg(
                "-i", clip.toString(), "-c", "copy", "-movflags", "+faststart", moved.toString());
        return moved;
    }

    byte[] read(Path clip) {
        try {
            return Files.readAllBytes(clip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path make(String name, List<String> picture, List<String> sound, String options) {
        Path target = folder.resolve(name);
        List<String> arguments = new ArrayList<>(picture);
        arguments.addAll(sound);
        arguments.addAll(List.of(options.split(" ")));
        arguments.add(target.toString());
        Tool.ffmpeg(arguments.toArray(String[]::new));
        return target;
    }

    static List<String> picture(String size, String rate, double seconds) {
        return List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=" + size + ":rate=" + rate + ":duration=" + seconds);
    }

    static List<String> sound(int hertz, double seconds) {
        return List.of(
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=" + hertz + ":sample_rate=48000:duration=" + seconds);
    }
}
