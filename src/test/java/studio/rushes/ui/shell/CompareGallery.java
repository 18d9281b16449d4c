package studio.rushes.ui.shell;

import static studio.rushes.ui.shell.Sight.act;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import studio.rushes.captions.LineCheck;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.Judgement;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.Money;
import studio.rushes.generation.Spending;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.ui.compare.CompareStage;
import studio.rushes.ui.compare.FakeTakes;
import studio.rushes.ui.compare.PacedSound;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.preview.Ensemble;

/** Takes side by side. */
final class CompareGallery {
    private CompareGallery() {}

    static Gallery pictures() {
        return Gallery.of(
                "compare",
                sight("four", 4, still()),
                sight("three", 3, still()),
                sight("few", 1),
                sight("blind", 3, act(window -> window.model.compare().turnBlind())),
                Sight.of(
                        "gone",
                        () -> Setting.of(desk(3)),
                        act(window -> begin(window, "block_2-take_2.mp4")),
                        still()));
    }

    private static Sight sight(String name, int takes, Sight.Step... steps) {
        List<Sight.Step> all = new ArrayList<>();
        all.add(act(window -> begin(window, "")));
        all.addAll(List.of(steps));
        return new Sight(name, () -> Setting.of(desk(takes)), all);
    }

    private static void begin(GalleryWindow window, String gone) {
        FakeTakes clips = new FakeTakes();
        clips.sound = true;
        if (!gone.isEmpty()) {
            clips.gone.add(gone);
        }
        ExecutorService threads = window.threads();
        window.model
                .compare()
                .playOn(
                        new CompareStage(
                                clips,
                                new Ensemble(new PacedSound(), threads, System::nanoTime),
                                () -> 11,
                                System::nanoTime,
                                threads,
                                FxThread.EXECUTOR));
        window.model.board().select(window.model.board().cards().get(1));
        window.model.board().bill(bills());
        window.model.compare().open();
    }

    private static Sight.Step still() {
        return act(window -> {
            window.model.compare().transport().pause();
            window.model.compare().transport().seek(1.2);
        });
    }

    private static FakeDesk desk(int count) {
        String prompt =
                "An archaeologist lifts the clay lid of an ancient jar in a desert tomb, dust"
                        + " floating in a beam of light, slow push in, natural sound. Dialogue: Dans"
                        + " une tombe égyptienne, Théophane Desrosiers a trouvé des jarres encore"
                        + " pleines.";
        List<Take> takes =
                new ArrayList<>(
                        List.of(
                                take(1, prompt, "veo-3.1-fast", true),
                                Scenes.judged(
                                        take(
                                                2,
                                                prompt.replace(
                                                        "An archaeologist lifts",
                                                        "An archaeologist in a cream linen suit"
                                                                + " lifts"),
                                                "veo-3.1-fast",
                                                false),
                                        Judgement.NONE.withStars(4)),
                                take(
                                        3,
                                        prompt.replace(
                                                "dust floating in a beam of light", "rain outside"),
                                        "veo-3.1",
                                        false),
                                Scenes.take(2, 4, Scenes.ready(), false),
                                Scenes.take(2, 5, Scenes.ready(), false)));
        FakeDesk desk = new FakeDesk(Scenes.script(8), takes.subList(0, count == 4 ? 5 : count));
        desk.captions.lines.putAll(
                Map.of(
                        takes.get(0).id(),
                        new LineCheck(
                                LineCheck.Verdict.DIFFERENT,
                                0.92,
                                List.of(new LineCheck.Difference("jarres", "barres"))),
                        takes.get(1).id(),
                        new LineCheck(LineCheck.Verdict.SAID, 1, List.of()),
                        takes.get(2).id(),
                        new LineCheck(LineCheck.Verdict.SAID, 0.98, List.of())));
        return desk;
    }

    private static Map<TakeId, Spending> bills() {
        Map<TakeId, Spending> bills = new HashMap<>();
        for (int take = 1; take <= 3; take++) {
            bills.put(
                    Scenes.take(2, take, Scenes.ready(), false).id(),
                    new Spending(
                            Money.ZERO, Money.dollars(take == 3 ? "3.20" : "0.80"), Money.ZERO, 1));
        }
        return bills;
    }

    private static Take take(int ordinal, String prompt, String model, boolean chosen) {
        Take plain =
                Scenes.paid(Scenes.take(2, ordinal, Scenes.ready(), chosen), new ModelId(model));
        ClipRequest was = plain.request();
        return new Take(
                plain.id(),
                new ClipRequest(
                        was.block(),
                        was.number(),
                        prompt,
                        was.dialogue(),
                        was.visual(),
                        was.language(),
                        was.seconds(),
                        was.size(),
                        was.recipe(),
                        was.booking(),
                        was.chain()),
                plain.generator(),
                plain.ordinal(),
                plain.fileName(),
                plain.createdAt(),
                plain.state(),
                plain.attempts(),
                plain.version(),
                plain.chosen());
    }
}
