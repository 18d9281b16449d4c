package studio.rushes.script;

import java.text.Normalizer;
import java.util.regex.Pattern;
import studio.rushes.problem.Problem;

/** The rule for a video's name, which becomes a folder and an object prefix. */
public final class VideoId {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final int LONGEST_MADE = 60;

    private VideoId() {}

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches() && !text.equals(".") && !text.equals("..");
    }

    /** A valid name made from any text, such as a folder's name or a theme. */
    public static String from(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[^A-Za-z0-9._-]+", "-")
                        .replaceAll("^[-.]+|[-.]+$", "");
        if (plain.length() > LONGEST_MADE) {
            plain = plain.substring(0, LONGEST_MADE).replaceAll("[-.]+$", "");
        }
        return plain.isEmpty() ? "video" : plain;
    }

    static void check(String text) {
        if (!isValid(text)) {
            throw Refusal.of(Problem.of("SCRIPT-VIDEO-ID").with("text", Refusal.quote(text)));
        }
    }
}
