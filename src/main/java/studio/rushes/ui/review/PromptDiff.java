package studio.rushes.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.rushes.ui.diff.WordDiff;
import studio.rushes.ui.diff.WordDiff.Stretch;

/** Two prompts as one text: what stayed, what is gone and what is new, in reading order. */
public record PromptDiff(List<Part> parts) {
    /** What became of a stretch of words. */
    public enum Fate {
        KEPT,
        GONE,
        NEW
    }

    public record Part(String text, Fate fate) {}

    public PromptDiff {
        parts = List.copyOf(parts);
    }

    public static PromptDiff of(String before, String now, Locale language) {
        WordDiff diff = WordDiff.of(before, now, language);
        List<Part> parts = new ArrayList<>();
        List<Stretch> gone = diff.before();
        List<Stretch> come = diff.after();
        int old = 0;
        int fresh = 0;
        while (old < gone.size() || fresh < come.size()) {
            if (old < gone.size() && gone.get(old).own()) {
                parts.add(new Part(gone.get(old++).text(), Fate.GONE));
            } else if (fresh < come.size() && come.get(fresh).own()) {
                parts.add(new Part(come.get(fresh++).text(), Fate.NEW));
            } else {
                // Both sides have it; only blanks may differ, and the present ones are shown.
                parts.add(new Part(come.get(fresh++).text(), Fate.KEPT));
                old++;
            }
        }
        return new PromptDiff(parts);
    }

    /** Whether nothing changed. */
    public boolean same() {
        return parts.stream().allMatch(part -> part.fate() == Fate.KEPT);
    }
}
