package studio.rushes.ui.script;

import static studio.rushes.ui.fx.Texts.text;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks with the system's own windows. */
final class FileChooserChoice implements FileChoice {
    private final Supplier<@Nullable Window> over;

    /**
     * @param over the window they lie over
     */
    FileChooserChoice(Supplier<@Nullable Window> over) {
        this.over = over;
    }

    @Override
    public List<Path> pictures(boolean several) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("editor.pick.pictures"));
        chooser.getExtensionFilters()
                .add(
                        new ExtensionFilter(
                                text("editor.pick.pictures.kind"),
                                "*.png",
                                "*.jpg",
                                "*.jpeg",
                                "*.PNG",
                                "*.JPG",
                                "*.JPEG"));
        return several
                ? paths(chooser.showOpenMultipleDialog(over.get()))
                : path(chooser.showOpenDialog(over.get()));
    }

    @Override
    public List<Path> music() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("editor.pick.music"));
        chooser.getExtensionFilters()
                .add(
                        new ExtensionFilter(
                                text("editor.pick.music.kind"),
                                "*.mp3",
                                "*.m4a",
                                "*.wav",
                                "*.flac",
                                "*.ogg"));
        return path(chooser.showOpenDialog(over.get()));
    }

    private static List<Path> path(@Nullable File chosen) {
        return chosen == null ? List.of() : List.of(chosen.toPath());
    }

    private static List<Path> paths(@Nullable List<File> chosen) {
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }
}
