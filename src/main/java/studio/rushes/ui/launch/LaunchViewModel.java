package studio.rushes.ui.launch;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Budget;
import studio.rushes.generation.Caps;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.LaunchPlan;
import studio.rushes.generation.Model;
import studio.rushes.generation.Money;
import studio.rushes.problem.Problem;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;
import studio.rushes.settings.VideoCloud;
import studio.rushes.ui.check.FreeCheck;
import studio.rushes.ui.check.Rehearsal;
import studio.rushes.ui.cloud.CloudFields;
import studio.rushes.ui.problem.Problems;

/** The launch sheet without a node: who makes which blocks, and at what price. */
public final class LaunchViewModel {
    /**
     * What it would cost.
     *
     * @param left of the tightest cap, before it; empty where none is set or nothing is paid
     */
    public record Sum(int blocks, Money total, Optional<Money> left) {}

    /**
     * Where the sheet's work is done.
     *
     * @param pause runs work a moment later, when typing has come to rest
     */
    public record Threads(Executor work, Executor window, Executor pause) {}

    /** What the answer of a generator depends on. */
    private record Question(GeneratorChoice choice, VideoCloud cloud, List<BlockId> blocks) {
        /** A generator is asked about one block only, so the others change no answer. */
        boolean sameAs(Question other) {
            return choice.equals(other.choice)
                    && cloud.equals(other.cloud)
                    && blocks.getFirst().equals(other.blocks.getFirst());
        }
    }

    private record Found(
            List<MakerOffer> makers, LaunchPlan all, LaunchPlan ticked, GeneratorChoice usual) {}

    private final LaunchDesk desk;
    private final Threads threads;
    private final Consumer<Problem> trouble;
    private final Latest questions;
    private final CloudFields fields;
    private final LaunchRows rows;
    private final Rehearsal<Question> rehearsal;
    private final ReadOnlyObjectWrapper<List<MakerOffer>> makers;
    private final ReadOnlyObjectWrapper<MakerOffer> maker;
    private final ReadOnlyObjectWrapper<@Nullable Model> model = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Sum> sum =
            new ReadOnlyObjectWrapper<>(new Sum(0, Money.ZERO, Optional.empty()));
    private final ReadOnlyObjectWrapper<Optional<Problem>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Terms>> terms =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper keepable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper launched = new ReadOnlyBooleanWrapper();
    private boolean pending;
    private boolean launching;
    private boolean closed;
    private int serial;

    /**
     * @param trouble hears what is no matter of this sheet
     */
    public LaunchViewModel(
            LaunchDesk desk, Script script, Threads threads, Consumer<Problem> trouble) {
        this.desk = desk;
        this.threads = threads;
        this.trouble = trouble;
        questions = new Latest(threads.work(), threads.window());
        rows = new LaunchRows(script, this::changed);
        rehearsal =
                new Rehearsal<>(
                        now -> desk.rehearse(now.blocks(), now.choice()),
                        Question::sameAs,
                        threads.window(),
                        threads.pause(),
                        this::judge);
        GeneratorChoice now = desk.usual();
        List<MakerOffer> offers = desk.makers();
        makers = new ReadOnlyObjectWrapper<>(offers);
        maker = new ReadOnlyObjectWrapper<>(find(offers, now.generator()));
        model.set(maker.get().free() ? null : maker.get().model(now.model()));
        fields = new CloudFields(desk.cloud(), desk.caps());
        fields.onChange(this::changedSoon);
        changed();
    }

    private static MakerOffer find(List<MakerOffer> offers, GeneratorId id) {
        return offers.stream()
                .filter(offer -> offer.id().equals(id))
                .findFirst()
                .orElseGet(offers::getFirst);
    }

    public void choose(GeneratorId id) {
        if (!maker.get().id().equals(id)) {
            MakerOffer chosen = find(makers.get(), id);
            maker.set(chosen);
            model.set(chosen.free() ? null : chosen.model(Optional.empty()));
            changed();
        }
    }

    public void choose(Model wanted) {
        if (!wanted.equals(model.get()) && maker.get().models().contains(wanted)) {
            model.set(wanted);
            changed();
        }
    }

    public void tickAll(boolean on) {
        rows.tickAll(on);
    }

    /** Counts anew, and asks once more whether the generator would take it. */
    public void checkAgain() {
        rehearsal.stop();
        changed();
    }

    /** Launches what is ticked, once however often it is asked. */
    public void launch() {
        if (closed || !obstacle.get().isEmpty()) {
            return;
        }
        launching = true;
        judge();
        List<BlockId> wanted = rows.ticked();
        GeneratorChoice choice = choice();
        CompletableFuture.runAsync(() -> desk.launch(wanted, choice), threads.work())
                .whenCompleteAsync(
                        (_, thrown) -> {
                            if (thrown == null) {
                                remember(choice);
                                launched.set(true);
                            } else {
                                launching = false;
                                refusal.set(Optional.of(Problems.of(thrown)));
                                judge();
                            }
                        },
                        threads.window());
    }

    /** Makes the present choice what launches from now on, without launching it. */
    public void makeUsual() {
        remember(choice());
    }

    private void remember(GeneratorChoice choice) {
        CompletableFuture.runAsync(() -> desk.makeUsual(choice), threads.work())
                .whenCompleteAsync(
                        (_, thrown) -> {
                            if (thrown == null) {
                                keepable.set(!choice.equals(choice()));
                            } else {
                                trouble.accept(Problems.of(thrown));
                            }
                        },
                        threads.window());
    }

