package studio.rushes.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;

/** One block while its lines are still being read. */
final class BlockDraft {
    enum Part {
        DIALOGUE,
        VISUAL,
        /** Text under a heading before any label. */
        LOOSE,
        /** Nothing: what comes is a remark. */
        NONE
    }

    private static final Pattern BOLD = Pattern.compile("(\\*\\*|__)(?=\\S)(.{1,400}?)(?<=\\S)\\1");
    private static final Pattern ITALIC =
            Pattern.compile("(?<![\\w*])([*_])(?=\\S)([^*_\\n]{1,400}?)(?<=\\S)\\1(?![\\w*])");
    private static final Pattern STRAY = Pattern.compile("(?:^|(?<=\\s))\\*{1,3}|\\*{1,3}$");

    /** All parts and some decoration together; what a file may hold would take too long to sift. */
    private static final int LONGEST = 3 * Block.MAX_TEXT;

    final long number;
    final int line;
    @Nullable Integer seconds;
    private final List<String> dialogue = new ArrayList<>();
    private final List<String> visual = new ArrayList<>();
    private final List<String> loose = new ArrayList<>();
    private @Nullable String title;
    private int length;

    BlockDraft(long number, int line) {
        this.number = number;
        this.line = line;
    }

    void title(String text) {
        title = text;
    }

    void add(Part part, String text) {
        length += text.length() + 1;
        if (length > LONGEST) {
            throw Refusal.of(Problem.of("SCRIPT-TOO-LONG", "fits").with("place", at()));
        }
        switch (part) {
            case DIALOGUE -> dialogue.add(clean(text));
            case VISUAL -> visual.add(clean(text));
            case LOOSE -> loose.add(clean(text));
            case NONE -> {}
        }
    }

    String soFar(Part part) {
        return switch (part) {
            case DIALOGUE -> join(dialogue);
            case VISUAL -> join(visual);
            case LOOSE -> join(loose);
            case NONE -> "";
        };
    }

    boolean isEmpty() {
        return join(dialogue).isEmpty() && join(visual).isEmpty() && join(loose).isEmpty();
    }

    Block block(BlockId id) {
        String said = join(dialogue);
        String seen = join(visual);
        if (said.isEmpty() && seen.isEmpty()) {
            // No label at all: what is quoted is said, the rest is seen.
            List<String> lines = new ArrayList<>(loose);
            if (title != null && !title.isBlank()) {
                lines.addFirst(clean(title));
            }
            said = join(lines.stream().filter(Quotes::opens).toList());
            seen = join(lines.stream().filter(line -> !Quotes.opens(line)).toList());
        }
        FieldText.check(
                said, Phrase.of("place.label").with("place", at()).with("field", "DIALOGUE"));
        return new Block(
                id,
                Quotes.strip(said),
                FieldText.check(
                        seen, Phrase.of("place.label").with("place", at()).with("field", "VISUEL")),
                seconds == null ? Block.DEFAULT_SECONDS : seconds,
                Extras.NONE);
    }

    Phrase at() {
        return Phrase.of("place.block-line").with("number", number).with("line", line);
    }

    private static String join(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(isWrapped(text, line) ? ' ' : '\n').append(line);
        }
        return Spaces.strip(text.toString());
    }

    /** A line that was only broken to fit a page: its sentence goes on in the next. */
    private static boolean isWrapped(StringBuilder before, String line) {
        if (before.isEmpty() || line.isEmpty() || !Character.isLowerCase(line.codePointAt(0))) {
            return false;
        }
        char last = before.charAt(before.length() - 1);
        return Character.isLetterOrDigit(last) || ",'’)".indexOf(last) >= 0;
    }

    /** Without the Markdown that models sprinkle over sentences. */
    private static String clean(String text) {
        String plain = Spaces.strip(text);
        plain = BOLD.matcher(plain).replaceAll("$2");
        plain = ITALIC.matcher(plain).replaceAll("$2");
        plain = STRAY.matcher(plain).replaceAll("");
        return Spaces.strip(plain);
    }
}
