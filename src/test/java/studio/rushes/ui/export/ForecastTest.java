package studio.rushes.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private final Queue<Runnable> pauses = new ArrayDeque<>();
    private final Queue<Runnable> laters = new ArrayDeque<>();
    private final List<CompletableFuture<Duration>> asked = new ArrayList<>();
    private final Forecast forecast = new Forecast(Runnable::run, pauses::add, laters::add);

    @Test
    void aBurstOfChangesIsOneQuestion() {
        about();
        about();
        about();
        run(pauses);

        assertThat(asked).hasSize(1);
        answer(12);
        assertThat(forecast.expectedProperty().get()).contains(Duration.ofSeconds(12));
    }

    @Test
    void anAnswerToAnOlderQuestionIsNotShownAndNoLongerWaitedFor() {
        about();
        run(pauses);
        CompletableFuture<Duration> old = asked.getFirst();
        about();

        assertThat(old).isCancelled();
        assertThat(forecast.expectedProperty().get()).isEmpty();
    }

    @Test
    void itIsAskedAgainWhileWorkGoesOnAheadAndThenNoMore() {
        about();
        run(pauses);
        answer(30);
        run(laters);
        answer(20);
        for (int i = 0; i < 10; i++) {
            run(laters);
            answer(20);
        }

        assertThat(asked).hasSize(5);
        assertThat(laters).isEmpty();
    }

    @Test
    void aMomentIsNotAskedForAgain() {
        about();
        run(pauses);
        answer(1);

        assertThat(laters).isEmpty();
    }

    @Test
    void whatCannotBeForetoldIsNotForetold() {
        about();
        run(pauses);
        answer(12);
        about();
        run(pauses);
        asked.getLast().completeExceptionally(new IllegalStateException("no clip"));

        assertThat(forecast.expectedProperty().get()).isEqualTo(Optional.empty());
    }

    private void about() {
        forecast.about(() -> {
            asked.add(new CompletableFuture<>());
            return asked.getLast();
        });
    }

    private void answer(int seconds) {
        asked.getLast().complete(Duration.ofSeconds(seconds));
    }

    private static void run(Queue<Runnable> waiting) {
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }
}
