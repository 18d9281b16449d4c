package studio.rushes.ui.preview;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import studio.rushes.adapter.ffmpeg.FfmpegFrameSource;
import studio.rushes.adapter.ffmpeg.PreviewClips;
import studio.rushes.assembly.Transition;
import studio.rushes.media.AudioOut;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.screening.CutPart;
import studio.rushes.screening.CutStream;

/**
 * The player without a window, pulsed 60 times a second, heard by a loudspeaker that keeps time:
 * pictures left out, how far pictures are from the sound, and how soon something is seen. A picture
 * is drawn by copying it, as the window does.
 */
public final class PlayerBench {
    private static final int ROUNDS = 5;
    private static final int SECONDS = 8;
    private static final long PULSE = 16_666_667;
    private static final FrameSize FULL = new FrameSize(1080, 1920);
    private static final int BLOCKS = 8;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Speaker speaker = new Speaker();
    private final Playback playback =
            new Playback(new FfmpegFrameSource(), speaker, threads, System::nanoTime);
    private final ByteBuffer screen = ByteBuffer.allocateDirect(FULL.width() * FULL.height() * 4);
    private final List<Double> apart = new ArrayList<>();
    private long shown = -1;

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        PlayerBench bench = new PlayerBench();
        Path large = PreviewClips.portrait(folder.resolve("large.mp4"), FULL, SECONDS);
        List<Path> usual =
                Stream.iterate(1, n -> n <= BLOCKS, n -> n + 1)
                        .map(n -> PreviewClips.portrait(folder.resolve("take-" + n + ".mp4"), 4))
                        .toList();
        bench.playing(large);
        bench.switching(usual);
        bench.stepping(usual.getFirst());
        bench.swapping(usual);
        bench.playback.close();
        bench.threads.close();
    }

    private void playing(Path clip) {
        List<Double> dropped = new ArrayList<>();
        List<Double> late = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            long seen = playback.shown();
            long left = playback.dropped();
            apart.clear();
            playback.open(clip);
            pulse(() -> !playback.busy());
            playback.play(1);
            pulse(() -> playback.speed() == 0);
            if (round > 0) {
                left = playback.dropped() - left;
                dropped.add(100.0 * left / (playback.shown() - seen + left));
                late.add(percentile(apart, 0.99));
            }
        }
        say("1080x1920 at 24 fps, pictures left out", dropped, "%");
        say("1080x1920 at 24 fps, picture from the sound, 99 of 100 pulses", late, "ms");
    }

    private void switching(List<Path> clips) {
        List<Double> all = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (Path clip : clips) {
                shown = -1;
                long from = System.nanoTime();
                playback.open(clip);
                pulse(() -> shown == 0);
                if (round > 0) {
                    all.add(millis(from));
                }
            }
        }
        say("another take at 720p, first picture", all, "ms");
    }

    private void stepping(Path clip) {
        playback.open(clip);
        pulse(() -> !playback.busy());
        List<Double> steps = new ArrayList<>();
        List<Double> scrubs = new ArrayList<>();
        for (int turn = 0; turn < 40; turn++) {
            steps.add(seek(playback.frame() - 1, true));
            // A prime walks over all of it, to and fro.
            scrubs.add(seek((turn * 37L + 20) % 94 + 1, false));
        }
        say("one picture back at 720p", steps, "ms");
        say("a place on the timeline at 720p", scrubs, "ms");
    }

    private double seek(long to, boolean step) {
        long wanted = Math.max(0, to);
        long from = System.nanoTime();
        if (step) {
            playback.step(-1);
        } else {
            playback.seek(wanted);
        }
        pulse(() -> shown == wanted);
        return millis(from);
    }

    private void swapping(List<Path> clips) {
        List<Double> all = new ArrayList<>();
        playback.open(() -> cut(clips));
        pulse(() -> !playback.busy());
        for (int round = 0; round <= ROUNDS; round++) {
            int first = round;
            List<Path> others =
                    Stream.iterate(0, n -> n < BLOCKS, n -> n + 1)
                            .map(n -> clips.get((n + first) % BLOCKS))
                            .toList();
            long there = 300 + 20L * round;
            shown = -1;
            long from = System.nanoTime();
            playback.exchange(() -> cut(others), there);
            pulse(() -> shown == there);
            if (round > 0) {
                all.add(millis(from));
            }
        }
        say("a cut of 8 blocks with another take, first picture", all, "ms");
    }

    private static CutStream cut(List<Path> clips) {
        FfmpegFrameSource source = new FfmpegFrameSource();
        return new CutStream(
                clips.stream()
                        .map(clip ->
                                new CutPart(
                                        () -> source.open(clip, FrameSize.PORTRAIT_720),
                                        0,
                                        96,
                                        new Transition(Transition.Kind.DISSOLVE, 12),
                                        true))
                        .toList(),
                FrameSize.PORTRAIT_720,
                FrameRate.FILM);
    }

    private void pulse(BooleanSupplier reached) {
        long end = System.nanoTime() + 60_000_000_000L;
        long next = System.nanoTime();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nothing more came within a minute");
            }
            playback.tick((_, bgra) -> {
                screen.put(0, bgra);
                shown = playback.frame();
            });
            if (playback.speed() == 1 && speaker.heard() > 0) {
                apart.add(1000 * Math.abs(lag()));
            }
            next += PULSE;
            LockSupport.parkNanos(Math.max(0, next - System.nanoTime()));
        }
    }

    /** Seconds that what is heard lies outside of the time of the picture that is seen. */
    private double lag() {
        double heard = speaker.heard() / 48_000.0;
        double begins = playback.frame() / 24.0;
        return heard < begins ? heard - begins : Math.max(0, heard - begins - 1 / 24.0);
    }

    private static double millis(long from) {
        return (System.nanoTime() - from) / 1e6;
    }

    private static double percentile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty()
                ? 0
                : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }

    private static void say(String what, List<Double> values, String unit) {
        System.out.printf(
                Locale.ROOT,
                "%-62s median %7.1f %s, worst %7.1f %s of %d%n",
                what,
                percentile(values, 0.5),
                unit,
                percentile(values, 1),
                unit,
                values.size());
    }

    /** Is heard at the pace of the system's clock. */
    private static final class Speaker implements AudioOut {
        private volatile Voice voice = new Voice();

        @Override
        public Optional<Line> open() {
            Voice opened = new Voice();
            voice = opened;
            return Optional.of(opened);
        }

        long heard() {
            return voice.heard();
        }
    }

    /** As far as it was fed; holds a tenth of a second. */
    private static final class Voice implements AudioOut.Line {
        private static final long HELD = 4_800;

        private long written;
        private double played;
        private long since = System.nanoTime();
        private boolean running = true;

        @Override
        public synchronized void write(byte[] pcm, int offset, int length) {
            long mine = written + length / 4;
            while (mine - heard() > HELD && running) {
                try {
                    wait(2);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
            written += length / 4;
        }

        @Override
        public synchronized long heard() {
            long now = System.nanoTime();
            if (running) {
                played = Math.min((double) written, played + (now - since) * 48e-6);
            }
            since = now;
            return (long) played;
        }

        @Override
        public synchronized void pause() {
            heard();
            running = false;
            notifyAll();
        }

        @Override
        public synchronized void resume() {
            heard();
            running = true;
        }

        @Override
        public synchronized void flush() {
            written = 0;
            played = 0;
            since = System.nanoTime();
            notifyAll();
        }

        @Override
        public synchronized void close() {
            flush();
            running = false;
        }
    }
}
