package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.rushes.generation.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final RateLimit limit = new RateLimit();

    @Test
    void asManyAsAllowedGoAtOnceAndTheNextWhenTheFirstIsAMinuteOld() {
        assertThat(limit.tryTake(2, NOON)).isTrue();
        assertThat(limit.tryTake(2, NOON.plusSeconds(10))).isTrue();
        assertThat(limit.tryTake(2, NOON.plusSeconds(20))).isFalse();
        Instant free = limit.free(2, NOON.plusSeconds(20));
        assertThat(free).isEqualTo(NOON.plus(RateLimit.WINDOW));
        assertThat(limit.tryTake(2, free.minusMillis(1))).isFalse();
        assertThat(limit.tryTake(2, free)).isTrue();
        assertThat(limit.free(2, free)).isEqualTo(NOON.plusSeconds(10).plus(RateLimit.WINDOW));
    }

    @Test
    void whatIsRefusedIsNotCounted() {
        limit.tryTake(1, NOON);
        for (int second = 1; second < 60; second++) {
            assertThat(limit.tryTake(1, NOON.plusSeconds(second))).isFalse();
        }
        assertThat(limit.free(1, NOON.plusSeconds(61))).isEqualTo(NOON.plus(RateLimit.WINDOW));
    }

    @Test
    void aLowerLimitHoldsForWhatWasSentBefore() {
        for (int second = 0; second < 5; second++) {
            limit.tryTake(5, NOON.plusSeconds(second));
        }
        assertThat(limit.free(2, NOON.plusSeconds(9)))
                .isEqualTo(NOON.plusSeconds(3).plus(RateLimit.WINDOW));
    }

    @Test
    void aClockThatIsSetBackDoesNotStopTheRequests() {
        limit.tryTake(1, NOON);
        assertThat(limit.tryTake(1, NOON.minus(Duration.ofHours(1)))).isTrue();
    }
}
