package studio.rushes.ui.review;

import java.util.List;
import java.util.Optional;
import studio.rushes.generation.Take;
import studio.rushes.script.BlockId;

/**
 * The block under review.
 *
 * @param takes that are shown, first to last, as they are judged by now
 * @param take the one that is looked at and decided of; empty where the block has none to play
 * @param plays the take its block plays
 * @param hidden how many takes are not shown because they were rejected
 * @param asked the prompt that take was made with
 * @param now the prompt that another take would be made with
 * @param mayAskAgain whether another take can be asked for
 */
public record Reviewed(
        BlockId block,
        List<Take> takes,
        Optional<Take> take,
        Optional<Take> plays,
        int hidden,
        String asked,
        String now,
        boolean mayAskAgain) {
    public Reviewed {
        takes = List.copyOf(takes);
    }

    /** Whether the producer decided what the block plays. */
    public boolean decided() {
        return plays.filter(one -> one.judgement().confirmed()).isPresent();
    }
}
