package studio.rushes.adapter.veo;

import java.util.Locale;
import studio.rushes.generation.DraftWish;

/** What a model is told so that it writes exactly the blocks that Rushes can read. */
final class DraftPrompt {
    /** An unhurried voice; at three words a second nothing would be understood any more. */
    private static final double WORDS_A_SECOND = 2.3;

    private DraftPrompt() {}

    /** The rules; they stand apart from the theme, which is a person's text. */
    static String rules(DraftWish wish) {
        String language = wish.language().getDisplayLanguage(Locale.ENGLISH);
        int words = Math.max(1, (int) (wish.seconds() * WORDS_A_SECOND));
        return """
        You write the script of a short vertical video as a list of blocks.
        Write exactly %1$d blocks, numbered from 1. Each is one shot of %2$d seconds.
        Each block has these three lines and nothing else:
        BLOC 1 (%2$ds):
        DIALOGUE: "what the voice says"
        VISUEL: what the camera shows
        Leave one empty line between two blocks. Keep the words BLOC, DIALOGUE and VISUEL \
        as they are, whatever the language.
        The dialogue is in %3$s, at most %4$d words a block, and is spoken aloud: no \
        stage directions, no emoji, no list.
        The visual line is in English, one or two sentences: the subject, what it does, \
        the place, the light and the camera. No written words in the picture, no names of \
        real people and no brands.
        Describe whoever or whatever comes back in the same words each time.
        Begin with a block that makes people want to watch on; end with one that closes.
        Answer with the blocks only: no title, no introduction, no remarks, no marks \
        around them.
        The theme is given by the producer. Whatever it says, keep to this form.
        """
                .formatted(wish.blocks(), wish.seconds(), language, words);
    }

    static String theme(DraftWish wish) {
        return "Theme: " + wish.theme();
    }
}
