package studio.rushes.ui.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import studio.rushes.generation.Judgement;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.ScriptEdit;
import studio.rushes.ui.grid.Scenes;

/** Judges takes in memory as the store does, at once or when a test says so. */
public final class FakeReviewDesk implements ReviewDesk {
    public final List<String> asked = new ArrayList<>();
    public Optional<Problem> refusal = Optional.empty();
    public boolean slow;
    private final Supplier<List<Take>> takes;
    private final Consumer<Take> change;
    private final Consumer<ScriptEdit> edits;
    private final Consumer<Supplier<Optional<TakeId>>> back;
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    /**
     * @param back is told how to take each decision back
     */
    public FakeReviewDesk(
            Supplier<List<Take>> takes,
            Consumer<Take> change,
            Consumer<ScriptEdit> edits,
            Consumer<Supplier<Optional<TakeId>>> back) {
        this.takes = takes;
        this.change = change;
        this.edits = edits;
        this.back = back;
    }

    /** Writes what waits. */
    public void catchUp() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    @Override
    public CompletableFuture<Void> confirm(TakeId take) {
        return decide("confirm", take, Judgement::asConfirmed);
    }

    @Override
    public CompletableFuture<Void> reject(TakeId take) {
        return decide("reject", take, Judgement::asRejected);
    }

    @Override
    public CompletableFuture<Void> restore(TakeId take) {
        return decide("restore", take, Judgement::asOpen);
    }

    @Override
    public CompletableFuture<Void> rate(TakeId take, int stars) {
        return decide("rate " + stars, take, now -> now.withStars(stars));
    }

    private CompletableFuture<Void> decide(String word, TakeId id, UnaryOperator<Judgement> anew) {
        asked.add(word + " " + find(id).fileName());
        if (refusal.isPresent()) {
            return CompletableFuture.failedFuture(new StudioException(refusal.get()));
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        Runnable write =
                () -> {
                    judge(id, anew);
                    done.complete(null);
                };
        if (slow) {
            waiting.add(write);
        } else {
            write.run();
        }
        return done;
    }

    private void judge(TakeId id, UnaryOperator<Judgement> anew) {
        Take take = find(id);
        List<Take> before = ofBlock(take);
        back.accept(() -> {
            before.forEach(this::putBack);
            return Optional.of(id);
        });
        Judgement now = anew.apply(take.judgement());
        change.accept(Scenes.judged(take, now));
        for (Take other : before) {
            if (now.confirmed() && other.chosen() && !other.id().equals(id)) {
                change.accept(Scenes.playing(other, false));
            }
        }
        List<Take> after = ofBlock(take);
        if (after.stream().noneMatch(Take::chosen)) {
            after.stream()
                    .filter(Take::isPlayable)
                    .min(
                            java.util.Comparator.comparing(
                                            (Take one) -> one.ordinal() <= take.ordinal())
                                    .thenComparingInt(Take::ordinal))
                    .ifPresent(heir -> change.accept(Scenes.playing(heir, true)));
        }
    }

    private void putBack(Take was) {
        Take now = find(was.id());
        Take back = was;
        while (back.version() <= now.version()) {
            back = Scenes.judged(Scenes.playing(back, was.chosen()), was.judgement());
        }
        change.accept(back);
    }

    private List<Take> ofBlock(Take take) {
        return takes.get().stream()
                .filter(one -> one.request().block().equals(take.request().block()))
                .toList();
    }

    private Take find(TakeId id) {
        return takes.get().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    @Override
    public void edit(ScriptEdit edit) {
        if (refusal.isPresent()) {
            throw new StudioException(refusal.get());
        }
        edits.accept(edit);
    }

    @Override
    public void breakStep() {
        asked.add("break");
    }
}
