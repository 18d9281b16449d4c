package studio.rushes.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import studio.rushes.captions.CaptionPages;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.captions.CaptionWords;
import studio.rushes.captions.TimedWord;
import studio.rushes.captions.WordTimes;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.media.FrameRate;
import studio.rushes.media.Loudness;
import studio.rushes.media.MediaProbe;

/** The captions of one take: its script's words, timed by its own sound. */
final class CaptionWriter {
    private final MediaProbe probe;
    private final Map<TakeId, Loudness> heard = new ConcurrentHashMap<>();

    /**
     * Captions and what they were made of.
     *
     * @param words what is said, in frames of the clip
     */
    record Written(List<TimedWord> words, CaptionTrack track) {}

    CaptionWriter(MediaProbe probe) {
        this.probe = probe;
    }

    /** The words are those of the take's own request: what was asked for is what is said. */
    Written captions(Take take, Path clip, CaptionStyle style, long frames, FrameRate rate)
            throws InterruptedException {
        if (take.request().dialogue().isBlank()) {
            return new Written(List.of(), CaptionTrack.EMPTY);
        }
        Loudness sound = heard.get(take.id());
        if (sound == null) {
            sound = probe.listen(clip);
            heard.put(take.id(), sound);
        }
        Locale language = take.request().language();
        List<TimedWord> words =
                WordTimes.of(take.request().dialogue(), language, sound, frames, rate);
        return new Written(
                words, CaptionPages.of(CaptionWords.of(words, language), style, frames, rate));
    }
}
