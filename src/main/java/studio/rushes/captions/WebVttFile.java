package studio.rushes.captions;

import java.util.List;
import java.util.stream.Collectors;
import studio.rushes.media.FrameRate;

/** WebVTT: one cue a page, for players in browsers. */
public final class WebVttFile {
    private WebVttFile() {}

    /** The whole file, lines ended by a line feed. */
    public static String text(CaptionTrack track, FrameRate rate) {
        StringBuilder out = new StringBuilder("WEBVTT\n\n");
        for (CaptionPage page : track.pages()) {
            out.append(FilmTime.clock(page.start(), rate, '.'))
                    .append(" --> ")
                    .append(FilmTime.clock(page.end(), rate, '.'))
                    .append('\n')
                    .append(
                            page.lines().stream()
                                    .map(WebVttFile::line)
                                    .collect(Collectors.joining("\n")))
                    .append("\n\n");
        }
        return out.toString();
    }

    /** The cues of a file, those of any program; what cannot be read is refused. */
    public static List<SubtitleCue> read(String file) {
        return CueScanner.webVtt(file);
    }

    private static String line(List<CaptionWord> words) {
        return words.stream()
                .map(word -> CaptionText.plain(word.text()))
                .collect(Collectors.joining(" "))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
