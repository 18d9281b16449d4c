package studio.rushes.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.rushes.generation.Budget;
import studio.rushes.generation.Caps;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.LaunchPlan;
import studio.rushes.generation.Money;
import studio.rushes.generation.Take;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
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
    public volatile Optional<Problem> launchRefusal = Optional.empty();
    public volatile Map<BlockId, Problem> objections = Map.of();
    public volatile Optional<Budget> budget = Optional.empty();
    public volatile Map<BlockId, Integer> seconds = Map.of();
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
                                        number(block),
                                        seconds(block),
                                        free(choice) || objections.containsKey(block)
                                                ? Money.ZERO
                                                : price(seconds(block)),
                                        Optional.ofNullable(objections.get(block))))
                        .toList();
        return free(choice)
                ? new LaunchPlan(choice, lines, Optional.empty(), Optional.empty())
                : new LaunchPlan(choice, lines, refusal, budget);
    }

    /** As Veo counts: in lengths of 4, 6 and 8 seconds. */
    private Money price(int wanted) {
        return price.dividedBy(8).times(wanted <= 4 ? 4 : wanted <= 6 ? 6 : 8);
    }

    private int seconds(BlockId block) {
        return seconds.getOrDefault(block, 8);
    }

    private static int number(BlockId block) {
        return Integer.parseInt(block.value().replaceAll("[^0-9]", ""));
    }

    private static boolean free(GeneratorChoice choice) {
        return choice.generator().equals(GeneratorId.ANIMATIC);
    }

    @Override
    public Money priceOf(Take take) {
        return take.generator().equals(GeneratorId.ANIMATIC) ? Money.ZERO : price;
    }

    @Override
    public CompletableFuture<Optional<Problem>> rehearse(
            List<BlockId> blocks, GeneratorChoice choice) {
        asked.add("rehearse with " + choice.generator().value());
        return rehearsal;
    }

    @Override
    public void launch(List<BlockId> blocks, GeneratorChoice choice) {
        launchRefusal.ifPresent(problem -> {
            throw new StudioException(problem);
        });
        asked.add(
                "launch "
                        + blocks.stream().map(BlockId::value).toList()
                        + " with "
                        + choice.generator().value());
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
