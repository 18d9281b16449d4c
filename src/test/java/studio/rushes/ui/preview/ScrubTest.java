package studio.rushes.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

class ScrubTest {
    private static final Path CLIP = Path.of("block_1.mp4");
    private static final Path PROXY = Path.of("proxy.mp4");

    private final FakeClips clips = new FakeClips();
    private final FakeClips proxies = new FakeClips();
    private final AtomicLong nanos = new AtomicLong(5);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Long> shown = new ArrayList<>();
    private final Playback real = new Playback(clips, Optional::empty, threads, nanos::get);
    private Playback sketch = new Playback(proxies, Optional::empty, threads, nanos::get);
    private Scrub scrub = new Scrub(real, Optional.of(sketch));

    @AfterEach
    void end() throws InterruptedException {
        scrub.close();
        real.close();
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(proxies.open).hasValue(0);
    }

    private void tickUntil(BooleanSupplier reached) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("shown so far: %s", shown).isLessThan(deadline);
            scrub.tick((_, bgra) -> shown.add(FakeClips.number(bgra)));
            LockSupport.parkNanos(100_000);
        }
    }

    private void openAndSettle() {
        real.open(CLIP);
        tickUntil(() -> !shown.isEmpty() && !scrub.busy());
        clips.seeks.clear();
    }

    @Test
    void whileTheHandIsThereTheSmallCopyIsShownAndThenTheClipItself() {
        openAndSettle();
        scrub.begin(Optional.of(PROXY));
        scrub.seek(30);
        tickUntil(() -> shown.getLast() == 30 && !scrub.busy());
        assertThat(clips.seeks).as("the large clip rests").isEmpty();
        assertThat(scrub.frame()).isEqualTo(30);

        shown.clear();
        scrub.end();
        tickUntil(() -> !shown.isEmpty() && !scrub.busy());

        assertThat(shown.getLast()).isEqualTo(30);
        assertThat(clips.seeks).containsExactly(30L);
        assertThat(real.frame()).isEqualTo(30);
    }

    @Test
    void theLargeClipIsSoughtOnceHoweverFarTheHandWent() {
        openAndSettle();
        scrub.begin(Optional.of(PROXY));
        for (long frame = 1; frame < 48; frame++) {
            scrub.seek(frame);
        }
        scrub.end();
        tickUntil(() -> !scrub.busy());
        assertThat(clips.seeks).containsExactly(47L);
        assertThat(shown.getLast()).isEqualTo(47);
    }

    @Test
    void whatPlayedGoesOnFromThere() {
        openAndSettle();
        real.play(1);
        scrub.begin(Optional.of(PROXY));
        assertThat(real.speed()).isZero();
        scrub.seek(20);
        scrub.end();
        assertThat(real.speed()).isEqualTo(1);
        assertThat(real.frame()).isEqualTo(20);
    }

    @Test
    void withoutASmallCopyTheClipItselfFollowsTheHand() {
        openAndSettle();
        scrub.begin(Optional.empty());
        scrub.seek(40);
        tickUntil(() -> shown.getLast() == 40);
        scrub.end();
        assertThat(clips.seeks).contains(40L);
        assertThat(proxies.open).hasValue(0);
    }

    @Test
    void aSmallCopyThatCannotBeOpenedIsDoneWithout() {
        sketch = new Playback(new BrokenClips(), Optional::empty, threads, nanos::get);
        scrub = new Scrub(real, Optional.of(sketch));
        openAndSettle();
        scrub.begin(Optional.of(PROXY));
        scrub.seek(15);
        tickUntil(() -> shown.getLast() == 15);
        assertThat(real.problem()).isEmpty();
    }

    @Test
    void aClipInPlaceOfTheOneUnderTheHandStartsAtItsOwnBeginning() {
        openAndSettle();
        scrub.begin(Optional.of(PROXY));
        scrub.seek(30);
        scrub.forget();
        real.open(Path.of("block_2.mp4"));
        scrub.end();
        tickUntil(() -> !scrub.busy());
        assertThat(real.frame()).isZero();
    }

    /** Nothing can be read of it. */
    private static final class BrokenClips implements studio.rushes.media.FrameSource {
        @Override
        public studio.rushes.media.FrameStream open(Path clip) {
            throw new StudioException(
                    new Problem("MEDIA-UNREADABLE", "Broken.", "No picture.", "Make it again."));
        }

        @Override
        public studio.rushes.media.FrameStream open(Path clip, studio.rushes.media.FrameSize size) {
            return open(clip);
        }
    }
}
