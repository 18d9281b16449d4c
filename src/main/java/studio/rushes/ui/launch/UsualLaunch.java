package studio.rushes.ui.launch;

import static studio.rushes.ui.fx.Texts.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.LaunchPlan;
import studio.rushes.generation.Model;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.Money;
import studio.rushes.generation.Take;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;
import studio.rushes.ui.fx.Names;
import studio.rushes.ui.grid.MakerName;
import studio.rushes.ui.grid.PriceList;

/** What the buttons launch and cost where nobody chooses. Used on the window's thread. */
public final class UsualLaunch {
    /**
     * What is launched now.
     *
     * @param maker in full with its price a second; empty where it is free
     * @param missing the blocks it would make; counted for paid ones only
     * @param total of these
     */
    public record Standing(
            GeneratorChoice choice,
            boolean paid,
            String maker,
            List<BlockId> missing,
            Money total,
            PriceList prices) {
        public Standing {
            missing = List.copyOf(missing);
        }
    }

    private static final Standing NOTHING =
            new Standing(
                    GeneratorChoice.ANIMATIC, false, "", List.of(), Money.ZERO, PriceList.FREE);

    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>(NOTHING);
    private final Latest questions;
    private final Consumer<Problem> trouble;
    private @Nullable LaunchDesk desk;
    private @Nullable Script script;
    private @Nullable Problem told;

    /** One for a project, so that the same prices are known to be the same. */
    private Function<Take, Money> again = _ -> Money.ZERO;

    /**
     * @param work where the desk is asked
     * @param window the window's thread
     */
    public UsualLaunch(Executor work, Executor window, Consumer<Problem> trouble) {
        questions = new Latest(work, window);
        this.trouble = trouble;
    }

    /** Follows another project from now on. */
    public void open(LaunchDesk opened, Script itsScript) {
        desk = opened;
        again = take -> again(opened, take);
        show(itsScript);
    }

    /** Follows an edit of the script. */
    public void show(Script edited) {
        script = edited;
        refresh();
    }

    public void close() {
        desk = null;
        script = null;
        told = null;
        standing.set(NOTHING);
    }

    /** Counts anew; ask for it when takes or the choice changed. */
    public void refresh() {
        LaunchDesk at = desk;
        Script text = script;
        if (at == null || text == null) {
            return;
        }
        GeneratorChoice choice = at.usual();
        List<MakerOffer> makers = at.makers();
        Optional<MakerOffer> maker =
                makers.stream().filter(offer -> offer.id().equals(choice.generator())).findFirst();
        PriceList retries = new PriceList(Map.of(), again, labels(makers));
        if (maker.isEmpty() || maker.get().free()) {
            standing.set(new Standing(choice, false, "", List.of(), Money.ZERO, retries));
            return;
        }
        if (!standing.get().choice().equals(choice)) {
            // Until it is counted the buttons name no price, and least of all an older one.
            standing.set(
                    new Standing(
                            choice,
                            true,
                            MakerName.of(choice.generator()),
                            List.of(),
                            Money.ZERO,
                            retries));
        }
        List<BlockId> all = text.blocks().stream().map(Block::id).toList();
        Model model = maker.get().model(choice.model());
        questions.ask(
                () -> count(at, choice, model, all, retries),
                counted -> {
                    if (at.equals(desk)) {
                        standing.set(counted);
                        told = null;
                    }
                },
                this::tell);
    }

    private static Standing count(
            LaunchDesk at,
            GeneratorChoice choice,
            Model model,
            List<BlockId> all,
            PriceList retries) {
        List<BlockId> missing = at.missing(choice.generator());
        LaunchPlan plan = at.plan(all, choice);
        Map<BlockId, Money> prices = new HashMap<>();
        plan.lines().forEach(line -> prices.put(line.block(), line.price()));
        Set<BlockId> wanted = Set.copyOf(missing);
        Money total =
                Money.sum(
                        plan.lines().stream()
                                .filter(line -> wanted.contains(line.block()))
                                .map(LaunchPlan.Line::price)
                                .toList());
        String where = MakerName.of(choice.generator());
        String maker =
                Terms.of(model, plan.lines())
                        .aSecond()
                        .map(second -> text("launch.maker.price", Names.of(model), where, second))
                        .orElseGet(() -> text("grid.maker.full", Names.of(model), where));
        return new Standing(
                choice,
                true,
                maker,
                missing,
                total,
                new PriceList(prices, retries.again(), retries.models()));
    }

    private static Map<ModelId, String> labels(List<MakerOffer> makers) {
        return makers.stream()
                .flatMap(maker -> maker.models().stream())
                .collect(Collectors.toMap(Model::id, Names::of, (first, _) -> first));
    }

    /** A take whose price nobody knows any more keeps its button; what it costs is asked then. */
    private static Money again(LaunchDesk at, Take take) {
        try {
            return at.priceOf(take);
        } catch (StudioException _) {
            return Money.ZERO;
        }
    }

    private void tell(Problem problem) {
        if (!problem.equals(told)) {
            told = problem;
            trouble.accept(problem);
        }
    }

    public Standing now() {
        return standing.get();
    }

    public ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }
}
