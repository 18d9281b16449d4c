package studio.rushes.ui.compare;

import java.util.ArrayList;
import java.util.List;
import studio.rushes.ui.review.PromptDiff.Fate;
import studio.rushes.ui.review.PromptDiff.Part;

/** Two prompts as what differs between them, with as much around it as tells where it stands. */
final class PromptBrief {
    /** Words that are left of a stretch that both prompts have, at each end of it. */
    private static final int AROUND = 4;

    private PromptBrief() {}

    /** Long stretches that both have are left out in their middle. */
    static List<Part> of(List<Part> parts) {
        List<Part> brief = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            brief.add(
                    part.fate() == Fate.KEPT
                            ? new Part(brief(part.text(), i > 0, i < parts.size() - 1), Fate.KEPT)
                            : part);
        }
        return brief;
    }

    private static String brief(String text, boolean head, boolean tail) {
        List<String> words = List.of(text.strip().split(" "));
        int kept = (head ? AROUND : 0) + (tail ? AROUND : 0);
        if (words.size() <= kept + 1) {
            return text;
        }
        String begin = head ? String.join(" ", words.subList(0, AROUND)) : "";
        String end =
                tail ? String.join(" ", words.subList(words.size() - AROUND, words.size())) : "";
        return (text.startsWith(" ") ? " " : "")
                + begin
                + (head ? " … " : "… ")
                + end
                + (tail && text.endsWith(" ") ? " " : "");
    }
}
