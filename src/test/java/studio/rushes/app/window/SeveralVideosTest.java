package studio.rushes.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import studio.rushes.adapter.sqlite.SqliteTakeStore;
import studio.rushes.files.ProcessLock;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeStore;
import studio.rushes.media.FrameSize;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.project.VideoSettings;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Extras;
import studio.rushes.script.Script;

/** Two real videos in the real window. */
@SuppressWarnings("NullAway.Init") // made before each test
class SeveralVideosTest {
    @TempDir Path home;
    private RealStudio studio;
    private OpenWindow window;

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void start() {
        studio = new RealStudio(home);
    }

    @AfterEach
    void stop() {
        window.close();
        studio.close();
    }

    @Test
    void whatOneVideoAskedForIsMadeWhileAnotherIsShownAndThenItIsLetGo() {
        ProjectFolder one = project("one", 5);
        ProjectFolder two = project("two", 2);
        window = new OpenWindow(studio, List.of(one.root()));
        window.until("five drafts", () -> window.texts(".plate .word").size() == 5);
        window.press("#generate");
        window.until("takes in the store", () -> takes(one).size() == 5);

        window.show(two.root());
        window.until("the other video", () -> window.texts(".plate .word").size() == 2);
        assertThat(takes(one)).as("it is under way").anyMatch(take -> !take.isReady());
        window.until("all takes of the first", () -> takes(one).stream().allMatch(Take::isReady));
        window.until("news of it", () -> !window.noticeButtons().isEmpty());
        window.until("the first let go", () -> isFree(one));
        assertThat(isFree(two)).as("the second is held").isFalse();
        assertThat(one.block(5)).as("what is chosen is in its place").isRegularFile();

        window.press("#home");
        window.until(
                "both in the home",
                () ->
                        window.texts(".project-card .state").contains("5 of 5 ready")
                                && window.texts(".project-card .state").contains("Open here"));
        window.show(one.root());
        window.until("the first again", () -> window.texts(".plate .word").size() == 5);
        assertThat(window.texts(".plate .word")).containsOnly("Ready");
    }

    private static List<Take> takes(ProjectFolder folder) {
        try (TakeStore store = SqliteTakeStore.look(folder.database())) {
            return store.all();
        }
    }

    private static boolean isFree(ProjectFolder folder) {
        try {
            Optional<ProcessLock> lock = ProcessLock.tryTake(folder.lock());
            lock.ifPresent(ProcessLock::close);
            return lock.isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProjectFolder project(String name, int blocks) {
        ProjectFolder folder = new ProjectFolder(home.resolve(name));
        Script script =
                new Script(
                        name,
                        "",
                        IntStream.rangeClosed(1, blocks)
                                .mapToObj(n ->
                                        new Block(
                                                new BlockId("b" + n),
                                                "Words " + n + ".",
                                                "A picture " + n + ".",
                                                2,
                                                Extras.NONE))
                                .toList(),
                        Extras.NONE);
        ProjectSession.create(folder, new VideoSettings(new FrameSize(180, 320)).in(script));
        return folder;
    }
}
