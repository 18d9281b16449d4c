package studio.rushes.ui.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import studio.rushes.generation.Take;
import studio.rushes.script.Block;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.grid.Scenes;

/** Pictures of the window in all its states, into {@code target/pictures}. */
public final class ShellGallery {
    private static final Path PICTURES = Path.of("target", "pictures");
    private final List<Runnable> steps = new java.util.ArrayList<>();

    public static void main(String[] arguments) {
        Platform.startup(() -> new ShellGallery().start(new Stage()));
    }

    private void start(Stage stage) {
        for (Theme theme : Theme.values()) {
            String look = theme.name().toLowerCase(java.util.Locale.ROOT);
            for (int[] size : new int[][] {{1280, 720}, {1600, 1000}, {1920, 1080}}) {
                steps.add(() -> picture(stage, theme, size, look + "-" + size[0], Variant.WORKING));
            }
            int[] common = {1600, 1000};
            steps.add(() -> picture(stage, theme, common, look + "-states", Variant.STATES));
            steps.add(() -> picture(stage, theme, common, look + "-done", Variant.DONE));
            steps.add(() -> picture(stage, theme, common, look + "-welcome", Variant.WELCOME));
            steps.add(() -> picture(stage, theme, common, look + "-keys", Variant.KEYS));
            steps.add(() -> picture(stage, theme, common, look + "-paste", Variant.PASTE));
            steps.add(() -> picture(stage, theme, common, look + "-menu", Variant.MENU));
        }
        steps.add(() ->
                picture(stage, Theme.DARK, new int[] {1900, 1180}, "dark-large", Variant.LARGE));
        next(stage);
    }

    enum Variant {
        WORKING,
        STATES,
        DONE,
        WELCOME,
        KEYS,
        PASTE,
        MENU,
        LARGE
    }

    private void next(Stage stage) {
        if (steps.isEmpty()) {
            stage.close();
        } else {
            steps.removeFirst().run();
        }
    }

    private void picture(Stage stage, Theme theme, int[] size, String name, Variant variant) {
        FakeDesk desk = desk(variant);
        FakeStudio studio = new FakeStudio();
        ObjectProperty<Theme> look = new SimpleObjectProperty<>(theme);
        MainViewModel model =
                new MainViewModel(
                        studio,
                        InstantSource.fixed(Scenes.NOW),
                        Runnable::run,
                        FxThread.EXECUTOR,
                        FxThread::nextPulse);
        MainView view =
                new MainView(
                        model,
                        new GradientPosters(),
                        scriptColumn(desk),
                        player(),
                        _ -> {},
                        look,
                        ZoneOffset.UTC);
        stage.setWidth(size[0]);
        stage.setHeight(size[1]);
        MainWindow.show(stage, view, model, look);
        stage.setOnHidden(null);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(size[0]);
        stage.setHeight(size[1]);
        if (variant != Variant.WELCOME) {
            model.open(CompletableFuture.completedFuture(desk));
            desk.saved(Scenes.NOW);
        }
        PauseTransition wait = new PauseTransition(Duration.millis(500));
        wait.setOnFinished(_ -> {
            act(variant, model, view, desk);
            PauseTransition settle = new PauseTransition(Duration.millis(700));
            settle.setOnFinished(_ -> {
                save(view.getScene().snapshot(null), name);
                if (variant == Variant.MENU && view.lookup("#video") instanceof VideoMenu menu) {
                    Region list =
                            (Region)
                                    menu.getItems()
                                            .getFirst()
                                            .getParentPopup()
                                            .getScene()
                                            .getRoot();
                    save(list.snapshot(null, null), name + "-popup");
                    menu.hide();
                }
                next(stage);
            });
            settle.play();
        });
        wait.play();
    }

    private static void act(Variant variant, MainViewModel model, MainView view, FakeDesk desk) {
        switch (variant) {
            case WORKING -> model.board().step(1);
            case STATES -> {
                model.board().step(8);
                model.tell(Scenes.FAILURE);
            }
            case DONE -> {
                model.assemble();
                desk.film.complete(Films.film());
            }
            case KEYS -> view.showKeys();
            case PASTE -> ((VideoMenu) view.lookup("#video")).paste();
            case MENU -> {
                model.assemble();
                desk.assembling.at(FakeDesk.step(0.42));
                ((VideoMenu) view.lookup("#video")).show();
            }
            case WELCOME, LARGE -> {}
        }
    }

