package studio.rushes.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.rushes.generation.Caps;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.LaunchPlan;
import studio.rushes.generation.Money;
import studio.rushes.generation.Take;
import studio.rushes.problem.Problem;
import studio.rushes.script.BlockId;
import studio.rushes.settings.VideoCloud;
import studio.rushes.ui.launch.LaunchDesk;
import studio.rushes.ui.launch.MakerOffer;

/** A counter in memory that remembers what was launched; every clip costs the same. */
public final class FakeLaunchDesk implements LaunchDesk {
    public final List<String> asked = new CopyOnWriteArrayList<>();
    public volatile List<MakerOffer> makers =
            List.of(new MakerOffer(GeneratorId.ANIMATIC, List.of(), Optional.empty()));
    public volatile List<BlockId> missing = List.of();
    public volatile Money price = Money.ZERO;
    public volatile Optional<Problem> refusal = Optional.empty();
    public volatile CompletableFuture<Optional<Problem>> rehearsal =
            CompletableFuture.completedFuture(Optional.empty());
    private volatile GeneratorChoice usual = GeneratorChoice.ANIMATIC;
    private volatile VideoCloud cloud = VideoCloud.NONE;
    private volatile Caps caps = Caps.NONE;

    @Override
    public List<MakerOffer> makers() {
        return makers;
    }

    @Override
    public GeneratorChoice usual() {
        return usual;
    }

    @Override
    public void makeUsual(GeneratorChoice choice) {
        usual = choice;
    }

    @Override
    public List<BlockId> missing(GeneratorId by) {
        return missing;
    }

    @Override
    public LaunchPlan plan(List<BlockId> blocks, GeneratorChoice choice) {
        List<LaunchPlan.Line> lines =
                blocks.stream()
                        .map(block ->
                                new LaunchPlan.Line(
                                        block,
                                        blocks.indexOf(block) + 1,
                                        8,
                                        price,
                                        Optional.empty()))
                        .toList();
        return new LaunchPlan(choice, lines, refusal, Optional.empty());
    }

    @Override
    public Money priceOf(Take take) {
        return price;
    }

    @Override
    public CompletableFuture<Optional<Problem>> rehearse(
            List<BlockId> blocks, GeneratorChoice choice) {
        return rehearsal;
    }

    @Override
    public void launch(List<BlockId> blocks, GeneratorChoice choice) {
        asked.add("launch " + blocks.size() + " with " + choice.generator().value());
    }

    @Override
    public VideoCloud cloud() {
        return cloud;
    }

    @Override
    public void changeCloud(VideoCloud changed) {
        cloud = changed;
    }

    @Override
    public Caps caps() {
        return caps;
    }

    @Override
    public void changeCaps(Caps changed) {
        caps = changed;
    }
}
