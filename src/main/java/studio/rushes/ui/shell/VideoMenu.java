package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.ui.fx.Icons;

/** The video's name, and under it everything that concerns videos as a whole. */
final class VideoMenu extends MenuButton {
    private final MainViewModel model;
    private final Runnable paste;
    private final Runnable draft;
    private final Menu recent = new Menu(text("shell.menu.recent"));

    VideoMenu(
            MainViewModel model,
            Runnable paste,
            Runnable draft,
            Runnable ledger,
            Runnable settings) {
        this.model = model;
        this.paste = paste;
        this.draft = draft;
        setId("video");
        getStyleClass().addAll("flat", "video-menu");
        Menu samples = new Menu(text("shell.menu.sample"), Icons.icon(Feather.GIFT));
        model.studio().samples().forEach(name -> samples.getItems().add(sample(name)));
        recent.setGraphic(Icons.icon(Feather.CLOCK));
        MenuItem drafting = item("shell.menu.draft", Feather.EDIT_3, draft);
        MenuItem folder = item("shell.menu.folder", Feather.FOLDER, this::showFolder);
        MenuItem cost = item("shell.menu.ledger", Feather.DOLLAR_SIGN, ledger);
        MenuItem sharing = item("cloud.menu.share", Feather.SHARE_2, model.cloud()::openShare);
        MenuItem making = item("cloud.menu.run", Feather.UPLOAD_CLOUD, model.cloud()::openRun);
        getItems()
                .addAll(
                        item("home.menu", Feather.GRID, model::openHome),
                        new SeparatorMenuItem(),
                        item("shell.menu.new", Feather.FILE_PLUS, this::create),
                        item("shell.menu.open", Feather.FILE_TEXT, this::openFile),
                        item("shell.menu.open.folder", Feather.FOLDER, this::openFolder),
                        recent,
                        samples,
                        item("shell.menu.paste", Feather.CLIPBOARD, paste),
                        item("cloud.menu.open", Feather.CLOUD, this::openCloud),
                        new SeparatorMenuItem(),
                        drafting,
                        cost,
                        folder,
                        new SeparatorMenuItem(),
                        sharing,
                        making,
                        new SeparatorMenuItem(),
                        item("settings.menu", Feather.SETTINGS, settings),
                        item("shell.menu.log", Feather.FILE, this::showLog));
        setOnShowing(_ -> {
            Desk desk = model.deskProperty().get();
            List.of(folder, drafting, cost).forEach(item -> item.setDisable(desk == null));
            List.of(sharing, making)
                    .forEach(item -> item.setDisable(desk == null || desk.watching()));
            sharing.setText(
                    text(
                            model.cloud().shared().isPresent()
                                    ? "cloud.menu.shared"
                                    : "cloud.menu.share"));
            fillRecent(model.studio().recent());
        });
        model.scriptProperty()
                .subscribe(script ->
                        setText(
                                script == null
                                        ? text("shell.menu.none")
                                        : script.theme().isBlank()
                                                ? script.videoId()
                                                : script.theme()));
    }

    void create() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("shell.menu.new.title"));
        chooser.setInitialFileName(text("shell.menu.new.name"));
        open(chooser.showSaveDialog(window()), path -> model.open(model.studio().create(path)));
    }

    void openFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("shell.menu.open.title"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                text("shell.menu.open.scripts"), "*.json", "*.txt", "*.md"),
                        new FileChooser.ExtensionFilter(text("shell.menu.open.all"), "*"));
        open(chooser.showOpenDialog(window()), this::open);
    }

    void paste() {
        paste.run();
    }

    void draft() {
        draft.run();
    }

    void openCloud() {
        model.cloud().openList();
    }

    void openFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(text("shell.menu.open.folder"));
        open(chooser.showDialog(window()), this::open);
    }

    private void open(Path path) {
        model.open(model.studio().open(path));
    }

    private void showLog() {
        model.studio().showInFolder(model.studio().log());
    }

    private void showFolder() {
        Desk desk = model.deskProperty().get();
        if (desk != null) {
            model.studio().showInFolder(desk.folder());
        }
    }

    private void fillRecent(List<Path> folders) {
        recent.setDisable(folders.isEmpty());
        recent.getItems().setAll(folders.stream().map(this::recent).toList());
    }

    private MenuItem recent(Path folder) {
        MenuItem item = new MenuItem(folder.toString());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> open(folder));
        return item;
    }

    private MenuItem sample(String name) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.open(model.studio().openSample(name)));
        return item;
    }

    private javafx.stage.Window window() {
        return getScene().getWindow();
    }

    private static void open(
            @org.jspecify.annotations.Nullable File chosen,
            java.util.function.Consumer<Path> action) {
        if (chosen != null) {
            action.accept(chosen.toPath());
        }
    }

    private static MenuItem item(String key, Feather icon, Runnable action) {
        MenuItem item = new MenuItem(text(key), Icons.icon(icon));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
