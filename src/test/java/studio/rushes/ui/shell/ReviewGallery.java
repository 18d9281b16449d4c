package studio.rushes.ui.shell;

import static studio.rushes.ui.shell.Sight.act;

import java.util.List;
import studio.rushes.generation.Judgement;
import studio.rushes.generation.Take;
import studio.rushes.script.BlockId;
import studio.rushes.script.ScriptEdit;
import studio.rushes.ui.grid.Scenes;

/** The review, and a line edited in it. */
final class ReviewGallery {
    private ReviewGallery() {}

    static Gallery pictures() {
        return Gallery.of(
                "review",
                Sight.of("takes", () -> Setting.of(desk()), act(w -> w.model.review().stepTake(1))),
                Sight.of(
                        "editing",
                        () -> Setting.of(desk()),
                        act(window -> window.model.review().stepTake(1)),
                        act(window -> {
                            window.video()
                                    .edit(
                                            new ScriptEdit.ChangeDialogue(
                                                    new BlockId("b1"),
                                                    "Saviez-vous que le bon miel ne se périme pas,"
                                                            + " même après mille ans ?"));
                            window.model.review().rejectedShownProperty().set(true);
                            window.model.review().edit();
                        })));
    }

    private static FakeDesk desk() {
        Take bad =
                Scenes.judged(
                        Scenes.take(1, 3, Scenes.ready(), false), Judgement.NONE.asRejected());
        Take good =
                Scenes.judged(
                        Scenes.take(1, 2, Scenes.ready(), false), Judgement.NONE.withStars(4));
        return new FakeDesk(
                Scenes.script(8),
                List.of(
                        Scenes.take(1, 1, Scenes.ready(), true),
                        good,
                        bad,
                        Scenes.take(1, 4, Scenes.failed(), false),
                        Scenes.judged(
                                Scenes.take(2, 1, Scenes.ready(), true),
                                Judgement.NONE.asConfirmed()),
                        Scenes.judged(
                                Scenes.take(3, 1, Scenes.ready(), false),
                                Judgement.NONE.asRejected()),
                        Scenes.take(4, 1, Scenes.ready(), true),
                        Scenes.take(5, 1, Scenes.generating(0.4), false)));
    }
}
