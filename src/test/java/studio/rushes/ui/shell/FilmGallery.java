package studio.rushes.ui.shell;

import static studio.rushes.ui.shell.Sight.act;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import studio.rushes.assembly.AssemblyStep;
import studio.rushes.assembly.Finding;
import studio.rushes.assembly.Stage;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.grid.Verb;

/** The film being made, exported and reported on. */
final class FilmGallery {
    private FilmGallery() {}

    static Gallery pictures() {
        return Gallery.of(
                "film",
                sight(
                        "ready",
                        window ->
                                window.model.perform(
                                        Verb.LEAVE_OUT, window.model.board().cards().get(1))),
                sight(
                        "making",
                        window -> {
                            window.model.assemble();
                            window.video().assembling.at(SOUND);
                        }),
                sight(
                        "checked",
                        window -> {
                            window.model.assemble();
                            window.video().film.complete(Films.film());
                        }),
                sight(
                        "findings",
                        window -> {
                            window.model.assemble();
                            window.video()
                                    .film
                                    .complete(
                                            Films.film(
                                                    Films.FROZEN,
                                                    new Finding(Finding.Kind.SILENT, 5, 33.1, 35),
                                                    new Finding(
                                                            Finding.Kind.NO_CAPTIONS, 6, 40, 48)));
                        }),
                sight(
                        "stopped",
                        window -> {
                            window.model.assemble();
                            window.model.film().stop();
                        }),
                sight(
                        "export",
                        window -> {
                            window.model.openExport();
                            var sheet = window.model.films().sheetProperty().get();
                            if (sheet != null) {
                                sheet.profileProperty().set(sheet.profiles().get(1));
                            }
                        }),
                Sight.of(
                        "export-plain",
                        () -> Setting.of(desk(List.of())),
                        act(window -> window.model.openExport())));
    }

    static final AssemblyStep SOUND =
            new AssemblyStep(Stage.SOUND, 0.62, Duration.ofSeconds(8), Duration.ofSeconds(12));

    private static Sight sight(String name, Consumer<GalleryWindow> then) {
        return Sight.of(name, () -> Setting.of(desk(List.of("h264_nvenc"))), act(then));
    }

    private static FakeDesk desk(List<String> encoders) {
        FakeDesk desk =
                new FakeDesk(
                        Scenes.script(8),
                        IntStream.rangeClosed(1, 8)
                                .mapToObj(i -> Scenes.take(i, 1, Scenes.ready(), true))
                                .toList());
        desk.expected = CompletableFuture.completedFuture(Duration.ofSeconds(12));
        desk.profiles = Films.profiles();
        desk.encoders = encoders;
        return desk;
    }
}
