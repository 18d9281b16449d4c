package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.time.ZoneId;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.ui.captions.CaptionsView;
import studio.rushes.ui.captions.HearingChoice;
import studio.rushes.ui.fx.Icons;

/** The player, and under it the take that plays or its captions. */
final class RightColumn extends VBox {
    /** What captions get of the column: pages to read, and still a picture to look at. */
    private static final double CAPTIONS_SHARE = 0.48;

    private static final double CAPTIONS_MOST = 560;

    /** The tabs, and a player with a picture small enough and all of its buttons. */
    private static final double ABOVE = 345;

    private final ToggleGroup tabs = new ToggleGroup();
    private final ToggleButton take = tab("tab-take", "shell.tab.take", "shell.tab.take.tip");
    private final ToggleButton captioned =
            tab("tab-captions", "shell.tab.captions", "shell.tab.captions.tip");
    private final ToggleButton fold = new ToggleButton("", Icons.icon(Feather.CHEVRON_DOWN));
    private final CaptionsView captions;
    private final HearingChoice hearing;

    RightColumn(MainViewModel model, Region player, ZoneId zone) {
        getStyleClass().add("right-column");
        VBox.setVgrow(player, Priority.ALWAYS);
        player.setMinHeight(0);
        TakeInspector inspector = new TakeInspector(model, zone, fold.selectedProperty());
        hearing = new HearingChoice(model.hearing().models(), model.hearing().spoken());
        captions = new CaptionsView(model.captions(), hearing);
        show(inspector, Bindings.createBooleanBinding(take::isSelected, take.selectedProperty()));
        show(captions, captioned.selectedProperty().and(fold.selectedProperty()));
        heightProperty()
                .subscribe(high -> {
                    double share = Math.min(CAPTIONS_MOST, high.doubleValue() * CAPTIONS_SHARE);
                    captions.room(Math.max(0, Math.min(share, high.doubleValue() - ABOVE)));
                });
        getChildren().addAll(player, head(), inspector, captions);
    }

    private HBox head() {
        fold.setId("fold");
        fold.getStyleClass().add("icon-button");
        fold.setTooltip(new Tooltip(text("shell.take.fold")));
        fold.setAccessibleText(text("shell.take.fold"));
        fold.setFocusTraversable(false);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(take, captioned, gap, fold);
        head.getStyleClass().add("right-tabs");
        take.setSelected(true);
        // Who opens captions wants to see them, in a low window too.
        captioned.setOnAction(_ -> fold.setSelected(true));
        // One of them is always seen: a second press on it changes nothing.
        tabs.selectedToggleProperty()
                .subscribe((before, now) -> {
                    if (now == null && before != null) {
                        before.setSelected(true);
                    }
                });
        return head;
    }

    /** Folded, only the head is seen; a low window begins so. */
    void unfold(boolean open) {
        fold.setSelected(open);
    }

    /** Shows the captions, with the keys on them; or the take again. */
    void showCaptions() {
        if (captioned.isSelected() && fold.isSelected()) {
            take.setSelected(true);
        } else {
            captioned.setSelected(true);
            fold.setSelected(true);
            captions.begin();
        }
    }

    /** Shows what can hear words. */
    void showModels() {
        captioned.setSelected(true);
        fold.setSelected(true);
        hearing.begin();
    }

    private ToggleButton tab(String id, String key, String tip) {
        ToggleButton tab = new ToggleButton(text(key));
        tab.setId(id);
        tab.getStyleClass().add("right-tab");
        tab.setToggleGroup(tabs);
        tab.setTooltip(new Tooltip(text(tip)));
        return tab;
    }

    private static void show(Region part, BooleanBinding on) {
        part.visibleProperty().bind(on);
        part.managedProperty().bind(on);
    }
}
