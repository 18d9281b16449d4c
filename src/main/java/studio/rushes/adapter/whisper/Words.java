package studio.rushes.adapter.whisper;

import java.util.ArrayList;
import java.util.List;
import studio.rushes.transcription.HeardWord;

/** Makes words of what the library heard, in order and within the sound whatever it says. */
final class Words {
    private static final String OPENING = "«“„‘([{<¿¡\"";

    private final long soundMillis;
    private final boolean spaces;
    private final List<HeardWord> words = new ArrayList<>();
    private String opening = "";

    private Words(long soundMillis, boolean spaces) {
        this.soundMillis = soundMillis;
        this.spaces = spaces;
    }

    /**
     * @param soundMillis length of the sound
     * @param spaces whether the language parts its words by spaces; else each token is a word
     */
    static List<HeardWord> of(List<Segment> segments, long soundMillis, boolean spaces) {
        Words words = new Words(soundMillis, spaces);
        segments.forEach(words::add);
        return List.copyOf(words.words);
    }

    private void add(Segment segment) {
        List<HeardPart> parts = parts(segment);
        if (!parts.stream().allMatch(HeardPart::timed)) {
            share(segment, parts);
            return;
        }
        for (HeardPart part : parts) {
            add(part, part.startMillis(), part.endMillis());
        }
    }

    /** Split where a token begins with a space: one word may have many tokens. */
    private List<HeardPart> parts(Segment segment) {
        List<HeardPart> parts = new ArrayList<>();
        for (Token token : segment.tokens()) {
            if (token.bytes().length == 0) {
                continue;
            }
            if (parts.isEmpty()
                    || token.beginsWithSpace()
                    || (!spaces && parts.getLast().whole())) {
                parts.add(new HeardPart(token));
            } else {
                parts.getLast().add(token);
            }
        }
        return parts;
    }

    /** Where the words have no times they share their segment's by their lengths. */
    private void share(Segment segment, List<HeardPart> parts) {
        long before = words.isEmpty() ? 0 : words.getLast().endMillis();
        long from = Math.max(before, segment.start() * 10);
        long to = segment.end() * 10 > from ? segment.end() * 10 : soundMillis;
        long length = parts.stream().mapToLong(Words::weight).sum();
        long passed = 0;
        for (HeardPart part : parts) {
            long start = from + (to - from) * passed / length;
            passed += weight(part);
            add(part, start, from + (to - from) * passed / length);
        }
    }

    private static long weight(HeardPart part) {
        String text = part.text();
        return text.codePointCount(0, text.length()) + 1L;
    }

    private void add(HeardPart part, long startMillis, long endMillis) {
        String text = part.text();
        if (text.isEmpty()) {
            return;
        }
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            hang(text, part.afterSpace());
        } else if (startMillis < soundMillis) {
            // What is heard behind the end is made up of the silence there.
            long earliest = words.isEmpty() ? 0 : words.getLast().startMillis();
            long start = Math.clamp(startMillis, earliest, soundMillis);
            long end = Math.clamp(endMillis, start, soundMillis);
            words.add(new HeardWord(opening + text, start, end, part.probability()));
            opening = "";
        }
    }

    /** Marks are no words: they hang on the word before, or on the next where they open. */
    private void hang(String marks, boolean afterSpace) {
        boolean opens = afterSpace && OPENING.indexOf(marks.codePointAt(0)) >= 0;
        if (words.isEmpty() || opens) {
            opening += marks;
            return;
        }
        HeardWord before = words.removeLast();
        words.add(
                new HeardWord(
                        before.text() + (afterSpace ? " " : "") + marks,
                        before.startMillis(),
                        before.endMillis(),
                        before.probability()));
    }
}
