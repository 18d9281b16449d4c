package studio.rushes.captions;

import java.awt.Font;

/**
 * One bundled font with the measures that are needed to set it alike in Java2D and in libass.
 *
 * @param family as subtitle files name it
 * @param bold whether subtitle files must ask for the bold cut of the family
 * @param font at a size of 1
 * @param unitsPerEm of the font's own grid, in which the three heights are given
 */
public record CaptionFont(
        String family,
        boolean bold,
        Font font,
        int unitsPerEm,
        int winAscent,
        int winDescent,
        int capHeight) {

    /** The size libass must be told for an em this high: its size means ascent and descent. */
    public double assSize(double em) {
        return em * (winAscent + winDescent) / unitsPerEm;
    }

    /** How far the middle of a libass line lies above its baseline, for an em this high. */
    double assMiddle(double em) {
        return em * (winAscent - winDescent) / (2.0 * unitsPerEm);
    }

    double capitals(double em) {
        return em * capHeight / unitsPerEm;
    }
}
