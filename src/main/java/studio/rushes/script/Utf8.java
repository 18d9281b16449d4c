package studio.rushes.script;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

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
            throw Refusal.of(
                    "SCRIPT-NOT-UTF8",
                    "The text is not valid UTF-8 at " + place(text) + ".",
                    "Save it again as UTF-8 in the program that wrote it.");
        }
        return withoutMark(text);
    }

    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String place(String readSoFar) {
        int line = 1 + (int) readSoFar.chars().filter(c -> c == '\n').count();
        int column = readSoFar.length() - readSoFar.lastIndexOf('\n');
        return "line " + line + ", column " + column;
    }
}