    /** Ends what is being asked; nothing is launched from here any more. */
    public void close() {
        closed = true;
        serial++;
        rehearsal.stop();
    }

    private void changedSoon() {
        pending = true;
        judge();
        int now = ++serial;
        threads.pause()
                .execute(() ->
                        threads.window()
                                .execute(() -> {
                                    if (now == serial) {
                                        changed();
                                    }
                                }));
    }

    private void changed() {
        int now = ++serial;
        pending = true;
        judge();
        GeneratorChoice choice = choice();
        VideoCloud cloud = fields.cloud();
        Optional<Caps> caps = fields.caps();
        Set<BlockId> without = rows.leftOut();
        questions.ask(
                () -> find(choice, cloud, caps, without),
                found -> {
                    if (now == serial) {
                        show(found);
                    }
                },
                problem -> {
                    pending = false;
                    refusal.set(Optional.of(problem));
                    judge();
                });
    }

    private Found find(
            GeneratorChoice choice, VideoCloud cloud, Optional<Caps> caps, Set<BlockId> without) {
        if (!desk.cloud().equals(cloud)) {
            desk.changeCloud(cloud);
        }
        caps.filter(wanted -> !desk.caps().equals(wanted)).ifPresent(desk::changeCaps);
        List<BlockId> missing = desk.missing(choice.generator());
        List<BlockId> wanted = missing.stream().filter(id -> !without.contains(id)).toList();
        LaunchPlan all = desk.plan(missing, choice);
        LaunchPlan some = wanted.size() == missing.size() ? all : desk.plan(wanted, choice);
        return new Found(desk.makers(), all, some, desk.usual());
    }

    private void show(Found found) {
        pending = false;
        makers.set(found.makers());
        maker.set(find(found.makers(), maker.get().id()));
        terms.set(
                Optional.ofNullable(model.get())
                        .map(chosen -> Terms.of(chosen, found.all().lines())));
        rows.show(found.all().lines(), terms.get(), maker.get().missing().isPresent());
        sum.set(
                new Sum(
                        found.ticked().lines().size(),
                        found.ticked().total(),
                        found.ticked().budget().flatMap(Budget::remaining)));
        refusal.set(maker.get().missing().or(found.ticked()::refusal));
        keepable.set(!isUsual(found.usual()) && maker.get().missing().isEmpty());
        if (maker.get().free() || maker.get().missing().isPresent() || rows.ticked().isEmpty()) {
            rehearsal.idle();
        } else {
            rehearsal.about(new Question(choice(), fields.cloud(), rows.ticked()));
        }
        judge();
    }

    /** The usual one may name no model, which means the first. */
    private boolean isUsual(GeneratorChoice now) {
        MakerOffer at = maker.get();
        return now.generator().equals(at.id())
                && (at.free() || at.model(now.model()).equals(model.get()));
    }

    private void judge() {
        obstacle.set(why());
    }

    private String why() {
        if (launching) {
            return text("launch.why.launching");
        } else if (fields.caps().isEmpty()) {
            return text("launch.why.cap");
        } else if (pending) {
            return text("launch.why.counting");
        } else if (maker.get().missing().isPresent()) {
            return text("launch.why.missing");
        } else if (rows.refused() > 0) {
            return text("launch.why.objections", rows.refused());
        } else if (refusal.get().isPresent()) {
            return text("launch.why.refused");
        } else if (rows.shown().isEmpty()) {
            return text("launch.why.none");
        } else if (rows.ticked().isEmpty()) {
            return text("launch.why.ticks");
        }
        return switch (rehearsal.now()) {
            case FreeCheck.Running _ -> text("launch.why.checking");
            case FreeCheck.Bad _ -> text("launch.why.bad");
            case FreeCheck.Idle _, FreeCheck.Good _ -> "";
        };
    }

    private GeneratorChoice choice() {
        return new GeneratorChoice(
                maker.get().id(), Optional.ofNullable(model.get()).map(Model::id));
    }

    public CloudFields fields() {
        return fields;
    }

    public ReadOnlyObjectProperty<List<MakerOffer>> makersProperty() {
        return makers.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<MakerOffer> makerProperty() {
        return maker.getReadOnlyProperty();
    }

    /** Empty for a generator without models. */
    public ReadOnlyObjectProperty<@Nullable Model> modelProperty() {
        return model.getReadOnlyProperty();
    }

    /** The blocks that lack a clip of this generator. */
    public ObservableList<LaunchRow> rows() {
        return rows.shown();
    }

    public ReadOnlyObjectProperty<Sum> sumProperty() {
        return sum.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FreeCheck> checkProperty() {
        return rehearsal.stateProperty();
    }

    /** What stands in the way of the whole batch, such as a cap. */
    public ReadOnlyObjectProperty<Optional<Problem>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Terms>> termsProperty() {
        return terms.getReadOnlyProperty();
    }

    /** Why it cannot be launched now, in a few words; empty where it can. */
    public ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /** Whether the present choice could become what launches where nobody chooses. */
    public ReadOnlyBooleanProperty keepableProperty() {
        return keepable.getReadOnlyProperty();
    }

    /** Becomes true once, when all of it was launched. */
    public ReadOnlyBooleanProperty launchedProperty() {
        return launched.getReadOnlyProperty();
    }
}
