package studio.rushes.ui.preview;

/** A word about the sound of what is played. */
final class PlayerNotes {
    private PlayerNotes() {}

    static String of(Playback playback) {
        if (playback.deaf()) {
            return PlayerTexts.text("note.deaf");
        }
        boolean silent = playback.facts().map(facts -> !facts.hasSound()).orElse(false);
        return silent ? PlayerTexts.text("note.silent") : "";
    }
}
