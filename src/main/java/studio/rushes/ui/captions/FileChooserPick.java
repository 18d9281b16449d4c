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
import studio.rushes.captions.SubtitleFormat;

/** Asks with the system's own windows. */
public final class FileChooserPick implements FilePick {
    private final Supplier<@Nullable Window> over;

    /**
     * @param over the window they lie over
     */
    public FileChooserPick(Supplier<@Nullable Window> over) {
        this.over = over;
    }

    @Override
    public Optional<Path> target(SubtitleFormat format) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("captions.pick.target"));
        chooser.setInitialFileName("captions." + format.ending());
        chooser.getExtensionFilters()
                .add(
                        new ExtensionFilter(
                                text("captions.pick.format", format.name()),
                                "*." + format.ending()));
        return path(chooser.showSaveDialog(over.get()));
    }

    @Override
    public Optional<Path> source() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("captions.pick.source"));
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(
                                text("captions.pick.subtitles"), "*.srt", "*.vtt", "*.ass"),
                        new ExtensionFilter(text("captions.pick.all"), "*"));
        return path(chooser.showOpenDialog(over.get()));
    }

    /** A model file of the producer's own. */
    public Optional<Path> model() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("models.pick"));
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(text("models.pick.models"), "*.bin"),
                        new ExtensionFilter(text("captions.pick.all"), "*"));
        return path(chooser.showOpenDialog(over.get()));
    }

    private static Optional<Path> path(@Nullable File chosen) {
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
