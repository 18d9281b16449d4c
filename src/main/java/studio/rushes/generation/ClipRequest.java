package studio.rushes.generation;

import java.util.Locale;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.script.BlockId;

/**
 * Everything that shapes a clip, frozen when it is launched: editing the script later changes no
 * take that runs or is done.
 *
 * @param number the block's place when this was asked for
 * @param prompt exactly what is sent to a generator that takes a prompt
 * @param dialogue what is said
 * @param visual what is seen
 */
public record ClipRequest(
        BlockId block,
        int number,
        String prompt,
        String dialogue,
        String visual,
        Locale language,
        int seconds,
        FrameSize size) {
    public static final int MAX_SECONDS = 60;

    public ClipRequest {
        if (number < 1) {
            throw new IllegalArgumentException("block numbers start at 1, was " + number);
        }
        if (seconds < 1 || seconds > MAX_SECONDS) {
            throw new IllegalArgumentException("duration must be 1 to 60 s, was " + seconds);
        }
    }

    /** Pictures the finished clip should hold. */
    public long frames() {
        return FrameRate.FILM.framesIn(seconds);
    }

    /** Whether the same clip was asked for, wherever the block stands now. */
    public boolean sameClipAs(ClipRequest other) {
        return equals(other.at(number));
    }

    private ClipRequest at(int place) {
        return new ClipRequest(block, place, prompt, dialogue, visual, language, seconds, size);
    }
}
