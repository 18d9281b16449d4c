package studio.rushes.captions;

import java.util.List;

/**
 * What is said in one shot of a film.
 *
 * @param block the block's number, from 1
 * @param offset the film's frame the shot begins with
 * @param words in frames of the shot
 */
public record SpokenPart(int block, long offset, List<TimedWord> words) {
    public SpokenPart {
        words = List.copyOf(words);
        if (block < 1 || offset < 0) {
            throw new IllegalArgumentException(
                    "a part is of a block from 1 on and begins in the film, was block "
                            + block
                            + " at frame "
                            + offset);
        }
    }
}
