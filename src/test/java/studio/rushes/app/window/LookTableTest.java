package studio.rushes.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.media.ClipLook;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.script.BlockId;
import studio.rushes.ui.look.LookDesk;

/** Looks of real clips, made by the real worker. */
@SuppressWarnings("NullAway.Init") // made before each test
class LookTableTest {
    /** A loaded machine is slow, a broken program never ends. */
    private static final long BOUND_SECONDS = 180;

    @TempDir Path home;
    private RealStudio studio;
    private ProjectDesk desk;

    @BeforeEach
    void open() {
        studio = new RealStudio(home);
        ProjectFolder folder = new ProjectFolder(home.resolve("honey"));
        ProjectSession.create(folder, Samples.read("miel"));
        desk = studio.desk(folder, false);
    }

    @AfterEach
    void close() {
        desk.close();
        studio.close();
    }

    @Test
    void aTakeThatBecameReadyGetsItsLookAndTheWindowIsTold() throws Exception {
        LookDesk looks = desk.looks();
        CompletableFuture<TakeId> told = new CompletableFuture<>();
        BlockId block = desk.script().blocks().getFirst().id();

        try (Subscription listening = looks.onLook(told::complete)) {
            desk.launching().launch(List.of(block), GeneratorChoice.ANIMATIC);
            Take queued = desk.takes().getFirst();
            assertThat(listening).isNotNull();
            assertThat(looks.of(queued)).isEmpty();

            assertThat(told.get(BOUND_SECONDS, TimeUnit.SECONDS)).isEqualTo(queued.id());
        }
        assertThat(looks.of(desk.takes().getFirst()))
                .hasValueSatisfying(look -> assertThat(look).matches(ClipLook::isWhole));
    }
}
