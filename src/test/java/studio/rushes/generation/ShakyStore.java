package studio.rushes.generation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import studio.rushes.script.BlockId;

/** A store around every change of which something may happen, and no illegal move goes unseen. */
final class ShakyStore implements TakeStore {
    private final TakeStore store;
    private final Runnable before;
    private final Runnable after;

    /**
     * @param before may throw instead of the change
     * @param after may throw once the change is on disk
     */
    ShakyStore(TakeStore store, Runnable before, Runnable after) {
        this.store = store;
        this.before = before;
        this.after = after;
    }

    @Override
    public ProjectId project() {
        return store.project();
    }

    @Override
    public Optional<Take> apply(Take seen, TakeEvent event, Instant now) {
        before.run();
        try {
            Optional<Take> changed = store.apply(seen, event, now);
            after.run();
            return changed;
        } catch (IllegalTransitionException e) {
            // The monitor would log this and go on.
            throw new AssertionError("an illegal move of " + seen, e);
        }
    }

    @Override
    public List<Take> add(List<ClipRequest> requests, GeneratorId generator, Instant now) {
        before.run();
        List<Take> added = store.add(requests, generator, now);
        after.run();
        return added;
    }

    @Override
    public List<Take> adopt(List<Adoption> adoptions, Instant now) {
        before.run();
        List<Take> adopted = store.adopt(adoptions, now);
        after.run();
        return adopted;
    }

    @Override
    public Take choose(TakeId id, Instant now) {
        before.run();
        Take take = store.choose(id, now);
        after.run();
        return take;
    }

    @Override
    public Optional<Take> find(TakeId id) {
        return store.find(id);
    }

    @Override
    public List<Take> all() {
        return store.all();
    }

    @Override
    public List<Take> open() {
        return store.open();
    }

    @Override
    public Optional<Take> judge(
            Take seen, Judgement judgement, Optional<Choice> plays, Instant now) {
        before.run();
        Optional<Take> judged = store.judge(seen, judgement, plays, now);
        after.run();
        return judged;
    }

    @Override
    public Optional<Take> chosen(BlockId block) {
        return store.chosen(block);
    }

    @Override
    public List<RecordedEvent> history(TakeId id) {
        return store.history(id);
    }

    @Override
    public Subscription onChange(Consumer<Take> listener) {
        return store.onChange(listener);
    }

    @Override
    public Optional<ClipLocation> keptAt(TakeId id) {
        return store.keptAt(id);
    }

    @Override
    public Map<TakeId, OperationName> operations() {
        return store.operations();
    }

    @Override
    public Optional<Attempt> attempt(AttemptId id) {
        return store.attempt(id);
    }

    @Override
    public boolean changedElsewhere() {
        return store.changedElsewhere();
    }

    @Override
    public void close() {
        store.close();
    }
}
