package studio.rushes.assembly;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A file's name without its ending that every file system takes: no folder, no name that a system
 * keeps for itself, nothing invisible.
 *
 * @param text of few enough bytes in UTF-8
 */
public record FileName(String text) {
    /** Leaves room for endings, and for what files are called while they are written. */
    private static final int LONGEST = 120;

    private static final String NAMELESS = "film";

    /**
     * What Windows refuses, what means a folder, and what cannot be seen; the joiner that makes one
     * picture of several may stay.
     */
    private static final Pattern UNFIT =
            Pattern.compile(
                    "[<>:\"/\\\\|?*\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]|(?!\\u200d)\\p{Cf}");

    private static final Pattern SPACES = Pattern.compile("\\p{Zs}+");
    private static final Pattern HYPHENS = Pattern.compile("-{2,}");
    private static final Pattern START = Pattern.compile("^[ .\\-\\u200d]+");
    private static final Pattern END = Pattern.compile("[ .\\-\\u200d]+$");
    private static final Pattern RESERVED =
            Pattern.compile(
                    "(?i)(con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\\..*)?");

    public FileName {
        if (!text.equals(fit(text))) {
            throw new IllegalArgumentException("not a file's name everywhere: " + text);
        }
    }

    /** Whatever comes, made fit. */
    public static FileName of(String any) {
        return new FileName(fit(any));
    }

    /** The same in the letters that even the oldest systems know. */
    public FileName plain() {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return of(bare.replaceAll("[^ -~]", "-"));
    }

    private static String fit(String any) {
        String name = Normalizer.normalize(any, Normalizer.Form.NFC);
        name = UNFIT.matcher(name).replaceAll("-");
        name = SPACES.matcher(name).replaceAll(" ");
        name = HYPHENS.matcher(name).replaceAll("-");
        name = END.matcher(START.matcher(name).replaceAll("")).replaceAll("");
        if (RESERVED.matcher(name).matches()) {
            name = "_" + name;
        }
        name = END.matcher(cut(name)).replaceAll("");
        return name.isEmpty() ? NAMELESS : name;
    }

    /** Never in the middle of a sign. */
    private static String cut(String name) {
        int bytes = 0;
        int end = 0;
        while (end < name.length()) {
            int next = name.offsetByCodePoints(end, 1);
            bytes += name.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST) {
                break;
            }
            end = next;
        }
        return name.substring(0, end);
    }
}
