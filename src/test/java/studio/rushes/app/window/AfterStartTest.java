package studio.rushes.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AfterStartTest {
    private final List<String> done = new ArrayList<>();
    private final AfterStart later = new AfterStart(Runnable::run);

    @Test
    void workWaitsForTheStartAndThenRunsInItsOrder() {
        later.execute(() -> done.add("first"));
        later.execute(() -> done.add("second"));
        assertThat(done).isEmpty();

        later.begin();
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void afterTheStartNothingWaits() {
        later.begin();
        later.execute(() -> done.add("at once"));
        later.begin();
        assertThat(done).containsExactly("at once");
    }

    @Test
    void whatRunsMayAskForMore() {
        later.execute(() -> later.execute(() -> done.add("more")));
        later.begin();
        assertThat(done).containsExactly("more");
    }
}
