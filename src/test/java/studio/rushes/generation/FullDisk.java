package studio.rushes.generation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.BlockId;

/** A store whose disk is full for some time for one kind of event. */
final class FullDisk implements TakeStore {
    private final TakeStore store;
    private Class<? extends TakeEvent> kind = TakeEvent.Landed.class;
    private int left;
    private int refused;

    FullDisk(TakeStore store) {
        this.store = store;
    }

    void refuse(Class<? extends TakeEvent> event, int times) {
        kind = event;
        left = times;
    }

    int refused() {
        return refused;
    }

    @Override
    public ProjectId project() {
        return store.project();
    }

    @Override
    public Optional<Take> apply(Take seen, TakeEvent event, Instant now) {
        if (kind.isInstance(event) && left > 0) {
            left--;
            refused++;
            throw new StudioException(
                    new Problem("STORE-FULL", "The disk is full.", "Not saved.", "Free space."));
        }
        return store.apply(seen, event, now);
    }

    @Override
    public List<Take> add(List<ClipRequest> requests, GeneratorId generator, Instant now) {
        return store.add(requests, generator, now);
    }

    @Override
    public List<Take> adopt(List<Adoption> adoptions, Instant now) {
        return store.adopt(adoptions, now);
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
    public Take choose(TakeId id, Instant now) {
        return store.choose(id, now);
    }

    @Override
    public Optional<Take> judge(
            Take seen, Judgement judgement, Optional<Choice> plays, Instant now) {
        return store.judge(seen, judgement, plays, now);
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
    public Subscription onChange(Consumer<Take> listener) {
        return store.onChange(listener);
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
