package studio.rushes.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.rushes.media.AudioOut;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Clips side by side show the same moment, whatever is done with them. */
class CompareSyncTest {
    private static final Path CLIP = Path.of("take.mp4");

    /** Of a second, the longest that a picture of any of the clips stands. */
    private static final double PICTURE = 1 / 24.0;

    private final FakeClips[] clips = {new FakeClips(), new FakeClips(), new FakeClips()};
    private final Loudspeaker speaker = new Loudspeaker();
    private final AtomicLong nanos = new AtomicLong(5);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Ensemble ensemble = new Ensemble(speaker, threads, nanos::get);
    private final List<Long> seen = new ArrayList<>(List.of(-1L, -1L, -1L));

    /** Takes everything at once and is heard as far as the test says. */
    private static final class Loudspeaker implements AudioOut, AudioOut.Line {
        final AtomicLong heard = new AtomicLong();
        final AtomicLong written = new AtomicLong();
        final AtomicInteger opened = new AtomicInteger();
        final Queue<Byte> voices = new ConcurrentLinkedQueue<>();
        final AtomicInteger voice = new AtomicInteger();
        volatile boolean paused;
        volatile boolean present = true;

        @Override
        public Optional<Line> open() {
            opened.incrementAndGet();
            return present ? Optional.of(this) : Optional.empty();
        }

        @Override
        public void write(byte[] pcm, int offset, int length) {
            voice.set(pcm[offset]);
            voices.add(pcm[offset]);
            written.addAndGet(length / 4);
        }

        @Override
        public long heard() {
            return Math.min(heard.get(), written.get());
        }

        @Override
        public void pause() {
            paused = true;
        }

        @Override
        public void resume() {
            paused = false;
        }

        @Override
        public void flush() {
            heard.set(0);
            written.set(0);
            voice.set(0);
            voices.clear();
        }

        @Override
        public void close() {}
    }

    @BeforeEach
    void name() {
        for (int i = 0; i < clips.length; i++) {
            clips[i].voice = (byte) (i + 1);
            clips[i].frames = 96;
            clips[i].promised = 96;
        }
        // Another rate: 60 pictures while the others show 48.
        clips[2].rate = new FrameRate(30, 1);
        clips[2].frames = 120;
        clips[2].promised = 120;
    }

    @AfterEach
    void end() throws InterruptedException {
        ensemble.close();
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        for (FakeClips its : clips) {
            assertThat(its.open).hasValue(0);
        }
    }

    private void open() {
        ensemble.seat(List.of(seat(0), seat(1), seat(2)), 0);
        until(() -> !seen.contains(-1L) && !ensemble.busy());
    }

    private Ensemble.Seat seat(int i) {
        return new Ensemble.Seat(i, () -> clips[i].open(CLIP));
    }

    /** One refresh of the screen, after which all of them are at the same moment. */
    private void tick() {
        ensemble.tick(i -> (_, bgra) -> seen.set(i, FakeClips.number(bgra)));
        if (!seen.contains(-1L)) {
            double[] places = {
                seconds(0), seconds(1), seconds(2),
            };
            for (double one : places) {
                for (double other : places) {
                    assertThat(Math.abs(one - other))
                            .as("pictures %s", seen)
                            .isLessThanOrEqualTo(PICTURE + 1e-9);
                }
            }
        }
    }

    private double seconds(int one) {
        return clips[one].rate.seconds(seen.get(one));
    }

