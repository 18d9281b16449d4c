package studio.rushes.screening;

import studio.rushes.assembly.Transition;

/**
 * One part of a cut.
 *
 * @param opening opens it, as large as the cut
 * @param from its first frame that is shown, in frames of the cut's rate
 * @param frames how many are shown
 * @param entry how it follows the part before
 * @param hasSound whether anything is heard in it
 */
public record CutPart(Opening opening, long from, long frames, Transition entry, boolean hasSound) {
    public CutPart {
        if (from < 0 || frames < 1) {
            throw new IllegalArgumentException(frames + " frames from " + from);
        }
    }
}
