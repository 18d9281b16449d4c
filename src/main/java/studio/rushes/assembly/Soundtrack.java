package studio.rushes.assembly;

import java.util.Optional;

/**
 * How the film is to sound.
 *
 * @param loudness empty: every block as loud as its clip
 */
public record Soundtrack(Optional<LoudnessTarget> loudness, Optional<Music> music) {
    public static final Soundtrack STANDARD =
            new Soundtrack(Optional.of(LoudnessTarget.STANDARD), Optional.empty());
}
