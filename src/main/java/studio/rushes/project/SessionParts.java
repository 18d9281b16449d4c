package studio.rushes.project;

import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import studio.rushes.generation.Chaining;
import studio.rushes.generation.CrashPoints;
import studio.rushes.generation.Generators;
import studio.rushes.generation.Payments;
import studio.rushes.generation.RateLimits;
import studio.rushes.generation.SubmitGate;
import studio.rushes.generation.TakeStore;
import studio.rushes.media.ClipParts;
import studio.rushes.media.MediaProbe;
import studio.rushes.transcription.Hearing;

/**
 * What a session needs from outside, handed in by whoever puts the program together.
 *
 * @param rates shared by all sessions of the program
 * @param hearing who listens to clips
 * @param captions what a script's captions may look like
 * @param parts takes out of clips what others go on from
 * @param owners who tells whether a video of the cloud is run here
 * @param gates says of each project whether it may submit now
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
        CaptionChoices captions,
        ClipParts parts,
        ProjectOwners owners,
        ProjectGates gates) {
    /** In projects that nobody else works on. */
    public SessionParts(
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
            CaptionChoices captions,
            ClipParts parts) {
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
                hearing,
                captions,
                parts,
                ProjectOwners.NONE,
                ProjectGates.OPEN);
    }

    /**
     * Without anybody who listens to clips or takes parts out of them, and with the styles that
     * come with the program.
     */
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
                CaptionChoices.shipped(),
                Chaining.NONE.parts());
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
                looks,
                parts,
                owners,
                gates);
    }

    /** The same, with somebody who takes parts out of clips. */
    public SessionParts with(ClipParts cutter) {
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
                hearing,
                captions,
                cutter,
                owners,
                gates);
    }

    /** The same, where somebody knows which videos of the cloud are run here, and asks before. */
    public SessionParts with(ProjectOwners others, ProjectGates gatekeepers) {
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
                hearing,
                captions,
                parts,
                others,
                gatekeepers);
    }

    /** Opens the takes of a project. */
    @FunctionalInterface
    public interface TakeStores {
        TakeStore open(ProjectFolder folder, boolean watching);
    }

    /** Tells of each project whether what failed elsewhere may be made again here by itself. */
    @FunctionalInterface
    public interface ProjectOwners {
        /** Never. */
        ProjectOwners NONE = _ -> () -> false;

        /**
         * @return asked each time, by many threads; must answer at once
         */
        BooleanSupplier open(ProjectFolder folder);
    }

    /** Opens what pays for a project's takes. */
    @FunctionalInterface
    public interface ProjectPayments {
        /** Pays for nothing; whatever has a price is refused. */
        ProjectPayments NONE = (_, _) -> Payments.NONE;

        Payments open(ProjectFolder folder, TakeStore store);
    }

    /** Opens what a project asks before it submits; closed from the start where it is shared. */
    @FunctionalInterface
    public interface ProjectGates {
        ProjectGates OPEN = _ -> SubmitGate.OPEN;

        SubmitGate open(ProjectFolder folder);
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
