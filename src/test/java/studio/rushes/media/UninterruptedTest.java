package studio.rushes.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Interruptions meet work with letters, and neither is lost. */
class UninterruptedTest {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    @AfterEach
    void calm() {
        Thread.interrupted();
    }

    @Test
    void theWorkIsDoneAndTheInterruptionIsKept() {
        Thread.currentThread().interrupt();
        String made = Uninterrupted.get(() -> Thread.interrupted() ? "interrupted" : "made");
        assertThat(made).isEqualTo("made");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void whoIsNotInterruptedStaysSo() {
        AtomicBoolean done = new AtomicBoolean();
        Uninterrupted.run(() -> done.set(true));
        assertThat(done).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aFontReadByAnInterruptedThreadKeepsItsInterruption() {
        Thread.currentThread().interrupt();
        double wide = Uninterrupted.get(UninterruptedTest::measureANewFont);
        assertThat(wide).isPositive();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void whatGoesWrongArrivesAsItWasThrown() {
        IllegalStateException refused = new IllegalStateException("no such letters");
        assertThatThrownBy(() ->
                        Uninterrupted.run(() -> {
                            throw refused;
                        }))
                .isSameAs(refused);
    }

    /** Made anew, so that nothing of its file was read before. */
    private static double measureANewFont() {
        try (InputStream in =
                UninterruptedTest.class.getResourceAsStream(
                        "/assets/fonts/inter/Inter_700Bold.ttf")) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(37f);
            return font.createGlyphVector(EXACT, "La mer").getLogicalBounds().getWidth();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
