package studio.rushes.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import studio.rushes.adapter.ffmpeg.FfmpegPictures;
import studio.rushes.adapter.ffmpeg.Tool;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.assembly.Footage;
import studio.rushes.assembly.Look;
import studio.rushes.assembly.PicturePlan;
import studio.rushes.captions.AssFile;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionPage;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.captions.CaptionWord;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Progress;

/**
 * The CPU of one captioned body of 8 s at 720x1280, against the system's ffmpeg that burns the same
 * captions with the same x264 settings; turn by turn, median of 5. Then the memory at 8 s and at 80
 * s. Needs an ffmpeg with libass on the path, a folder as its argument, and runs from the project's
 * folder.
 */
public final class PictureBench {
    private static final int ROUNDS = 5;
    private static final int FRAMES = 192;
    private static final FrameSize SIZE = FrameSize.PORTRAIT_720;
    private static final EncoderSettings SETTINGS = EncoderSettings.STANDARD;

    private PictureBench() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Path clip = clip(folder.resolve("clip.mp4"), 8);
        CaptionTrack captions = captions(FRAMES);
        Path ass = folder.resolve("captions.ass");
        Files.writeString(
                ass, AssFile.text(captions, CaptionLook.standard(), FrameRate.FILM, SIZE));
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        // Two rounds more than count: the first ones are compiled while they run.
        for (int round = -1; round <= ROUNDS; round++) {
            double rendered = rendered(clip, captions, folder, FRAMES);
            double burned = burned(clip, ass, folder.resolve("yardstick.mp4"));
            System.out.printf(
                    Locale.ROOT,
                    "round %d: body %.2f s, ffmpeg %.2f s, ratio %.2f%n",
                    round,
                    rendered,
                    burned,
                    rendered / burned);
            if (round > 0) {
                ours.add(rendered);
                theirs.add(burned);
                ratios.add(rendered / burned);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "median: body %.2f s CPU, ffmpeg %.2f s CPU, ratio %.2f%n",
                median(ours),
                median(theirs),
                median(ratios));
        memory(folder);
    }

    private static void memory(Path folder) throws IOException, InterruptedException {
        long[] held = new long[2];
        for (int i = 0; i < 2; i++) {
            int seconds = i == 0 ? 8 : 80;
            Path clip = clip(folder.resolve("clip" + seconds + ".mp4"), seconds);
            rendered(clip, captions(seconds * 24), folder, seconds * 24);
            held[i] = residentMegabytes();
        }
        System.out.printf(
                Locale.ROOT, "memory after 8 s: %d MB, after 80 s: %d MB%n", held[0], held[1]);
    }

    private static long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    private static Path clip(Path target, int seconds) {
        Tool.ffmpeg(
                "-f",
                "lavfi",
                "-i",
                "mandelbrot=size=" + SIZE + ":rate=24",
                "-frames:v",
                Integer.toString(seconds * 24),
                "-vf",
                "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p",
                "-colorspace",
                "bt709",
                "-color_range",
                "tv",
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-b:v",
                "4M",
                target.toString());
        return target;
    }

    /** Pages of three words, a word every 7 frames, a short pause after each page. */
    private static CaptionTrack captions(int frames) {
        List<CaptionPage> pages = new ArrayList<>();
        for (int start = 2; start + 24 < frames; start += 25) {
            List<CaptionWord> words = new ArrayList<>();
            String[] said = {"printemps", "abeille", "visite"};
            for (int i = 0; i < said.length; i++) {
                words.add(new CaptionWord(said[i], start + 7L * i, start + 7L * (i + 1)));
            }
            pages.add(new CaptionPage(start, start + 21, List.of(words)));
        }
        return new CaptionTrack(pages);
    }

    private static double rendered(Path clip, CaptionTrack captions, Path folder, int frames)
            throws IOException, InterruptedException {
        Path target = folder.resolve("body.mov");
        Files.deleteIfExists(target);
        double before = ownCpu();
        new FfmpegPictures()
                .render(
                        new PicturePlan(
                                new Footage(clip, 0, frames),
                                Optional.empty(),
                                captions,
                                new Look(SIZE, FrameRate.FILM, CaptionLook.standard(), SETTINGS)),
                        target,
                        Progress.UNHEARD);
        return ownCpu() - before;
    }

    private static double burned(Path clip, Path ass, Path target)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                "ffmpeg",
                                "-v",
                                "error",
                                "-nostdin",
                                "-y",
                                "-i",
                                clip.toString(),
                                "-an",
                                "-vf",
                                "ass=" + ass + ":fontsdir=assets/fonts/montserrat",
                                "-c:v",
                                "libx264",
                                "-preset",
                                SETTINGS.preset(),
                                "-x264-params",
                                SETTINGS.x264(),
                                "-crf",
                                Integer.toString(SETTINGS.crf()),
                                "-g",
                                Integer.toString(SETTINGS.keyEvery()),
                                target.toString())
                        .inheritIO()
                        .start();
        Duration used = Duration.ZERO;
        while (process.isAlive()) {
            used = process.info().totalCpuDuration().orElse(used);
            process.waitFor(2, TimeUnit.MILLISECONDS);
        }
        if (process.exitValue() != 0) {
            throw new IOException("ffmpeg ended with " + process.exitValue());
        }
        return used.toNanos() / 1e9;
    }

    private static double ownCpu() {
        var system =
                (com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
