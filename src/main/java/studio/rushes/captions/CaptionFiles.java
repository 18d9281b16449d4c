package studio.rushes.captions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

/** Everything that is written beside a film about its captions. */
public final class CaptionFiles {
    private CaptionFiles() {}

    /**
     * File names and their text, to be written as UTF-8.
     *
     * @param film what is read
     * @param spoken what is said, shot by shot
     */
    public static Map<String, String> of(
            CaptionTrack film,
            List<SpokenPart> spoken,
            CaptionLook look,
            FrameRate rate,
            FrameSize size) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("captions.ass", AssFile.text(film, look, rate, size));
        files.put("captions.srt", SrtFile.text(film, rate));
        files.put("captions.vtt", WebVttFile.text(film, rate));
        files.put("captions.json", CaptionJson.text(spoken, rate));
        return files;
    }
}
