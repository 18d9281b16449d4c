package studio.rushes.ui.shell;

import static studio.rushes.ui.shell.Sight.act;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.Money;
import studio.rushes.generation.Outlook;
import studio.rushes.generation.Spending;
import studio.rushes.script.BlockId;
import studio.rushes.ui.grid.BoardModel;
import studio.rushes.ui.grid.Scenes;

/** The window in all its states. */
final class ShellGallery {
    private ShellGallery() {}

    static Gallery pictures() {
        return Gallery.of(
                "window",
                sight("working", ShellGallery::working, act(w -> w.model.board().step(1))),
                sight("begun", ShellGallery::begun),
                sight(
                        "endings",
                        ShellGallery::endings,
                        act(window -> {
                            window.model.board().needsFirstProperty().set(false);
                            window.model.board().step(5);
                        })),
                sight(
                        "states",
                        ShellGallery::states,
                        act(window -> {
                            window.model.board().step(8);
                            numbers(window.model.board());
                            window.model.tell(Scenes.FAILURE);
                        })),
                sight(
                        "done",
                        () -> ready(8, 8),
                        act(window -> {
                            window.model.assemble();
                            window.video().film.complete(Films.film());
                        })),
                Sight.of("welcome", () -> Setting.empty(new FakeStudio())),
                sight("keys", ShellGallery::working, act(window -> window.view.showKeys())),
                sight("paste", ShellGallery::working, act(window -> window.menu().paste())),
                sight(
                        "menu",
                        () -> ready(8, 8),
                        act(window -> {
                            window.model.assemble();
                            window.video().assembling.at(FakeDesk.step(0.42));
                        }),
                        act(window -> window.menu().show())),
                sight("large", () -> ready(500, 400)));
    }

    private static Sight sight(String name, Supplier<FakeDesk> desk, Sight.Step... steps) {
        return Sight.of(name, () -> Setting.of(desk.get()), steps);
    }

    /** What is known of blocks in numbers once some were paid for, heard and seen. */
    private static void numbers(BoardModel board) {
        board.bill(
                Map.of(
                        Scenes.take(4, 1, Scenes.ready(), false).id(),
                        new Spending(Money.dollars("0.60"), Money.ZERO, Money.ZERO, 1),
                        Scenes.take(7, 1, Scenes.ready(), false).id(),
                        new Spending(Money.ZERO, Money.dollars("0.80"), Money.ZERO, 1),
                        Scenes.take(7, 2, Scenes.ready(), false).id(),
                        new Spending(Money.ZERO, Money.dollars("1.60"), Money.ZERO, 1)));
        board.seams(Map.of(new BlockId("b6"), Films.SOFT, new BlockId("b7"), Films.HARD));
        board.loudness(
                Map.of(
                        new BlockId("b6"),
                        -14.0,
                        new BlockId("b7"),
                        -19.2,
                        new BlockId("b8"),
                        -14.0));
        board.needsFirstProperty().set(false);
    }

    private static FakeDesk ready(int blocks, int takes) {
        return new FakeDesk(
                Scenes.script(blocks),
                IntStream.rangeClosed(1, takes)
                        .mapToObj(i -> Scenes.take(i, 1, Scenes.ready(), true))
                        .toList());
    }

    private static FakeDesk begun() {
        return new FakeDesk(
                Scenes.script(8),
                List.of(
                        Scenes.take(1, 1, Scenes.ready(), true),
                        Scenes.take(2, 1, Scenes.ready(), true),
                        Scenes.take(3, 1, Scenes.ready(), true),
                        Scenes.take(4, 1, Scenes.generating(0.8), false),
                        Scenes.take(5, 1, Scenes.generating(0.6), false),
                        Scenes.take(6, 1, Scenes.generating(0.35), false),
                        Scenes.take(7, 1, Scenes.queued(), false),
                        Scenes.take(8, 1, Scenes.queued(), false)));
    }

    /** Paid takes that ended in every way. */
    private static FakeDesk endings() {
        ModelId veo = new ModelId("veo-3.1-fast-generate-001");
        return new FakeDesk(
                Scenes.script(8),
                List.of(
                        Scenes.paid(Scenes.take(1, 1, Scenes.ready(), true), veo),
                        Scenes.paid(Scenes.take(2, 1, Scenes.downloading(), false), veo),
                        Scenes.paid(Scenes.take(3, 1, Scenes.filtered(), false), veo),
                        Scenes.paid(Scenes.take(4, 1, Scenes.failed(), false), veo),
                        Scenes.paid(Scenes.take(5, 1, Scenes.expired(), false), veo),
                        Scenes.paid(Scenes.take(6, 1, Scenes.unconfirmed(), false), veo),
                        Scenes.paid(Scenes.take(7, 1, Scenes.cancelled(), false), veo)));
    }

    private static FakeDesk states() {
        FakeDesk desk =
                new FakeDesk(
                        Scenes.script(13),
                        List.of(
                                Scenes.take(2, 1, Scenes.queued(), false),
                                Scenes.take(3, 1, Scenes.submitting(), false),
                                Scenes.take(4, 1, Scenes.generating(0.42), false),
                                Scenes.take(5, 1, Scenes.downloading(), false),
                                Scenes.take(6, 1, Scenes.ready(), true),
                                Scenes.take(7, 1, Scenes.ready(), false),
                                Scenes.take(7, 2, Scenes.ready(), true),
                                Scenes.take(8, 1, Scenes.ready(), true),
                                Scenes.take(9, 1, Scenes.failed(), false),
                                Scenes.take(10, 1, Scenes.filtered(), false),
                                Scenes.take(11, 1, Scenes.unconfirmed(), false),
                                Scenes.take(12, 1, Scenes.expired(), false),
                                Scenes.take(13, 1, Scenes.cancelled(), false)));
        desk.stale = List.of(Scenes.take(8, 1, Scenes.ready(), true).id());
        desk.watching = true;
        desk.outlook =
                _ ->
                        new Outlook(
                                Map.of(Scenes.take(2, 1, Scenes.queued(), false).id(), 2),
                                Map.of(
                                        Scenes.take(4, 1, Scenes.generating(0.4), false).id(),
                                        Scenes.NOW.plusSeconds(35)),
                                Optional.of(Scenes.NOW.plusSeconds(70)));
        return desk;
    }

    private static FakeDesk working() {
        FakeDesk desk =
                new FakeDesk(
                        Scenes.script(8),
                        List.of(
                                Scenes.take(1, 1, Scenes.ready(), false),
                                Scenes.take(1, 2, Scenes.ready(), true),
                                Scenes.take(1, 3, Scenes.cancelled(), false),
                                Scenes.take(2, 1, Scenes.ready(), true),
                                Scenes.take(3, 1, Scenes.generating(0.42), false),
                                Scenes.take(4, 1, Scenes.failed(), false),
                                Scenes.take(5, 1, Scenes.ready(), true),
                                Scenes.take(6, 1, Scenes.generating(-1), false),
                                Scenes.take(7, 1, Scenes.queued(), false)));
        desk.stale = List.of(Scenes.take(5, 1, Scenes.ready(), true).id());
        return desk;
    }
}
