package studio.rushes.ui.preview;

import static studio.rushes.ui.fx.KeyTable.Key.listed;
import static studio.rushes.ui.fx.KeyTable.Key.silent;
import static studio.rushes.ui.fx.KeyTable.Scope.PLAYER;
import static studio.rushes.ui.fx.KeyTable.Scope.REST;
import static studio.rushes.ui.fx.Stroke.press;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyEvent;
import studio.rushes.ui.fx.KeyTable;

/** The keys of an editor's player. */
public final class PlayerKeys {
    private static final String GROUP = "shell.keys.player";
    private static final String SHUTTLE = "shell.keys.shuttle";
    private static final String FRAME = "shell.keys.frame";

    /** A button that has the focus hears the same key. */
    public static final KeyTable.Key PLAY =
            listed("player-play", REST, GROUP, "shell.keys.play", press("Space"));

    public static final KeyTable TABLE =
            KeyTable.of(
                    PLAY,
                    listed("player-back", REST, GROUP, SHUTTLE, press("J")),
                    listed("player-pause", REST, GROUP, SHUTTLE, press("K")),
                    listed("player-forward", REST, GROUP, SHUTTLE, press("L")),
                    listed("player-frame-back", REST, GROUP, FRAME, press("Comma")),
                    listed("player-frame-on", REST, GROUP, FRAME, press("Period")),
                    silent("player-begin", PLAYER, GROUP, press("Home")),
                    silent("player-end", PLAYER, GROUP, press("End")),
                    silent("player-mute", REST, GROUP, press("M")),
                    listed("player-captioned", REST, GROUP, "shell.keys.captioned", press("V")),
                    listed("player-zone", REST, GROUP, "shell.keys.zone", press("Z")),
                    listed("player-cut", REST, GROUP, "cut.keys.play", press("Shift+Space")),
                    listed("player-in", REST, GROUP, "cut.keys.trim", press("I")),
                    listed("player-out", REST, GROUP, "cut.keys.trim", press("O")),
                    listed("player-round", REST, GROUP, "cut.keys.round", press("Shift+L")),
                    listed("player-full", REST, GROUP, "cut.keys.full", press("F")));

    private PlayerKeys() {}

    /** Does what the key says; false where it says nothing. */
    static boolean key(KeyEvent event, PlayerModel model) {
        Optional<String> hit = TABLE.hit(REST, event).or(() -> TABLE.hit(PLAYER, event));
        if (hit.isEmpty()) {
            return false;
        }
        if (hit.get().equals("player-cut")) {
            model.playCut();
            return true;
        }
        if (!model.shows()) {
            return false;
        }
        switch (hit.get()) {
            case "player-in" -> model.mark(true);
            case "player-out" -> model.mark(false);
            case "player-round" -> turn(model.track().roundProperty());
            case "player-full" -> turn(model.fullProperty());
            case "player-play" -> model.toggle();
            case "player-back" -> model.reverse();
            case "player-pause" -> model.pause();
            case "player-forward" -> model.faster();
            case "player-frame-back" -> model.step(-1);
            case "player-frame-on" -> model.step(1);
            case "player-begin" -> model.seek(0);
            case "player-end" -> model.seekEnd();
            case "player-mute" -> turn(model.mutedProperty());
            case "player-captioned" -> turn(model.overlays().captioned());
            case "player-zone" -> turn(model.safeZoneProperty());
            default -> throw new IllegalStateException("nothing is done for " + hit.get());
        }
        return true;
    }

    private static void turn(BooleanProperty on) {
        on.set(!on.get());
    }
}
