package studio.rushes.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.rushes.adapter.worker.WorkerAnimatic;
import studio.rushes.adapter.worker.WorkerClient;
import studio.rushes.adapter.worker.WorkerCommand;
import studio.rushes.adapter.worker.WorkerPictures;
import studio.rushes.adapter.worker.WorkerProbe;
import studio.rushes.adapter.worker.WorkerSound;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.assembly.Footage;
import studio.rushes.assembly.Look;
import studio.rushes.assembly.LoudnessTarget;
import studio.rushes.assembly.PicturePlan;
import studio.rushes.assembly.SoundPlan;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.generation.ClipRequest;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Progress;
import studio.rushes.problem.StudioException;
import studio.rushes.script.BlockId;

/** One seeded series of jobs for the real worker, with the accidents that befall it. */
final class WorkerWalk implements AutoCloseable {
    private static final FrameSize SIZE = new FrameSize(180, 320);
    private static final long FRAMES = 24;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> GARBAGE_JOBS =
            List.of(
                    "inspect",
                    "listen",
                    "picture",
                    "sound",
                    "mix",
                    "film",
                    "animatic",
                    "no-such-job",
                    "");

    private final Path folder;
    private final Random chance;
    private final boolean troubled;
    private final WorkerClient worker =
            new WorkerClient(WorkerCommand.likeThisProcess(WorkerCommand.MAIN));
    private final WorkerAnimatic animatic = new WorkerAnimatic(worker);
    private final WorkerPictures pictures = new WorkerPictures(worker);
    private final WorkerSound sound = new WorkerSound(worker);
    private final WorkerProbe probe = new WorkerProbe(worker);
    private final Set<ProcessHandle> workers = new HashSet<>();
    private final Map<String, Integer> tally = new TreeMap<>();
    private final Path clip;

    /** What may happen while a job runs. */
    private enum Accident {
        NONE,
        KILL_AT_ONCE,
        KILL_IN_THE_MIDDLE,
        LEAVE_AT_ONCE,
        LEAVE_IN_THE_MIDDLE
    }

    /** A job, and what must hold where it says it is done. */
    @FunctionalInterface
    private interface Job {
        void run(Progress progress) throws InterruptedException;
    }

    private WorkerWalk(Path folder, long seed, boolean troubled) throws InterruptedException {
        this.folder = folder;
        this.troubled = troubled;
        chance = new Random(seed);
        clip = folder.resolve("clip.mp4");
        animatic.render(request(), clip, Progress.UNHEARD);
    }

    static WorkerWalk inTrouble(Path folder, long seed) throws InterruptedException {
        return new WorkerWalk(folder, seed, true);
    }

    /** Nothing befalls this worker but its jobs. */
    static WorkerWalk inPeace(Path folder, long seed) throws InterruptedException {
        return new WorkerWalk(folder, seed, false);
    }

    /** Does jobs until that moment, by {@link System#nanoTime}. */
    long jobsUntil(long end) throws InterruptedException, IOException {
        long jobs = 0;
        do {
            one(jobs++);
        } while (System.nanoTime() - end < 0);
        return jobs;
    }

    Map<String, Integer> tally() {
        return tally;
    }

