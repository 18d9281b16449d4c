package studio.rushes.ui.shell;

import java.util.List;
import studio.rushes.generation.Take;
import studio.rushes.script.Script;
import studio.rushes.ui.review.ReviewModel;

/** The review follows the open project. */
record ReviewRoom(ReviewModel review) implements Room {
    @Override
    public void open(Desk desk, Script script) {
        review.open(desk.review(), script);
    }

    @Override
    public void follow(Script now) {
        review.follow(now);
    }

    @Override
    public void heard(List<Take> changes) {
        review.heard();
    }

    @Override
    public void close() {
        review.close();
    }
}
