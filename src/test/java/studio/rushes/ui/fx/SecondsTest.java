package studio.rushes.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class SecondsTest {
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final Seconds.Beat one = Seconds.of(() -> heard.add("one"));
    private final Seconds.Beat two = Seconds.of(() -> heard.add("two"));
    private final Pulse calm = new CalmPulse(FxThread::nextPulse, FxThread::run);

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void stop() {
        WaitForAsyncUtils.asyncFx(() -> {
            one.stop();
            two.stop();
        });
    }

    private void until(int count) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> heard.size() >= count);
    }

    @Test
    void whateverMovesWithTimeMovesInOnePulse() throws Exception {
        WaitForAsyncUtils.asyncFx(one::start);
        until(1);
        WaitForAsyncUtils.asyncFx(() -> {
            heard.clear();
            two.start();
        });
        until(4);
        assertThat(heard.subList(0, 4)).containsExactly("one", "two", "one", "two");
    }

    @Test
    void whatStandsStillIsNotMoved() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
            one.start();
            two.start();
            one.stop();
        });
        until(2);
        assertThat(heard).containsOnly("two");
    }

    @Test
    void aFirstChangeIsHeardAtOnceAndThoseAfterItTogether() throws Exception {
        WaitForAsyncUtils.asyncFx(one::start);
        until(1);
        heard.clear();
        calm.next(() -> heard.add("first"));
        until(1);
        calm.next(() -> heard.add("second"));
        calm.next(() -> heard.add("third"));
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> heard.contains("third"));
        assertThat(heard.indexOf("third")).isEqualTo(heard.indexOf("second") + 1);
        assertThat(heard.indexOf("one")).isEqualTo(heard.indexOf("second") - 1);
    }
}
