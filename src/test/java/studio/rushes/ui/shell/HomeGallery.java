package studio.rushes.ui.shell;

import static studio.rushes.ui.shell.Sight.act;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import javafx.event.ActionEvent;
import javafx.scene.control.ToggleButton;
import studio.rushes.project.Glance;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.home.FakeHomeDesk;
import studio.rushes.ui.home.HomeDesk;
import studio.rushes.ui.home.HomeScenes;

/** All videos, their weeks, and what is told of them. */
final class HomeGallery {
    private HomeGallery() {}

    static Gallery pictures() {
        return Gallery.of(
                "home",
                Sight.of("cards", HomeGallery::opened, act(window -> window.model.openHome())),
                Sight.of(
                        "none",
                        HomeGallery::closed,
                        act(window -> window.model.home().searchProperty().set("whale"))),
                Sight.of("weeks", HomeGallery::closed, act(HomeGallery::weeks)),
                Sight.of("no-weeks", () -> Setting.empty(studio()), act(HomeGallery::weeks)),
                Sight.of(
                        "news",
                        HomeGallery::opened,
                        act(window -> {
                            window.studio.home.films.add(
                                    new HomeDesk.FilmWork(
                                            HomeScenes.VIDEOS.resolve("salt"),
                                            "salt",
                                            "final.mp4",
                                            Scenes.NOW.minusSeconds(40),
                                            OptionalDouble.of(0.4),
                                            () -> {}));
                            window.model.home().refresh();
                        }),
                        act(window -> {
                            told(window.studio.home);
                            window.node("#tray-button").fireEvent(new ActionEvent());
                        })));
    }

    private static void told(FakeHomeDesk home) {
        home.change(
                HomeScenes.video(
                        "volcan",
                        "Volcan",
                        Glance.Condition.OPEN,
                        new Glance.Counts(8, 5, 3, 0, 0)));
        home.end(
                new HomeDesk.FilmEnd(
                        HomeScenes.VIDEOS.resolve("lamp"),
                        "The lamp keeper",
                        "final.mp4",
                        Optional.empty()));
    }

    private static void weeks(GalleryWindow window) {
        window.node("#home-weeks", ToggleButton.class).setSelected(true);
    }

    private static Setting opened() {
        return new Setting(
                withWeeks(),
                Optional.of(
                        new FakeDesk(
                                Scenes.script(8),
                                List.of(
                                        Scenes.take(1, 1, Scenes.ready(), true),
                                        Scenes.take(2, 1, Scenes.ready(), true)))));
    }

    private static Setting closed() {
        return Setting.empty(withWeeks());
    }

    private static FakeStudio withWeeks() {
        FakeStudio studio = studio();
        studio.home.weeks = CompletableFuture.completedFuture(HomeScenes.weeks());
        return studio;
    }

    private static FakeStudio studio() {
        FakeStudio studio = new FakeStudio();
        HomeScenes.many().forEach(studio.home::change);
        return studio;
    }
}
