package studio.rushes.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

class PlaybackTest {
    private static final Path CLIP = Path.of("block_1.mp4");
    private static final long FRAME_NANOS = 1_000_000_000L / 24 + 1;

    private final FakeClips clips = new FakeClips();
    private final FakeSound sound = new FakeSound();
    private final AtomicLong nanos = new AtomicLong(5);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Long> shown = new ArrayList<>();
    private final Playback playback = new Playback(clips, sound, threads, nanos::get);

    @AfterEach
    void end() throws InterruptedException {
        clips.seekGate.release(1_000);
        playback.close();
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    private void tick() {
        playback.tick((_, bgra) -> shown.add(FakeClips.number(bgra)));
    }

    private void tickUntil(BooleanSupplier reached) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("shown so far: %s", shown).isLessThan(deadline);
            tick();
            LockSupport.parkNanos(100_000);
        }
    }

    private void openAndSettle() {
        playback.open(CLIP);
        tickUntil(() -> !shown.isEmpty() && !playback.busy());
    }

    private long last() {
        return shown.isEmpty() ? -1 : shown.getLast();
    }

    private void playAndStart() {
        playback.play(1);
        tickUntil(() -> sound.written.get() > 0 && last() == playback.frame());
    }

    /** A picture and the end of its order may come between two looks into the queue. */
    @Test
    void aPictureThatComesInTheMiddleOfATickIsShown() {
        for (int times = 0; times < 20_000; times++) {
            shown.clear();
            playback.open(CLIP);
            while (playback.busy()) {
                tick();
            }
            assertThat(shown).containsExactly(0L);
        }
    }

    @Test
    void openingShowsTheFirstPicture() {
        openAndSettle();
        assertThat(shown).containsExactly(0L);
        assertThat(playback.frames()).isEqualTo(48);
    }

    @Test
    void thePictureFollowsWhatIsHeard() {
        openAndSettle();
        playAndStart();
        for (long sample : new long[] {1_999, 2_000, 9_000, 30_001, 60_000}) {
            sound.heard.set(sample);
            long expected = sample / FakeClips.SAMPLES_A_FRAME;
            tickUntil(() -> last() == expected);
            assertThat(playback.frame()).isEqualTo(expected);
        }
    }

    @Test
    void noPictureIsShownBeforeItsSoundIsHeard() {
        openAndSettle();
        playAndStart();
        sound.heard.set(10_000);
        tickUntil(() -> last() == 5);
        nanos.addAndGet(FRAME_NANOS * 6);
        for (int i = 0; i < 100; i++) {
            tick();
        }
        assertThat(last()).isEqualTo(5);
    }

    @Test
    void picturesComeInOrderAndStopOnTheLastOne() {
        openAndSettle();
        playAndStart();
        for (long frame = 0; frame <= 48; frame++) {
            sound.heard.set(frame * FakeClips.SAMPLES_A_FRAME);
            long expected = Math.min(47, frame);
            tickUntil(() -> last() == expected);
        }
        tickUntil(() -> !playback.busy());
        assertThat(playback.speed()).isZero();
        assertThat(playback.frame()).isEqualTo(47);
        assertThat(shown.subList(2, shown.size())).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aLineThatStandsStillDoesNotHoldThePicture() {
        openAndSettle();
        playAndStart();
        for (int i = 0; i < 48 + 10; i++) {
            nanos.addAndGet(FRAME_NANOS);
            tick();
        }
        tickUntil(() -> !playback.busy());
        assertThat(playback.frame()).isEqualTo(47);
    }

    @Test
    void withoutASoundDeviceTheSystemClockPlays() {
        sound.present = false;
        openAndSettle();
        playback.play(1);
        tickUntil(playback::deaf);
        tickUntil(() -> shown.size() > 1);
        for (long frame = 1; frame <= 20; frame++) {
            nanos.addAndGet(FRAME_NANOS);
            long expected = frame;
            tickUntil(() -> last() == expected);
        }
    }

    @Test
    void aClipWithoutSoundPlaysByTheSystemClockAndOpensNoLine() {
        clips.sound = false;
        openAndSettle();
        playback.play(1);
        tickUntil(() -> shown.size() > 1);
        nanos.addAndGet(FRAME_NANOS * 3);
        tickUntil(() -> last() == 3);
        assertThat(playback.deaf()).isFalse();
    }

    @Test
    void playingAtTheEndBeginsAgain() {
        openAndSettle();
        playback.seek(47);
        tickUntil(() -> last() == 47);
        playback.play(1);
        tickUntil(() -> last() == 0);
    }

    @Test
    void aLoopStartsAgainByItself() {
        clips.sound = false;
        openAndSettle();
        playback.loop(true);
        playback.seek(45);
        tickUntil(() -> last() == 45);
        playback.play(1);
        tickUntil(() -> {
            nanos.addAndGet(FRAME_NANOS / 4);
            return last() == 2;
        });
        assertThat(playback.speed()).isEqualTo(1);
    }

    @Test
    void whatLiesBetweenMarksIsPlayedOverAndOver() {
        clips.sound = false;
        openAndSettle();
        playback.round(java.util.Optional.of(new Marks(10, 14)));
        playback.seek(12);
        tickUntil(() -> last() == 12);
        shown.clear();
        playback.play(1);
        tickUntil(() -> {
            nanos.addAndGet(FRAME_NANOS / 4);
            return shown.stream().filter(frame -> frame == 10).count() == 2;
        });
        assertThat(shown).allMatch(frame -> frame >= 10 && frame <= 14);
        assertThat(playback.speed()).isEqualTo(1);
    }

    @Test
    void marksAreNothingToWhoPlaysBackwards() {
        clips.sound = false;
        openAndSettle();
        playback.round(java.util.Optional.of(new Marks(10, 14)));
        playback.seek(12);
        tickUntil(() -> last() == 12);
        playback.play(-1);
        tickUntil(() -> {
            nanos.addAndGet(FRAME_NANOS / 4);
            return last() == 5;
        });
    }

    @Test
    void aPauseHoldsPictureAndSoundAndGoesOnFromThere() {
        openAndSettle();
        playAndStart();
        sound.heard.set(20_000);
        tickUntil(() -> last() == 10);
        playback.play(0);
        assertThat(sound.paused).isTrue();
        int seeks = clips.seeks.size();
        nanos.addAndGet(FRAME_NANOS * 100);
        tick();
        assertThat(last()).isEqualTo(10);
        playback.play(1);
        assertThat(sound.paused).isFalse();
        sound.heard.set(22_000);
        tickUntil(() -> last() == 11);
        assertThat(clips.seeks).hasSize(seeks);
    }

    @Test
    void steppingGoesOnePictureEachWay() {
        openAndSettle();
        playback.seek(20);
        tickUntil(() -> last() == 20);
        for (long expected : new long[] {21, 22, 23}) {
            playback.step(1);
            tickUntil(() -> last() == expected);
        }
        for (long expected : new long[] {22, 21, 20, 19}) {
            playback.step(-1);
            tickUntil(() -> last() == expected);
        }
        assertThat(playback.frame()).isEqualTo(19);
    }

    @Test
    void steppingOutOfPlayingPausesOnTheNeighbour() {
        openAndSettle();
        playAndStart();
        sound.heard.set(20_000);
        tickUntil(() -> last() == 10);
        playback.step(1);
        tickUntil(() -> last() == 11 && !playback.busy());
        playback.step(-1);
        tickUntil(() -> last() == 10 && !playback.busy());
        assertThat(playback.speed()).isZero();
        playback.play(1);
        tickUntil(() -> sound.written.get() > 0 && clips.seeks.getLast() == 10);
        sound.heard.set(4_000);
        tickUntil(() -> last() == 12);
    }

    @Test
    void steppingStopsAtBothEnds() {
        openAndSettle();
        playback.step(-1);
        tickUntil(() -> !playback.busy());
        assertThat(playback.frame()).isZero();
        playback.seek(1_000_000);
        tickUntil(() -> last() == 47);
        playback.step(1);
        tickUntil(() -> !playback.busy());
        assertThat(playback.frame()).isEqualTo(47);
    }

    @Test
    void draggingShowsOnlyTheLatestPlaceOnceTheDecoderIsFree() throws InterruptedException {
        openAndSettle();
        clips.seekGate.drainPermits();
        playback.seek(30);
        assertThat(clips.seekStarted.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        for (int frame = 1; frame < 20; frame++) {
            playback.seek(frame * 2L);
        }
        clips.seekGate.release(1_000);
        tickUntil(() -> last() == 38 && !playback.busy());
        assertThat(clips.seeks).hasSizeLessThanOrEqualTo(2).startsWith(30L);
    }

    @Test
    void backwardsPlaysEveryPictureInReverse() {
        openAndSettle();
        playback.seek(30);
        tickUntil(() -> last() == 30);
        shown.clear();
        playback.play(-1);
        tickUntil(() -> !shown.isEmpty());
        for (long frame = 29; frame >= 0; frame--) {
            nanos.addAndGet(FRAME_NANOS);
            long expected = frame;
            tickUntil(() -> last() == expected);
        }
        tickUntil(() -> !playback.busy());
        assertThat(shown.reversed()).isSorted().hasSize(31);
    }

    @Test
    void fourTimesBackwardsReachesTheStart() {
        openAndSettle();
        playback.seek(45);
        tickUntil(() -> last() == 45);
        playback.play(-4);
        tickUntil(() -> {
            nanos.addAndGet(FRAME_NANOS / 8);
            return playback.speed() == 0;
        });
        assertThat(playback.frame()).isLessThan(4);
    }

    @Test
    void fourTimesForwardsIsFourTimesAsFast() {
        openAndSettle();
        playback.play(4);
        tickUntil(() -> shown.size() > 1);
        nanos.addAndGet(FRAME_NANOS * 5);
        tickUntil(() -> last() == 20);
        assertThat(sound.written.get()).isZero();
    }

    @Test
    void aClipShorterThanItsContainerSaysEndsOnItsLastPicture() {
        clips.promised = 96;
        openAndSettle();
        playback.seek(95);
        tickUntil(() -> !playback.busy());
        assertThat(last()).isEqualTo(47);
        assertThat(playback.frames()).isEqualTo(48);
    }

    @Test
    void aBrokenClipIsAProblemAndNotBusy() {
        Problem broken = new Problem("MEDIA-UNREADABLE", "a", "b", "c");
        playback.open(() -> {
            throw new StudioException(broken);
        });
        tickUntil(() -> playback.problem().isPresent());
        assertThat(playback.problem()).contains(broken);
        assertThat(playback.busy()).isFalse();
    }

    @Test
    void anUnexpectedFailureIsAProblemToo() {
        playback.open(() -> {
            throw new IllegalStateException("bug");
        });
        tickUntil(() -> playback.problem().isPresent());
        assertThat(playback.problem().orElseThrow().code()).isEqualTo("PLAYER-FAILED");
    }

    @Test
    void openingAnotherClipClosesTheOneBefore() {
        openAndSettle();
        playback.play(1);
        tickUntil(() -> shown.size() > 1);
        playback.open(Path.of("block_2.mp4"));
        tickUntil(() -> clips.open.get() == 1);
        assertThat(playback.frame()).isZero();
        assertThat(playback.speed()).isZero();
    }

    @Test
    void anotherStateGoesOnPlayingWhereItIsToldTo() {
        openAndSettle();
        playAndStart();
        sound.heard.set(20_000);
        tickUntil(() -> last() == 10);
        playback.exchange(() -> clips.open(CLIP), 30);
        assertThat(playback.frame()).isEqualTo(30);
        tickUntil(() -> last() == 30);
        assertThat(playback.speed()).isEqualTo(1);
        tickUntil(() -> sound.written.get() > 0);
        sound.heard.set(4_000);
        tickUntil(() -> last() == 32);
        tickUntil(() -> clips.open.get() == 1);
    }

    @Test
    void anotherStateOfWhatStandsShowsThatPictureAndStands() {
        openAndSettle();
        playback.exchange(() -> clips.open(CLIP), 12);
        playback.exchange(() -> clips.open(CLIP), playback.frame());
        tickUntil(() -> last() == 12 && !playback.busy());
        assertThat(playback.speed()).isZero();
    }

    @Test
    void anotherStateThatIsShorterShowsItsLastPicture() {
        openAndSettle();
        playback.exchange(() -> clips.open(CLIP), 400);
        tickUntil(() -> last() == 47 && !playback.busy());
    }

    @Test
    void picturesThatComeTooLateAreCounted() {
        openAndSettle();
        playAndStart();
        for (long frame : new long[] {1, 2, 6, 7}) {
            sound.heard.set(frame * FakeClips.SAMPLES_A_FRAME);
            tickUntil(() -> last() == frame);
        }
        assertThat(playback.dropped()).isEqualTo(3);
        assertThat(playback.shown()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void closingEndsEveryThread() throws InterruptedException {
        openAndSettle();
        playAndStart();
        playback.close();
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(clips.open).hasValue(0);
        assertThat(sound.closed).isTrue();
    }
}
