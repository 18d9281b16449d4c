package studio.rushes.assembly;

import studio.rushes.captions.CaptionTrack;

/**
 * One block in the cut.
 *
 * @param number the block's number, for names and messages
 * @param footage the part of the chosen take that is shown
 * @param captions in frames of this shot as it is shown; empty for none
 * @param speaks whether its script has words to be said
 * @param entry how it follows the shot before; the first shot's counts for nothing
 */
public record Shot(
        int number, Footage footage, CaptionTrack captions, boolean speaks, Transition entry) {
    public long frames() {
        return footage.frames();
    }
}
