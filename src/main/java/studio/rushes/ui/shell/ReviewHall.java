package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import studio.rushes.problem.Problem;
import studio.rushes.ui.fx.Pulse;
import studio.rushes.ui.grid.BlockCardModel;
import studio.rushes.ui.grid.Verb;
import studio.rushes.ui.review.ReviewHost;

/** The window around the review. */
final class ReviewHall implements ReviewHost {
    private final MainViewModel model;
    private final Errands errands;
    private final Pulse pulse;

    ReviewHall(MainViewModel model, Errands errands, Pulse pulse) {
        this.model = model;
        this.errands = errands;
        this.pulse = pulse;
    }

    @Override
    public boolean possible() {
        return model.possible();
    }

    @Override
    public void ifRunning(Runnable act) {
        model.ifRunning(_ -> act.run());
    }

    @Override
    public void again(BlockCardModel card) {
        model.perform(Verb.MAKE_AGAIN, card);
    }

    /** The cards hear of what changed with the next pulse. */
    @Override
    public void follow(CompletableFuture<Void> decision, Runnable end) {
        errands.follow(decision, _ -> {}, () -> pulse.next(end));
    }

    @Override
    public void allDecided() {
        model.tell(new Notice.News(text("review.all.decided"), List.of()));
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
    public void tell(Problem problem) {
        model.tell(problem);
    }
}
