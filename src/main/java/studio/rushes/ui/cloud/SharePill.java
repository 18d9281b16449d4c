package studio.rushes.ui.cloud;

import java.time.ZoneId;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.sharing.MirrorStanding;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Tip;

/** In the bar: how far the cloud's picture of the video is; opens the sheet that says more. */
public final class SharePill extends Button {
    private final SharingModel model;
    private final ZoneId zone;
    private final Tip whole = Tip.on(this);
    private boolean brief;

    public SharePill(SharingModel model, ZoneId zone) {
        this.model = model;
        this.zone = zone;
        setId("share-pill");
        getStyleClass().add("pill");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> model.openShare());
        model.standingProperty().subscribe(_ -> show());
    }

    /** Says less where the bar is narrow. */
    public void brief(boolean on) {
        if (on != brief) {
            brief = on;
            show();
        }
    }

    /** What it would say with all the room it wants. */
    public String words() {
        return model.shared().map(now -> CloudWords.mirror(now.mirror(), zone)).orElse("");
    }

    private void show() {
        Parts.show(this, model.shared().isPresent());
        model.shared()
                .ifPresent(now -> {
                    String all = words();
                    setText(brief ? CloudWords.mirrorBrief(now.mirror()) : all);
                    setGraphic(
                            switch (now.mirror()) {
                                case MirrorStanding.UpToDate _ ->
                                        Icons.icon(Feather.CLOUD, "ready");
                                case MirrorStanding.Waiting _ ->
                                        Icons.icon(Feather.CLOCK, "attention");
                                case MirrorStanding.Stopped _ ->
                                        Icons.icon(Feather.CLOUD_OFF, "failed");
                            });
                    String more = all + "\n" + CloudWords.running(now.running(), zone);
                    whole.say(more);
                    setAccessibleText(more);
                    // The bar measures it before the next pulse would dress it.
                    applyCss();
                });
    }
}
