package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import studio.rushes.generation.Take;
import studio.rushes.problem.Problem;
import studio.rushes.script.BlockId;
import studio.rushes.script.ScriptEdit;
import studio.rushes.ui.compare.CompareHost;
import studio.rushes.ui.grid.Verb;
import studio.rushes.ui.preview.LaidCaptions;
import studio.rushes.ui.problem.ProblemVerb;
import studio.rushes.ui.review.ReviewDesk;

/** The window around takes that are compared. */
final class CompareHall implements CompareHost {
    private final MainViewModel model;
    private final Supplier<Optional<Screen>> player;

    CompareHall(MainViewModel model, Supplier<Optional<Screen>> player) {
        this.model = model;
        this.player = player;
    }

    @Override
    public void silence() {
        player.get().ifPresent(Screen::pause);
    }

    @Override
    public CompletableFuture<LaidCaptions> captions(Take take) {
        Desk at = model.deskProperty().get();
        return at == null
                ? new CompletableFuture<>()
                : at.captions()
                        .captions(take)
                        .thenApply(its ->
                                new LaidCaptions(
                                        its.track(), model.captions().lookProperty().get()));
    }

    @Override
    public void edit(ScriptEdit edit) {
        model.ifRunning(at -> {
            ReviewDesk desk = at.review();
            // What is typed before and after is undone by itself.
            desk.breakStep();
            desk.edit(edit);
            desk.breakStep();
        });
    }

    @Override
    public void undo() {
        model.undo();
    }

    @Override
    public void redo() {
        model.redo();
    }

    @Override
    public void tooFew(BlockId block, boolean none, Optional<String> price) {
        int number = model.board().card(block).map(card -> card.data().number()).orElse(1);
        ProblemVerb make =
                new ProblemVerb(
                        price.map(cost -> text("compare.few.make.price", cost))
                                .orElseGet(() -> text("compare.few.make")),
                        () ->
                                model.board()
                                        .card(block)
                                        .ifPresent(card -> model.perform(Verb.MAKE_AGAIN, card)));
        model.tell(
                new Notice.Hint(
                        text(none ? "compare.few.none" : "compare.few.one", number),
                        model.possible() ? List.of(make) : List.of()));
    }

    @Override
    public void say(String words) {
        model.tell(new Notice.Hint(words, List.of()));
    }

    @Override
    public void tell(Problem problem) {
        model.tell(problem);
    }
}
