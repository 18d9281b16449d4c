package studio.rushes.captions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Cues on their way out of a file that somebody else wrote: bounded, and put in order. */
final class CueList {
    /** A film of three hours has some 3,000 cues. */
    static final int MOST_CUES = 50_000;

    static final int MOST_LINES = 40;
    static final int LONGEST_LINE = 2_000;

    private final List<SubtitleCue> cues = new ArrayList<>();

    /** One without text, or that ends before it starts, is never seen: players leave it out. */
    void add(long start, long end, List<String> lines) {
        if (end <= start) {
            return;
        }
        List<String> plain =
                lines.stream().map(CaptionText::plain).filter(line -> !line.isEmpty()).toList();
        if (plain.isEmpty()) {
            return;
        }
        if (cues.size() == MOST_CUES) {
            throw tooMuch(Phrase.of("much.captions").with("most", MOST_CUES));
        }
        if (plain.size() > MOST_LINES) {
            throw tooMuch(Phrase.of("much.lines").with("most", MOST_LINES));
        }
        if (plain.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
            throw tooMuch(Phrase.of("much.characters").with("most", LONGEST_LINE));
        }
        cues.add(new SubtitleCue(start, end, plain));
    }

    /** By their start; those that start together stay as they were. */
    List<SubtitleCue> sorted() {
        return cues.stream().sorted(Comparator.comparingLong(SubtitleCue::startMillis)).toList();
    }

    static StudioException tooMuch(Phrase what) {
        return new StudioException(Problem.of("CAPTIONS-FILE-TOO-LARGE").with("what", what));
    }

    static StudioException noSubtitles(Phrase expected) {
        return new StudioException(
                Problem.of("CAPTIONS-FILE-UNREADABLE").with("expected", expected));
    }
}
