package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.adapter.sqlite.SqliteTakeStore;
import studio.rushes.files.ProcessLock;
import studio.rushes.generation.CrashPoints;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.Generators;
import studio.rushes.generation.RateLimits;
import studio.rushes.generation.Samples;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeStore;
import studio.rushes.media.Loudness;
import studio.rushes.media.MediaInfo;
import studio.rushes.media.MediaProbe;
import studio.rushes.problem.StudioException;
import studio.rushes.script.ScriptFile;

/** Real sessions on real stores; what is idle is closed when the test lets time pass. */
class ProjectsTest {
    @TempDir Path home;
    private final Queue<Runnable> later = new ConcurrentLinkedQueue<>();
    private final List<Path> opened = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final Projects projects =
            new Projects(
                    folder -> {
                        opened.add(folder.root());
                        return ProjectSession.open(folder, parts());
                    },
                    later::add);

    @AfterEach
    void close() {
        gate.countDown();
        projects.close();
    }

    @Test
    void theSameFolderIsOpenedOnceHoweverItIsWritten() throws Exception {
        Path one = make("one");
        Path link = Files.createSymbolicLink(home.resolve("link"), one);

        OpenProject.Use first = projects.open(new ProjectFolder(one));
        OpenProject.Use again = projects.open(new ProjectFolder(home.resolve("one/../one")));
        OpenProject.Use linked = projects.open(new ProjectFolder(link));

        assertThat(opened).hasSize(1);
        assertThat(again.project()).isSameAs(first.project());
        assertThat(linked.project()).isSameAs(first.project());
        assertThat(first.project().session().watching()).isFalse();
    }

