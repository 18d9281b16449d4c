package studio.rushes.ui.shell;

import static studio.rushes.ui.shell.Sight.act;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.CheckBox;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.ui.grid.Scenes;

/** The drafting of a script. */
final class DraftGallery {
    private static final Problem UNUSABLE =
            Problem.of("DRAFT-UNUSABLE").with("why", Phrase.of("draft.empty"));
    private static final Problem NOBODY = Problem.of("DRAFT-NO-WRITER");

    private DraftGallery() {}

    static Gallery pictures() {
        Consumer<GalleryWindow> go = window -> window.fire("#draft-go");
        return Gallery.of(
                "draft",
                sight("asking", () -> desk(5), _ -> {}, _ -> {}),
                sight("waiting", () -> desk(5), go, _ -> {}),
                sight("choosing", () -> answered(desk(5)), go, _ -> {}),
                sight(
                        "some",
                        () -> answered(desk(8)),
                        go,
                        window -> window.node("#tick-b2", CheckBox.class).fire()),
                sight(
                        "unusable",
                        () -> {
                            FakeDesk desk = desk(5);
                            desk.drafts.answer =
                                    CompletableFuture.failedFuture(new StudioException(UNUSABLE));
                            return desk;
                        },
                        go,
                        _ -> {}),
                sight(
                        "nobody",
                        () -> {
                            FakeDesk desk = desk(5);
                            desk.drafts.hindrance = Optional.of(NOBODY);
                            return desk;
                        },
                        _ -> {},
                        _ -> {}));
    }

    private static Sight sight(
            String name,
            Supplier<FakeDesk> desk,
            Consumer<GalleryWindow> then,
            Consumer<GalleryWindow> last) {
        return Sight.of(
                name,
                () -> Setting.of(desk.get()),
                act(window -> window.menu().draft()),
                act(then),
                act(last));
    }

    private static FakeDesk answered(FakeDesk desk) {
        desk.drafts.answer =
                CompletableFuture.completedFuture(DraftScenes.draftOver(desk.script()));
        return desk;
    }

    private static FakeDesk desk(int blocks) {
        return new FakeDesk(
                Scenes.script(blocks),
                List.of(
                        Scenes.take(1, 1, Scenes.ready(), true),
                        Scenes.take(2, 1, Scenes.ready(), true)));
    }
}
