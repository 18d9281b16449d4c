package studio.rushes.project;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.rushes.generation.Adoption;
import studio.rushes.generation.Adoption.Found;
import studio.rushes.generation.Attempt;
import studio.rushes.generation.BackEnd;
import studio.rushes.generation.ClipGenerator;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Generators;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.RecordedEvent;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeEvent;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;
import studio.rushes.generation.TakeStore;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;

/**
 * Takes of this video that were submitted elsewhere: they come in once, and what is heard of them
 * later moves them on. Nothing here ever submits. Safe for many threads; blocks for some
 * milliseconds.
 */
public final class Adopting {
    /** Who polls and fetches them. */
    public static final GeneratorId BY = new GeneratorId(BackEnd.VERTEX.word());

    /** As often as the pipeline itself would. */
    public static final int MOST_RETRIES = 3;

    private static final Pattern MODEL =
            Pattern.compile(".*/models/([a-z0-9][a-z0-9.-]{0,99})/operations/[^/]+");

    private final InputPictures pictures;
    private final Supplier<Script> script;
    private final TakeStore store;
    private final Generators generators;
    private final InstantSource clock;
    private final Consumer<TakeId> retry;

    Adopting(
            ProjectFolder folder,
            Supplier<Script> script,
            TakeStore store,
            Generators generators,
            InstantSource clock,
            Consumer<TakeId> retry) {
        pictures = new InputPictures(folder);
        this.script = script;
        this.store = store;
        this.generators = generators;
        this.clock = clock;
        this.retry = retry;
    }

    /**
     * Takes in what is new and moves on what was heard of before.
     *
     * @param made the script they were made of; those of blocks that it has not are left out
     * @return the takes as they are now
     * @throws studio.rushes.problem.StudioException where another process runs the project
     */
    public List<Take> adopt(List<ForeignTake> found, Script made) {
        Map<BlockId, ClipRequest> requests = requests(found, made);
        List<Adoption> adoptions =
                found.stream()
                        .flatMap(one ->
                                Optional.ofNullable(requests.get(one.block())).stream()
                                        .map(request -> adoption(one, request)))
                        .toList();
        if (adoptions.isEmpty()) {
            return List.of();
        }
        List<Take> takes = store.adopt(adoptions, clock.instant());
        List<Take> now = new ArrayList<>();
        for (int i = 0; i < takes.size(); i++) {
            now.add(movedOn(takes.get(i), adoptions.get(i)));
        }
        return List.copyOf(now);
    }

    private Map<BlockId, ClipRequest> requests(List<ForeignTake> found, Script made) {
        Script here = script.get();
        Set<BlockId> same = new HashSet<>();
        Set<BlockId> other = new HashSet<>();
        for (ForeignTake one : found) {
            boolean unchanged = made.block(one.block()).equals(here.block(one.block()));
            (unchanged ? same : other).add(one.block());
        }
        // A changed word can change what holds for the whole video, such as its language.
        Map<BlockId, ClipRequest> requests = new HashMap<>();
        Stream.concat(
                        RequestComposer.wishes(here, same::contains, pictures::keep).stream(),
                        RequestComposer.wishes(made, other::contains, pictures::keep).stream())
                .forEach(wish -> requests.put(wish.request().block(), wish.request()));
        return requests;
    }

    private Adoption adoption(ForeignTake one, ClipRequest plain) {
        ClipRequest booked =
                generators.find(BY).map(by -> book(by, plain, one.operation())).orElse(plain);
        return new Adoption(booked, BY, one.found(), one.operation(), one.mark(), one.expected());
    }

    /** Should it be made again here, then by the model that made it, where that is known. */
    private static ClipRequest book(
            ClipGenerator by, ClipRequest plain, Optional<OperationName> operation) {
        return operation
                .map(name -> MODEL.matcher(name.value()))
                .filter(Matcher::matches)
                .map(name -> by.book(plain, Optional.of(new ModelId(name.group(1)))))
                .filter(booked -> by.check(booked).isEmpty())
                .orElseGet(() -> by.book(plain, Optional.empty()));
    }

    private Take movedOn(Take take, Adoption heard) {
        boolean lost =
                take.state() instanceof TakeState.Failed
                        || take.state() instanceof TakeState.Expired
                        || take.state() instanceof TakeState.Filtered;
        if (lost && heard.found() instanceof Found.Done && heard.mark().isPresent()) {
            // It was given up here, and its clip came all the same: known by that from now on.
            Adoption clip =
                    new Adoption(
                            heard.request(),
                            heard.generator(),
                            heard.found(),
                            Optional.empty(),
                            heard.mark(),
                            heard.expected());
            return store.adopt(List.of(clip), clock.instant()).getFirst();
        }
        Take now = take;
        while (isElsewhere(now) && now.state() instanceof TakeState.Generating) {
            Optional<TakeEvent> event = event(heard.found());
            if (event.isEmpty()) {
                return now;
            }
            Optional<Take> after = store.apply(now, event.get(), clock.instant());
            if (after.isPresent()) {
                return after.get();
            }
            now = store.find(now.id()).orElseThrow();
        }
        return now;
    }

    private Optional<TakeEvent> event(Found found) {
        return switch (found) {
            case Found.Generating _ -> Optional.empty();
            case Found.Done(var clip, _) ->
                    Optional.of(new TakeEvent.ClipFound(clip, clock.instant()));
            case Found.Failed(var problem, _) -> Optional.of(new TakeEvent.GaveUp(problem));
        };
    }

    private boolean isElsewhere(Take take) {
        return take.state()
                .underWay()
                .flatMap(store::attempt)
                .filter(Attempt::elsewhere)
                .isPresent();
    }

    /**
     * Asks again for each block that has nothing but takes that ended badly, the last of which was
     * submitted elsewhere. From then on they are ours, at our price and under the cap; a take is
     * asked for again so at most {@value #MOST_RETRIES} times. Whoever calls this runs the video.
     *
     * @return the takes that were asked for
     */
    public List<TakeId> retryFailed() {
        Map<BlockId, Take> last = new HashMap<>();
        Set<BlockId> served =
                store.all().stream()
                        .filter(take -> take.isReady() || !take.state().settled())
                        .map(take -> take.request().block())
                        .collect(Collectors.toSet());
        store.all().forEach(take -> last.put(take.request().block(), take));
        List<TakeId> asked =
                last.values().stream()
                        .filter(take -> !served.contains(take.request().block()))
                        .filter(take -> !(take.state() instanceof TakeState.Cancelled))
                        .map(Take::id)
                        .filter(this::mayBeAskedAgain)
                        .toList();
        asked.forEach(retry);
        return asked;
    }

    private boolean mayBeAskedAgain(TakeId take) {
        List<String> words = store.history(take).stream().map(RecordedEvent::event).toList();
        return words.contains("Adopted")
                && words.stream().filter("AskedAgain"::equals).count() < MOST_RETRIES;
    }
}
