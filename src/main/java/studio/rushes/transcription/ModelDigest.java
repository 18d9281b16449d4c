package studio.rushes.transcription;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a file's bytes add up to, as its makers publish it.
 *
 * @param algorithm {@code SHA-1} or {@code SHA-256}, by Java's name
 * @param hex small letters
 */
public record ModelDigest(String algorithm, String hex) {
    public static final String SHA_256 = "SHA-256";
    private static final Map<String, Integer> DIGITS = Map.of("SHA-1", 40, SHA_256, 64);
    private static final Pattern HEX = Pattern.compile("[0-9a-f]+");

    public ModelDigest {
        Integer digits = DIGITS.get(algorithm);
        if (digits == null) {
            throw new IllegalArgumentException("SHA-1 or SHA-256 is expected");
        }
        if (hex.length() != digits || !HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException(
                    algorithm + " is " + digits + " hexadecimal digits in small letters");
        }
    }
}
