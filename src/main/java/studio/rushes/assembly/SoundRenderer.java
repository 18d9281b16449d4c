package studio.rushes.assembly;

import java.nio.file.Path;

/** Renders the film's sound, piece by piece, on the terms of {@link PictureRenderer}. */
public interface SoundRenderer {
    SoundFacts sound(SoundPlan plan, Path target) throws InterruptedException;

    SoundFacts music(MusicPlan plan, Path target) throws InterruptedException;

    /** Mixes and encodes one run of packets. */
    MixFacts mix(MixPlan plan, Path target) throws InterruptedException;
}
