package studio.rushes.ui.strip;

import javafx.beans.value.ObservableValue;
import studio.rushes.captions.CaptionLook;
import studio.rushes.ui.grid.Posters;

/** The places where the cut is seen to scale; they share the pictures they read. */
public final class StripViews {
    private final StripBar bar;
    private final StripPane pane;

    /**
     * @param captions how the video's captions look
     */
    public StripViews(StripModel model, Posters posters, ObservableValue<CaptionLook> captions) {
        Filmstrips films = new Filmstrips(model);
        bar = new StripBar(model, posters, films, captions);
        pane = new StripPane(model, posters, films);
    }

    /** Along the bottom. */
    public StripBar bar() {
        return bar;
    }

    /** In the middle. */
    public StripPane pane() {
        return pane;
    }
}
