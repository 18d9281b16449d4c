package studio.rushes.assembly;

import studio.rushes.captions.CaptionLook;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

/** What all pictures of a film have in common. */
public record Look(FrameSize size, FrameRate rate, CaptionLook captions, EncoderSettings encoder) {}
