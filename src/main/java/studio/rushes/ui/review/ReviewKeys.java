package studio.rushes.ui.review;

import static studio.rushes.ui.fx.KeyTable.Key.listed;
import static studio.rushes.ui.fx.KeyTable.Scope.REST;
import static studio.rushes.ui.fx.Stroke.press;
import static studio.rushes.ui.fx.Stroke.type;

import java.util.Set;
import studio.rushes.ui.fx.KeyTable;

/** The keys of the review. */
public final class ReviewKeys {
    private static final String GROUP = "review.keys";
    private static final String BLOCKS = "review.keys.blocks";
    private static final String TAKES = "review.keys.takes";
    private static final String STARS = "review.keys.stars";

    private static final String CONFIRM = "review-confirm";
    private static final String REJECT = "review-reject";
    private static final String AGAIN = "review-again";
    private static final String EDIT = "review-edit";
    private static final String STAR = "review-star-";
    private static final String BLOCK_BEFORE = "review-block-before";
    private static final String BLOCK_AFTER = "review-block-after";
    private static final String TAKE_BEFORE = "review-take-before";
    private static final String TAKE_AFTER = "review-take-after";

    /** Held down, these go on; any other key means one decision however long it is held. */
    private static final Set<String> GO_ON =
            Set.of(BLOCK_BEFORE, BLOCK_AFTER, TAKE_BEFORE, TAKE_AFTER);

    public static final KeyTable TABLE =
            KeyTable.of(
                    listed(CONFIRM, REST, GROUP, "review.keys.confirm", press("Enter")),
                    listed(REJECT, REST, GROUP, "review.keys.reject", press("X")),
                    listed(AGAIN, REST, GROUP, "review.keys.again", press("R")),
                    // Known by what they type: the editor must not be given the letter that opens
                    // it, and a digit sits beside shift on some keyboards.
                    listed(EDIT, REST, GROUP, "review.keys.edit", type("E"), type("e")),
                    listed(STAR + 1, REST, GROUP, STARS, type("1")),
                    listed(STAR + 2, REST, GROUP, STARS, type("2")),
                    listed(STAR + 3, REST, GROUP, STARS, type("3")),
                    listed(STAR + 4, REST, GROUP, STARS, type("4")),
                    listed(STAR + 5, REST, GROUP, STARS, type("5")),
                    listed(BLOCK_BEFORE, REST, GROUP, BLOCKS, press("Left")),
                    listed(BLOCK_AFTER, REST, GROUP, BLOCKS, press("Right")),
                    listed(TAKE_BEFORE, REST, GROUP, TAKES, press("Up")),
                    listed(TAKE_AFTER, REST, GROUP, TAKES, press("Down")));

    private ReviewKeys() {}

    /** Whether a key that is held down does its deed over and over. */
    public static boolean goesOn(String id) {
        return GO_ON.contains(id);
    }

    /** Does what a key of the table says. */
    public static void perform(String id, ReviewModel model) {
        switch (id) {
            case CONFIRM -> model.confirm();
            case REJECT -> model.reject();
            case AGAIN -> model.again();
            case EDIT -> model.edit();
            case BLOCK_BEFORE -> model.stepBlock(-1);
            case BLOCK_AFTER -> model.stepBlock(1);
            case TAKE_BEFORE -> model.stepTake(-1);
            case TAKE_AFTER -> model.stepTake(1);
            default -> model.rate(Integer.parseInt(id.substring(STAR.length())));
        }
    }
}
