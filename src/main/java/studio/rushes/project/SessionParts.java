package studio.rushes.project;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import studio.rushes.assembly.Renderer;
import studio.rushes.generation.CrashPoints;
import studio.rushes.generation.Generators;
import studio.rushes.generation.TakeStore;
import studio.rushes.media.MediaProbe;

/** What a session needs from outside, handed in by whoever puts the program together. */
public record SessionParts(
        TakeStores stores,
        ProjectGenerators generators,
        MediaProbe probe,
        Renderer renderer,
        InstantSource clock,
        RandomGenerator random,
        CrashPoints crashPoints) {
    /** Opens the takes of a project. */
    @FunctionalInterface
    public interface TakeStores {
        TakeStore open(ProjectFolder folder, boolean watching);
    }

    /** Opens the generators for a project. */
    @FunctionalInterface
    public interface ProjectGenerators {
        Generators open(ProjectFolder folder);
    }
}
