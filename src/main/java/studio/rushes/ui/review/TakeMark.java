package studio.rushes.ui.review;

import static studio.rushes.ui.fx.Texts.text;

import java.util.StringJoiner;
import studio.rushes.generation.Judgement;
import studio.rushes.generation.Take;

/** What is thought of a take, as a sign and in words. */
public final class TakeMark {
    private TakeMark() {}

    /** Told by a sign as well as by colour. */
    public static String of(Take take, boolean plays) {
        Judgement judgement = take.judgement();
        if (!take.isReady()) {
            return take.state().settled() ? "!" : "…";
        }
        if (judgement.rejected()) {
            return "✕";
        }
        if (judgement.stars() > 0) {
            return judgement.stars() + "★";
        }
        return plays ? judgement.confirmed() ? "✓" : "▶" : "";
    }

    /**
     * Its number and what is thought of it, as a screen reader says it.
     *
     * @param state in a word, where it has no clip
     */
    public static String words(Take take, String state, boolean plays) {
        StringJoiner words = new StringJoiner(", ");
        words.add(text("review.take", take.ordinal()));
        Judgement judgement = take.judgement();
        if (!take.isReady()) {
            words.add(state);
        }
        if (judgement.rejected()) {
            words.add(text("review.take.rejected"));
        } else if (judgement.confirmed()) {
            words.add(text("review.take.chosen"));
        } else if (plays) {
            words.add(text("review.take.plays"));
        }
        if (judgement.stars() > 0) {
            words.add(text("review.take.stars", judgement.stars()));
        }
        return words.toString();
    }
}
