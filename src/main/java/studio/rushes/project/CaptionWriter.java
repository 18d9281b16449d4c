package studio.rushes.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionPages;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.captions.CaptionWord;
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

    CaptionWriter(MediaProbe probe) {
        this.probe = probe;
    }

    /** The words are those of the take's own request: what was asked for is what is said. */
    CaptionTrack captions(Take take, Path clip, CaptionLook look, long frames, FrameRate rate)
            throws InterruptedException {
        if (take.request().dialogue().isBlank()) {
            return CaptionTrack.EMPTY;
        }
        Loudness sound = heard.get(take.id());
        if (sound == null) {
            sound = probe.listen(clip);
            heard.put(take.id(), sound);
        }
        List<CaptionWord> words =
                WordTimes.of(
                        take.request().dialogue(), take.request().language(), sound, frames, rate);
        return CaptionPages.of(words, look, frames, rate);
    }
}
