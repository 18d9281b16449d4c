package studio.rushes.assembly;

import java.nio.file.Path;
import studio.rushes.captions.CaptionTrack;

/**
 * One block in the cut.
 *
 * @param number the block's number, for names and messages
 * @param clip the chosen take's file
 * @param frames how many pictures of it are shown, from its first on
 * @param captions in frames of this shot; empty for none
 */
public record Shot(int number, Path clip, long frames, CaptionTrack captions) {}
