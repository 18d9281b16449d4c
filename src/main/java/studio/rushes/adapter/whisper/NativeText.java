package studio.rushes.adapter.whisper;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/** Text in the library's memory: bytes up to a zero. */
final class NativeText {
    /** No token and no name is longer. */
    private static final int LONGEST = 4096;

    private NativeText() {}

    static byte[] bytes(MemorySegment address) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16);
        if (address.address() == 0) {
            return bytes.toByteArray();
        }
        MemorySegment text = address.reinterpret(LONGEST);
        for (int i = 0; i < LONGEST && text.get(JAVA_BYTE, i) != 0; i++) {
            bytes.write(text.get(JAVA_BYTE, i));
        }
        return bytes.toByteArray();
    }

    static String of(MemorySegment address) {
        return new String(bytes(address), StandardCharsets.UTF_8);
    }
}
