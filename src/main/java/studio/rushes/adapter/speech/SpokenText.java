package studio.rushes.adapter.speech;

import java.util.regex.Pattern;

/** A line made harmless for speech engines. */
final class SpokenText {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Z}]+");

    private SpokenText() {}

    /** One line; without the double brackets in which some engines expect commands or phonemes. */
    static String plain(String line) {
        return CONTROL.matcher(line)
                .replaceAll(" ")
                .replace("[[", "[ [")
                .replace("]]", "] ]")
                .strip();
    }
}
