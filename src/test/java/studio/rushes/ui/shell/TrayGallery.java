package studio.rushes.ui.shell;

import static studio.rushes.ui.shell.Sight.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.event.ActionEvent;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.Take;
import studio.rushes.transcription.ModelArrival;
import studio.rushes.ui.captions.FakeModelDesk;
import studio.rushes.ui.grid.Scenes;

/** Long work, and the question before it is lost. */
final class TrayGallery {
    private TrayGallery() {}

    static Gallery pictures() {
        return Gallery.of(
                "tray",
                Sight.of("idle", () -> setting(ready()), act(TrayGallery::open)),
                Sight.of("takes", () -> setting(busy()), act(TrayGallery::open)),
                Sight.of(
                        "all",
                        () -> setting(busy()),
                        act(TrayGallery::more),
                        act(TrayGallery::open)),
                Sight.of(
                        "asked",
                        () -> setting(busy()),
                        act(TrayGallery::more),
                        act(window -> window.model.leave(() -> {}))));
    }

    private static void open(GalleryWindow window) {
        window.node("#tray-button").fireEvent(new ActionEvent());
    }

    private static void more(GalleryWindow window) {
        FakeDesk desk = window.video();
        desk.change(Scenes.later(Scenes.take(5, 2, Scenes.generating(0.7), false), Scenes.ready()));
        desk.change(
                Scenes.later(Scenes.take(4, 2, Scenes.downloading(), false), Scenes.filtered()));
        window.model.assemble();
        desk.assembling.at(FilmGallery.SOUND);
        window.model.hearing().models().offer(window.model.hearing().models()::get);
        window.studio.models.progress.at(new ModelArrival(63_619_130, 147_951_465, 6_300_000));
    }

    private static Setting setting(List<Take> takes) {
        return new Setting(
                new FakeStudio(FakeModelDesk.fresh()),
                Optional.of(new FakeDesk(Scenes.script(8), takes)));
    }

    private static List<Take> ready() {
        return IntStream.rangeClosed(1, 8)
                .mapToObj(i -> Scenes.take(i, 1, Scenes.ready(), true))
                .toList();
    }

    private static List<Take> busy() {
        List<Take> takes = new ArrayList<>(ready());
        ModelId fast = new ModelId("veo-3.1-fast-generate-001");
        takes.add(Scenes.paid(Scenes.take(3, 2, Scenes.generating(0.4), false), fast));
        takes.add(Scenes.paid(Scenes.take(4, 2, Scenes.downloading(), false), fast));
        takes.add(Scenes.take(5, 2, Scenes.generating(0.7), false));
        takes.add(Scenes.take(6, 2, Scenes.queued(), false));
        takes.add(Scenes.take(7, 2, Scenes.queued(), false));
        return takes;
    }
}
