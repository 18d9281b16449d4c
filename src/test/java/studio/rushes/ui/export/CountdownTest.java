package studio.rushes.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CountdownTest {
    private final Countdown countdown = new Countdown();

    @Test
    void aPromiseRunsDownWithTheClockHoweverEstimatesFlutter() {
        hear(0, 60);
        hear(1, 71);
        hear(2, 48);
        hear(10, 41);

        assertThat(left(10)).isEqualTo(50);
        assertThat(left(30)).isEqualTo(30);
    }

    @Test
    void anEstimateFarFromThePromiseMakesANewOne() {
        hear(0, 60);
        hear(10, 120);

        assertThat(left(10)).isEqualTo(120);
        hear(11, 20);
        assertThat(left(11)).isEqualTo(20);
    }

    @Test
    void nothingIsLeftOfAPromiseThatIsOver() {
        hear(0, 2);

        assertThat(left(9)).isZero();
    }

    private void hear(int elapsed, int left) {
        countdown.hear(Duration.ofSeconds(elapsed), Duration.ofSeconds(left));
    }

    private long left(int elapsed) {
        return countdown.left(Duration.ofSeconds(elapsed)).toSeconds();
    }
}
