package studio.rushes.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words fit for the screen from timed ones: marks hang on words, spaces are the language's. */
public final class CaptionWords {
    private CaptionWords() {}

    /** In order; what cannot be drawn and is not said leaves no word. Pure. */
    public static List<CaptionWord> of(List<TimedWord> words, Locale language) {
        ScriptWords script = ScriptWords.of(words.stream().map(TimedWord::text).toList(), language);
        long[] ends = new long[script.said().size()];
        for (int i = 0; i < script.written().size(); i++) {
            int owner = script.owner(i);
            if (i >= script.said().get(owner).token()) {
                ends[owner] = Math.max(ends[owner], words.get(i).end());
            }
        }
        List<CaptionWord> shown = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            ScriptWords.Said said = script.said().get(i);
            shown.add(new CaptionWord(said.shown(), words.get(said.token()).start(), ends[i]));
        }
        return shown;
    }
}
