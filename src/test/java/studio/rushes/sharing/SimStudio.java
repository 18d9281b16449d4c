package studio.rushes.sharing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import studio.rushes.adapter.sqlite.SqliteCloudRuns;
import studio.rushes.adapter.sqlite.SqliteOutbox;
import studio.rushes.adapter.sqlite.SqliteTakeStore;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ClipLocation;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Money;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.Payments;
import studio.rushes.generation.Samples;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeEvent;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;
import studio.rushes.script.Script;

/**
 * A studio with its takes on disk, which submits as the monitor does: gate, claim, intent, call,
 * answer, and which may be killed between any two of them.
 */
final class SimStudio implements AutoCloseable {
    private final StepTime time;
    private final Path folder;
    private final String owner;
    private final Map<Integer, Integer> submitted;
    private final Script script;
    private final List<StepTime.Lane> lanes = new ArrayList<>();
    final FakeDocuments.Line line;
    final SqliteTakeStore store;
    final SqliteOutbox outbox;
    private final SqliteCloudRuns runs;
    private final ShareGate gate = new ShareGate(true);
    final SharedProject share;

    private boolean doomed;

    /** After so many more steps of a submit it is killed. */
    int stepsToLive = Integer.MAX_VALUE;

    /**
     * @param submitted counts the jobs of each block, whoever asked for them
     */
    SimStudio(
            StepTime time,
            Path folder,
            FakeDocuments documents,
            FakeBucket bucket,
            String owner,
            Script script,
            Map<Integer, Integer> submitted) {
        this.time = time;
        this.folder = folder;
        this.owner = owner;
        this.script = script;
        this.submitted = submitted;
        line = documents.line(lane());
        Path file = folder.resolve("rushes.db");
        store = SqliteTakeStore.open(file);
        outbox = SqliteOutbox.open(file);
        runs = SqliteCloudRuns.open(file);
        if (store.all().isEmpty()) {
            store.add(
                    IntStream.rangeClosed(1, script.blocks().size())
                            .mapToObj(Samples::request)
                            .toList(),
                    new GeneratorId("sim"),
                    time.now());
        }
        for (Take take : store.open()) {
            if (take.state() instanceof TakeState.Submitting) {
                apply(take, new TakeEvent.AnswerLost(time.now(), Samples.PROBLEM));
            }
        }
        share =
                new SharedProject(
                        ShareRig.VIDEO,
                        new SharedProject.Parts(
                                outbox,
                                line,
                                bucket,
                                owner,
                                time.clock(),
                                time.later(),
                                lane(),
                                lane(),
                                lane()),
                        gate,
                        this::facts,
                        folder.resolve("conflicts"),
                        new RunInCloud(
                                ShareRig.VIDEO,
                                runs,
                                bucket,
                                Payments.NONE,
                                new RunInCloud.Prices("cloud", _ -> Money.ZERO),
                                time::now,
                                UUID::randomUUID),
                        () -> {});
        store.onChange(_ -> share.changed());
    }

    private StepTime.Lane lane() {
        StepTime.Lane lane = time.lane();
        lanes.add(lane);
        return lane;
    }

    private MirrorFacts facts() {
        Map<TakeId, KeptFile> clips = new HashMap<>();
        for (Take take : store.all()) {
            try {
                KeptFile.at(folder.resolve(take.fileName()))
                        .ifPresent(clip -> clips.put(take.id(), clip));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new MirrorFacts(
                store.project(), script, store.all(), store.operations(), clips, Optional.empty());
    }

    private Take apply(Take take, TakeEvent event) {
        return store.apply(take, event, time.now()).orElseThrow();
    }

    private void live() {
        if (--stepsToLive < 0) {
            throw new Killed();
        }
    }

    /** Its next write is made, and nobody hears of it. */
    void dieAfterWrite() {
        line.deathAfterWrite = new Killed();
        doomed = true;
    }

    void surviveFromNowOn() {
        stepsToLive = Integer.MAX_VALUE;
        line.deathAfterWrite = null;
        doomed = false;
    }

    boolean isDead() {
        return stepsToLive < 0 || (doomed && line.deathAfterWrite == null);
    }

    /** Moves one take on, where one can be. */
    void work() throws InterruptedException {
        List<Take> open = store.open();
        if (open.isEmpty()) {
            return;
        }
        Take take = open.get(time.random().nextInt(open.size()));
        switch (take.state()) {
            case TakeState.Queued _ -> submit(take);
            case TakeState.Generating _ -> bring(take);
            default -> {}
        }
    }

    private void submit(Take take) throws InterruptedException {
        if (gate.closed(take).isPresent() || gate.claim(take).isPresent()) {
            return;
        }
        live();
        Take intended = apply(take, new TakeEvent.SubmitIntended(new AttemptId(UUID.randomUUID())));
        live();
        int block = take.request().number();
        int jobs = submitted.merge(block, 1, Integer::sum);
        live();
        apply(
                intended,
                new TakeEvent.Accepted(
                        new OperationName("%s-%d-%d".formatted(owner, block, jobs)), time.now()));
        live();
    }

    private void bring(Take take) {
        Take found = apply(take, new TakeEvent.ClipFound(new ClipLocation("clips/1"), time.now()));
        try {
            Files.writeString(folder.resolve(take.fileName()), owner + take.request().number());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        apply(found, new TakeEvent.Landed(Samples.info(24)));
    }

    /** Nothing of it runs any more; what is on disk stays. */
    void kill() {
        lanes.forEach(StepTime.Lane::die);
        line.close();
        close();
    }

    @Override
    public void close() {
        store.close();
        outbox.close();
        runs.close();
    }
}
