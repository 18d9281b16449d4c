package studio.rushes.ui.grid;

import static studio.rushes.ui.fx.Texts.text;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import studio.rushes.captions.LineCheck;
import studio.rushes.captions.LineCheck.Difference;

/**
 * Whether a take said its line, in words.
 *
 * @param brief as a card says it
 * @param whole as a sentence
 * @param differences what the script says and what was heard, in order
 */
public record LineFace(
        LineCheck.Verdict verdict, String brief, String whole, List<Difference> differences) {
    /** Letters that a narrow card has room for beside another small fact. */
    private static final int ROOM = 14;

    /** More of them say no more. */
    private static final int TOLD = 6;

    public LineFace {
        differences = List.copyOf(differences);
    }

    public static LineFace of(LineCheck check) {
        long percent = Math.round(check.confidence() * 100);
        return switch (check.verdict()) {
            case SAID ->
                    new LineFace(
                            check.verdict(),
                            text("grid.line.said", percent),
                            text("grid.line.said.whole", percent),
                            check.differences());
            case DIFFERENT ->
                    new LineFace(
                            check.verdict(),
                            different(check.differences()),
                            text("grid.line.different.whole", percent),
                            check.differences());
            case SILENT ->
                    new LineFace(
                            check.verdict(),
                            text("grid.line.silent"),
                            text("grid.line.silent.whole"),
                            check.differences());
        };
    }

    /** Quiet where all is well, for there is nothing to do. */
    public boolean calm() {
        return verdict == LineCheck.Verdict.SAID;
    }

    /** The sentence, and under it the words that differ. */
    public String told() {
        String words =
                differences.stream()
                        .limit(TOLD)
                        .map(one -> text("grid.line.pair", named(one.script()), named(one.heard())))
                        .collect(Collectors.joining("\n"));
        return words.isEmpty() ? whole : whole + "\n" + words;
    }

    private static String named(String words) {
        return words.isBlank() ? text("grid.line.nothing") : words;
    }

    /** What was heard at the largest difference; where nothing was, that words are missing. */
    private static String different(List<Difference> differences) {
        return differences.stream()
                .filter(one -> !one.heard().isBlank())
                .max(Comparator.comparingInt(one -> one.heard().length()))
                .map(one -> text("grid.line.different", cut(one.heard())))
                .orElse(text("grid.line.missing"));
    }

    private static String cut(String words) {
        String plain = words.replaceAll("\\s+", " ").strip();
        if (plain.length() <= ROOM) {
            return plain;
        }
        // Not within a letter of two parts.
        int end = Character.isHighSurrogate(plain.charAt(ROOM - 2)) ? ROOM - 2 : ROOM - 1;
        return plain.substring(0, end).strip() + "…";
    }
}
