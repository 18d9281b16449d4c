package studio.rushes.assembly;

import studio.rushes.captions.CaptionImage;
import studio.rushes.captions.CaptionState;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.media.FrameSize;

/** Draws one state of the captions for a picture of the size given. Used by one thread. */
@FunctionalInterface
public interface CaptionArtist {
    CaptionImage paint(CaptionState state, FrameSize size);

    /** Finds the artist of a style, once a segment. */
    @FunctionalInterface
    interface ForStyle {
        CaptionArtist of(CaptionStyle style);
    }
}
