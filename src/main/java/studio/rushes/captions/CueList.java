package studio.rushes.captions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
            throw tooMuch("more than " + MOST_CUES + " captions");
        }
        if (plain.size() > MOST_LINES) {
            throw tooMuch("a caption of more than " + MOST_LINES + " lines");
        }
        if (plain.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
            throw tooMuch("a line of more than " + LONGEST_LINE + " characters");
        }
        cues.add(new SubtitleCue(start, end, plain));
    }

    /** By their start; those that start together stay as they were. */
    List<SubtitleCue> sorted() {
        return cues.stream().sorted(Comparator.comparingLong(SubtitleCue::startMillis)).toList();
    }

    static StudioException tooMuch(String what) {
        return new StudioException(
                new Problem(
                        "CAPTIONS-FILE-TOO-LARGE",
                        "This subtitle file has " + what + ".",
                        "Nothing was read from it.",
                        "Use a file with the captions of one video."));
    }

    static StudioException noSubtitles(String expected) {
        return new StudioException(
                new Problem(
                        "CAPTIONS-FILE-UNREADABLE",
                        "This is no subtitle file: " + expected + " is missing.",
                        "Nothing was read from it.",
                        "Choose an .srt, .vtt or .ass file."));
    }
}
