package studio.rushes.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Texts;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.home.HomeView;

/** Where all videos are shown; where there is none yet, the ways to the first. */
final class HomePlace extends StackPane {
    private final MainViewModel model;
    private final Supplier<HomeView> makeList;
    private final Supplier<WelcomeView> makeWelcome;
    private @Nullable HomeView list;
    private @Nullable WelcomeView welcome;

    HomePlace(MainViewModel model, VideoMenu menu, Posters posters, ZoneId zone) {
        this.model = model;
        makeWelcome = () -> new WelcomeView(model, menu);
        makeList = () -> new HomeView(model.home(), posters, zone, doings(menu));
        getStyleClass().add("home-place");
        model.homeSeenProperty().subscribe(_ -> show());
        model.home().emptyProperty().subscribe(_ -> show());
    }

    /** Made when they are first seen: most start with a video. */
    private void show() {
        if (!model.homeSeenProperty().get()) {
            return;
        }
        if (model.home().emptyProperty().get()) {
            welcome = welcome == null ? makeWelcome.get() : welcome;
            getChildren().setAll(welcome);
        } else {
            HomeView shown = list == null ? makeList.get() : list;
            list = shown;
            getChildren().setAll(shown);
            // The keys go where one looks.
            FxThread.nextPulse(shown::begin);
        }
    }

    private HomeView.Doings doings(VideoMenu menu) {
        return new HomeView.Doings() {
            @Override
            public void open(Path folder) {
                model.go(folder);
            }

            @Override
            public void create() {
                menu.create();
            }

            @Override
            public void paste() {
                menu.paste();
            }

            @Override
            public void openFolder() {
                menu.openFolder();
            }

            @Override
            public void openCloud() {
                menu.openCloud();
            }

            @Override
            public void showFolder(Path folder) {
                model.studio().showInFolder(folder);
            }

            @Override
            public void pickFolder(Consumer<Path> found) {
                DirectoryChooser chooser = new DirectoryChooser();
                chooser.setTitle(Texts.text("home.locate.title"));
                Optional.ofNullable(chooser.showDialog(getScene().getWindow()))
                        .map(File::toPath)
                        .ifPresent(found);
            }

            @Override
            public void exported(Path file) {
                model.exported(file);
            }

            @Override
            public void close() {
                model.closeHome();
            }
        };
    }
}
