package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.time.ZoneId;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.ui.captions.CaptionsView;
import studio.rushes.ui.captions.HearingChoice;
import studio.rushes.ui.fx.FirstSight;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.InSight;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.grid.Posters;

/** The player, and under it the take that plays or its captions. */
final class RightColumn extends VBox {
    /** What captions get of the column: pages to read, and still a picture to look at. */
    private static final double CAPTIONS_SHARE = 0.48;

    private static final double CAPTIONS_MOST = 560;

    /** Under this its buttons do not stand apart, with a picture as small as it may be. */
    private static final double PLAYER_LEAST = 296;

    /** With a picture in which something is seen. */
    private static final double PLAYER_FAIR = 346;

    /** Of a low column: then the picture gets smaller before the take has no room. */
    private static final double PLAYER_SHARE = 0.58;

    private static final double TABS = 44;

    /** The tabs, and a player with a picture small enough and all of its buttons. */
    private static final double ABOVE = 360;

    private final ToggleGroup tabs = new ToggleGroup();
    private final ToggleButton take = tab("tab-take", "shell.tab.take", "shell.tab.take.tip");
    private final ToggleButton captioned =
            tab("tab-captions", "shell.tab.captions", "shell.tab.captions.tip");
    private final ToggleButton fold = new ToggleButton("", Icons.icon(Feather.CHEVRON_DOWN));
    private final Region player;
    private final Region empty = new Region();
    private final CaptionsView captions;
    private final HearingChoice hearing;

    RightColumn(MainViewModel model, Posters posters, Region player, ZoneId zone) {
        this.player = player;
        getStyleClass().add("right-column");
        VBox.setVgrow(empty, Priority.ALWAYS);
        VBox.setVgrow(player, Priority.ALWAYS);
        player.minHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        captioned.isSelected() && fold.isSelected()
                                                ? PLAYER_LEAST
                                                : player(getHeight()),
                                heightProperty(),
                                captioned.selectedProperty(),
                                fold.selectedProperty()));
        TakeInspector inspector = new TakeInspector(model, posters, zone, fold.selectedProperty());
        hearing = new HearingChoice(model.hearing().models(), model.hearing().spoken());
        captions = new CaptionsView(model.captions(), hearing);
        // Where the window is low, the player keeps its buttons and the take is scrolled.
        ScrollPane scrolled = new ScrollPane(inspector);
        scrolled.getStyleClass().add("inspector-scroll");
        scrolled.setFitToWidth(true);
        scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scrolled.setFocusTraversable(false);
        InSight.keep(scrolled);
        scrolled.minHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> least(getHeight(), inspector.getHeight()),
                                heightProperty(),
                                inspector.heightProperty()));
        show(scrolled, Bindings.createBooleanBinding(take::isSelected, take.selectedProperty()));
        show(captions, captioned.selectedProperty().and(fold.selectedProperty()));
        heightProperty()
                .subscribe(high -> {
                    double share = Math.min(CAPTIONS_MOST, high.doubleValue() * CAPTIONS_SHARE);
                    captions.room(Math.max(0, Math.min(share, high.doubleValue() - ABOVE)));
                });
        getChildren().addAll(player, head(), scrolled, FirstSight.of(captions));
    }

    /** The player gives way to the take until it has only what its buttons need. */
    private static double least(double column, double take) {
        return Math.max(0, Math.min(take, column - player(column) - TABS));
    }

    /** What the player has at least. */
    private static double player(double column) {
        return Math.clamp(column * PLAYER_SHARE, PLAYER_LEAST, PLAYER_FAIR);
    }

    private HBox head() {
        fold.setId("fold");
        fold.getStyleClass().add("icon-button");
        Tip.on(fold, text("shell.take.fold"));
        fold.setAccessibleText(text("shell.take.fold"));
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

    /** Gives the player away for a while. */
    Region lend() {
        getChildren().set(0, empty);
        return player;
    }

    /** Has the player back. */
    void takeBack() {
        getChildren().set(0, player);
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
        Tip.on(tab, text(tip));
        return tab;
    }

    private static void show(Region part, BooleanBinding on) {
        part.visibleProperty().bind(on);
        part.managedProperty().bind(on);
    }
}
