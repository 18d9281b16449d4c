package studio.rushes.generation;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * One row of the catalogue: all that is known of a model before it is asked for anything.
 *
 * @param aspectRatios such as {@code 9:16}
 * @param offers by resolution, such as {@code 720p}
 * @param features with the lengths in which each can be had
 * @param extending how it makes clips longer, where it does
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
        Optional<Extending> extending,
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
                    Problem.of("MODEL-RESOLUTION")
                            .with("resolution", resolution)
                            .with("choices", Phrase.either(offers.keySet())));
        }
        if (!aspectRatios.contains(aspectRatio)) {
            return refused(
                    Problem.of("MODEL-SHAPE")
                            .with("shape", aspectRatio)
                            .with("choices", Phrase.either(aspectRatios)));
        }
        if (!offer.seconds().contains(seconds)) {
            return refused(
                    Problem.of("MODEL-DURATION")
                            .with("seconds", seconds)
                            .with("resolution", resolution)
                            .with("choices", Phrase.either(offer.seconds())));
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
                return refused(Problem.of("MODEL-FEATURE").with("feature", feature.plain()));
            }
            if (!possible.contains(seconds)) {
                return refused(
                        Problem.of("MODEL-DURATION", "feature")
                                .with("seconds", seconds)
                                .with("feature", feature.plain())
                                .with("choices", Phrase.either(possible)));
            }
        }
        if (all.contains(ModelFeature.LAST_FRAME) && !all.contains(ModelFeature.FIRST_FRAME)) {
            return Optional.of(Problem.of("MODEL-LAST-FRAME"));
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
        return successor
                .map(model -> Problem.of("MODEL-RETIRED", "successor").with("successor", model))
                .orElseGet(() -> Problem.of("MODEL-RETIRED"))
                .with("label", label)
                .with("why", ModelNote.after(retirement));
    }

    private Problem withoutPrice(String resolution) {
        return Problem.of("MODEL-NO-PRICE").with("label", label).with("resolution", resolution);
    }

    private Optional<Problem> refused(Problem problem) {
        return Optional.of(problem.with("label", label));
    }
}
