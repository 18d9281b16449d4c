package studio.rushes.adapter.veo;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What has to be known of a model to ask it for a clip.
 *
 * @param seconds the lengths it makes
 * @param longestOnly resolutions it makes at its longest length only
 * @param references how many reference images it takes; with any it makes its longest length only
 * @param soundChoice whether it can be told to make no sound
 * @param successor what to choose once it is retired
 */
public record VeoModel(
        String id,
        SortedSet<Integer> seconds,
        Set<String> resolutions,
        Set<String> longestOnly,
        Set<String> aspectRatios,
        int references,
        boolean lastFrame,
        boolean soundChoice,
        Optional<String> successor) {
    public VeoModel {
        if (seconds.isEmpty()) {
            throw new IllegalArgumentException(id + " makes no length");
        }
        seconds = Collections.unmodifiableSortedSet(new TreeSet<>(seconds));
        resolutions = Set.copyOf(resolutions);
        longestOnly = Set.copyOf(longestOnly);
        aspectRatios = Set.copyOf(aspectRatios);
    }

    /** The length it would make of this: the next longer one; empty where it is too long. */
    public Optional<Integer> secondsFor(int asked, String resolution, boolean withReferences) {
        if (asked > seconds.last()) {
            return Optional.empty();
        }
        boolean longest = withReferences || longestOnly.contains(resolution);
        return Optional.of(longest ? seconds.last() : seconds.tailSet(asked).first());
    }
}
