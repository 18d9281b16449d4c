package studio.rushes.adapter.ffmpeg;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** One line of subtitles as it stands in a track: its length and its words. */
final class TimedText {
    /** Clears the screen. */
    static final byte[] NOTHING = new byte[2];

    /** Nobody reads more at once; the format ends at 65,535 bytes. */
    private static final int LONGEST = 2_000;

    private TimedText() {}

    static byte[] sample(String clean) {
        byte[] words = clean.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 + words.length)
                .putShort((short) words.length)
                .put(words)
                .array();
    }

    /** Words and line breaks, nothing that a player could take for more. */
    static String clean(String line) {
        StringBuilder out = new StringBuilder();
        line.replaceAll("\\R", "\n")
                .strip()
                .codePoints()
                .filter(c -> c == '\n' || !Character.isISOControl(c))
                .filter(c -> !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
                .limit(LONGEST)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
