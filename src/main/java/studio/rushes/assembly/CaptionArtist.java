package studio.rushes.assembly;

import studio.rushes.captions.CaptionImage;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionState;
import studio.rushes.media.FrameSize;

/** Draws one state of the captions for a picture of the size given. Used by one thread. */
@FunctionalInterface
public interface CaptionArtist {
    CaptionImage paint(CaptionState state, FrameSize size);

    /** Finds the artist of a look, once a segment. */
    @FunctionalInterface
    interface ForLook {
        CaptionArtist of(CaptionLook look);
    }
}
