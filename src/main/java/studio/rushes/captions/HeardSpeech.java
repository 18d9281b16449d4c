package studio.rushes.captions;

import java.util.ArrayList;
import java.util.List;
import studio.rushes.captions.SpeechSpans.Span;
import studio.rushes.transcription.HeardWord;
import studio.rushes.transcription.Transcript;

/**
 * What was heard, word by word, within the clip. What a model notes about other sound is left out.
 */
final class HeardSpeech {
    /** Brackets that stay open for longer hold no remark. */
    private static final int LONGEST_REMARK = 8;

    private static final String OPENING = "[(*";
    private static final String CLOSING = "])*";

    private HeardSpeech() {}

    /** One word without white space, and when it is said, in milliseconds. */
    record Heard(String text, Span span) {}

    static List<Heard> of(Transcript transcript, long millis) {
        List<Heard> all = new ArrayList<>();
        for (HeardWord word : transcript.words()) {
            List<String> parts = ScriptWords.split(word.text());
            long start = Math.min(word.startMillis(), Math.max(0, millis - 1));
            long end = Math.clamp(word.endMillis(), start, millis);
            for (int i = 0; i < parts.size(); i++) {
                all.add(
                        new Heard(
                                parts.get(i),
                                new Span(
                                        start + (end - start) * i / parts.size(),
                                        start + (end - start) * (i + 1) / parts.size())));
            }
        }
        List<Heard> words = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int end = remark(all, i);
            if (end > i) {
                i = end - 1;
            } else if (all.get(i)
                    .text()
                    .codePoints()
                    .anyMatch(c -> c != '\u266A' && c != '\u266B')) {
                words.add(all.get(i));
            }
        }
        return words;
    }

    /** Where a remark such as {@code [applause]} ends that begins here; here where none does. */
    private static int remark(List<Heard> words, int from) {
        int kind = OPENING.indexOf(words.get(from).text().charAt(0));
        if (kind < 0) {
            return from;
        }
        for (int i = from; i < Math.min(words.size(), from + LONGEST_REMARK); i++) {
            String text = words.get(i).text();
            String bare = text.replaceAll("[.,!?]+$", "");
            boolean closes =
                    !bare.isEmpty() && bare.charAt(bare.length() - 1) == CLOSING.charAt(kind);
            if (closes && (i > from || bare.length() > 1)) {
                return i + 1;
            }
        }
        return from;
    }
}
