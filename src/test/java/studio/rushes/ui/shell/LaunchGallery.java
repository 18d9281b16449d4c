package studio.rushes.ui.shell;

import static studio.rushes.ui.shell.Sight.act;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import studio.rushes.generation.ModelId;
import studio.rushes.script.BlockId;
import studio.rushes.ui.grid.Scenes;

/** The launch sheet in all its states. */
final class LaunchGallery {
    private static final ModelId FAST = new ModelId("veo-3.1-fast-generate-001");

    private LaunchGallery() {}

    static Gallery pictures() {
        return Gallery.of(
                "launch",
                Sight.of("free", () -> Setting.of(free()), act(w -> w.model.openLaunch())),
                sight("paid", _ -> {}),
                sight("cap", Counters::overTheCap),
                sight("unready", Counters::notSetUp),
                sight("check", Counters::checkFails),
                sight("checking", desk -> desk.rehearsal = new CompletableFuture<>()),
                Sight.of(
                        "gemini",
                        () -> Setting.of(paid()),
                        act(window -> window.model.openLaunch()),
                        act(window -> {
                            var sheet = window.model.launchSheetProperty().get();
                            if (sheet != null) {
                                sheet.choose(Counters.GEMINI);
                            }
                        })),
                Sight.of("closed", () -> Setting.of(paid())));
    }

    private static Sight sight(String name, Consumer<FakeLaunchDesk> but) {
        return Sight.of(
                name,
                () -> {
                    FakeDesk desk = paid();
                    but.accept(desk.launching);
                    return Setting.of(desk);
                },
                act(window -> window.model.openLaunch()));
    }

    private static FakeDesk free() {
        FakeDesk desk = desk();
        Counters.setUp(desk.launching, 8);
        desk.launching.missing = ids("b3", "b5", "b6", "b7", "b8");
        return desk;
    }

    private static FakeDesk paid() {
        FakeDesk desk = desk();
        Counters.paid(desk.launching, 8);
        desk.launching.missing = ids("b2", "b3", "b5", "b6", "b7", "b8");
        return desk;
    }

    private static FakeDesk desk() {
        FakeDesk desk =
                new FakeDesk(
                        Scenes.script(8),
                        List.of(
                                Scenes.paid(Scenes.take(1, 1, Scenes.ready(), true), FAST),
                                Scenes.take(2, 1, Scenes.ready(), true),
                                Scenes.paid(Scenes.take(3, 1, Scenes.filtered(), false), FAST),
                                Scenes.paid(
                                        Scenes.take(4, 1, Scenes.generating(-1), false), FAST)));
        desk.launching.seconds = Map.of(new BlockId("b3"), 6, new BlockId("b6"), 5);
        return desk;
    }

    private static List<BlockId> ids(String... ids) {
        return java.util.Arrays.stream(ids).map(BlockId::new).toList();
    }
}
