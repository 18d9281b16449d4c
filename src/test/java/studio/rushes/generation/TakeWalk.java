package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.rushes.adapter.sqlite.SqliteTakeStore;
import studio.rushes.generation.FakeGenerator.Word;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * One seeded life of a project: a producer, a moody generator, a failing disk, a jumping clock, a
 * second store on the same file, and death at any moment. The laws are checked after every step.
 */
final class TakeWalk implements AutoCloseable {
    private static final int BLOCKS = 6;
    private static final int MOST_TAKES = 40;
    private static final int MOST_ROUNDS = 20_000;
    private static final int REMEMBERED = 25;
    private static final Problem DISK =
            new Problem("STORE-FULL", "The disk is full.", "Not saved.", "Free space.");

    private final Path root;
    private final Random chance;
    private final ManualClock clock = new ManualClock();
    private final FakeGenerator generator = new FakeGenerator();
    private final TakeLaws laws = new TakeLaws();
    private final Deque<String> last = new ArrayDeque<>();
    private double trouble;
    private double death;
    private double full;
    private int lives;
    private int crashes;
    private Path folder;
    private TestStudio studio;
    private SqliteTakeStore second;
    private SqliteTakeStore watcher;
    private AttemptRows attempts;

    TakeWalk(Path root, long seed) {
        this.root = root;
        chance = new Random(seed);
        folder = life();
        studio = openStudio();
        second = SqliteTakeStore.open(database());
        watcher = SqliteTakeStore.watch(database());
        attempts = new AttemptRows(database());
        generator.mood = this::mood;
        generator.witness =
                attempt ->
                        assertThat(attempts.has(attempt))
                                .as("the intent is on disk before the call: " + attempt)
                                .isTrue();
        generator.duringSubmit = this::meddle;
        generator.duringFetch = this::meddle;
    }

    /** The last steps, for a walk that failed. */
    String trail() {
        return String.join(", ", last);
    }

    int crashes() {
        return crashes;
    }

    long charges() {
        return generator.charged().size();
    }

    void walk(int steps) {
        for (int step = 0; step < steps; step++) {
            try {
                step();
            } catch (SimulatedCrash _) {
                revive();
            }
            check();
        }
        finish();
    }

    private void step() {
        int dice = chance.nextInt(100);
        if (dice < 48) {
            beat();
        } else if (dice < 50) {
            note("tick");
            studio.monitor.tick();
        } else if (dice < 60) {
            launch();
        } else if (dice < 78) {
            produce(studio.launcher, studio.store);
        } else if (dice < 82) {
            produce(secondLauncher(), second);
        } else if (dice < 90) {
            leap();
        } else if (dice < 94) {
            CrashPoint point = any(List.of(CrashPoint.values()));
            note("arm " + point);
            studio.dyingAt(point);
        } else if (dice < 96) {
            throw new SimulatedCrash(CrashPoint.BEFORE_INTENT);
        } else {
            weather();
        }
    }

    private void beat() {
        note("beat");
        Optional<Instant> next = studio.monitor.tick();
        if (studio.runSteps() == 0 && chance.nextInt(4) > 0) {
            next.ifPresent(clock::advanceTo);
        }
    }

    private void launch() {
        if (studio.store.all().size() >= MOST_TAKES) {
            return;
        }
        note("launch");
        int first = 1 + chance.nextInt(BLOCKS);
        List<ClipRequest> requests =
                IntStream.rangeClosed(first, Math.min(BLOCKS, first + chance.nextInt(3)))
                        .mapToObj(this::request)
                        .toList();
        Launcher by = chance.nextInt(5) == 0 ? secondLauncher() : studio.launcher;
        refusable(() -> by.launch(requests, Samples.BY_FAKE));
    }

    private ClipRequest request(int number) {
        return number > 1 && chance.nextInt(3) == 0
                ? Samples.following(number)
                : Samples.request(number);
    }

    private void produce(Launcher launcher, TakeStore store) {
        List<Take> all = store.all();
        if (all.isEmpty()) {
            return;
        }
        TakeId id = any(all).id();
        switch (chance.nextInt(5)) {
            case 0 -> {
                note("cancel");
                refusable(() -> launcher.cancel(id));
            }
            case 1 -> {
                note("retry");
                laws.askedAgain(id);
                refusable(() -> launcher.retry(id));
            }
            case 2 -> {
                note("choose");
                refusable(() -> store.choose(id, clock.instant()));
            }
            default -> {
                note("judge");
                refusable(() -> judge(store, any(all), any(all)));
            }
        }
    }

