package studio.rushes.captions;

import java.util.List;

/**
 * One word of what is said, as it is written, without white space in it, and when it is said.
 *
 * @param text a word of the script as it stands there, or a heard one where those are shown
 * @param start first frame it is said in, from the start of its clip
 * @param end first frame it is no longer said in
 */
public record TimedWord(String text, long start, long end, WordSource source) {
    public TimedWord {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a word has a text");
        }
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "a word lasts from frame " + start + " to before " + end + ": not possible");
        }
    }

    /**
     * What is heard of words from one frame to before another, counted from that frame on: those
     * outside fall away, those on the border are cut.
     */
    public static List<TimedWord> slice(List<TimedWord> words, long from, long to) {
        return words.stream()
                .filter(word -> word.start() < to && word.end() > from)
                .map(word ->
                        new TimedWord(
                                word.text(),
                                Math.max(word.start(), from) - from,
                                Math.min(word.end(), to) - from,
                                word.source()))
                .toList();
    }
}
