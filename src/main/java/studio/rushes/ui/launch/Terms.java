package studio.rushes.ui.launch;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import studio.rushes.generation.LaunchPlan;
import studio.rushes.generation.Model;
import studio.rushes.generation.ModelOffer;
import studio.rushes.generation.Money;

/**
 * What a model is ordered at.
 *
 * @param resolution as the catalogue names it
 */
record Terms(Model model, String resolution) {
    private static final String USUAL = "720p";

    /** The resolution that explains the prices of a plan; the usual one where several do. */
    static Terms of(Model model, List<LaunchPlan.Line> lines) {
        List<String> resolutions =
                model.offers().keySet().stream()
                        .sorted(Comparator.comparing((String name) -> !name.equals(USUAL)))
                        .toList();
        return resolutions.stream()
                .map(resolution -> new Terms(model, resolution))
                .filter(terms -> lines.stream().allMatch(terms::explains))
                .findFirst()
                .orElseGet(() -> new Terms(model, resolutions.getFirst()));
    }

    private boolean explains(LaunchPlan.Line line) {
        return line.objection().isPresent()
                || aSecond()
                        .map(second -> second.times(ordered(line.seconds())))
                        .filter(line.price()::equals)
                        .isPresent();
    }

    /** How long a clip is ordered for a block of so many seconds. */
    int ordered(int seconds) {
        return model.nextLongerDuration(seconds, resolution).orElse(seconds);
    }

    Optional<ModelOffer> offer() {
        return Optional.ofNullable(model.offers().get(resolution));
    }

    /** With sound, where that has a price. */
    Optional<Money> aSecond() {
        return offer().flatMap(offer -> offer.aSecond(true).or(() -> offer.aSecond(false)));
    }
}
