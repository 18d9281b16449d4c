package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;
import static studio.rushes.ui.problem.Problems.words;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;
import studio.rushes.script.Script;
import studio.rushes.ui.tray.Fate;
import studio.rushes.ui.tray.Headway;
import studio.rushes.ui.tray.Job;
import studio.rushes.ui.tray.JobId;
import studio.rushes.ui.tray.JobKind;
import studio.rushes.ui.tray.Outcome;
import studio.rushes.ui.tray.TrayModel;

/** The takes in the tray: a line for each that runs, and one for all that wait for their turn. */
final class TakeJobs {
    private static final JobId QUEUE = new JobId(JobKind.TAKE, "waiting");

    private final TrayModel tray;
    private final Consumer<Take> cancel;
    private final Function<TakeId, Optional<Instant>> ready;
    private final Map<TakeId, Long> versions = new HashMap<>();
    private final Map<TakeId, Take> running = new LinkedHashMap<>();
    private final Set<TakeId> waiting = new HashSet<>();
    private @Nullable Script script;
    private String video = "";

    /**
     * @param cancel stops a take, or asks first where that may leave something on the bill
     * @param ready when a take will be there, as far as that can be told
     */
    TakeJobs(TrayModel tray, Consumer<Take> cancel, Function<TakeId, Optional<Instant>> ready) {
        this.tray = tray;
        this.cancel = cancel;
        this.ready = ready;
    }

    void open(String itsName, Script text, List<Take> takes) {
        video = itsName;
        script = text;
        heard(takes);
    }

    void follow(Script now) {
        script = now;
    }

    void close() {
        script = null;
        versions.clear();
        waiting.clear();
        running.clear();
    }

    void heard(List<Take> changes) {
        int before = waiting.size();
        List<Take> run = new ArrayList<>();
        for (Take take : changes) {
            if (versions.getOrDefault(take.id(), -1L) > take.version()) {
                continue;
            }
            versions.put(take.id(), take.version());
            waiting.remove(take.id());
            running.remove(take.id());
            switch (take.state()) {
                case TakeState.Queued _ -> {
                    waiting.add(take.id());
                    tray.drop(id(take));
                }
                case TakeState.Submitting _,
                        TakeState.Generating _,
                        TakeState.Downloading _,
                        TakeState.Unconfirmed _ ->
                        run.add(take);
                case TakeState.Ready _ -> tray.end(id(take), Outcome.DONE, text("tray.take.ready"));
                case TakeState.Filtered _ ->
                        tray.end(id(take), Outcome.NEEDS_YOU, text("tray.take.filtered"));
                case TakeState.Failed failed ->
                        tray.end(id(take), Outcome.FAILED, words(failed.problem()).headline());
                case TakeState.Expired _ ->
                        tray.end(id(take), Outcome.NEEDS_YOU, text("tray.take.expired"));
                case TakeState.Cancelled _ ->
                        tray.end(id(take), Outcome.STOPPED, text("tray.stopped"));
            }
        }
        run.forEach(take -> running.put(take.id(), take));
        show(run);
        if (before != waiting.size()) {
            queue();
        }
    }

    /** Moves what is left of those that run. */
    void tick() {
        show(running.values());
    }

    private void show(Collection<Take> some) {
        tray.show(some.stream().map(this::job).toList());
    }

    private void queue() {
        if (waiting.isEmpty()) {
            tray.drop(QUEUE);
            return;
        }
        tray.show(
                new Job(
                        QUEUE,
                        text("tray.waiting", waiting.size()),
                        video,
                        "",
                        Headway.WAITING,
                        new Fate.Waits(waiting.size()),
                        Optional.empty()));
    }

    private static String doing(Take take) {
        return switch (take.state()) {
            case TakeState.Submitting _ -> text("tray.take.sent");
            case TakeState.Downloading _ -> text("tray.take.fetched");
            case TakeState.Unconfirmed _ -> text("tray.take.looked");
            default -> text("tray.take.made");
        };
    }

    private Headway headway(Take take) {
        Headway since = Headway.since(take.createdAt());
        return ready.apply(take.id())
                .map(then -> Duration.between(tray.nowProperty().get(), then))
                .filter(Duration::isPositive)
                .map(since::left)
                .orElse(since);
    }

    private Job job(Take take) {
        OptionalDouble fraction =
                take.state() instanceof TakeState.Generating generating
                        ? generating.fraction()
                        : OptionalDouble.empty();
        Headway since = headway(take);
        boolean here = take.generator().equals(GeneratorId.ANIMATIC);
        return new Job(
                id(take),
                text("tray.take", number(take)),
                video,
                doing(take),
                fraction.isPresent() ? since.at(fraction.getAsDouble()) : since,
                here ? new Fate.Again(1) : new Fate.GoesOn(1),
                take.isRunning() ? Optional.of(() -> cancel.accept(take)) : Optional.empty());
    }

    /** The block may have moved since, or be gone. */
    private int number(Take take) {
        int asked = take.request().number();
        Script text = script;
        return text == null
                ? asked
                : text.block(take.request().block())
                        .map(block -> text.number(block.id()))
                        .orElse(asked);
    }

    private static JobId id(Take take) {
        return new JobId(JobKind.TAKE, take.id().toString());
    }
}
