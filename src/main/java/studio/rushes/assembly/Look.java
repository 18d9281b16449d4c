package studio.rushes.assembly;

import studio.rushes.captions.CaptionStyle;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

/** What all pictures of a film have in common. */
public record Look(FrameSize size, FrameRate rate, CaptionStyle style, EncoderSettings encoder) {}
