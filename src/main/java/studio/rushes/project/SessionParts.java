package studio.rushes.project;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import studio.rushes.generation.CrashPoints;
import studio.rushes.generation.Generators;
import studio.rushes.generation.Payments;
import studio.rushes.generation.RateLimits;
import studio.rushes.generation.TakeStore;
import studio.rushes.media.MediaProbe;

/**
 * What a session needs from outside, handed in by whoever puts the program together.
 *
 * @param rates shared by all sessions of the program
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
        RateLimits rates) {
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
