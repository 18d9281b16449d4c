package studio.rushes.adapter.whisper;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Tokens that belong together, until it is known what they say. */
final class HeardPart {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final boolean afterSpace;
    private boolean timed = true;
    private long start = -1;
    private long end = -1;
    private double probabilities;
    private int spoken;

    HeardPart(Token first) {
        afterSpace = first.beginsWithSpace();
        add(first);
    }

    void add(Token token) {
        bytes.writeBytes(token.bytes());
        timed &= token.timed();
        if (start < 0) {
            start = token.start();
        }
        // A comma takes no time of its own.
        if (token.spoken() || end < 0) {
            end = token.end();
        }
        if (token.spoken()) {
            probabilities += token.probability();
            spoken++;
        }
    }

    /** Whether its bytes end with a whole character. */
    boolean whole() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** What it says; what is no text in it is left out. */
    String text() {
        return bytes.toString(StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cc}\\p{Cf}\\uFFFD]", "")
                .strip();
    }

    boolean afterSpace() {
        return afterSpace;
    }

    boolean timed() {
        return timed;
    }

    long startMillis() {
        return start * 10;
    }

    long endMillis() {
        return end * 10;
    }

    double probability() {
        double mean = spoken == 0 ? 0 : probabilities / spoken;
        return mean >= 0 ? Math.min(mean, 1) : 0;
    }
}
