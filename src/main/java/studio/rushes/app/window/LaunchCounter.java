package studio.rushes.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import studio.rushes.generation.BackEnd;
import studio.rushes.generation.Caps;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.LaunchPlan;
import studio.rushes.generation.Model;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.Money;
import studio.rushes.generation.Take;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.BlockCut;
import studio.rushes.project.ScriptBook;
import studio.rushes.project.TakeRoom;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.settings.Making;
import studio.rushes.settings.Spending;
import studio.rushes.settings.VideoCloud;
import studio.rushes.ui.launch.LaunchDesk;
import studio.rushes.ui.launch.MakerOffer;

/** Where an open project launches its takes. */
final class LaunchCounter implements LaunchDesk {
    private final WindowParts parts;
    private final ScriptBook book;
    private final TakeRoom takes;
    private final ExecutorService work;

    /**
     * @param work where generators are asked; one that answers late holds up nobody
     */
    LaunchCounter(WindowParts parts, ScriptBook book, TakeRoom takes, ExecutorService work) {
        this.book = book;
        this.parts = parts;
        this.takes = takes;
        this.work = work;
    }

    @Override
    public List<MakerOffer> makers() {
        return makers(parts);
    }

    static List<MakerOffer> makers(WindowParts parts) {
        List<MakerOffer> makers = new ArrayList<>();
        makers.add(new MakerOffer(GeneratorId.ANIMATIC, List.of(), Optional.empty()));
        for (BackEnd end : List.of(BackEnd.VERTEX, BackEnd.GEMINI)) {
            GeneratorId id = new GeneratorId(end.word());
            List<Model> models = parts.models().behind(end);
            makers.add(new MakerOffer(id, models, parts.missing().apply(id)));
        }
        return List.copyOf(makers);
    }

    /** A choice that a newer or older version left behind is none. */
    @Override
    public GeneratorChoice usual() {
        Making making = parts.settings().get().making();
        return makers().stream()
                .map(MakerOffer::id)
                .filter(id -> id.value().equals(making.generator()))
                .findFirst()
                .map(id -> new GeneratorChoice(id, model(making)))
                .orElse(GeneratorChoice.ANIMATIC);
    }

    private Optional<ModelId> model(Making making) {
        return parts.models().models().stream()
                .map(Model::id)
                .filter(id -> making.model().filter(id.value()::equals).isPresent())
                .findFirst();
    }

    @Override
    public void makeUsual(GeneratorChoice choice) {
        parts.settings()
                .update(now ->
                        now.with(
                                now.making()
                                        .withGenerator(
                                                choice.generator().value(),
                                                choice.model().map(ModelId::value))));
    }

    @Override
    public List<BlockId> missing(GeneratorId by) {
        // What is left out of the film is not missing in it.
        Set<BlockId> out =
                book.script().blocks().stream()
                        .filter(block -> BlockCut.of(block).leftOut())
                        .map(Block::id)
                        .collect(Collectors.toSet());
        return takes.missing(by).stream().filter(id -> !out.contains(id)).toList();
    }

    @Override
    public LaunchPlan plan(List<BlockId> blocks, GeneratorChoice choice) {
        return takes.plan(blocks, choice);
    }

    @Override
    public Money priceOf(Take take) {
        return takes.terms().priceOf(take);
    }

    @Override
    public CompletableFuture<Optional<Problem>> rehearse(
            List<BlockId> blocks, GeneratorChoice choice) {
        CompletableFuture<Optional<Problem>> answer = new CompletableFuture<>();
        Future<?> asking =
                work.submit(() -> {
                    try {
                        answer.complete(takes.rehearse(blocks, choice));
                    } catch (InterruptedException e) {
                        answer.cancel(false);
                    } catch (StudioException e) {
                        answer.complete(Optional.of(e.problem()));
                    } catch (RuntimeException e) {
                        // The edge of this thread: the window must hear of it.
                        answer.completeExceptionally(Unexpected.exception(e));
                    }
                });
        answer.whenComplete((_, _) -> {
            if (answer.isCancelled()) {
                asking.cancel(true);
            }
        });
        return answer;
    }

    @Override
    public void launch(List<BlockId> blocks, GeneratorChoice choice) {
        takes.generate(blocks, choice);
    }

    @Override
    public VideoCloud cloud() {
        return parts.settings().get().clouds().vertex();
    }

    @Override
    public void changeCloud(VideoCloud cloud) {
        parts.settings().update(now -> now.with(now.clouds().withVertex(cloud)));
    }

    @Override
    public Caps caps() {
        Spending spending = parts.settings().get().spending();
        return Caps.dollars(spending.projectCap(), spending.dayCap());
    }

    @Override
    public void changeCaps(Caps caps) {
        parts.settings()
                .update(now ->
                        now.with(
                                new Spending(
                                        caps.project().map(Money::amount),
                                        caps.day().map(Money::amount))));
    }
}
