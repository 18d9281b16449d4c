package studio.rushes.ui.compare;

import static studio.rushes.ui.fx.KeyTable.Key.listed;
import static studio.rushes.ui.fx.KeyTable.Key.silent;
import static studio.rushes.ui.fx.KeyTable.Scope.COMPARE;
import static studio.rushes.ui.fx.KeyTable.Scope.REST;
import static studio.rushes.ui.fx.Stroke.press;
import static studio.rushes.ui.fx.Stroke.type;

import studio.rushes.ui.fx.KeyTable;

/** The keys of takes side by side, and the one that brings them there. */
public final class CompareKeys {
    private static final String GROUP = "compare.keys";
    private static final String HEAR = "compare.keys.hear";
    private static final String RANGE = "compare.keys.range";
    private static final String HEAR_ID = "compare-hear-";

    /** Known in the whole window. */
    public static final KeyTable OPEN =
            KeyTable.of(listed("compare", REST, GROUP, "compare.keys.open", press("C")));

    /** Known while takes are compared. The player's own keys are silent: they mean the same. */
    static final KeyTable OWN =
            KeyTable.of(
                    // Digits sit beside shift on some keyboards: known by what they type.
                    listed(HEAR_ID + 1, COMPARE, GROUP, HEAR, type("1")),
                    listed(HEAR_ID + 2, COMPARE, GROUP, HEAR, type("2")),
                    listed(HEAR_ID + 3, COMPARE, GROUP, HEAR, type("3")),
                    listed(HEAR_ID + 4, COMPARE, GROUP, HEAR, type("4")),
                    listed("compare-choose", COMPARE, GROUP, "compare.keys.choose", press("Enter")),
                    listed("compare-reject", COMPARE, GROUP, "compare.keys.reject", press("X")),
                    listed("compare-blind", COMPARE, GROUP, "compare.keys.blind", press("B")),
                    listed("compare-loop", COMPARE, GROUP, "compare.keys.loop", press("Shift+L")),
                    listed("compare-in", COMPARE, GROUP, RANGE, press("I")),
                    listed("compare-out", COMPARE, GROUP, RANGE, press("O")),
                    silent("compare-close", COMPARE, GROUP, press("C")),
                    silent("compare-captioned", COMPARE, GROUP, press("V")),
                    silent("compare-play", COMPARE, GROUP, press("Space")),
                    silent("compare-back", COMPARE, GROUP, press("J")),
                    silent("compare-pause", COMPARE, GROUP, press("K")),
                    silent("compare-forward", COMPARE, GROUP, press("L")),
                    silent("compare-frame-back", COMPARE, GROUP, press("Comma")),
                    silent("compare-frame-on", COMPARE, GROUP, press("Period")),
                    silent("compare-begin", COMPARE, GROUP, press("Home")),
                    silent("compare-undo", COMPARE, GROUP, press("Shortcut+Z")),
                    silent("compare-redo", COMPARE, GROUP, press("Shortcut+Shift+Z")));

    /** All of them. */
    public static final KeyTable TABLE = KeyTable.join(OPEN, OWN);

    private CompareKeys() {}

    /** Whether a key that is held down does its deed over and over. */
    static boolean goesOn(String id) {
        return id.startsWith("compare-frame") || id.startsWith(HEAR_ID);
    }

    static void perform(String id, CompareModel model) {
        CompareTransport play = model.transport();
        switch (id) {
            case "compare-choose" -> model.choose();
            case "compare-reject" -> model.reject();
            case "compare-blind" -> model.turnBlind();
            case "compare-loop" -> play.loopProperty().set(!play.loopProperty().get());
            case "compare-in" -> play.mark(true);
            case "compare-out" -> play.mark(false);
            case "compare-close" -> model.close();
            case "compare-captioned" -> model.words().turn();
            case "compare-play" -> play.toggle();
            case "compare-back" -> play.reverse();
            case "compare-pause" -> play.pause();
            case "compare-forward" -> play.faster();
            case "compare-frame-back" -> play.step(-1);
            case "compare-frame-on" -> play.step(1);
            case "compare-begin" -> play.seek(0);
            case "compare-undo" -> model.undo();
            case "compare-redo" -> model.redo();
            default -> model.press(Integer.parseInt(id.substring(HEAR_ID.length())) - 1);
        }
    }
}
