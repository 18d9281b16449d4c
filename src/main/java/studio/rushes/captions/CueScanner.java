package studio.rushes.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import studio.rushes.problem.Phrase;

/**
 * Reads SubRip and WebVTT, which differ in little: lines of text under a line of two times, until
 * an empty one. As lenient as players: numbers may be missing or wrong, times may have a comma or a
 * point, and a cue may follow the one before without an empty line.
 */
final class CueScanner {
    private static final String ARROW = "-->";

    private final List<String> lines;
    private final UnaryOperator<String> plain;
    private final CueList cues = new CueList();
    private boolean timed;

    private CueScanner(List<String> lines, UnaryOperator<String> plain) {
        this.lines = lines;
        this.plain = plain;
    }

    static List<SubtitleCue> srt(String file) {
        List<String> lines = SubtitleText.lines(file);
        CueScanner scanner = new CueScanner(lines, SubtitleText::withoutSrtTags);
        List<SubtitleCue> cues = scanner.cues();
        if (!scanner.timed && !lines.stream().allMatch(String::isBlank)) {
            throw CueList.noSubtitles(
                    Phrase.of("lacks.line").with("line", "00:00:01,000 --> 00:00:02,500"));
        }
        return cues;
    }

    static List<SubtitleCue> webVtt(String file) {
        List<String> lines = SubtitleText.lines(file);
        if (!lines.getFirst().matches("WEBVTT([ \t].*)?")) {
            throw CueList.noSubtitles(Phrase.of("lacks.mark"));
        }
        return new CueScanner(lines, SubtitleText::withoutVttTags).cues();
    }

    private List<SubtitleCue> cues() {
        for (int at = 0; at < lines.size(); at++) {
            int arrow = lines.get(at).indexOf(ARROW);
            if (arrow >= 0) {
                String line = lines.get(at);
                OptionalLong start = SubtitleText.millis(line.substring(0, arrow).strip());
                OptionalLong end = SubtitleText.millis(first(line.substring(arrow + 3).strip()));
                if (start.isPresent() && end.isPresent()) {
                    timed = true;
                    cues.add(start.getAsLong(), end.getAsLong(), text(at + 1));
                }
            }
        }
        return cues.sorted();
    }

    /** Behind the second time WebVTT and some SubRip files tell a place. */
    private static String first(String text) {
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    private List<String> text(int from) {
        List<String> text = new ArrayList<>();
        int at = from;
        while (at < lines.size() && !lines.get(at).isBlank() && !lines.get(at).contains(ARROW)) {
            text.add(lines.get(at));
            at++;
        }
        boolean runsOn = at < lines.size() && lines.get(at).contains(ARROW);
        if (runsOn && !text.isEmpty() && isNumber(text.getLast())) {
            text.removeLast();
        }
        return text.isEmpty()
                ? List.of()
                : List.of(plain.apply(String.join("\n", text)).split("\n", -1));
    }

    private static boolean isNumber(String line) {
        return line.strip().chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
