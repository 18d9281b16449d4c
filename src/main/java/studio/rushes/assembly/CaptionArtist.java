package studio.rushes.assembly;

import studio.rushes.captions.CaptionImage;
import studio.rushes.captions.CaptionState;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.media.FrameSize;

/** Draws one state of the captions for a picture of the size given. Called from one thread. */
@FunctionalInterface
public interface CaptionArtist {
    CaptionImage paint(CaptionState state, FrameSize size, CaptionStyle style);
}
