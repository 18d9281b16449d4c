package studio.rushes.assembly;

import java.util.Optional;

/**
 * Who renders pieces: for the film that is waited for, or for one that may come.
 *
 * @param pictures one piece at a time, as fast as it goes
 * @param sound also from two threads
 * @param beside from two threads, two pieces in less time than one after the other; empty where
 *     nobody is in such a hurry
 */
public record Makers(
        PictureRenderer pictures, SoundRenderer sound, Optional<PictureRenderer> beside) {
    public Makers(PictureRenderer pictures, SoundRenderer sound) {
        this(pictures, sound, Optional.empty());
    }
}
