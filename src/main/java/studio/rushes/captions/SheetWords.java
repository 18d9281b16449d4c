package studio.rushes.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import studio.rushes.media.FrameRate;

/** The words of captions set by hand, one for each between white space, with their sources. */
public final class SheetWords {
    private static final Pattern SPACE = Pattern.compile("[\\s\u00A0]+");

    private SheetWords() {}

    /**
     * A word that stands where one was before has its time from where that one had it; what was put
     * in by hand is the script's.
     *
     * @param before the words the sheet was made from
     */
    public static List<TimedWord> of(
            CaptionSheet sheet, List<TimedWord> before, long frames, FrameRate rate) {
        List<TimedWord> words = new ArrayList<>();
        for (CaptionSheet.Page page : sheet.pages()) {
            for (CaptionSheet.Word word : page.words()) {
                long start = rate.framesIn(word.start() / 1000.0);
                long end =
                        Math.min(frames, Math.max(start + 1, rate.framesIn(word.end() / 1000.0)));
                if (start < end) {
                    add(words, word.text(), start, end, source(before, start, end));
                }
            }
        }
        return words;
    }

    private static void add(
            List<TimedWord> words, String text, long start, long end, WordSource source) {
        List<String> parts = SPACE.splitAsStream(text).filter(part -> !part.isBlank()).toList();
        long length = end - start;
        for (int i = 0; i < parts.size(); i++) {
            long from = start + length * i / parts.size();
            long to = start + length * (i + 1) / parts.size();
            words.add(new TimedWord(parts.get(i), from, Math.max(from + 1, to), source));
        }
    }

    private static WordSource source(List<TimedWord> before, long start, long end) {
        return before.stream()
                .filter(word -> word.start() < end && word.end() > start)
                .map(TimedWord::source)
                .findFirst()
                .orElse(WordSource.SCRIPT);
    }
}
