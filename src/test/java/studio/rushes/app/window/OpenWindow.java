package studio.rushes.app.window;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.Take;
import studio.rushes.script.Block;
import studio.rushes.script.Script;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.shell.Desk;

/** One window of the studio, and someone to look at it and press its buttons. */
final class OpenWindow implements AutoCloseable {
    /** Minutes where seconds are usual: a loaded machine is slow, a broken program never ends. */
    private static final long BOUND_SECONDS = 180;

    private final FxRobot robot = new FxRobot();
    private final RealStudio studio;
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private final Stage stage;
    private final StudioWindow window;

    private final SimpleObjectProperty<Theme> theme;

    OpenWindow(RealStudio studio, List<Path> asked) {
        this(studio, asked, Theme.DARK);
    }

    OpenWindow(RealStudio studio, List<Path> asked, Theme look) {
        this.studio = studio;
        theme = new SimpleObjectProperty<>(look);
        stage = onScreen(Stage::new);
        window =
                onScreen(() -> {
                    WindowStudio projects = projects();
                    Optional<CompletableFuture<Desk>> first = projects.first(asked);
                    StudioWindow opened = fresh(projects);
                    stage.setX(0);
                    stage.setY(0);
                    opened.show(stage);
                    opened.openFirst(first);
                    return opened;
                });
    }

    private WindowStudio projects() {
        return new WindowStudio(studio.parts(), work, _ -> {});
    }

    private StudioWindow fresh(WindowStudio projects) {
        return new StudioWindow(studio.parts(), projects, work, theme);
    }

    /** Waits until the window shows what is expected. */
    void until(String what, Callable<Boolean> seen) {
        try {
            WaitForAsyncUtils.waitFor(BOUND_SECONDS, TimeUnit.SECONDS, seen);
        } catch (TimeoutException e) {
            throw new AssertionError("never saw " + what + "; " + texts(".plate .word"), e);
        }
    }

    /** What the visible labels of a kind say, in the order of the window. */
    List<String> texts(String selector) {
        return onScreen(() ->
                stage.getScene().getRoot().lookupAll(selector).stream()
                        .filter(Labeled.class::isInstance)
                        .filter(OpenWindow::seen)
                        .map(node -> ((Labeled) node).getText())
                        .toList());
    }

    /** What a label says; nothing where there is none. */
    String text(String id) {
        return onScreen(() ->
                stage.getScene().lookup(id) instanceof Labeled label && seen(label)
                        ? label.getText()
                        : "");
    }

    /** What stands in a field; nothing where there is none. */
    String field(String id) {
        return onScreen(() ->
                stage.getScene().lookup(id) instanceof TextInputControl field
                        ? field.getText()
                        : "");
    }

    boolean shows(String id) {
        return onScreen(() -> {
            Node node = stage.getScene().lookup(id);
            return node != null && seen(node);
        });
    }

    /** Whether it is there to be pressed. */
    boolean enabled(String id) {
        return onScreen(() -> !node(id).isDisabled());
    }

    Node node(String id) {
        Node node = stage.getScene().lookup(id);
        if (node == null) {
            throw new AssertionError("there is no " + id);
        }
        return node;
    }

    /** Presses a button that can be pressed, as soon as it can. */
    void press(String id) {
        until(id + " ready to be pressed", () -> shows(id) && enabled(id));
        onScreen(() -> {
            ((ButtonBase) node(id)).fire();
            return true;
        });
    }

    /** Chooses what the video's menu calls so. */
    void menu(String words) {
        on(
                "#video",
                MenuButton.class,
                menu -> {
                    menu.getItems().stream()
                            .filter(item -> words.equals(item.getText()))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    return true;
                });
    }

    /** Clicks with the mouse. */
    void click(String id) {
        until(id, () -> shows(id));
        robot.clickOn(onScreen(() -> node(id)));
    }

    /** Puts the caret at the end of a field and types. */
    void type(String id, String words) {
        click(id);
        onScreen(() -> {
            ((TextInputControl) node(id)).end();
            return true;
        });
        robot.write(words);
    }

