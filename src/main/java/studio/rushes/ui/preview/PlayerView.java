package studio.rushes.ui.preview;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.rushes.media.FrameSize;
import studio.rushes.ui.fx.Tip;

/**
 * The player: picture, timeline and buttons. Asks for pictures once for each pulse of the window.
 */
public final class PlayerView extends VBox implements AutoCloseable {
    private final PlayerModel model;
    private final PictureArea area = new PictureArea();
    private final PictureRing ring = new PictureRing();
    private final Label title = new Label();
    private final Label note = new Label();
    private final AnimationTimer pulse =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    model.pulse(PlayerView.this::draw);
                }
            };
    private final CaptionFeed captions;
    private Subscription subscriptions = Subscription.EMPTY;
    private boolean drawn;

    /**
     * @param work where captions are painted
     */
    public PlayerView(PlayerModel model, Executor work) {
        super(8);
        this.model = model;
        captions = new CaptionFeed(model, area.captions(), work);
        setId("player");
        getStyleClass().add("player");
        VBox.setVgrow(area, Priority.ALWAYS);
        getChildren()
                .addAll(
                        heading(),
                        area,
                        new VBox(new TrackView(model), new Timeline(model)),
                        new TransportBar(model));
        area.setOnMouseClicked(_ -> {
            requestFocus();
            model.toggle();
        });
        area.safeZone().visibleProperty().bind(model.safeZoneProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, this::filterKey);
        setFocusTraversable(true);
        subscribe();
    }

    private VBox heading() {
        title.setId("player-title");
        title.getStyleClass().add("player-title");
        title.textProperty().bind(model.titleProperty());
        Tip.on(title).wordsProperty().bind(title.textProperty());
        title.setMinWidth(0);
        Label source = new Label();
        source.setId("player-source");
        source.getStyleClass().add("player-source");
        source.textProperty().bind(model.sourceProperty());
        source.visibleProperty().bind(model.sourceProperty().isNotEmpty());
        source.managedProperty().bind(source.visibleProperty());
        note.setId("player-note");
        note.getStyleClass().add("player-note");
        note.textProperty().bind(model.noteProperty());
        HBox said = new HBox(8, source, note);
        said.managedProperty().bind(source.managedProperty().or(note.textProperty().isNotEmpty()));
        said.visibleProperty().bind(said.managedProperty());
        said.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, head(), said);
    }

    private HBox head() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ToggleButton loop =
                PlayerButtons.toggle(
                        "player-loop",
                        new FontIcon(Feather.REPEAT),
                        "loop",
                        "loop.tip",
                        model.loopProperty());
        ToggleButton round =
                PlayerButtons.toggle(
                        "player-round",
                        new FontIcon(Feather.CODE),
                        "round",
                        "round.tip",
                        model.track().roundProperty());
        // Where nothing is marked its place is the title's.
        round.visibleProperty().bind(model.track().marksProperty().map(Optional::isPresent));
        round.managedProperty().bind(round.visibleProperty());
        ToggleButton safe =
                PlayerButtons.toggle(
                        "player-safe-zone",
                        new FontIcon(Feather.SMARTPHONE),
                        "safe",
                        "safe.tip",
                        model.safeZoneProperty());
        ToggleButton captioned =
                PlayerButtons.toggle(
                        "player-captioned",
                        new FontIcon(Feather.MESSAGE_SQUARE),
                        "captions",
                        "captions.tip",
                        model.overlays().captioned());
        ToggleButton full =
                PlayerButtons.toggle(
                        "player-full",
                        new FontIcon(Feather.MAXIMIZE_2),
                        "full",
                        "full.tip",
                        model.fullProperty());
        HBox heading =
                new HBox(4, new CutSwitch(model), title, gap, round, captioned, loop, safe, full);
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private void subscribe() {
        subscriptions =
                Subscription.combine(
                        model.clipProperty().subscribe(_ -> showClip()),
                        model.cutProperty().map(Optional::isPresent).subscribe(_ -> showClip()),
                        model.titleProperty()
                                .subscribe(
                                        name -> area.describe(PlayerTexts.text("picture", name))),
                        model.problemProperty()
                                .subscribe(problem -> {
                                    area.showProblem(problem);
                                    if (problem.isPresent()) {
                                        area.show(Optional.empty());
                                    }
                                }),
                        model.posterProperty()
                                .subscribe(poster -> {
                                    if (poster.isPresent() && !drawn) {
                                        area.show(poster);
                                    }
                                }),
                        model.overlays().zone().subscribe(area.safeZone()::show),
                        model.busyProperty().subscribe(this::run));
    }

    private void showClip() {
        boolean none = !model.shows();
        drawn = false;
        area.showEmpty(none);
        if (none) {
            area.show(Optional.empty());
        }
    }

    private void run(boolean busy) {
        if (busy) {
            pulse.start();
        } else {
            pulse.stop();
        }
    }

    private void draw(FrameSize size, byte[] bgra) {
        drawn = true;
        area.show(Optional.of(ring.draw(size, bgra)));
    }

    private void filterKey(KeyEvent event) {
        boolean presses = event.getCode() == KeyCode.SPACE && isOtherButton(event.getTarget());
        if (!presses && key(event)) {
            event.consume();
        }
    }

    private static boolean isOtherButton(EventTarget target) {
        return target instanceof ButtonBase button && !"player-play".equals(button.getId());
    }

    /**
     * Does what a key of the player says, so that the window can send it here from elsewhere; true
     * where it was one.
     */
    public boolean key(KeyEvent event) {
        return PlayerKeys.key(event, model);
    }

    /** Stops playing and lets the model go. */
    @Override
    public void close() {
        pulse.stop();
        captions.close();
        subscriptions.unsubscribe();
        model.close();
    }
}
