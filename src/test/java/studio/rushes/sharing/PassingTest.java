package studio.rushes.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.problem.Problem;

class PassingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FIRESTORE-NO-ANSWER",
                "FIRESTORE-QUOTA",
                "BUCKET-NO-ANSWER",
                "BUCKET-OTHER-BYTES"
            })
    void aServiceThatIsAwayComesBack(String code) {
        assertThat(Passing.is(Problem.of(code))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FIRESTORE-PERMISSION",
                "FIRESTORE-SIGN-IN",
                "FIRESTORE-REFUSED",
                "BUCKET-PERMISSION",
                "BUCKET-UNKNOWN"
            })
    void whatAPersonHasToMendStays(String code) {
        assertThat(Passing.is(Problem.of(code))).isFalse();
    }
}
