package studio.rushes.adapter.ffmpeg;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** One line of subtitles as it stands in a track: its length and its words. */
final class TimedText {
    /** Clears the screen. */
    static final byte[] NOTHING = new byte[2];

    /** Nobody reads more at once; the format ends at 65,535 bytes. */
    private static final int LONGEST = 2_000;

    private static final String WORD_JOINER = "\u2060";

    private TimedText() {}

    static byte[] sample(String clean) {
        byte[] words = clean.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 + words.length)
                .putShort((short) words.length)
                .put(words)
                .array();
    }

    /**
     * Words and line breaks only. The format has no commands, but what programs make of it has:
     * what they would take for one is broken up invisibly.
     */
    static String clean(String line) {
        StringBuilder out = new StringBuilder();
        line.replaceAll("\\R(\\h*\\R)*", "\n")
                .codePoints()
                .filter(c -> c == '\n' || !Character.isISOControl(c))
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .limit(LONGEST)
                .forEach(out::appendCodePoint);
        return out.toString()
                .strip()
                .replace("-->", "--" + WORD_JOINER + ">")
                .replaceAll("<(?=[/a-zA-Z])", "<" + WORD_JOINER)
                .replace("{\\", "{" + WORD_JOINER + "\\")
                .replace("\\", "\\" + WORD_JOINER);
    }
}
