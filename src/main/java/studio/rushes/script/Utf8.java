package studio.rushes.script;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;

/** Text that is UTF-8 or is refused, never repaired in silence. */
final class Utf8 {
    private Utf8() {}

    static String decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw Refusal.of(Problem.of("SCRIPT-NOT-UTF8").with("place", place(text)));
        }
        return withoutMark(text);
    }

    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Phrase place(String readSoFar) {
        int line = 1 + (int) readSoFar.chars().filter(c -> c == '\n').count();
        int column = readSoFar.length() - readSoFar.lastIndexOf('\n');
        return Phrase.of("place.column").with("line", line).with("column", column);
    }
}
