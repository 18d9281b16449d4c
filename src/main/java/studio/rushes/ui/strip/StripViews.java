package studio.rushes.ui.strip;

import javafx.beans.value.ObservableValue;
import studio.rushes.captions.CaptionLook;
import studio.rushes.ui.grid.Posters;

/** The places where the cut is seen to scale; they share the pictures they read. */
public final class StripViews {
    private final StripModel model;
    private final Posters posters;
    private final Filmstrips films;
    private final StripBar bar;

    /**
     * @param captions how the video's captions look
     */
    public StripViews(StripModel model, Posters posters, ObservableValue<CaptionLook> captions) {
        this.model = model;
        this.posters = posters;
        films = new Filmstrips(model);
        bar = new StripBar(model, posters, films, captions);
    }

    /** Along the bottom. */
    public StripBar bar() {
        return bar;
    }

    /** In the middle; another one each time. */
    public StripPane pane() {
        return new StripPane(model, posters, films);
    }
}
