package studio.rushes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Texts;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.grid.Scenes;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before each test
class KeysTest {
    private final Queue<String> scriptKeys = new ConcurrentLinkedQueue<>();
    private final FakeDesk desk =
            new FakeDesk(Scenes.script(1), List.of(Scenes.take(1, 1, Scenes.ready(), true)));
    private TextArea text;
    private MainView view;

    @Start
    void show(Stage stage) {
        MainViewModel model =
                new MainViewModel(
                        new FakeStudio(),
                        InstantSource.fixed(Scenes.NOW),
                        Runnable::run,
                        FxThread.EXECUTOR,
                        FxThread::nextPulse);
        SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);
        text = new TextArea();
        StackPane script = new StackPane(text);
        script.addEventFilter(KeyEvent.KEY_PRESSED, key -> scriptKeys.add(key.getCode().getName()));
        view =
                new MainView(
                        model,
                        Posters.NONE,
                        script,
                        new StackPane(),
                        _ -> {},
                        theme,
                        ZoneOffset.UTC);
        stage.setX(0);
        stage.setY(0);
        MainWindow.show(stage, view, model, theme);
        stage.setWidth(1900);
        stage.setHeight(1150);
        model.open(CompletableFuture.completedFuture(desk));
    }

    @Test
    void noTwoKeysOfTheWindowCollide() {
        assertThat(Keys.ALL.collisions()).isEmpty();
    }

    @Test
    void theListShowsEachKeyWithItsMeaning(FxRobot robot) {
        robot.interact(view::showKeys);

        List<String> words =
                robot.lookup("#keys-sheet .label").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .toList();
        assertThat(words)
                .contains(
                        Keys.ALL.list().entrySet().stream()
                                .flatMap(group ->
                                        Stream.concat(
                                                Stream.of(group.getKey()),
                                                group.getValue().stream().map(row -> row.text())))
                                .map(Texts::text)
                                .toArray(String[]::new))
                .contains("Ctrl", "G", "←", "→", "Space", "?");
    }

    @Test
    void aKeyThatTheScriptHasIsLeftToTheScriptWhileItHasTheFocus(FxRobot robot) {
        robot.interact(text::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(scriptKeys).contains("Enter");
        assertThat(desk.asked).isEmpty();

        robot.interact(() -> robot.lookup("#board-grid").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(desk.asked).containsExactly("assemble");
    }
}
