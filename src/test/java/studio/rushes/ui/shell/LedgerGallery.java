package studio.rushes.ui.shell;

import static studio.rushes.ui.shell.Sight.act;

import java.util.List;
import java.util.Set;
import studio.rushes.generation.ChargeOutcome;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.ledger.Bills;

/** What the open video cost. */
final class LedgerGallery {
    private LedgerGallery() {}

    static Gallery pictures() {
        return Gallery.of(
                "ledger",
                Sight.of(
                        "attempts",
                        () -> Setting.of(paid()),
                        act(window -> window.view.showLedger())),
                Sight.of("none", () -> Setting.of(desk()), act(window -> window.view.showLedger())),
                Sight.of("pill", () -> Setting.of(paid())));
    }

    private static FakeDesk paid() {
        FakeDesk desk = desk();
        Counters.paid(desk.launching, 6);
        desk.ledger.page =
                Bills.page(
                        Bills.caps("12.50", "20"),
                        Set.of(1),
                        Bills.settled(1, "4.80", ChargeOutcome.READY),
                        Bills.open(4, "0.80"));
        return desk;
    }

    private static FakeDesk desk() {
        return new FakeDesk(
                Scenes.script(8),
                List.of(
                        Scenes.take(1, 1, Scenes.ready(), true),
                        Scenes.take(4, 1, Scenes.generating(0.4), false)));
    }
}