    /** Bytes of memory the worker holds now. */
    long memory() throws IOException {
        long pid = worker.process().orElseThrow().pid();
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            String line = lines.filter(l -> l.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) << 10;
        }
    }

    private void one(long number) throws InterruptedException, IOException {
        int kind = chance.nextInt(8);
        Accident accident = accident();
        Path target = folder.resolve("target-" + number + ".mp4");
        switch (kind) {
            case 0, 1 -> attempt("inspect", accident, _ -> frames(clip, FRAMES));
            case 2 ->
                    attempt(
                            "listen",
                            accident,
                            _ -> assertThat(probe.listen(clip).levels()).isNotEmpty());
            case 3 -> attempt("animatic", accident, p -> animatic.render(request(), target, p));
            case 4 -> attempt("picture", accident, p -> pictures.render(plan(clip), target, p));
            case 5 -> attempt("sound", accident, _ -> sound.sound(heard(clip), target));
            case 6 -> broken(number);
            default -> garbage();
        }
        if (Files.exists(target)) {
            if (kind == 5) {
                assertThat(target).hasSize(4 * heard(clip).samples());
            } else {
                frames(target, FRAMES);
            }
            Files.delete(target);
        }
        assertNothingHalf();
    }

    private Accident accident() {
        return troubled && chance.nextBoolean() ? any(List.of(Accident.values())) : Accident.NONE;
    }

    private <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    /** On a thread of its own, because a caller who leaves is interrupted. */
    private void attempt(String name, Accident accident, Job job) throws InterruptedException {
        double moment = chance.nextDouble();
        AtomicReference<@Nullable Throwable> outcome = new AtomicReference<>();
        Thread caller =
                Thread.ofPlatform()
                        .unstarted(() ->
                                outcome.set(
                                        outcome(
                                                job,
                                                p -> {
                                                    if (p >= moment
                                                            && accident
                                                                    == Accident
                                                                            .KILL_IN_THE_MIDDLE) {
                                                        kill();
                                                    } else if (p >= moment
                                                            && accident
                                                                    == Accident
                                                                            .LEAVE_IN_THE_MIDDLE) {
                                                        Thread.currentThread().interrupt();
                                                    }
                                                })));
        caller.start();
        switch (accident) {
            case KILL_AT_ONCE -> kill();
            case LEAVE_AT_ONCE -> caller.interrupt();
            default -> {}
        }
        assertThat(caller.join(PATIENCE)).as(name + " ends under " + accident).isTrue();
        worker.process().ifPresent(workers::add);
        judge(name, accident, outcome.get());
    }

    private static @Nullable Throwable outcome(Job job, Progress progress) {
        try {
            job.run(progress);
            return null;
        } catch (InterruptedException | RuntimeException | AssertionError e) {
            return e;
        }
    }

    private void judge(String name, Accident accident, @Nullable Throwable outcome) {
        String said =
                switch (outcome) {
                    case null -> "done";
                    case InterruptedException _ -> "left";
                    case StudioException e -> e.problem().code();
                    default -> throw new AssertionError(name + " under " + accident, outcome);
                };
        tally.merge(accident + " " + said, 1, Integer::sum);
        Set<String> allowed =
                switch (accident) {
                    case NONE -> Set.of("done");
                    // One kill is answered by a second try, which may meet the next kill.
                    case KILL_AT_ONCE, KILL_IN_THE_MIDDLE -> Set.of("done", "WORKER-DIED");
                    case LEAVE_AT_ONCE, LEAVE_IN_THE_MIDDLE -> Set.of("done", "left");
                };
        assertThat(allowed).as(name + " under " + accident).contains(said);
    }

    private void kill() {
        worker.process()
                .ifPresent(process -> {
                    workers.add(process);
                    process.destroyForcibly();
                });
    }

    private void broken(long number) throws IOException, InterruptedException {
        byte[] bytes = Files.readAllBytes(clip);
        for (int i = 0; i < 40; i++) {
            bytes[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(8));
        }
        Path damaged = Files.write(folder.resolve("damaged-" + number + ".mp4"), bytes);
        refused("damaged", () -> probe.inspect(damaged));
        Files.delete(damaged);
    }

    private void garbage() throws InterruptedException {
        String job = any(GARBAGE_JOBS);
        List<JsonNode> specs =
                List.of(
                        NullNode.instance,
                        IntNode.valueOf(chance.nextInt()),
                        TextNode.valueOf("x".repeat(chance.nextInt(100_000))),
                        JsonNodeFactory.instance.arrayNode().add("clip"),
                        JsonNodeFactory.instance.objectNode().put("clip", "\u0000"),
                        JsonNodeFactory.instance.objectNode().put("clip", folder.toString()),
                        JsonNodeFactory.instance.objectNode().putNull("plan").put("target", "/"));
        JsonNode spec = any(specs);
        boolean done = refused("garbage", () -> worker.run(job, spec, Progress.UNHEARD));
        assertThat(done).as("%s accepted %s", job, spec).isFalse();
    }

    /** Runs what may be refused in words, and in no other way. */
    private boolean refused(String name, Ask ask) throws InterruptedException {
        try {
            ask.run();
            tally.merge(name + " done", 1, Integer::sum);
            return true;
        } catch (StudioException e) {
            assertThat(e.problem().code()).matches("(MEDIA|WORKER-JOB)(-[A-Z]+)*");
            tally.merge(name + " refused", 1, Integer::sum);
            return false;
        }
    }

    /** Something that may be refused. */
    @FunctionalInterface
    private interface Ask {
        void run() throws InterruptedException;
    }

    private void frames(Path file, long wanted) throws InterruptedException {
        assertThat(probe.inspect(file).frames()).as("frames of " + file).isEqualTo(wanted);
    }

    private void assertNothingHalf() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as("only what was asked for").containsExactly(clip);
        }
    }

    private static ClipRequest request() {
        return new ClipRequest(
                new BlockId("b1"), 1, "", "Le port.", "Un port à l'aube.", Locale.FRANCE, 1, SIZE);
    }

    private static PicturePlan plan(Path clip) {
        return new PicturePlan(
                new Footage(clip, 0, FRAMES),
                Optional.empty(),
                CaptionTrack.EMPTY,
                new Look(SIZE, FrameRate.FILM, CaptionLook.standard(), EncoderSettings.STANDARD));
    }

    private static SoundPlan heard(Path clip) {
        return new SoundPlan(
                new Footage(clip, 0, FRAMES), FrameRate.FILM, Optional.of(LoudnessTarget.STANDARD));
    }

    /** Closes the studio's side; every worker there ever was must be gone. */
    @Override
    public void close() {
        worker.process().ifPresent(workers::add);
        worker.close();
        assertThat(workers)
                .allSatisfy(process ->
                        assertThat(process.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse());
        assertThat(ProcessHandle.current().descendants())
                .as("processes left behind")
                .noneMatch(process ->
                        process.info().commandLine().orElse("").contains(WorkerCommand.MAIN));
    }
}
