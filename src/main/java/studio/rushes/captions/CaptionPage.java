package studio.rushes.captions;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The words that stand on screen together, from one frame to before another.
 *
 * @param lines the words of each line, 1 or 2 lines
 */
public record CaptionPage(long start, long end, List<List<CaptionWord>> lines) {
    public CaptionPage {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "a page lasts from frame " + start + " to before " + end + ": not possible");
        }
        lines = lines.stream().map(List::copyOf).toList();
    }

    public List<CaptionWord> words() {
        return lines.stream().flatMap(List::stream).toList();
    }

    /** Its words as they are read, lines ended by a line feed. */
    public String text() {
        return lines.stream()
                .map(line ->
                        line.stream()
                                .map(word -> CaptionText.plain(word.text()))
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    CaptionPage shifted(long frames) {
        return new CaptionPage(
                start + frames,
                end + frames,
                lines.stream()
                        .map(line -> line.stream().map(word -> word.shifted(frames)).toList())
                        .toList());
    }

    CaptionPage slice(long from, long to) {
        return new CaptionPage(
                Math.max(0, start - from),
                Math.min(end, to) - from,
                lines.stream()
                        .map(line -> line.stream().map(word -> word.after(from)).toList())
                        .toList());
    }
}
