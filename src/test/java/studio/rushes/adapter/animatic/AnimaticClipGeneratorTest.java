package studio.rushes.adapter.animatic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ClipLocation;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.Poll;
import studio.rushes.generation.Submission;
import studio.rushes.generation.Trace;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.BlockId;

class AnimaticClipGeneratorTest {
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final ClipRequest REQUEST =
            new ClipRequest(
                    new BlockId("b1"),
                    2,
                    "prompt é",
                    "dit",
                    "vu",
                    Locale.CANADA_FRENCH,
                    8,
                    FrameSize.PORTRAIT_720);

    @TempDir Path folder;

    private final Queue queue = new Queue();
    private final AttemptId attempt = new AttemptId(new UUID(1, 2));

    @Test
    void aJobGoesFromAcceptedToFetched() throws Exception {
        AnimaticClipGenerator generator = generator(AnimaticClipGeneratorTest::good);
        OperationName operation = accepted(generator);
        assertThat(generator.poll(operation)).isInstanceOf(Poll.Running.class);
        queue.runNext();
        Poll.Done done = (Poll.Done) generator.poll(operation);
        Path target = folder.resolve("takes.part");
        generator.fetch(done.clip(), target, Progress.UNHEARD);
        generator.fetch(done.clip(), target, Progress.UNHEARD);
        assertThat(target).hasContent("clip of 2 in fr_CA");
    }

    @Test
    void aJobThatWasNotDoneIsTakenUpAgainAfterARestart() throws Exception {
        OperationName operation = accepted(generator(AnimaticClipGeneratorTest::good));
        queue.forget();
        AnimaticClipGenerator restarted = generator(AnimaticClipGeneratorTest::good);
        assertThat(restarted.poll(operation)).isInstanceOf(Poll.Running.class);
        assertThat(restarted.poll(operation)).isInstanceOf(Poll.Running.class);
        queue.runNext();
        assertThat(queue.isEmpty()).isTrue();
        assertThat(restarted.poll(operation)).isInstanceOf(Poll.Done.class);
    }

