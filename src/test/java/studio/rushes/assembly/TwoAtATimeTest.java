package studio.rushes.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

@Timeout(60)
class TwoAtATimeTest {
    @Test
    void twoRunAtATimeAndTheResultsComeInOrder() throws Exception {
        CyclicBarrier pair = new CyclicBarrier(2);
        List<Callable<Integer>> work =
                IntStream.range(0, 6)
                        .<Callable<Integer>>mapToObj(i ->
                                () -> {
                                    pair.await(30, TimeUnit.SECONDS);
                                    return i;
                                })
                        .toList();
        assertThat(TwoAtATime.all(work)).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void theFirstFailureEndsWhatRunsAndWhatWaitsIsNotBegun() {
        StudioException failure = new StudioException(new Problem("PIECE-BROKEN", "x", "y", "z"));
        Queue<String> seen = new ConcurrentLinkedQueue<>();
        List<Callable<String>> work =
                List.of(
                        () -> endless(seen),
                        () -> {
                            throw failure;
                        },
                        () -> endless(seen));
        assertThatThrownBy(() -> TwoAtATime.all(work)).isSameAs(failure);
        assertThat(seen).hasSizeLessThanOrEqualTo(2).allMatch("ended"::equals);
    }

    private static String endless(Queue<String> seen) throws InterruptedException {
        try {
            new CountDownLatch(1).await();
            return "never";
        } finally {
            seen.add("ended");
        }
    }

    @Test
    void bothOfTwoKindsRunAtTheSameTime() throws Exception {
        CyclicBarrier pair = new CyclicBarrier(2);
        TwoAtATime.Both<Integer, String> both =
                TwoAtATime.both(
                        () -> 2 - pair.await(30, TimeUnit.SECONDS) / 2,
                        () -> "two" + pair.await(30, TimeUnit.SECONDS) / 2);
        assertThat(both).isEqualTo(new TwoAtATime.Both<>(2, "two0"));
    }

    @Test
    void ofTwoKindsTheFailureOfOneEndsTheOther() {
        StudioException failure = new StudioException(new Problem("PIECE-BROKEN", "x", "y", "z"));
        Queue<String> seen = new ConcurrentLinkedQueue<>();
        CountDownLatch begun = new CountDownLatch(1);
        assertThatThrownBy(() ->
                        TwoAtATime.both(
                                () -> {
                                    begun.countDown();
                                    return endless(seen);
                                },
                                () -> {
                                    begun.await();
                                    throw failure;
                                }))
                .isSameAs(failure);
        assertThat(seen).containsExactly("ended");
    }

    @Test
    void givingUpReturnsWhenNothingRunsAnyMore() throws Exception {
        Queue<String> seen = new ConcurrentLinkedQueue<>();
        CountDownLatch begun = new CountDownLatch(2);
        Callable<String> work =
                () -> {
                    begun.countDown();
                    return endless(seen);
                };
        Queue<String> outcome = new ConcurrentLinkedQueue<>();
        Thread caller =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                TwoAtATime.all(List.of(work, work));
                            } catch (InterruptedException e) {
                                outcome.add("given up after " + seen.size());
                            }
                        });
        begun.await();
        caller.interrupt();
        caller.join();
        assertThat(outcome).containsExactly("given up after 2");
    }
}