    /** Chooses one of several, once it is there. */
    void choose(String id) {
        until(id, () -> shows(id));
        on(
                id,
                RadioButton.class,
                button -> {
                    button.fire();
                    return true;
                });
    }

    /** Has these words stand in a field, in place of what stood there. */
    void write(String id, String words) {
        on(
                id,
                TextInputControl.class,
                field -> {
                    field.setText(words);
                    return true;
                });
    }

    /** Does something with a control, on the window's own thread. */
    <N extends Node, T> T on(String id, Class<N> type, Function<N, T> act) {
        return onScreen(() -> act.apply(type.cast(node(id))));
    }

    /** Shows another video, as its card in the home does. */
    void show(Path folder) {
        onScreen(() -> {
            window.model().open(window.model().studio().open(folder));
            return true;
        });
    }

    /** Launches everything with this choice, as the launch sheet would. */
    void launch(GeneratorChoice choice) {
        onScreen(() -> {
            Desk desk = Objects.requireNonNull(window.model().deskProperty().get());
            desk.launching()
                    .launch(desk.script().blocks().stream().map(Block::id).toList(), choice);
            return true;
        });
    }

    /** Launches one block, by its place. */
    void launch(int block, GeneratorChoice choice) {
        onScreen(() -> {
            Desk desk = Objects.requireNonNull(window.model().deskProperty().get());
            desk.launching().launch(List.of(desk.script().blocks().get(block - 1).id()), choice);
            return true;
        });
    }

    /** Selects a block by its place. */
    void select(int block) {
        onScreen(() -> {
            window.model().board().select(window.model().board().cards().get(block - 1));
            return true;
        });
    }

    /** The visible buttons of the cards whose words begin so. */
    List<Button> buttons(String words) {
        return all(".block-card .button").stream()
                .filter(button -> button.getText().startsWith(words))
                .toList();
    }

    /** The visible buttons of what is told. */
    List<Button> noticeButtons() {
        return all(".notices .button");
    }

    private List<Button> all(String selector) {
        return onScreen(() ->
                stage.getScene().getRoot().lookupAll(selector).stream()
                        .map(Button.class::cast)
                        .filter(OpenWindow::seen)
                        .toList());
    }

    void fire(Button button) {
        onScreen(() -> {
            button.fire();
            return true;
        });
    }

    /** Draws the window into files, in both looks. */
    void picture(Path folder, String name) {
        for (Theme look : Theme.values()) {
            onScreen(() -> {
                theme.set(look);
                return true;
            });
            robot.sleep(600);
            onScreen(() -> {
                WritableImage image = stage.getScene().snapshot(null);
                int width = (int) image.getWidth();
                int height = (int) image.getHeight();
                BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
                    }
                }
                Files.createDirectories(folder);
                String file = name + "-" + look.name().toLowerCase(Locale.ROOT) + ".png";
                return ImageIO.write(copy, "png", folder.resolve(file).toFile());
            });
        }
        onScreen(() -> {
            theme.set(Theme.DARK);
            return true;
        });
    }

    /** Presses keys, several at once where there are several. */
    void keys(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void focus(String id) {
        onScreen(() -> {
            node(id).requestFocus();
            return true;
        });
    }

    /** Where the open video lies. */
    Path folder() {
        return onScreen(() -> Objects.requireNonNull(window.model().deskProperty().get()).folder());
    }

    List<Take> takes() {
        return onScreen(() -> Objects.requireNonNull(window.model().deskProperty().get()).takes());
    }

    Script script() {
        return onScreen(() -> Objects.requireNonNull(window.model().deskProperty().get()).script());
    }

    FxRobot robot() {
        return robot;
    }

    @Override
    public void close() {
        onScreen(() -> {
            stage.close();
            return true;
        });
        work.shutdown();
    }

    private static boolean seen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static <T> T onScreen(Callable<T> look) {
        return WaitForAsyncUtils.waitForAsyncFx(BOUND_SECONDS * 1000, look);
    }
}
