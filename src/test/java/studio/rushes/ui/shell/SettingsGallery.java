package studio.rushes.ui.shell;

import static studio.rushes.ui.shell.Sight.act;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import studio.rushes.problem.Problem;
import studio.rushes.settings.VideoCloud;
import studio.rushes.sharing.CloudCheck;
import studio.rushes.ui.cloud.CloudScenes;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.settings.FakeSettingsDesk;
import studio.rushes.ui.settings.KeyStanding;

/** The settings, and the window in other sizes of letters. */
final class SettingsGallery {
    private SettingsGallery() {}

    static Gallery pictures() {
        return Gallery.of(
                "settings",
                Sight.of(
                        "accounts-refused",
                        () -> {
                            Setting setting = setting(100);
                            setting.studio().settings.standing = new KeyStanding.Held();
                            setting.studio().settings.answer =
                                    CompletableFuture.completedFuture(
                                            Optional.of(Problem.of("VEO-SIGN-IN", "machine")));
                            return setting;
                        },
                        act(window -> window.view.showSettings()),
                        act(window -> window.fire("#settings-check-vertex"))),
                tab("accounts", 100),
                Sight.of(
                        "accounts-pipeline",
                        () -> setting(100),
                        act(window -> window.view.showSettings()),
                        act(window -> {
                            window.fire("#settings-pipeline-check");
                            var hearer = window.studio.cloud.hearer;
                            hearer.hear(CloudCheck.Service.DOCUMENTS, Optional.empty());
                            hearer.hear(
                                    CloudCheck.Service.BUCKET, Optional.of(CloudScenes.REFUSED));
                            window.node(".settings-sheet .scroll-pane", ScrollPane.class)
                                    .setVvalue(1);
                        })),
                tab("spending", 100),
                tab("models", 100),
                tab("captions", 100),
                tab("storage", 100),
                tab("appearance", 100),
                tab("keys", 100),
                tab("appearance", 150),
                tab("appearance", 75),
                Sight.of("window-150", () -> setting(150)));
    }

    private static Sight tab(String tab, int scale) {
        return Sight.of(
                scale == 100 ? tab : tab + "-" + scale,
                () -> setting(scale),
                act(window -> window.view.showSettings()),
                act(window -> window.fire("#settings-" + tab)),
                act(window -> {
                    if (window.view.lookup("#settings-check-vertex") instanceof ButtonBase check) {
                        check.fire();
                    }
                }));
    }

    private static Setting setting(int scale) {
        FakeStudio studio = new FakeStudio();
        studio.settings.standing = new KeyStanding.Kept();
        FakeSettingsDesk settings = studio.settings;
        settings.kept =
                settings.kept
                        .with(settings.kept.window().withScale(scale))
                        .with(
                                settings.kept
                                        .clouds()
                                        .withVertex(
                                                new VideoCloud(
                                                        Optional.of("my-film-2026"),
                                                        Optional.of("us-central1"),
                                                        Optional.of("my-film-clips"))))
                        .with(settings.kept.making().withGenerator("vertex", Optional.empty()));
        FakeDesk desk =
                new FakeDesk(
                        Scenes.script(8),
                        List.of(
                                Scenes.take(1, 1, Scenes.ready(), true),
                                Scenes.take(2, 1, Scenes.generating(0.4), false),
                                Scenes.take(3, 1, Scenes.failed(), false)));
        return new Setting(studio, Optional.of(desk));
    }
}
