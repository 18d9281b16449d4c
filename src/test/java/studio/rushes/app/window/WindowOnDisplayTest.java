package studio.rushes.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** What only a display shows: GTK's own windows, menus and keys. Runs under Xvfb. */
@Tag("display")
@SuppressWarnings("NullAway.Init") // made before each test
class WindowOnDisplayTest {
    @TempDir Path home;
    private RealStudio studio;
    private OpenWindow window;

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void openTheSample() {
        studio = new RealStudio(home);
        window = new OpenWindow(studio, List.of());
        window.until(
                "five drafts",
                () -> window.texts(".plate .word").equals(Collections.nCopies(5, "Draft")));
    }

    @AfterEach
    void stop() {
        window.close();
        studio.close();
    }

    @Test
    void aFieldHasItsMenuUnderTheRightButton() {
        window.robot().rightClickOn(window.node("#said-1"));

        window.until("the menu", WindowOnDisplayTest::menuIsOpen);
        window.robot().press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        window.until("no menu", () -> !menuIsOpen());
    }

    @Test
    void aCardHasItsMenuUnderTheRightButton() {
        window.robot().rightClickOn(window.node(".block-card"));
        window.until("the menu", WindowOnDisplayTest::menuIsOpen);
        window.robot().clickOn("Leave out of the film");

        window.until("one left out", () -> window.texts(".plate .word").contains("Left out"));
    }

    /**
     * Ending the toolkit under an open menu takes the whole process down; closing the stage not.
     */
    @Test
    void theWindowClosesUnderAnOpenMenu() {
        window.robot().clickOn(window.node("#said-1"), MouseButton.SECONDARY);
        window.until("the menu", WindowOnDisplayTest::menuIsOpen);

        window.close();

        assertThat(studio.projects().resolve("miel/script_v2.json")).isRegularFile();
        window = new OpenWindow(studio, List.of(studio.projects().resolve("miel")));
        window.until("the project again", () -> window.texts(".plate .word").size() == 5);
    }

    private static boolean menuIsOpen() {
        return Window.getWindows().stream()
                .anyMatch(shown -> shown instanceof ContextMenu && shown.isShowing());
    }
}
