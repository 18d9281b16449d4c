package studio.rushes.script;

import java.util.regex.Pattern;

/**
 * What a block is known by, wherever it stands: its number changes when blocks are moved, this does
 * not, and its takes hang on this.
 */
public record BlockId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public BlockId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "a block id is 1 to 64 letters, digits, _ or -, was '" + value + "'");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }
}
