package studio.rushes.generation;

import studio.rushes.media.FrameRate;
import studio.rushes.media.MediaInfo;

/** Where in a clip that was made longer the new part begins. */
final class Extension {
    /** Models round, and a service may drop a picture where it joins. */
    private static final int SECONDS_OFF = 1;

    private Extension() {}

    /**
     * The first picture of what was added; 0 where the clip holds nothing else. Mostly the clip
     * begins with all that was given. Where a service keeps a longer one than we know, the new part
     * is what is at the end.
     *
     * @param seconds that a model adds
     */
    static long begins(MediaInfo whole, Chain.Source given, int seconds) {
        FrameRate rate = whole.rate();
        long added = rate.framesIn(seconds);
        long off = rate.framesIn(SECONDS_OFF);
        long more = whole.frames() - given.frames();
        if (more > 0 && Math.abs(more - added) <= off) {
            return given.frames();
        }
        return whole.frames() <= added + off ? 0 : whole.frames() - added;
    }
}
