package studio.rushes.script;

import java.util.stream.IntStream;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;

/** What a text that Rushes works with may hold. */
final class FieldText {
    private FieldText() {}

    /**
     * @param place the block and the field, as the person is told
     */
    static String check(String text, Phrase place) {
        if (text.length() > Block.MAX_TEXT) {
            throw Refusal.of(
                    Problem.of("SCRIPT-TOO-LONG")
                            .with("place", place)
                            .with("length", text.length()));
        }
        for (int i = 0; i < text.length(); i++) {
            if (isBroken(text, i)) {
                throw Refusal.of(
                        Problem.of("SCRIPT-CHARACTER")
                                .with("place", place)
                                .with("number", i + 1)
                                .with("code", (int) text.charAt(i)));
            }
        }
        return text;
    }

    /** Whether it would pass {@link #check}. */
    static boolean isFit(String text) {
        return text.length() <= Block.MAX_TEXT
                && IntStream.range(0, text.length()).noneMatch(i -> isBroken(text, i));
    }

    private static boolean isBroken(String text, int i) {
        char c = text.charAt(i);
        if (Character.isSurrogate(c)) {
            return isLone(text, i);
        }
        return Character.isISOControl(c) && "\t\n\r\f\u000B\u0085".indexOf(c) < 0;
    }

    /** Half of a pair, which no encoding can write. */
    static boolean isLone(CharSequence text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
