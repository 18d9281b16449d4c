package studio.rushes.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import studio.rushes.ui.review.PromptDiff.Fate;
import studio.rushes.ui.review.PromptDiff.Part;

class PromptDiffTest {
    @Test
    void whatIsGoneStandsBeforeWhatIsNewInItsPlace() {
        PromptDiff diff =
                PromptDiff.of("Dawn over the sea.", "Dusk over the open sea.", Locale.ENGLISH);
        assertThat(diff.parts())
                .containsExactly(
                        new Part("Dawn ", Fate.GONE),
                        new Part("Dusk ", Fate.NEW),
                        new Part("over the ", Fate.KEPT),
                        new Part("open ", Fate.NEW),
                        new Part("sea.", Fate.KEPT));
        assertThat(diff.same()).isFalse();
    }

    @Test
    void theSamePromptIsOnePart() {
        PromptDiff diff = PromptDiff.of("Dawn.", "Dawn.", Locale.ENGLISH);
        assertThat(diff.parts()).containsExactly(new Part("Dawn.", Fate.KEPT));
        assertThat(diff.same()).isTrue();
        assertThat(PromptDiff.of("", "", Locale.ENGLISH).same()).isTrue();
    }

    @Test
    void whatHasNothingInCommonIsTheOldAndThenTheNew() {
        assertThat(PromptDiff.of("Dawn", "Forest", Locale.ENGLISH).parts())
                .containsExactly(new Part("Dawn", Fate.GONE), new Part("Forest", Fate.NEW));
    }
}