    private void until(BooleanSupplier reached) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("seen: %s", seen).isLessThan(deadline);
            tick();
            LockSupport.parkNanos(100_000);
        }
    }

    private void playAndStart() {
        ensemble.play(1);
        until(() -> speaker.voice.get() != 0 && !speaker.paused);
    }

    /** Hears on by less than a picture at a time, and waits for each picture. */
    private void hear(long from, long samples) {
        for (long at = 0; at <= samples; at += 500) {
            speaker.heard.set(at);
            double place = (from + at) / 48_000.0 + 1e-7;
            until(() -> seen.equals(due(place)));
        }
    }

    private List<Long> due(double place) {
        return List.of(
                (long) Math.floor(place * 24),
                (long) Math.floor(place * 24),
                (long) Math.floor(place * 30));
    }

    @Test
    void allOfThemShowTheirFirstPictureTogether() {
        open();
        assertThat(seen).containsExactly(0L, 0L, 0L);
        assertThat(ensemble.seconds()).isEqualTo(4);
    }

    @Test
    void thePicturesOfAllFollowTheOneThatIsHeard() {
        open();
        playAndStart();
        hear(0, 60_000);
        assertThat(seen).containsExactly(30L, 30L, 37L);
        assertThat(speaker.opened).as("one line for all").hasValue(1);
        assertThat(speaker.voices).containsOnly((byte) 1);
    }

    @Test
    void anotherIsHeardAtOnceFromTheSamePlace() {
        open();
        playAndStart();
        hear(0, 30_000);
        int[] seeks = seeks();

        ensemble.hear(1);
        until(() -> speaker.voice.get() == 2);
        hear(30_000, 20_000);
        ensemble.hear(0);
        until(() -> speaker.voice.get() == 1);
        hear(50_000, 10_000);

        assertThat(seeks()).as("nothing is decoded again for it").isEqualTo(seeks);
        assertThat(speaker.voices).containsOnly((byte) 1);
    }

    private int[] seeks() {
        return new int[] {clips[0].seeks.size(), clips[1].seeks.size(), clips[2].seeks.size()};
    }

    @Test
    void oneWithoutSoundIsSeenByTheSystemsTimeAndTheOthersWithIt() {
        clips[1].sound = false;
        open();
        playAndStart();
        hear(0, 20_000);
        ensemble.hear(1);
        for (int i = 0; i < 48; i++) {
            nanos.addAndGet(10_000_000);
            double place = 20_000 / 48_000.0 + (i + 1) / 100.0 + 1e-7;
            until(() -> seen.equals(due(place)));
        }
        assertThat(speaker.paused).isTrue();

        ensemble.hear(2);
        until(() -> speaker.voice.get() == 3 && !speaker.paused);
        long from = Math.round(ensemble.at() * 48_000);
        hear(from, 10_000);
    }

    @Test
    void aSeekMovesAllOfThemAtOnce() {
        open();
        playAndStart();
        hear(0, 10_000);
        ensemble.seek(2);
        until(() -> speaker.voice.get() != 0 && seen.equals(due(2 + 1e-7)));
        hear(96_000, 10_000);
        ensemble.seek(0.5);
        until(() -> speaker.voice.get() != 0 && seen.equals(due(0.5 + 1e-7)));
        hear(24_000, 5_000);
    }

    @Test
    void aHandOnTheTimelineSeesEveryPlaceItRestsAtTogether() {
        open();
        for (double place : new double[] {0.5, 2.25, 1, 3.125, 0.25}) {
            ensemble.seek(place);
            ensemble.seek(place + 0.125);
            until(() -> !ensemble.busy());
            assertThat(seen).isEqualTo(due(place + 0.125 + 1e-7));
        }
    }

    @Test
    void aClipThatIsSlowToDecodeHoldsTheStartOfAll() {
        open();
        clips[1].seekGate.drainPermits();
        ensemble.seek(1);
        ensemble.play(1);
        for (int i = 0; i < 200; i++) {
            nanos.addAndGet(20_000_000);
            tick();
        }
        assertThat(seen).as("nothing moves alone").containsExactly(0L, 0L, 0L);
        clips[1].seekGate.release(1_000);
        until(() -> speaker.voice.get() != 0 && seen.equals(due(1 + 1e-7)));
        hear(48_000, 5_000);
    }

    /** As where a machine cannot decode so many: what is seen is late, and not apart. */
    @Test
    void aClipThatFallsBehindHoldsAllOfThem() {
        clips[1].slow = true;
        open();
        ensemble.play(1);
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (seen.getFirst() < 40) {
            assertThat(System.nanoTime()).as("seen: %s", seen).isLessThan(deadline);
            // Far ahead of what the slow one brings.
            nanos.addAndGet(30_000_000);
            speaker.heard.addAndGet(1_500);
            tick();
            LockSupport.parkNanos(100_000);
        }
    }

    @Test
    void theyGoRoundTogetherOverTheShortest() {
        clips[1].frames = 48;
        clips[1].promised = 48;
        open();
        ensemble.loop(true);
        ensemble.seek(1.9);
        playAndStart();
        hear(Math.round(1.9 * 48_000), 4_500);
        speaker.heard.set(5_000);
        until(() -> seen.equals(List.of(0L, 0L, 0L)));
        assertThat(ensemble.speed()).isEqualTo(1);
        until(() -> speaker.voice.get() != 0 && !speaker.paused);
        hear(0, 6_000);
    }

    @Test
    void theyGoRoundBetweenTwoMarks() {
        open();
        ensemble.loop(true);
        ensemble.range(OptionalDouble.of(1), OptionalDouble.of(1.5));
        ensemble.seek(1.4);
        playAndStart();
        hear(Math.round(1.4 * 48_000), 4_500);
        speaker.heard.set(5_000);
        until(() -> seen.equals(due(1 + 1e-7)));
    }

    @Test
    void withoutALoopTheyEndOnTheLastPictureOfTheShortest() {
        clips[1].frames = 48;
        clips[1].promised = 48;
        open();
        ensemble.seek(1.9);
        playAndStart();
        speaker.heard.set(100_000);
        until(() -> !ensemble.busy());
        assertThat(seen).containsExactly(47L, 47L, 58L);
        assertThat(ensemble.speed()).isZero();
        ensemble.play(1);
        until(() -> seen.equals(List.of(0L, 0L, 0L)));
    }

    @Test
    void singlePicturesAreSteppedThroughTogether() {
        open();
        ensemble.seek(1);
        until(() -> !ensemble.busy());
        for (long expected : new long[] {25, 26, 27, 28}) {
            ensemble.step(1);
            until(() -> !ensemble.busy());
            assertThat(seen.getFirst()).isEqualTo(expected);
        }
        ensemble.step(-1);
        ensemble.step(-1);
        until(() -> !ensemble.busy());
        assertThat(seen.getFirst()).isEqualTo(26);
    }

    @Test
    void aPauseHoldsAllAndGoesOnFromThere() {
        open();
        playAndStart();
        hear(0, 20_000);
        int[] seeks = seeks();
        ensemble.play(0);
        assertThat(speaker.paused).isTrue();
        nanos.addAndGet(5_000_000_000L);
        tick();
        assertThat(seen).isEqualTo(due(20_000 / 48_000.0 + 1e-7));
        ensemble.play(1);
        speaker.heard.set(26_000);
        until(() -> seen.equals(due(26_000 / 48_000.0 + 1e-7)));
        assertThat(seeks()).isEqualTo(seeks);
    }

    @Test
    void fasterAndBackwardsStayTogetherToo() {
        open();
        ensemble.play(4);
        until(() -> {
            goOn();
            return ensemble.at() > 2;
        });
        ensemble.play(-1);
        until(() -> {
            goOn();
            return !ensemble.busy();
        });
        assertThat(seen).containsExactly(0L, 0L, 0L);
    }

    /** No decoder here is faster than a hundred seconds a second. */
    private void goOn() {
        boolean there = true;
        for (int i = 0; i < clips.length; i++) {
            there &= Math.abs(seconds(i) - ensemble.at()) <= clips[i].rate.seconds(1);
        }
        if (there) {
            nanos.addAndGet(2_000_000);
        }
    }

    @Test
    void oneThatCannotBePlayedSaysWhyAndTheOthersGoOn() {
        Problem gone = new Problem("CLIP-GONE", "Gone.", "It was moved.", "Make another.");
        ensemble.seat(
                List.of(
                        seat(0),
                        new Ensemble.Seat(
                                "gone",
                                () -> {
                                    throw new StudioException(gone);
                                }),
                        seat(2)),
                1);
        until(() -> seen.get(0) == 0 && seen.get(2) == 0 && !ensemble.busy());
        assertThat(ensemble.problem(1)).contains(gone);
        assertThat(ensemble.seconds()).isEqualTo(4);

        ensemble.hear(0);
        ensemble.play(1);
        until(() -> speaker.voice.get() == 1 && !speaker.paused);
        speaker.heard.set(10_000);
        until(() -> seen.get(0) == 5 && seen.get(2) == 6);
    }

    @Test
    void oneThatComesInIsAtTheSamePlaceAndTheOthersAreNotOpenedAnew() {
        ensemble.seat(List.of(seat(0), seat(1)), 0);
        until(() -> seen.get(1) == 0 && !ensemble.busy());
        ensemble.seek(1);
        until(() -> !ensemble.busy());
        ensemble.seat(List.of(seat(0), seat(1), seat(2)), 0);
        until(() -> seen.get(2) == 30);
        assertThat(seen).containsExactly(24L, 24L, 30L);
        assertThat(clips[0].open).hasValue(1);

        ensemble.seat(List.of(seat(0), seat(2)), 1);
        until(() -> clips[1].open.get() == 0);
    }

    @Test
    void whoStandsStillIsSeenInAnotherPlaceToo() {
        open();
        ensemble.seek(1);
        until(() -> !ensemble.busy());
        ensemble.seat(List.of(seat(1), seat(0), seat(2)), 1);
        seen.replaceAll(_ -> -1L);
        until(() -> !ensemble.busy());
        assertThat(seen).containsExactly(24L, 24L, 30L);
        assertThat(clips[0].open).as("not opened anew").hasValue(1);
    }

    @Test
    void withoutASoundDeviceTheSystemsTimePlaysThem() {
        speaker.present = false;
        open();
        ensemble.play(1);
        until(ensemble::deaf);
        until(() -> {
            nanos.addAndGet(1_000_000);
            return seen.getFirst() == 20;
        });
    }

    @Test
    void whatIsDecodedOfATakeIsSmallPicturesOfIt() {
        FrameSize shown = TakePane.size(new FrameSize(1080, 1920), 300, 420, 4);
        assertThat(shown).isEqualTo(new FrameSize(236, 420));
        FrameSize large = TakePane.size(new FrameSize(1080, 1920), 900, 1600, 4);
        long bytes = 4L * 13 * 4 * large.width() * large.height();
        assertThat(bytes).as("four takes on a 4K screen").isLessThan(100L << 20);
    }
}
