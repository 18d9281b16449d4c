package studio.rushes.captions;

import java.util.List;

/**
 * What a subtitle file shows from one moment to another, without looks.
 *
 * @param lines of plain text, at least one
 */
public record SubtitleCue(long startMillis, long endMillis, List<String> lines) {
    public SubtitleCue {
        if (startMillis < 0 || endMillis <= startMillis || lines.isEmpty()) {
            throw new IllegalArgumentException(
                    "a cue of %d lines from %d ms to before %d ms: not possible"
                            .formatted(lines.size(), startMillis, endMillis));
        }
        lines = List.copyOf(lines);
    }

    /** Its lines as they are read, ended by a line feed. */
    public String text() {
        return String.join("\n", lines);
    }
}
