package studio.rushes.ui.shell;

import static studio.rushes.ui.shell.Sight.act;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.sharing.Claim;
import studio.rushes.sharing.CloudListing;
import studio.rushes.sharing.Conflict;
import studio.rushes.sharing.MirrorStanding;
import studio.rushes.sharing.Running;
import studio.rushes.ui.cloud.CloudDesk;
import studio.rushes.ui.cloud.CloudScenes;
import studio.rushes.ui.cloud.ShareStanding;
import studio.rushes.ui.grid.Scenes;

/** The cloud's videos, and the open one beside them. */
final class CloudGallery {
    private static final Problem THERE =
            Problem.of("CLOUD-RUN-THERE").with("address", "gs://clips/miel/script_v2.json");

    private CloudGallery() {}

    static Gallery pictures() {
        return Gallery.of(
                "cloud",
                list("list", cloud -> cloud.listing = CloudScenes.answered(), 0),
                list("list-here", cloud -> cloud.listing = CloudScenes.answered(), 1),
                list("list-odd", cloud -> cloud.listing = CloudScenes.answered(), 2),
                list("asking", _ -> {}, -1),
                list(
                        "none",
                        cloud ->
                                cloud.listing =
                                        CompletableFuture.completedFuture(
                                                new CloudDesk.Listing(
                                                        new CloudListing(List.of(), List.of()),
                                                        Map.of())),
                        -1),
                list(
                        "refused",
                        cloud ->
                                cloud.listing =
                                        CompletableFuture.failedFuture(
                                                new StudioException(CloudScenes.REFUSED)),
                        -1),
                shown("share", new ShareStanding.Alone(Optional.empty()), CloudGallery::share),
                shown("board-shared", CloudScenes.fine(), _ -> {}),
                shown("board-watched", CloudScenes.elsewhere(), _ -> {}),
                shown("board-disputed", CloudScenes.disputed(), _ -> {}),
                shown("board-offered", CloudScenes.offered(), _ -> {}),
                shown(
                        "troubles",
                        CloudScenes.offered(),
                        window -> window.model.cloud().openTroubles()),
                shown("standing", CloudScenes.waiting(), CloudGallery::share),
                shown("standing-stopped", CloudScenes.stopped(), CloudGallery::share),
                shown(
                        "standing-cloud",
                        CloudScenes.shared(new MirrorStanding.UpToDate(), new Running.InCloud()),
                        CloudGallery::share),
                shown(
                        "take-over",
                        CloudScenes.elsewhere(),
                        window -> {
                            window.video().sharing.claim =
                                    CompletableFuture.completedFuture(
                                            new Claim.Taken(CloudScenes.OWNER, CloudScenes.UNTIL));
                            window.model.cloud().takeOver();
                        }),
                shown(
                        "versions",
                        CloudScenes.disputed(),
                        window -> {
                            window.video().sharing.versions =
                                    CompletableFuture.completedFuture(
                                            CloudScenes.words(window.video().script()));
                            window.model
                                    .cloud()
                                    .openConflict(CloudScenes.conflict(Conflict.Kind.SCRIPT));
                        }),
                shown(
                        "versions-film",
                        CloudScenes.disputed(),
                        window -> {
                            window.video().sharing.versions =
                                    CompletableFuture.completedFuture(CloudScenes.films());
                            window.model
                                    .cloud()
                                    .openConflict(CloudScenes.conflict(Conflict.Kind.FILM));
                        }),
                shown(
                        "run",
                        CloudScenes.fine(),
                        window -> {
                            run(window, Optional.empty());
                            window.model.cloud().openRun();
                        },
                        window -> window.node("#cloud-agreed", CheckBox.class).setSelected(true)),
                shown(
                        "run-refused",
                        CloudScenes.fine(),
                        window -> {
                            run(window, Optional.of(THERE));
                            window.model.cloud().openRun();
                        }),
                shown(
                        "run-counting",
                        CloudScenes.fine(),
                        window -> window.model.cloud().openRun()));
    }

    private static void share(GalleryWindow window) {
        window.model.cloud().openShare();
    }

    private static void run(GalleryWindow window, Optional<Problem> refusal) {
        window.video().sharing.price =
                CompletableFuture.completedFuture(CloudScenes.offer(refusal));
    }

    private static Sight list(
            String name, Consumer<studio.rushes.ui.cloud.FakeCloudDesk> cloud, int selected) {
        return Sight.of(
                name,
                () -> {
                    Setting setting = setting(new ShareStanding.Alone(Optional.empty()));
                    cloud.accept(setting.studio().cloud);
                    return setting;
                },
                act(window -> window.menu().openCloud()),
                act(window -> {
                    if (selected >= 0) {
                        window.node("#cloud-list", ListView.class)
                                .getSelectionModel()
                                .select(selected);
                    }
                }));
    }

    private static Sight shown(String name, ShareStanding standing, Consumer<GalleryWindow> then) {
        return shown(name, standing, then, _ -> {});
    }

    private static Sight shown(
            String name,
            ShareStanding standing,
            Consumer<GalleryWindow> then,
            Consumer<GalleryWindow> last) {
        return Sight.of(name, () -> setting(standing), act(then), act(last));
    }

    private static Setting setting(ShareStanding standing) {
        FakeDesk desk =
                new FakeDesk(
                        Scenes.script(8),
                        List.of(
                                Scenes.take(1, 1, Scenes.ready(), true),
                                Scenes.take(2, 1, Scenes.ready(), true),
                                Scenes.take(3, 1, Scenes.generating(0.4), false)));
        desk.sharing.standing = standing;
        return Setting.of(desk);
    }
}
