package studio.rushes.assembly;

import studio.rushes.captions.CaptionStyle;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

/**
 * What a renderer needs to make one shot into a segment: exactly {@code shot.frames()} pictures.
 */
public record SegmentPlan(
        Shot shot, FrameSize size, FrameRate rate, CaptionStyle style, EncoderSettings encoder) {}
