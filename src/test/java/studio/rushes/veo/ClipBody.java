package studio.rushes.veo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/** A clip as a body, whole or from where it was asked, or not as it should be. */
final class ClipBody {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

    private ClipBody() {}

    static void send(Exchange exchange, byte[] clip, Fault fault) throws IOException {
        exchange.set("Content-Type", "video/mp4");
        String tag = "\"" + Arrays.hashCode(clip) + "\"";
        exchange.set("ETag", tag);
        Matcher range = RANGE.matcher(exchange.header("Range"));
        String onlyOf = exchange.header("If-Range");
        boolean some = range.matches() && (onlyOf.isEmpty() || onlyOf.equals(tag));
        int from = some ? Integer.parseInt(range.group(1)) : 0;
        if (from >= clip.length) {
            exchange.error(416, "OUT_OF_RANGE", "that is more than there is", "");
            return;
        }
        byte[] part = Arrays.copyOfRange(clip, from, clip.length);
        int status = some ? 206 : 200;
        if (status == 206) {
            exchange.set(
                    "Content-Range",
                    "bytes %d-%d/%d".formatted(from, clip.length - 1, clip.length));
        }
        switch (fault) {
            case CUT_HALF_WAY -> exchange.cut(status, part, part.length / 2);
            case WRONG_LENGTH -> exchange.send(status, Arrays.copyOf(part, part.length / 2));
            case EMPTY -> exchange.send(status, new byte[0]);
            default -> exchange.send(status, part);
        }
    }

    static String crc32c(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        byte[] four = ByteBuffer.allocate(4).putInt((int) sum.getValue()).array();
        return Base64.getEncoder().encodeToString(four);
    }
}
