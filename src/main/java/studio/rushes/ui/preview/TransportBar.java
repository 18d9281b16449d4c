package studio.rushes.ui.preview;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.rushes.ui.fx.Tip;

/** The buttons under the picture. */
final class TransportBar extends HBox {
    private final FontIcon playIcon = new FontIcon(Feather.PLAY);
    private final FontIcon soundIcon = new FontIcon(Feather.VOLUME_2);
    private final Button play;
    private final ToggleButton mute;
    private final PlayerModel model;

    TransportBar(PlayerModel model) {
        super(4);
        this.model = model;
        getStyleClass().add("player-transport");
        setAlignment(Pos.CENTER);
        play = button("player-play", playIcon, "play", "play.tip", PlayerModel::toggle);
        play.getStyleClass().add("player-play");
        mute =
                PlayerButtons.toggle(
                        "player-mute", soundIcon, "mute", "mute.tip", model.mutedProperty());
        Button back =
                button(
                        "player-back",
                        new FontIcon(Feather.REWIND),
                        "back",
                        "back.tip",
                        PlayerModel::reverse);
        Button forward =
                button(
                        "player-forward",
                        new FontIcon(Feather.FAST_FORWARD),
                        "forward",
                        "forward.tip",
                        PlayerModel::faster);
        getChildren().addAll(back, play, forward, time(), gap(), mute, volume());
        model.speedProperty().subscribe(_ -> showState());
        model.mutedProperty().subscribe(_ -> showState());
        model.framesProperty().subscribe(_ -> setDisabled(back, forward));
    }

    private void setDisabled(Button back, Button forward) {
        boolean nothing = model.framesProperty().get() == 0;
        play.setDisable(nothing);
        back.setDisable(nothing);
        forward.setDisable(nothing);
    }

    private void showState() {
        boolean playing = model.speedProperty().get() != 0;
        playIcon.setIconCode(playing ? Feather.PAUSE : Feather.PLAY);
        play.setAccessibleText(PlayerTexts.text(playing ? "pause" : "play"));
        boolean muted = model.mutedProperty().get();
        soundIcon.setIconCode(muted ? Feather.VOLUME_X : Feather.VOLUME_2);
        mute.setAccessibleText(PlayerTexts.text(muted ? "unmute" : "mute"));
    }

    private HBox time() {
        Label time = new Label();
        time.setId("player-time");
        time.getStyleClass().add("player-time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        Tip.on(time, PlayerTexts.text("time"));
        time.textProperty().bind(model.timeProperty());
        Label speed = new Label();
        speed.setId("player-speed");
        speed.getStyleClass().add("player-speed");
        speed.setMinWidth(Region.USE_PREF_SIZE);
        speed.textProperty().bind(model.speedProperty().map(TransportBar::speedText));
        HBox box = new HBox(6, time, speed);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static String speedText(Number speed) {
        boolean usual = speed.intValue() == 0 || speed.intValue() == 1;
        return usual ? "" : PlayerTexts.text("speed", speed.intValue());
    }

    private Slider volume() {
        Slider volume = new Slider(0, 1, 1);
        volume.setId("player-volume");
        volume.getStyleClass().addAll("player-volume", "small");
        volume.setAccessibleText(PlayerTexts.text("volume"));
        Tip.on(volume, PlayerTexts.text("volume"));
        volume.valueProperty().bindBidirectional(model.volumeProperty());
        volume.disableProperty().bind(model.mutedProperty());
        volume.setPrefWidth(56);
        volume.setMinWidth(40);
        return volume;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private Button button(
            String id, FontIcon icon, String name, String tip, Consumer<PlayerModel> action) {
        Button button = new Button();
        PlayerButtons.dress(button, id, icon, name, tip);
        button.setOnAction(_ -> action.accept(model));
        return button;
    }
}
