package studio.rushes.ui.preview;

import studio.rushes.ui.fx.Texts;

/** The words of the player. */
final class PlayerTexts {
    private PlayerTexts() {}

    static String text(String key, Object... places) {
        return Texts.textIn("preview", key, places);
    }
}
