package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.ui.fx.Icons;

/** What stands in the window while no video is open: the ways to one. */
final class WelcomeView extends VBox {
    private static final int RECENT = 6;

    WelcomeView(MainViewModel model, VideoMenu menu) {
        setId("welcome");
        getStyleClass().add("welcome");
        Label title = new Label(text("shell.welcome.title"));
        title.getStyleClass().add("title");
        Label meaning = new Label(text("shell.welcome.meaning"));
        meaning.getStyleClass().add("muted");
        meaning.setWrapText(true);
        HBox ways =
                new HBox(
                        way("shell.menu.new", Feather.FILE_PLUS, menu::create),
                        way("shell.menu.open", Feather.FILE_TEXT, menu::openFile),
                        way("shell.menu.paste", Feather.CLIPBOARD, menu::paste),
                        way("cloud.menu.open", Feather.CLOUD, menu::openCloud));
        ways.getStyleClass().add("ways");
        model.studio().samples().stream()
                .findFirst()
                .ifPresent(name -> ways.getChildren().addFirst(firstSample(model, name)));
        VBox samples = new VBox(columnTitle("shell.welcome.samples"));
        samples.getStyleClass().add("links");
        for (String name : model.studio().samples()) {
            samples.getChildren()
                    .add(link(name, () -> model.open(model.studio().openSample(name))));
        }
        VBox recent = new VBox(columnTitle("shell.welcome.recent"));
        recent.getStyleClass().add("links");
        List<Path> folders = model.studio().recent();
        folders.stream()
                .limit(RECENT)
                .map(path -> link(name(path), () -> model.open(model.studio().open(path))))
                .forEach(recent.getChildren()::add);
        HBox lists = folders.isEmpty() ? new HBox(samples) : new HBox(samples, recent);
        lists.getStyleClass().add("lists");
        VBox box = new VBox(title, meaning, ways, lists);
        box.getStyleClass().add("welcome-box");
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(box);
    }

    private static String name(Path path) {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }

    private static Node firstSample(MainViewModel model, String name) {
        Button button =
                new Button(
                        text("shell.welcome.sample", name), Icons.icon(Feather.PLAY, "on-accent"));
        button.setId("first-sample");
        button.getStyleClass().addAll("way", "accent");
        button.setOnAction(_ -> model.open(model.studio().openSample(name)));
        return button;
    }

    private static Node way(String key, Feather icon, Runnable action) {
        Button button = new Button(text(key), Icons.icon(icon));
        button.getStyleClass().add("way");
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Label columnTitle(String key) {
        Label label = new Label(text(key));
        label.getStyleClass().add("column-title");
        return label;
    }

    private static Hyperlink link(String words, Runnable action) {
        Hyperlink link = new Hyperlink(words);
        link.setMnemonicParsing(false);
        link.setOnAction(_ -> action.run());
        return link;
    }
}