    @Test
    void aClipThatWasDoneIsNotMadeAgainAfterARestart() throws Exception {
        AnimaticClipGenerator generator = generator(AnimaticClipGeneratorTest::good);
        OperationName operation = accepted(generator);
        queue.runNext();
        AnimaticClipGenerator restarted = generator(AnimaticClipGeneratorTest::good);
        assertThat(restarted.poll(operation)).isInstanceOf(Poll.Done.class);
        assertThat(restarted.lookFor(attempt, REQUEST)).isInstanceOf(Trace.Found.class);
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void aFetchedClipIsClearedAwayByTheNextAndComesBackWhenAskedForAgain() throws Exception {
        AnimaticClipGenerator generator = generator(AnimaticClipGeneratorTest::good);
        accepted(generator);
        queue.runNext();
        AttemptId next = new AttemptId(new UUID(1, 3));
        generator.submit(next, REQUEST);
        queue.runNext();
        Path target = folder.resolve("target");
        generator.fetch(new ClipLocation(attempt.toString()), target, Progress.UNHEARD);
        generator.fetch(new ClipLocation(next.toString()), target, Progress.UNHEARD);
        assertThat(folder.resolve("animatic").resolve(attempt + ".mp4")).doesNotExist();
        Files.delete(target);
        queue.runAtOnce();
        generator.fetch(new ClipLocation(attempt.toString()), target, Progress.UNHEARD);
        assertThat(target).exists();
    }

    @Test
    void aFailureIsToldAndADeadWorkerMayBeTriedAgain() throws Exception {
        AnimaticClipGenerator generator = generator((_, _, _) -> fail("WORKER-DIED"));
        OperationName operation = accepted(generator);
        queue.runNext();
        assertThat(generator.poll(operation))
                .isInstanceOfSatisfying(
                        Poll.Failed.class,
                        failed -> {
                            assertThat(failed.passing()).isTrue();
                            assertThat(failed.problem().code()).isEqualTo("WORKER-DIED");
                        });
        assertThat(generator.poll(operation)).isInstanceOf(Poll.Failed.class);
    }

    @Test
    void aFullDiskIsNotAPassingFailure() throws Exception {
        AnimaticClipGenerator generator = generator((_, _, _) -> fail("ANIMATIC-WRITE"));
        OperationName operation = accepted(generator);
        queue.runNext();
        assertThat(((Poll.Failed) generator.poll(operation)).passing()).isFalse();
    }

    @Test
    void aMistakeInTheStudioIsAFailureOfTheTakeAndNotOfTheQueue() throws Exception {
        AnimaticClipGenerator generator =
                generator((_, _, _) -> {
                    throw new IllegalStateException("on purpose");
                });
        OperationName operation = accepted(generator);
        queue.runNext();
        assertThat(generator.poll(operation)).isInstanceOf(Poll.Failed.class);
    }

    @Test
    void aCancelledJobIsGoneAndDoesNotComeBack() throws Exception {
        AnimaticClipGenerator generator = generator(AnimaticClipGeneratorTest::good);
        OperationName operation = accepted(generator);
        generator.cancel(operation);
        queue.runNext();
        assertThat(generator.poll(operation)).isInstanceOf(Poll.Vanished.class);
        assertThat(generator(AnimaticClipGeneratorTest::good).poll(operation))
                .isInstanceOf(Poll.Vanished.class);
    }

    @Test
    void anAttemptNeverSubmittedCertainlyNeverArrived() throws Exception {
        assertThat(generator(AnimaticClipGeneratorTest::good).lookFor(attempt, REQUEST))
                .isInstanceOf(Trace.NeverArrived.class);
    }

    @Test
    void namesAndFilesFromElsewhereAreNoJobs() throws Exception {
        AnimaticClipGenerator generator = generator(AnimaticClipGeneratorTest::good);
        Path jobs = Files.createDirectories(folder.resolve("animatic"));
        Files.writeString(jobs.resolve(attempt + ".json"), "{\"number\":-1}");
        for (String name :
                List.of("animatic/" + attempt, "animatic/../../x", "veo/1", "animatic/")) {
            assertThat(generator.poll(new OperationName(name))).isInstanceOf(Poll.Vanished.class);
        }
    }

    @Test
    void aClosingStudioAcceptsNothing() throws Exception {
        AnimaticClipGenerator generator = generator(AnimaticClipGeneratorTest::good);
        queue.shutdown();
        assertThat(generator.submit(attempt, REQUEST)).isInstanceOf(Submission.Refused.class);
        assertThatThrownBy(() ->
                        generator.fetch(
                                new ClipLocation(attempt.toString()),
                                folder.resolve("t"),
                                Progress.UNHEARD))
                .isInstanceOf(StudioException.class);
    }

    @Test
    void filesThatNobodyWaitsForAreSweptAway() throws Exception {
        Path jobs = Files.createDirectories(folder.resolve("animatic"));
        Path old = Files.writeString(jobs.resolve("old.mp4"), "x");
        Files.setLastModifiedTime(old, FileTime.from(NOON.instant().minus(Duration.ofDays(8))));
        Path fresh = Files.writeString(jobs.resolve("fresh.mp4"), "x");
        Files.setLastModifiedTime(fresh, FileTime.from(NOON.instant()));
        generator(AnimaticClipGeneratorTest::good);
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    private AnimaticClipGenerator generator(AnimaticStudio studio) {
        return new AnimaticClipGenerator(folder.resolve("animatic"), studio, queue, NOON);
    }

    private OperationName accepted(AnimaticClipGenerator generator) {
        return ((Submission.Accepted) generator.submit(attempt, REQUEST)).operation();
    }

    private static void good(ClipRequest request, Path target, Progress progress) {
        try {
            Files.writeString(target, "clip of " + request.number() + " in " + request.language());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.at(1);
    }

    private static void fail(String code) {
        throw new StudioException(new Problem(code, "No.", "Nothing.", "Nothing."));
    }

    /** Runs what it is given when the test says so. */
    private static final class Queue extends AbstractExecutorService {
        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private boolean atOnce;
        private boolean closed;

        @Override
        public void execute(Runnable command) {
            if (closed) {
                throw new RejectedExecutionException("closed");
            }
            if (atOnce) {
                command.run();
            } else {
                waiting.add(command);
            }
        }

        void runNext() {
            waiting.remove().run();
        }

        void runAtOnce() {
            atOnce = true;
        }

        void forget() {
            waiting.clear();
        }

        boolean isEmpty() {
            return waiting.isEmpty();
        }

        @Override
        public void shutdown() {
            closed = true;
        }

        @Override
        public List<Runnable> shutdownNow() {
            closed = true;
            return List.copyOf(waiting);
        }

        @Override
        public boolean isShutdown() {
            return closed;
        }

        @Override
        public boolean isTerminated() {
            return closed;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
