package studio.rushes.ui.captions;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.captions.StyleShelf;
import studio.rushes.media.FrameSize;

/** The sheet a producer's own style is made in. Used on the window's thread. */
public final class Styling {
    private final StyleSamples samples;
    private final Executor work;
    private final Executor window;
    private final ReadOnlyObjectWrapper<@Nullable StyleSheetModel> sheet =
            new ReadOnlyObjectWrapper<>();
    private StylePick files = StylePick.NOBODY;

    Styling(StyleSamples samples, Executor work, Executor window) {
        this.samples = samples;
        this.work = work;
        this.window = window;
    }

    /** How files are asked for from now on. */
    public void pickWith(StylePick pick) {
        files = pick;
    }

    /**
     * Opens the sheet, unless it is open.
     *
     * @param look what it begins with
     * @param picture of the take that is shown; empty for none
     * @param changed hears that other styles are known, and of the one the video is to use
     */
    void open(
            StyleShelf shelf,
            CaptionLook look,
            Optional<FrameSize> picture,
            Consumer<Optional<CaptionStyle>> changed) {
        if (sheet.get() == null) {
            sheet.set(
                    new StyleSheetModel(
                            shelf,
                            look,
                            picture,
                            new StyleSheetModel.Surroundings(work, window, files, changed)));
        }
    }

    public void close() {
        sheet.set(null);
    }

    StyleSamples samples() {
        return samples;
    }

    /** While it is shown. */
    public ReadOnlyObjectProperty<@Nullable StyleSheetModel> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }
}
