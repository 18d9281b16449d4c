package studio.rushes.ui.captions;

import static studio.rushes.ui.fx.Texts.text;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks with the system's own windows. */
public final class StyleChooserPick implements StylePick {
    private final Supplier<@Nullable Window> over;

    /**
     * @param over the window they lie over
     */
    public StyleChooserPick(Supplier<@Nullable Window> over) {
        this.over = over;
    }

    @Override
    public Optional<Path> target(String suggested) {
        FileChooser chooser = chooser("styling.pick.target");
        chooser.setInitialFileName(suggested);
        return path(chooser.showSaveDialog(over.get()));
    }

    @Override
    public Optional<Path> source() {
        return path(chooser("styling.pick.source").showOpenDialog(over.get()));
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text(title));
        chooser.getExtensionFilters().add(new ExtensionFilter(text("styling.pick.kind"), "*.json"));
        return chooser;
    }

    private static Optional<Path> path(@Nullable File chosen) {
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
