package studio.rushes.ui.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import studio.rushes.adapter.ffmpeg.FfmpegFrameSource;
import studio.rushes.adapter.ffmpeg.PreviewClips;
import studio.rushes.media.FrameSize;
import studio.rushes.ui.compare.PacedSound;

/**
 * Four clips of 1080x1920 side by side without a window, pulsed 60 times a second: what they take
 * of the memory, how many pictures are late, how far apart they are and how soon another one is
 * heard.
 */
public final class CompareBench {
    private static final int TAKES = 4;
    private static final long PULSE = 16_666_667;
    private static final FrameSize FULL = new FrameSize(1080, 1920);

    private int shown;

    private CompareBench() {}

    public static void main(String[] arguments) {
        Path clip = PreviewClips.portrait(Path.of(arguments[0], "large.mp4"), FULL, 8);
        // Once for what the decoder's own code takes.
        new CompareBench().play(clip, 300, 420, false);
        new CompareBench().play(clip, 300, 420, true);
        new CompareBench().play(clip, 880, 1_500, true);
    }

    private void play(Path clip, double width, double height, boolean told) {
        FrameSize size = TakePane.size(FULL, width, height, TAKES);
        long before = resident();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        FfmpegFrameSource source = new FfmpegFrameSource();
        long most = before;
        int apart = 0;
        long pulses = 0;
        long slowest = 0;
        try (threads;
                Ensemble ensemble = new Ensemble(new PacedSound(), threads, System::nanoTime)) {
            List<Ensemble.Seat> seats =
                    IntStream.range(0, TAKES)
                            .mapToObj(i -> new Ensemble.Seat(i, () -> source.open(clip, size)))
                            .toList();
            ensemble.seat(seats, 0);
            ensemble.play(1);
            long start = System.nanoTime();
            while (ensemble.busy() && System.nanoTime() - start < 20_000_000_000L) {
                long pulse = System.nanoTime();
                ensemble.tick(_ -> (_, _) -> shown++);
                slowest = Math.max(slowest, System.nanoTime() - pulse);
                pulses++;
                long first = IntStream.range(0, TAKES).mapToLong(ensemble::frame).min().orElse(0);
                long last = IntStream.range(0, TAKES).mapToLong(ensemble::frame).max().orElse(0);
                apart += last - first > 1 ? 1 : 0;
                if (pulses % 60 == 0) {
                    most = Math.max(most, resident());
                    ensemble.hear((int) (pulses / 60 % TAKES));
                }
                LockSupport.parkNanos(Math.max(0, PULSE - (System.nanoTime() - pulse)));
            }
        }
        if (told) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d MB more, %d of %d pictures seen, pulses more than a picture apart %d of"
                            + " %d, slowest pulse %.1f ms%n",
                    size,
                    (most - before) >> 20,
                    shown,
                    TAKES * 192,
                    apart,
                    pulses,
                    slowest / 1e6);
        }
    }

    private static long resident() {
        System.gc();
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
