package studio.rushes.app.commands;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.rushes.captions.LineCheck;
import studio.rushes.project.BlockCaptions.Follow;

/** A line about a block whose voice did not say its line. */
final class LineWords {
    private static final int MOST = 3;

    private LineWords() {}

    static Optional<String> of(BlockWords block) {
        return block.captions()
                .check()
                .filter(check -> check.verdict() != LineCheck.Verdict.SAID)
                .map(check -> "LOOK  " + place(block) + " " + words(block, check));
    }

    private static String place(BlockWords block) {
        return String.format(Locale.ROOT, "B%02d", block.block());
    }

    private static String words(BlockWords block, LineCheck check) {
        if (check.verdict() == LineCheck.Verdict.SILENT) {
            return "says nothing that was heard";
        }
        String differences =
                check.differences().stream()
                        .limit(MOST)
                        .map(one -> "\"" + one.script() + "\" → \"" + one.heard() + "\"")
                        .collect(Collectors.joining(", "));
        String shown =
                block.captions().follow() == Follow.VOICE
                        ? "captions show what was said"
                        : "captions show the script";
        return "says something else, " + shown + ": " + differences;
    }
}
