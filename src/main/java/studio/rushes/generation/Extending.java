package studio.rushes.generation;

import java.util.SortedSet;

/**
 * How a model makes a clip longer.
 *
 * @param adds seconds it adds, however many are asked for
 * @param resolutions in which it does
 * @param longestSource seconds a clip may have that is made longer
 */
public record Extending(int adds, SortedSet<String> resolutions, int longestSource) {}
