package studio.rushes.ui.preview;

import java.util.Objects;
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
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        PlayerView.class.getResource(
                                                "/studio/rushes/ui/preview.css"))
                                .toExternalForm());
        VBox.setVgrow(area, Priority.ALWAYS);
        getChildren().addAll(heading(), area, new Timeline(model), new TransportBar(model));
        area.setOnMouseClicked(_ -> {
            requestFocus();
            model.toggle();
        });
        area.safeZone().visibleProperty().bind(model.safeZoneProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, this::filterKey);
        setFocusTraversable(true);
        subscribe();
    }

    private HBox heading() {
        title.setId("player-title");
        title.getStyleClass().add("player-title");
        title.textProperty().bind(model.titleProperty());
        note.setId("player-note");
        note.getStyleClass().add("player-note");
        note.textProperty().bind(model.noteProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ToggleButton loop =
                PlayerButtons.toggle(
                        "player-loop",
                        new FontIcon(Feather.REPEAT),
                        "loop",
                        "loop.tip",
                        model.loopProperty());
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
                        model.captionedProperty());
        HBox heading = new HBox(4, title, gap, note, captioned, loop, safe);
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private void subscribe() {
        subscriptions =
                Subscription.combine(
                        model.clipProperty().subscribe(clip -> showClip(clip.isEmpty())),
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
                        model.zoneProperty().subscribe(area.safeZone()::show),
                        model.busyProperty().subscribe(this::run));
    }

    private void showClip(boolean none) {
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
