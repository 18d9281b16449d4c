package studio.rushes.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bytedeco.javacpp.Loader;
import studio.rushes.adapter.animatic.AnimaticMaker;
import studio.rushes.adapter.ffmpeg.FfmpegClipWriters;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.generation.ClipRequest;
import studio.rushes.media.ClipWriter;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Pcm;
import studio.rushes.media.Progress;
import studio.rushes.media.Speech;
import studio.rushes.media.YuvPicture;
import studio.rushes.problem.StudioException;
import studio.rushes.script.BlockId;

/**
 * The CPU of making 8 animatic clips, against the bundled ffmpeg program that encodes the same
 * pictures, given raw, with the same x264 settings. Both sides turn by turn, median of 5. Needs a
 * folder with about 2.2 GB of room as its argument.
 */
public final class AnimaticBench {
    private static final int BLOCKS = 8;
    private static final int ROUNDS = 5;
    private static final FrameSize SIZE = FrameSize.PORTRAIT_720;
    private static final String[][] TEXTS = {
        {
            "Au printemps, une seule abeille visite jusqu'à deux mille fleurs par jour.",
            "Champ de lavande au lever du jour, lumière dorée, la caméra avance entre les rangs."
        },
        {
            "The harbour wakes before the sun does: nets, ropes, coffee.",
            "A small fishing harbour at night, boats rocking, warm light in one window."
        },
        {"Look up.", "City skyline, evening, slow tilt."},
        {"", "Éruption du volcan vue de loin, la lave descend vers la mer."},
    };

    private AnimaticBench() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (int i = 0; i < BLOCKS; i++) {
            Path raw = folder.resolve("block_" + i + ".yuv");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(raw), 1 << 20)) {
                new AnimaticMaker((_, _, _) -> new RawWriter(out), new Hum())
                        .render(request(i), folder.resolve("none"), Progress.UNHEARD);
            } catch (StudioException e) {
                // The writer of raw pictures makes no clip that could be moved into its place.
                System.err.println(e.problem().code());
            }
        }
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        // One round more than counts: it warms both sides' files.
        for (int round = 0; round <= ROUNDS; round++) {
            double made = animatic(folder);
            double encoded = ffmpeg(folder);
            System.out.printf(
                    Locale.ROOT,
                    "round %d: animatic %.2f s, ffmpeg %.2f s, ratio %.2f%n",
                    round,
                    made,
                    encoded,
                    made / encoded);
            if (round > 0) {
                ours.add(made);
                theirs.add(encoded);
                ratios.add(made / encoded);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "median: animatic %.2f s CPU, ffmpeg %.2f s CPU, ratio %.2f%n",
                median(ours),
                median(theirs),
                median(ratios));
    }

    private static double animatic(Path folder) throws InterruptedException, IOException {
        AnimaticMaker maker = new AnimaticMaker(new FfmpegClipWriters(), new Hum());
        double before = ownCpu();
        for (int i = 0; i < BLOCKS; i++) {
            maker.render(request(i), folder.resolve("block_" + i + ".mp4"), Progress.UNHEARD);
        }
        return ownCpu() - before;
    }

    private static double ffmpeg(Path folder) throws IOException, InterruptedException {
        double cpu = 0;
        EncoderSettings settings = EncoderSettings.STANDARD;
        for (int i = 0; i < BLOCKS; i++) {
            Process process =
                    new ProcessBuilder(
                                    Loader.load(org.bytedeco.ffmpeg.ffmpeg.class),
                                    "-v",
                                    "error",
                                    "-nostdin",
                                    "-y",
                                    "-f",
                                    "rawvideo",
                                    "-pix_fmt",
                                    "yuv420p",
                                    "-s",
                                    SIZE.toString(),
                                    "-r",
                                    "24",
                                    "-i",
                                    folder.resolve("block_" + i + ".yuv").toString(),
                                    "-c:v",
                                    "libx264",
                                    "-preset",
                                    settings.preset(),
                                    "-crf",
                                    Integer.toString(settings.crf()),
                                    "-g",
                                    Integer.toString(settings.keyEvery()),
                                    folder.resolve("yardstick_" + i + ".mp4").toString())
                            .inheritIO()
                            .start();
            Duration used = Duration.ZERO;
            while (process.isAlive()) {
                used = process.info().totalCpuDuration().orElse(used);
                process.waitFor(2, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
            cpu += used.toNanos() / 1e9;
        }
        return cpu;
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

    /** A voice that costs nothing. */
    private static final class Hum implements Speech {
        @Override
        public String engine() {
            return "hum";
        }

        @Override
        public Pcm speak(String line, Locale language, Duration fit) {
            short[] samples = new short[22_050 * 3];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (short) (6_000 * Math.sin(i * 0.05) * Math.sin(i * 0.0006));
            }
            return new Pcm(samples, 22_050);
        }
    }

    private static ClipRequest request(int block) {
        String[] text = TEXTS[block % TEXTS.length];
        return new ClipRequest(
                new BlockId("bench-" + block),
                block + 1,
                "",
                text[0],
                text[1],
                Locale.FRENCH,
                8,
                SIZE);
    }

    /** Keeps the pictures as they are. */
    private record RawWriter(OutputStream out) implements ClipWriter {
        @Override
        public void picture(YuvPicture picture) {
            try {
                out.write(picture.y());
                out.write(picture.u());
                out.write(picture.v());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void sound(short[] interleaved, int samplesPerChannel) {}

        @Override
        public void finish() {}

        @Override
        public void close() {}
    }
}
