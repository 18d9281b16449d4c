package studio.rushes.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

class FaultsTest {
    private final StringWriter said = new StringWriter();

    private int run(Callable<Integer> command) {
        return Faults.told(command, new PrintWriter(said, true));
    }

    @Test
    void whatGoesWellSaysNothing() {
        assertThat(run(() -> Exit.UNCONFIRMED)).isEqualTo(Exit.UNCONFIRMED);
        assertThat(said.toString()).isEmpty();
    }

    @Test
    void aProblemIsOneLineWithItsCodeFirst() {
        Problem noDisplay = Problem.of("APP-NO-DISPLAY");
        int code =
                run(() -> {
                    throw new StudioException(noDisplay);
                });
        assertThat(code).isEqualTo(Exit.FAILED);
        assertThat(said.toString()).isEqualTo(noDisplay.line() + System.lineSeparator());
    }

    @Test
    void whatNobodyExpectedIsToldTooWithoutItsInnards() {
        int code =
                run(() -> {
                    throw new IllegalStateException("what only a log should hold");
                });
        assertThat(code).isEqualTo(Exit.FAILED);
        assertThat(said.toString())
                .startsWith("APP-UNEXPECTED: ")
                .contains("IllegalStateException")
                .doesNotContain("what only a log should hold");
    }
}
