package studio.rushes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.rushes.ui.eye.CutOff;
import studio.rushes.ui.eye.Overlapping;
import studio.rushes.ui.eye.Reach;
import studio.rushes.ui.eye.Seen;
import studio.rushes.ui.eye.StyleWarnings;
import studio.rushes.ui.fx.Texts;
import studio.rushes.ui.fx.Theme;

/** What {@link Galleries} takes pictures of, looked at without taking any. */
@Tag("soak")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before the test
class ScreensTest {
    private Stage stage;

    @Start
    void keep(Stage given) {
        // Of its own stage the test tool keeps each event for ever, and so every window ever shown.
        stage = new Stage();
    }

    @AfterEach
    void speakEnglish() {
        Texts.speak(Locale.ENGLISH);
    }

    @Test
    void onEveryScreenAllIsWholeAndApartAndReachedByKeysAndHasAName() {
        List<Shot> shots = Shot.all().stream().filter(shot -> shot.theme() == Theme.DARK).toList();
        Findings findings = new Findings();
        try (StyleWarnings styles = new StyleWarnings()) {
            Director director =
                    new Director(
                            stage,
                            (name, shot, window, over) -> {
                                Seen seen = new Seen(window.view.getScene());
                                findings.add(name, shot, CutOff.in(seen));
                                findings.add(name, shot, Overlapping.in(seen));
                                findings.add(name, shot, Reach.in(seen));
                                over.forEach(popup ->
                                        findings.add(
                                                name, shot, CutOff.in(new Seen(popup.getScene()))));
                                findings.add(name, shot, styles.take());
                            });
            for (Gallery gallery : Gallery.all()) {
                for (Sight sight : gallery.sights()) {
                    director.show(gallery.name() + "/" + sight.name(), sight, shots);
                }
            }
        }

        assertThat(findings.lines()).isEmpty();
    }
}
