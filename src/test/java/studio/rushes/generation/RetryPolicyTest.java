package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private static final RetryPolicy POLICY =
            new RetryPolicy(3, Duration.ofSeconds(5), Duration.ofSeconds(60));

    @Test
    void theWaitDoublesUntilTheLongest() {
        assertThat(POLICY.pause(1, 1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(POLICY.pause(2, 1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(POLICY.pause(5, 1)).isEqualTo(Duration.ofSeconds(60));
        assertThat(POLICY.pause(Long.MAX_VALUE, 1)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void chanceTakesAtMostHalfOfTheWait() {
        assertThat(POLICY.pause(2, 0)).isEqualTo(Duration.ofSeconds(5));
        assertThat(POLICY.pause(2, 0.5)).isEqualTo(Duration.ofMillis(7_500));
    }

    @Test
    void threeRetriesAreAllowedAndAFourthIsNot() {
        assertThat(POLICY.allows(2)).isTrue();
        assertThat(POLICY.allows(3)).isFalse();
    }

    @Test
    void waitsThatShrinkAreRefused() {
        assertThatThrownBy(() -> new RetryPolicy(1, Duration.ofSeconds(5), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT5S");
    }
}
