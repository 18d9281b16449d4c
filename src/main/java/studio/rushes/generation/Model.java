package studio.rushes.generation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * One row of the catalogue: all that is known of a model before it is asked for anything.
 *
 * @param aspectRatios such as {@code 9:16}
 * @param offers by resolution, such as {@code 720p}
 * @param features with the lengths in which each can be had
 * @param limits requests, latency and keeping of this model alone
 * @param retirement when and why it may be gone, in words, where that is known
 * @param successor what to choose instead
 */
public record Model(
        ModelId id,
        BackEnd backEnd,
        String label,
        Set<String> aspectRatios,
        SortedMap<String, ModelOffer> offers,
        Map<ModelFeature, SortedSet<Integer>> features,
        GeneratorLimits limits,
        Optional<String> retirement,
        Optional<ModelId> successor) {
    /** What a clip of so many seconds costs, where it is made. */
    public Money price(int seconds, String resolution, boolean sound) {
        return Optional.ofNullable(offers.get(resolution))
                .flatMap(offer -> offer.aSecond(sound))
                .map(second -> second.times(seconds))
                .orElseThrow(() -> new StudioException(withoutPrice(resolution)));
    }

    /** What this model cannot do of a wish, found out before anything is paid. */
    public Optional<Problem> check(
            int seconds,
            String resolution,
            String aspectRatio,
            boolean sound,
            Set<ModelFeature> wanted) {
        ModelOffer offer = offers.get(resolution);
        if (offer == null) {
            return refused(
                    "MODEL-RESOLUTION",
                    "%s does not make %s.".formatted(label, resolution),
                    "Choose " + either(offers.keySet()) + ".");
        }
        if (!aspectRatios.contains(aspectRatio)) {
            return refused(
                    "MODEL-SHAPE",
                    "%s does not make %s pictures.".formatted(label, aspectRatio),
                    "Choose " + either(aspectRatios) + ".");
        }
        if (!offer.seconds().contains(seconds)) {
            return refused(
                    "MODEL-DURATION",
                    "%s does not make %d s at %s.".formatted(label, seconds, resolution),
                    "Choose " + lengths(offer.seconds()) + ".");
        }
        if (offer.aSecond(sound).isEmpty()) {
            return Optional.of(withoutPrice(resolution));
        }
        return checkFeatures(seconds, sound, wanted);
    }

    private Optional<Problem> checkFeatures(int seconds, boolean sound, Set<ModelFeature> wanted) {
        Set<ModelFeature> all = new TreeSet<>(wanted);
        if (!sound) {
            all.add(ModelFeature.SILENCE);
        }
        for (ModelFeature feature : all) {
            SortedSet<Integer> possible = features.get(feature);
            if (possible == null) {
                return refused(
                        "MODEL-FEATURE",
                        "%s does not know %s.".formatted(label, feature.plain()),
                        "Leave it out, or choose another model.");
            }
            if (!possible.contains(seconds)) {
                return refused(
                        "MODEL-DURATION",
                        "%s does not make %d s with %s.".formatted(label, seconds, feature.plain()),
                        "Choose " + lengths(possible) + ", or leave it out.");
            }
        }
        if (all.contains(ModelFeature.LAST_FRAME) && !all.contains(ModelFeature.FIRST_FRAME)) {
            return refused(
                    "MODEL-LAST-FRAME",
                    "A last picture needs a first one.",
                    "Give the block a first picture too, or take the last one out.");
        }
        return Optional.empty();
    }

    /** The shortest length it makes that holds so many seconds. */
    public OptionalInt nextLongerDuration(int seconds, String resolution) {
        return nextLongerDuration(seconds, resolution, Set.of());
    }

    /** The same, where each of these features can be had. */
    public OptionalInt nextLongerDuration(
            int seconds, String resolution, Set<ModelFeature> wanted) {
        ModelOffer offer = offers.get(resolution);
        if (offer == null) {
            return OptionalInt.empty();
        }
        return offer.seconds().tailSet(seconds).stream()
                .filter(length -> wanted.stream().allMatch(feature -> allows(feature, length)))
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** A feature that is not known forbids no length; it is refused as a whole. */
    private boolean allows(ModelFeature feature, int seconds) {
        SortedSet<Integer> possible = features.get(feature);
        return possible == null || possible.contains(seconds);
    }

    /** What to say when the back end does not know this model any more. */
    public Problem retired() {
        return new Problem(
                "MODEL-RETIRED",
                "%s is no longer there.%s".formatted(label, retirement.map(" "::concat).orElse("")),
                "Nothing was charged.",
                successor
                        .map(model -> "Choose " + model + " instead.")
                        .orElse("Choose another model."));
    }

    private Problem withoutPrice(String resolution) {
        return new Problem(
                "MODEL-NO-PRICE",
                "Nobody told Rushes what %s costs at %s.".formatted(label, resolution),
                "It does not spend what it cannot count; nothing was charged.",
                "Choose another model, or put the price in your own models.json.");
    }

    private static Optional<Problem> refused(String code, String headline, String remedy) {
        return Optional.of(new Problem(code, headline, "Nothing was charged.", remedy));
    }

    private static String lengths(Set<Integer> seconds) {
        return either(seconds.stream().map(String::valueOf).toList()) + " s";
    }

    private static String either(Collection<String> choices) {
        String listed = String.join(", ", choices);
        int last = listed.lastIndexOf(", ");
        return last < 0 ? listed : listed.substring(0, last) + " or " + listed.substring(last + 2);
    }
}
