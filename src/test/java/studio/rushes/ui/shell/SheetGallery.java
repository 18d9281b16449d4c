package studio.rushes.ui.shell;

import static studio.rushes.ui.shell.Sight.act;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import studio.rushes.generation.Judgement;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.Money;
import studio.rushes.generation.Spending;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.sheet.PaintedLooks;

/** Every take of every block. */
final class SheetGallery {
    private static final Path LOOKS = Path.of("target", "gallery-looks");

    private SheetGallery() {}

    static Gallery pictures() {
        return Gallery.of("sheet", sight("takes", false), sight("rejected", true));
    }

    private static Sight sight(String name, boolean rejected) {
        return Sight.of(
                name,
                () -> Setting.of(desk()),
                act(window -> {
                    window.view.centre().show("zoom-sheet");
                    window.model.board().bill(bills(window.video()));
                    window.model.board().step(1);
                    window.model.review().stepTake(1);
                    window.model.review().rejectedShownProperty().set(rejected);
                }));
    }

    private static Map<TakeId, Spending> bills(FakeDesk desk) {
        Map<TakeId, Spending> bills = new java.util.HashMap<>();
        for (Take take : desk.takes()) {
            Spending bill =
                    take.isReady()
                            ? new Spending(Money.ZERO, Money.dollars("0.80"), Money.ZERO, 1)
                            : take.state().settled()
                                    ? new Spending(Money.ZERO, Money.ZERO, Money.ZERO, 1)
                                    : new Spending(
                                            Money.dollars("0.80"), Money.ZERO, Money.ZERO, 1);
            bills.put(take.id(), bill);
        }
        return bills;
    }

    private static FakeDesk desk() {
        ModelId fast = new ModelId("veo-3.1-fast-generate-001");
        List<Take> takes = new ArrayList<>();
        takes.add(judged(paid(1, 1, fast), Judgement.NONE.withStars(2)));
        takes.add(judged(paid(1, 2, fast), new Judgement(4, false, true)));
        takes.add(judged(paid(1, 3, fast), Judgement.NONE.asRejected()));
        takes.add(Scenes.paid(Scenes.take(1, 4, Scenes.generating(0.4), false), fast));
        takes.add(Scenes.paid(Scenes.take(1, 5, Scenes.filtered(), false), fast));
        takes.add(Scenes.take(2, 1, Scenes.ready(), true));
        takes.add(Scenes.take(2, 2, Scenes.ready(), false));
        takes.add(Scenes.take(2, 3, Scenes.ready(), false));
        takes.add(Scenes.take(2, 4, Scenes.failed(), false));
        takes.add(Scenes.take(2, 5, Scenes.queued(), false));
        takes.add(Scenes.take(4, 1, Scenes.downloading(), false));
        takes.add(Scenes.take(4, 2, Scenes.unconfirmed(), false));
        takes.add(Scenes.take(5, 1, Scenes.ready(), true));
        takes.add(Scenes.take(6, 1, Scenes.ready(), true));
        FakeDesk desk = new FakeDesk(Scenes.script(8), takes);
        for (Take take : takes) {
            int block = take.request().number();
            if (take.isReady() && block < 5) {
                Path folder = LOOKS.resolve(take.id().toString());
                desk.looks.arrive(take, PaintedLooks.upright(folder, block + take.ordinal()));
            } else if (take.isReady() && block == 5) {
                Path folder = LOOKS.resolve(take.id().toString());
                desk.looks.arrive(take, PaintedLooks.wide(folder, block));
            }
        }
        return desk;
    }

    private static Take paid(int block, int ordinal, ModelId model) {
        return Scenes.paid(Scenes.take(block, ordinal, Scenes.ready(), ordinal == 2), model);
    }

    private static Take judged(Take take, Judgement judgement) {
        return Scenes.judged(take, judgement);
    }
}
