package studio.rushes.adapter.whisper;

/**
 * A piece of text as the library has it: often a part of a word, sometimes of a letter.
 *
 * @param bytes UTF-8, perhaps cut in the middle of a character
 * @param start in hundredths of a second, negative where it is not known
 * @param end likewise
 */
@SuppressWarnings("ArrayRecordComponent")
record Token(byte[] bytes, long start, long end, double probability) {
    private static final long UNKNOWN = -1;

    /** One whose time is not known. */
    static Token untimed(byte[] bytes, double probability) {
        return new Token(bytes, UNKNOWN, UNKNOWN, probability);
    }

    boolean timed() {
        return start >= 0 && end >= start;
    }

    boolean beginsWithSpace() {
        return bytes.length > 0 && bytes[0] == ' ';
    }

    /** Whether it holds more than blanks and the marks of ASCII: a letter, or a part of one. */
    boolean spoken() {
        for (byte one : bytes) {
            if (one < 0 || Character.isLetterOrDigit(one)) {
                return true;
            }
        }
        return false;
    }
}
