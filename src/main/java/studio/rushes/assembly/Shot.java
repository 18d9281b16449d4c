package studio.rushes.assembly;

import java.util.List;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.captions.TimedWord;

/**
 * One block in the cut.
 *
 * @param number the block's number, for names and messages
 * @param footage the part of the chosen take that is shown
 * @param captions in frames of this shot as it is shown; empty for none
 * @param words what is said in it, in the same frames; empty where nothing is or nobody knows
 * @param speaks whether its script has words to be said
 * @param entry how it follows the shot before; the first shot's counts for nothing
 */
public record Shot(
        int number,
        Footage footage,
        CaptionTrack captions,
        List<TimedWord> words,
        boolean speaks,
        Transition entry) {
    public Shot {
        words = List.copyOf(words);
    }

    /** One of which it is not known when its words are said. */
    public Shot(
            int number, Footage footage, CaptionTrack captions, boolean speaks, Transition entry) {
        this(number, footage, captions, List.of(), speaks, entry);
    }

    public long frames() {
        return footage.frames();
    }
}
