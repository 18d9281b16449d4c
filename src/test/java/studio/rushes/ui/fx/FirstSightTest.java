package studio.rushes.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FirstSightTest {
    private final Region before = new Region();
    private final Button part = new Button("Later");
    private final Region after = new Region();

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private VBox box() {
        part.setVisible(false);
        return new VBox(FirstSight.of(before, part, after));
    }

    @Test
    void whatIsSeenFromTheStartStandsThereItself() {
        assertThat(FirstSight.of(before)).isSameAs(before);
    }

    @Test
    void whatIsHiddenComesToItsPlaceWhenItIsFirstSeenAndStays() {
        VBox box = box();
        assertThat(box.getChildren()).hasSize(3).doesNotContain(part);
        assertThat(box.getChildren().get(1).isManaged()).isFalse();

        part.setVisible(true);
        assertThat(box.getChildren()).containsExactly(before, part, after);

        part.setVisible(false);
        part.setVisible(true);
        assertThat(box.getChildren()).containsExactly(before, part, after);
    }

    @Test
    void whatIsSeenBeforeItHasAPlaceComesWhenItIsSeenThere() {
        part.setVisible(false);
        var place = FirstSight.of(part);
        part.setVisible(true);
        part.setVisible(false);
        VBox box = new VBox(place);
        part.setVisible(true);
        assertThat(box.getChildren()).containsExactly(part);
    }

    @Test
    void itIsStyledOnlyThenAndAtOnce() throws Exception {
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            Scene scene = new Scene(box());
                            scene.getRoot().applyCss();
                            assertThat(part.getSkin()).isNull();
                            part.setVisible(true);
                            assertThat(part.getSkin()).isNotNull();
                        })
                .get();
    }
}