    @Test
    void manyWhoOpenAtOnceGetTheSame() throws Exception {
        Path one = make("one");
        List<Future<OpenProject>> all = new ArrayList<>();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                all.add(many.submit(() -> projects.open(new ProjectFolder(one)).project()));
            }
        }
        for (Future<OpenProject> each : all) {
            assertThat(each.get()).isSameAs(all.getFirst().get());
        }
        assertThat(opened).hasSize(1);
    }

    @Test
    void anIdleProjectIsClosedOnceNobodyNeedsItAndCanBeRunBySomebodyElse() throws Exception {
        Path one = make("one");
        OpenProject.Use first = projects.open(new ProjectFolder(one));
        OpenProject.Use second = projects.open(new ProjectFolder(one));

        first.close();
        first.close();
        passTime();
        assertThat(projects.find(one)).as("somebody still needs it").isPresent();
        assertThat(ProcessLock.tryTake(new ProjectFolder(one).lock())).isEmpty();

        second.close();
        passTime();
        assertThat(projects.find(one)).isEmpty();
        try (ProcessLock taken = ProcessLock.tryTake(new ProjectFolder(one).lock()).orElseThrow()) {
            assertThat(taken).isNotNull();
        }
    }

    @Test
    void aProjectStaysOpenWhileATakeOfItIsMadeAndIsClosedAfterwards() throws Exception {
        Path one = make("one");
        OpenProject.Use use = projects.open(new ProjectFolder(one));
        ProjectSession session = use.project().session();
        CompletableFuture<Take> ready = ready(session);
        session.takes().generate(List.of(TestRoom.ONE), GeneratorChoice.ANIMATIC);

        use.close();
        passTime();
        passTime();
        assertThat(projects.find(one)).as("a take is under way").isPresent();

        gate.countDown();
        ready.get(60, TimeUnit.SECONDS);
        passTime();
        assertThat(projects.find(one)).isEmpty();
        try (TakeStore after = SqliteTakeStore.look(new ProjectFolder(one).database())) {
            assertThat(after.all()).singleElement().matches(Take::chosen, "it plays");
        }
    }

    @Test
    void aFilmThatIsMadeKeepsItOpenAsAnyUseDoes() throws Exception {
        Path one = make("one");
        OpenProject.Use window = projects.open(new ProjectFolder(one));
        OpenProject.Use film = window.project().use();
        window.close();
        passTime();
        assertThat(projects.find(one)).isPresent();
        film.close();
        passTime();
        assertThat(projects.find(one)).isEmpty();
    }

    @Test
    void whoComesBackInTimeFindsItAsItWas() throws Exception {
        Path one = make("one");
        OpenProject.Use use = projects.open(new ProjectFolder(one));
        use.close();
        OpenProject.Use back = projects.open(new ProjectFolder(one));
        passTime();
        assertThat(back.project()).isSameAs(use.project());
        assertThat(projects.find(one)).isPresent();
        assertThat(opened).hasSize(1);
    }

    @Test
    void twoProjectsAreOpenSideBySideAndChangesAreToldWithTheirFolder() throws Exception {
        Path one = make("one");
        Path two = make("two");
        List<Path> told = new CopyOnWriteArrayList<>();
        TakeStore.Subscription listening = projects.onChange(told::add);
        ProjectSession first = projects.open(new ProjectFolder(one)).project().session();
        ProjectSession second = projects.open(new ProjectFolder(two)).project().session();
        told.clear();
        gate.countDown();

        CompletableFuture<Take> ready = ready(second);
        second.takes().generate(List.of(TestRoom.ONE), GeneratorChoice.ANIMATIC);
        ready.get(60, TimeUnit.SECONDS);

        assertThat(told).isNotEmpty().containsOnly(two);
        assertThat(projects.all()).hasSize(2);
        assertThat(first.takes().all()).isEmpty();
        listening.close();
    }

    @Test
    void oneThatAnotherProgramRunsIsWatchedAndLetGoWithoutWaitingForThatProgram() throws Exception {
        Path one = make("one");
        try (ProjectSession other = ProjectSession.open(new ProjectFolder(one), parts())) {
            other.takes().generate(List.of(TestRoom.ONE), GeneratorChoice.ANIMATIC);
            OpenProject.Use use = projects.open(new ProjectFolder(one));
            assertThat(use.project().session().watching()).isTrue();
            use.close();
            passTime();
            assertThat(projects.find(one)).isEmpty();
        }
    }

    @Test
    void whatCannotBeOpenedIsRefusedAndLeavesNothingBehind() throws Exception {
        Path nowhere = Files.createDirectories(home.resolve("nowhere"));
        assertThatThrownBy(() -> projects.open(new ProjectFolder(nowhere)))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("PROJECT-NOT-FOUND");
        assertThat(projects.all()).isEmpty();
        make("nowhere");
        assertThat(projects.open(new ProjectFolder(nowhere)).project().session().watching())
                .isFalse();
    }

    @Test
    void atTheEndAllAreClosedEvenThoseInUseAndNothingIsOpenedAnyMore() throws Exception {
        Path one = make("one");
        Path two = make("two");
        AtomicInteger before = new AtomicInteger();
        projects.open(new ProjectFolder(one)).project().beforeClose(before::incrementAndGet);
        OpenProject broken = projects.open(new ProjectFolder(two)).project();
        broken.beforeClose(() -> {
            throw new IllegalStateException("does not want to");
        });

        projects.close();

        assertThat(before).hasValue(1);
        for (Path each : List.of(one, two)) {
            try (ProcessLock taken =
                    ProcessLock.tryTake(new ProjectFolder(each).lock()).orElseThrow()) {
                assertThat(taken).isNotNull();
            }
        }
        assertThatThrownBy(() -> projects.open(new ProjectFolder(one)))
                .isInstanceOf(IllegalStateException.class);
    }

    private Path make(String name) throws IOException {
        Path root = Files.createDirectories(home.toRealPath().resolve(name));
        ScriptFile.save(TestRoom.script("{}", "{}"), new ProjectFolder(root).script());
        return root;
    }

    private void passTime() {
        for (int left = later.size(); left > 0; left--) {
            later.remove().run();
        }
    }

    private static CompletableFuture<Take> ready(ProjectSession session) {
        CompletableFuture<Take> ready = new CompletableFuture<>();
        TakeStore.Subscription _ =
                session.takes()
                        .onChange(take -> {
                            if (take.isReady() && take.chosen()) {
                                ready.complete(take);
                            }
                        });
        return ready;
    }

    private SessionParts parts() {
        return new SessionParts(
                (folder, watching) ->
                        watching
                                ? SqliteTakeStore.watch(folder.database())
                                : SqliteTakeStore.open(folder.database()),
                (_, _) -> Generators.of(List.of(StubGenerator.animatic())),
                new Gated(),
                NoCutting.in(home),
                InstantSource.system(),
                new Random(7),
                CrashPoints.NONE,
                SessionParts.ProjectPayments.NONE,
                new RateLimits());
    }

    /** Looks at no clip before the gate is open. */
    private final class Gated implements MediaProbe {
        @Override
        public MediaInfo inspect(Path clip) throws InterruptedException {
            gate.await();
            return Samples.info(192);
        }

        @Override
        public Loudness listen(Path clip) {
            return new Loudness(20, List.of());
        }
    }
}
