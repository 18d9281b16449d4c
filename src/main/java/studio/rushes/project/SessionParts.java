package studio.rushes.project;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import studio.rushes.generation.CrashPoints;
import studio.rushes.generation.Generators;
import studio.rushes.generation.Payments;
import studio.rushes.generation.RateLimits;
import studio.rushes.generation.TakeStore;
import studio.rushes.media.MediaProbe;
import studio.rushes.transcription.Hearing;

/**
 * What a session needs from outside, handed in by whoever puts the program together.
 *
 * @param rates shared by all sessions of the program
 * @param hearing who listens to clips
 * @param captions what a script's captions may look like
 */
public record SessionParts(
        TakeStores stores,
        ProjectGenerators generators,
        MediaProbe probe,
        Cutting cutting,
        InstantSource clock,
        RandomGenerator random,
        CrashPoints crashPoints,
        ProjectPayments payments,
        RateLimits rates,
        Hearing hearing,
        CaptionChoices captions) {
    /** Without anybody who listens to clips, and with the styles that come with the program. */
    public SessionParts(
            TakeStores stores,
            ProjectGenerators generators,
            MediaProbe probe,
            Cutting cutting,
            InstantSource clock,
            RandomGenerator random,
            CrashPoints crashPoints,
            ProjectPayments payments,
            RateLimits rates) {
        this(
                stores,
                generators,
                probe,
                cutting,
                clock,
                random,
                crashPoints,
                payments,
                rates,
                Hearing.NONE,
                CaptionChoices.shipped());
    }

    /** The same, with somebody who listens. */
    public SessionParts with(Hearing listener, CaptionChoices looks) {
        return new SessionParts(
                stores,
                generators,
                probe,
                cutting,
                clock,
                random,
                crashPoints,
                payments,
                rates,
                listener,
                looks);
    }

    /** Opens the takes of a project. */
    @FunctionalInterface
    public interface TakeStores {
        TakeStore open(ProjectFolder folder, boolean watching);
    }

    /** Opens what pays for a project's takes. */
    @FunctionalInterface
    public interface ProjectPayments {
        /** Pays for nothing; whatever has a price is refused. */
        ProjectPayments NONE = (_, _) -> Payments.NONE;

        Payments open(ProjectFolder folder, TakeStore store);
    }

    /** Opens the generators for a project. */
    @FunctionalInterface
    public interface ProjectGenerators {
        /**
         * @param video as folders and buckets name it
         */
        Generators open(ProjectFolder folder, String video);
    }
}
