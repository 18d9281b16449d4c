package studio.rushes.captions;

import java.util.List;
import java.util.stream.Collectors;
import studio.rushes.media.FrameRate;

/** SubRip: one cue a page, without looks. */
public final class SrtFile {
    private static final String WORD_JOINER = "\u2060";

    private SrtFile() {}

    /** The whole file, lines ended by a line feed. */
    public static String text(CaptionTrack track, FrameRate rate) {
        StringBuilder out = new StringBuilder();
        int number = 0;
        for (CaptionPage page : track.pages()) {
            number++;
            out.append(number)
                    .append('\n')
                    .append(FilmTime.clock(page.start(), rate, ','))
                    .append(" --> ")
                    .append(FilmTime.clock(page.end(), rate, ','))
                    .append('\n')
                    .append(
                            page.lines().stream()
                                    .map(SrtFile::line)
                                    .collect(Collectors.joining("\n")))
                    .append("\n\n");
        }
        return out.toString();
    }

    /** The cues of a file, those of any program; what cannot be read is refused. */
    public static List<SubtitleCue> read(String file) {
        return CueScanner.srt(file);
    }

    /** SubRip has no escapes: what players take for a command is broken up invisibly. */
    private static String line(List<CaptionWord> words) {
        return words.stream()
                .map(word -> CaptionText.plain(word.text()))
                .collect(Collectors.joining(" "))
                .replace("-->", "--" + WORD_JOINER + ">")
                .replaceAll("<(?=[/a-zA-Z])", "<" + WORD_JOINER)
                .replaceAll("\\{(?=\\\\)", "{" + WORD_JOINER);
    }
}
