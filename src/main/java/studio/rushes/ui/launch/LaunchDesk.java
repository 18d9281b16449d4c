package studio.rushes.ui.launch;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import studio.rushes.generation.Caps;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.LaunchPlan;
import studio.rushes.generation.Money;
import studio.rushes.generation.Take;
import studio.rushes.problem.Problem;
import studio.rushes.script.BlockId;
import studio.rushes.settings.VideoCloud;
import studio.rushes.ui.fx.Names;

/**
 * What the window needs to launch takes. Called off the window's thread where it says so; what
 * blocks throws {@link studio.rushes.problem.StudioException}.
 */
public interface LaunchDesk {
    /** The generators to choose from, as the settings have them now. Returns at once. */
    List<MakerOffer> makers();

    /** What launches where nobody chooses. Returns at once. */
    GeneratorChoice usual();

    /** Remembers it for the next launch, in every project. May block for some milliseconds. */
    void makeUsual(GeneratorChoice choice);

    /** The blocks that lack a clip of this generator. May block for some milliseconds. */
    List<BlockId> missing(GeneratorId by);

    /** What launching would do and cost. May block for some milliseconds. */
    LaunchPlan plan(List<BlockId> blocks, GeneratorChoice choice);

    /** What trying this take again would cost. Returns at once. */
    Money priceOf(Take take);

    /**
     * Asks the generator, at no cost, whether it would take these blocks; empty where nothing
     * stands in the way. Returns at once; cancelling stops the asking.
     */
    CompletableFuture<Optional<Problem>> rehearse(List<BlockId> blocks, GeneratorChoice choice);

    /** Launches all of them or none. May block for some milliseconds. */
    void launch(List<BlockId> blocks, GeneratorChoice choice);

    VideoCloud cloud();

    /** Changes where new takes are made; running ones stay. May block for some milliseconds. */
    void changeCloud(VideoCloud cloud);

    Caps caps();

    /** May block for some milliseconds. */
    void changeCaps(Caps caps);

    /** A model by the name that people know it by; its own where nobody knows it. */
    default String label(String model) {
        return makers().stream()
                .flatMap(maker -> maker.models().stream())
                .filter(known -> known.id().value().equals(model))
                .map(Names::of)
                .findFirst()
                .orElse(model);
    }
}