    /** Read some time ago, perhaps, and with a wish for what plays that may be nonsense. */
    private void judge(TakeStore store, Take take, Take other) {
        Judgement open = take.judgement().withStars(chance.nextInt(6)).asOpen();
        Judgement judgement =
                switch (chance.nextInt(4)) {
                    case 0 -> open;
                    case 1 -> open.asConfirmed();
                    default -> open.asRejected();
                };
        Optional<Choice> plays =
                chance.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new Choice(other.id(), chance.nextBoolean()));
        Optional<Take> judged = store.judge(take, judgement, plays, clock.instant());
        judged.ifPresent(now -> {
            Judgement kept = now.judgement();
            assertThat(kept.stars()).isEqualTo(judgement.stars());
            assertThat(kept.rejected()).isEqualTo(judgement.rejected());
            assertThat(kept.confirmed()).isEqualTo(judgement.confirmed());
        });
    }

    /** The producer does something while a call is out. */
    private void meddle() {
        if (chance.nextDouble() < trouble / 3) {
            produce(secondLauncher(), second);
        }
    }

    private void leap() {
        Duration by =
                switch (chance.nextInt(6)) {
                    case 0 -> Duration.ofMinutes(-chance.nextInt(60));
                    case 1 -> Duration.ofHours(chance.nextInt(80));
                    case 2 -> Duration.ofMinutes(chance.nextInt(40));
                    default -> Duration.ofSeconds(chance.nextInt(60));
                };
        note("leap " + by);
        clock.advance(by);
    }

    private void weather() {
        trouble = any(List.of(0.0, 0.1, 0.3, 0.7));
        death = any(List.of(0.0, 0.01, 0.05));
        full = any(List.of(0.0, 0.0, 0.05, 0.5));
        generator.blind = chance.nextInt(3) == 0;
        note("weather " + trouble + " " + death + " " + full + " blind " + generator.blind);
    }

    private Optional<Word> mood(String call) {
        if (chance.nextDouble() >= trouble) {
            return Optional.empty();
        }
        List<Word> words =
                switch (call) {
                    case "submit" ->
                            List.of(
                                    Word.LOSE_THE_ANSWER,
                                    Word.LOSE_THE_CALL,
                                    Word.REFUSE_FOR_NOW,
                                    Word.REFUSE,
                                    Word.BREAK);
                    case "poll" ->
                            List.of(
                                    Word.RUN,
                                    Word.RUN,
                                    Word.BREAK,
                                    Word.FAIL_FOR_NOW,
                                    Word.FAIL,
                                    Word.FILTER,
                                    Word.FILTER_SOUND,
                                    Word.VANISH);
                    case "fetch" -> List.of(Word.BREAK, Word.RUBBISH);
                    default -> List.of(Word.BREAK, Word.RUN);
                };
        return Optional.of(any(words));
    }

    private void shake() {
        if (chance.nextDouble() < full) {
            throw new StudioException(DISK);
        }
        mayDie();
    }

    private void mayDie() {
        if (chance.nextDouble() < death) {
            throw new SimulatedCrash(CrashPoint.BEFORE_INTENT);
        }
    }

    /** The next life; whoever dies while putting things right is called back once more. */
    private void revive() {
        boolean recovered = false;
        while (!recovered) {
            crashes++;
            note("died");
            reopen();
            if (chance.nextInt(3) == 0) {
                studio.dyingAt(CrashPoint.AFTER_DOUBT_SAVED);
            }
            try {
                studio.recover();
                recovered = true;
            } catch (SimulatedCrash _) {
                note("died in recovery");
            } catch (StudioException e) {
                note("no recovery: " + e.problem().code());
                full = 0;
            }
        }
    }

    private void reopen() {
        Path died = folder;
        boolean killed = chance.nextBoolean();
        folder = killed ? life() : folder;
        if (killed) {
            // What is in the file and its log, and nothing of what a tidy end would add.
            copy(died, "rushes.db");
            copy(died, "rushes.db-wal");
        }
        closeAll();
        if (killed) {
            move(died.resolve("takes"), folder.resolve("takes"));
        }
        studio = openStudio();
        second = SqliteTakeStore.open(database());
        watcher = SqliteTakeStore.watch(database());
        attempts = new AttemptRows(database());
    }

    /** All crashes are over and the other side is well: everything ends, or is a doubt. */
    private void finish() {
        trouble = 0;
        death = 0;
        full = 0;
        generator.blind = chance.nextInt(3) == 0;
        reopen();
        studio.recover();
        check();
        for (int round = 0; !over(); round++) {
            assertThat(round).as("rounds to the end").isLessThan(MOST_ROUNDS);
            studio.round();
            check();
        }
        try (Stream<Path> files = Files.list(studio.takes)) {
            assertThat(files).allSatisfy(file -> assertThat(file).hasBinaryContent(TinyClip.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean over() {
        return studio.store.open().stream().allMatch(this::isOver);
    }

    private boolean isOver(Take take) {
        return studio.waitsForSomebody(take) && (generator.blind || take.waitsForInputs());
    }

    private void check() {
        laws.check(watcher, studio.takes, generator, attempts);
    }

    private TestStudio openStudio() {
        return new TestStudio(
                folder,
                generator,
                clock,
                store -> new ShakyStore(store, this::shake, this::mayDie));
    }

    private Launcher secondLauncher() {
        return new Launcher(second, Generators.of(List.of(generator)), clock, Runnable::run);
    }

    private void refusable(Runnable ask) {
        try {
            ask.run();
        } catch (StudioException e) {
            note(e.problem().code());
            assertThat(e.problem().code())
                    .isIn(
                            "TAKE-CANNOT-RETRY",
                            "TAKE-CANNOT-CANCEL",
                            "TAKE-NOT-READY",
                            "TAKE-REJECTED",
                            DISK.code());
        }
    }

    private <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private void note(String step) {
        last.add(step);
        if (last.size() > REMEMBERED) {
            last.remove();
        }
    }

    private Path database() {
        return folder.resolve("rushes.db");
    }

    private Path life() {
        try {
            return Files.createDirectory(root.resolve("life-" + ++lives));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(Path from, String name) {
        try {
            if (Files.exists(from.resolve(name))) {
                Files.copy(from.resolve(name), folder.resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeAll() {
        attempts.close();
        watcher.close();
        second.close();
        studio.close();
    }

    @Override
    public void close() {
        closeAll();
    }
}
