package studio.rushes.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Clips of every kind that people and services hand in, by name. */
public final class OddClips {
    static final int SECONDS = 2;
    public static final String TOO_SMALL = "too small";

    private static final String SOUND = " -f lavfi -i sine=frequency=440:sample_rate=48000:d=2 ";
    private static final String QUICK = " -c:v libx264 -preset ultrafast ";
    private static final String USUAL = QUICK + "-pix_fmt yuv420p -c:a aac";

    private final Path folder;

    public OddClips(Path folder) {
        this.folder = folder;
    }

    /** All that can be shown, if perhaps with a little help. */
    static List<String> usable() {
        return List.of(
                "wide, 30 frames a second, mono at 44.1 kHz",
                "hevc",
                "rotated",
                "no sound",
                "variable frame rate",
                "odd size",
                "10 bit",
                "HDR",
                "alpha",
                "5.1 sound",
                "two video streams",
                "shorter than asked for",
                "1 frame a second");
    }

    /** All that cannot. */
    public static List<String> useless() {
        return List.of(
                "sound only",
                "zero bytes",
                "text",
                "JSON error",
                "cut before moov",
                "cut after moov",
                TOO_SMALL,
                "not there");
    }

    /** The whole clip that the others are made from. */
    public Path usual() {
        return kept("usual", target -> Ffmpeg.make(target, picture("96x160", 24) + SOUND + USUAL));
    }

    public Path of(String name) {
        return kept(name, target -> make(name, target));
    }

    /** What makes a clip. */
    private interface Maker {
        void make(Path target) throws IOException;
    }

    private Path kept(String name, Maker maker) {
        Path target = folder.resolve(name.replaceAll("\\W+", "-") + ".mp4");
        try {
            if (!Files.exists(target)) {
                maker.make(target);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(String name, Path to) throws IOException {
        switch (name) {
            case "wide, 30 frames a second, mono at 44.1 kHz" ->
                    Ffmpeg.make(to, picture("320x180", 30) + SOUND + USUAL + " -ac 1 -ar 44100");
            case "hevc" ->
                    Ffmpeg.make(
                            to,
                            picture("96x160", 24)
                                    + SOUND
                                    + "-c:v libx265 -preset ultrafast -x265-params log-level=none"
                                    + " -pix_fmt yuv420p -tag:v hvc1 -c:a aac");
            case "rotated" ->
                    Ffmpeg.make(to, "-display_rotation 90 -i " + of("lying") + " -c copy");
            case "lying" -> Ffmpeg.make(to, picture("160x96", 24) + SOUND + USUAL);
            case "no sound" -> Ffmpeg.make(to, picture("96x160", 24) + QUICK + "-pix_fmt yuv420p");
            case "variable frame rate" ->
                    Ffmpeg.make(
                            to,
                            picture("96x160", 30)
                                    + SOUND
                                    + "-vf select=lt(t\\,1)+not(mod(n\\,3)) -fps_mode vfr"
                                    + USUAL);
            case "odd size" ->
                    Ffmpeg.make(
                            to,
                            picture("97x161", 24) + SOUND + QUICK + "-pix_fmt yuv444p -c:a aac");
            case "10 bit" ->
                    Ffmpeg.make(
                            to,
                            picture("96x160", 24)
                                    + SOUND
                                    + QUICK
                                    + "-pix_fmt yuv420p10le -c:a aac");
            case "HDR" ->
                    Ffmpeg.make(
                            to,
                            picture("96x160", 24)
                                    + SOUND
                                    + "-c:v libx265 -preset ultrafast -x265-params log-level=none"
                                    + " -pix_fmt yuv420p10le -tag:v hvc1 -color_primaries bt2020"
                                    + " -color_trc smpte2084 -colorspace bt2020nc -c:a aac");
            case "alpha" ->
                    Ffmpeg.make(
                            to,
                            picture("96x160", 24)
                                    + SOUND
                                    + "-vf format=rgba,colorchannelmixer=aa=0.5 -c:v qtrle"
                                    + " -pix_fmt argb -c:a aac -f mov");
            case "5.1 sound" ->
                    Ffmpeg.make(
                            to,
                            picture("96x160", 24)
                                    + " -f lavfi -i anoisesrc=r=48000:d=2:a=0.1:seed=7"
                                    + " -filter_complex [1:a]pan=5.1|FL=c0|FR=c0|FC=c0|LFE=c0"
                                    + "|BL=c0|BR=c0[a] -map 0:v -map [a]"
                                    + USUAL);
            case "two video streams" ->
                    Ffmpeg.make(
                            to,
                            picture("96x160", 24)
                                    + " "
                                    + picture("64x64", 10)
                                    + SOUND
                                    + "-map 0 -map 1 -map 2"
                                    + USUAL);
            case "shorter than asked for" ->
                    Ffmpeg.make(to, picture("96x160", 24) + SOUND + "-t 0.5" + USUAL);
            case "1 frame a second" -> Ffmpeg.make(to, picture("96x160", 1) + SOUND + USUAL);
            case "sound only" -> Ffmpeg.make(to, SOUND.strip() + " -c:a aac");
            case "zero bytes" -> Files.createFile(to);
            case "text" -> Files.writeString(to, "This is not a film.\n".repeat(400));
            case "JSON error" ->
                    Files.writeString(to, "{\"error\": {\"code\": 429, \"message\": \"no\"}}");
            case "cut before moov" -> cut(usual(), to);
            case "cut after moov" -> cut(of("moov first"), to);
            case "moov first" -> Ffmpeg.make(to, "-i " + usual() + " -c copy -movflags +faststart");
            case TOO_SMALL -> Ffmpeg.make(to, picture("8x8", 24) + SOUND + USUAL);
            case "not there" -> {}
            default -> throw new IllegalArgumentException(name);
        }
    }

    /** The first half and a bit of a clip, as a broken download leaves it. */
    private static void cut(Path clip, Path target) throws IOException {
        byte[] whole = Files.readAllBytes(clip);
        Files.write(target, Arrays.copyOf(whole, (int) (whole.length * 0.6)));
    }

    /** A clip with bits flipped in its pictures and sound, its lists untouched. */
    public Path flipped(long seed) throws IOException {
        byte[] bytes = Files.readAllBytes(usual());
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int from = text.indexOf("mdat") + 200;
        int to = text.indexOf("moov") - 8;
        java.util.Random chance = new java.util.Random(seed);
        for (int i = 0; i < 60; i++) {
            bytes[from + chance.nextInt(to - from)] ^= (byte) (1 << chance.nextInt(8));
        }
        return Files.write(folder.resolve("flipped" + seed + ".mp4"), bytes);
    }

    static String picture(String size, int rate) {
        return "-f lavfi -i testsrc2=size=" + size + ":rate=" + rate + ":duration=" + SECONDS;
    }
}
