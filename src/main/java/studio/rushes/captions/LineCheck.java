package studio.rushes.captions;

import java.util.List;

/**
 * Did it say the line?
 *
 * @param confidence share of the script's words that were heard, 0 to 1
 * @param differences where script and voice part, in order
 */
public record LineCheck(Verdict verdict, double confidence, List<Difference> differences) {
    public enum Verdict {
        /** The line was spoken. */
        SAID,
        /** Something else was said; captions that follow the script would hide that. */
        DIFFERENT,
        /** Nothing was heard where the script has words. */
        SILENT
    }

    /**
     * A stretch of the script and what was heard in its place.
     *
     * @param script words of the script, empty where words were added
     * @param heard words that were heard, empty where words were left out
     */
    public record Difference(String script, String heard) {}

    public LineCheck {
        differences = List.copyOf(differences);
    }
}