    private static FakeDesk desk(Variant variant) {
        return switch (variant) {
            case STATES -> {
                FakeDesk desk =
                        new FakeDesk(
                                Scenes.script(13),
                                List.of(
                                        Scenes.take(2, 1, Scenes.queued(), false),
                                        Scenes.take(3, 1, Scenes.submitting(), false),
                                        Scenes.take(4, 1, Scenes.generating(0.42), false),
                                        Scenes.take(5, 1, Scenes.downloading(), false),
                                        Scenes.take(6, 1, Scenes.ready(), true),
                                        Scenes.take(7, 1, Scenes.ready(), false),
                                        Scenes.take(7, 2, Scenes.ready(), true),
                                        Scenes.take(8, 1, Scenes.ready(), true),
                                        Scenes.take(9, 1, Scenes.failed(), false),
                                        Scenes.take(10, 1, Scenes.filtered(), false),
                                        Scenes.take(11, 1, Scenes.unconfirmed(), false),
                                        Scenes.take(12, 1, Scenes.expired(), false),
                                        Scenes.take(13, 1, Scenes.cancelled(), false)));
                desk.stale = List.of(Scenes.take(8, 1, Scenes.ready(), true).id());
                desk.watching = true;
                yield desk;
            }
            case DONE, MENU -> {
                List<Take> takes =
                        java.util.stream.IntStream.rangeClosed(1, 8)
                                .mapToObj(i -> Scenes.take(i, 1, Scenes.ready(), true))
                                .toList();
                yield new FakeDesk(Scenes.script(8), takes);
            }
            case LARGE ->
                    new FakeDesk(
                            Scenes.script(500),
                            java.util.stream.IntStream.rangeClosed(1, 400)
                                    .mapToObj(i -> Scenes.take(i, 1, Scenes.ready(), true))
                                    .toList());
            default -> {
                FakeDesk desk =
                        new FakeDesk(
                                Scenes.script(8),
                                List.of(
                                        Scenes.take(1, 1, Scenes.ready(), false),
                                        Scenes.take(1, 2, Scenes.ready(), true),
                                        Scenes.take(1, 3, Scenes.cancelled(), false),
                                        Scenes.take(2, 1, Scenes.ready(), true),
                                        Scenes.take(3, 1, Scenes.generating(0.42), false),
                                        Scenes.take(4, 1, Scenes.failed(), false),
                                        Scenes.take(5, 1, Scenes.ready(), true),
                                        Scenes.take(6, 1, Scenes.generating(-1), false),
                                        Scenes.take(7, 1, Scenes.queued(), false)));
                desk.stale = List.of(Scenes.take(5, 1, Scenes.ready(), true).id());
                yield desk;
            }
        };
    }

    static Region scriptColumn(FakeDesk desk) {
        VBox column = new VBox(8);
        column.setStyle("-fx-padding: 12; -fx-background-color: -rushes-surface;");
        Label title = new Label("Script");
        title.getStyleClass().add("heading");
        column.getChildren().add(title);
        for (Block block : desk.script().blocks().stream().limit(6).toList()) {
            Label words = new Label(block.dialogue());
            words.setWrapText(true);
            words.setMaxWidth(Double.MAX_VALUE);
            words.setStyle(
                    "-fx-background-color: -rushes-line, -rushes-raised; -fx-background-insets: 0,"
                            + " 1; -fx-background-radius: 10; -fx-padding: 12;");
            column.getChildren().add(words);
        }
        return column;
    }

    static Region player() {
        StackPane player = new StackPane(new Label("player"));
        player.setStyle("-fx-background-color: -rushes-surface;");
        return player;
    }

    static void save(WritableImage image, String name) {
        save(image, PICTURES, name);
    }

    static void save(WritableImage image, Path folder, String name) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        folder.toFile().mkdirs();
        try {
            ImageIO.write(copy, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A coloured picture for each clip. */
    static final class GradientPosters implements Posters {
        private static final String[][] COLOURS = {
            {"#f7b733", "#a5580c"},
            {"#2a4a73", "#d98f5c"},
            {"#3b5323", "#b89b2a"},
            {"#203a43", "#0e7c86"},
            {"#41295a", "#c06c84"}
        };

        @Override
        public ObservableValue<Image> of(Path clip) {
            String[] colours = COLOURS[Math.floorMod(clip.hashCode(), COLOURS.length)];
            Canvas canvas = new Canvas(180, 320);
            GraphicsContext pen = canvas.getGraphicsContext2D();
            pen.setFill(
                    new LinearGradient(
                            0,
                            0,
                            0,
                            1,
                            true,
                            CycleMethod.NO_CYCLE,
                            new Stop(0, Color.web(colours[0])),
                            new Stop(1, Color.web(colours[1]))));
            pen.fillRect(0, 0, 180, 320);
            return new SimpleObjectProperty<>(canvas.snapshot(null, null));
        }
    }
}
