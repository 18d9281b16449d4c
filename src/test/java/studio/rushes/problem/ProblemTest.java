package studio.rushes.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void itIsOneLineWhateverAFileIsCalled() {
        Problem problem =
                new Problem("A-B", "No file 'a\nb\u001b[31m\u2028'.", "Nothing.", "Look.");

        assertThat(problem.line()).isEqualTo("A-B: No file 'a?b?[31m?'. Nothing. Look.");
    }
}
