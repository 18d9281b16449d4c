package studio.rushes.ui.compare;

import java.util.Optional;
import java.util.OptionalInt;
import studio.rushes.generation.Take;
import studio.rushes.media.FrameSize;
import studio.rushes.ui.grid.LineFace;
import studio.rushes.ui.grid.SeamWords;
import studio.rushes.ui.review.PromptDiff;

/**
 * What is known of one of the takes side by side.
 *
 * @param size of its clip
 * @param plays whether its block plays it
 * @param maker who made it, in full
 * @param price what it cost; empty where it was free
 * @param line whether it said its line; empty where nobody listened
 * @param before the number of the block before; empty for the first
 * @param seam how it follows that; empty where no film showed it yet
 * @param seed that was asked for
 * @param prompt against the one of the first take
 * @param other whether the script says something else now than was said for it
 */
public record Compared(
        Take take,
        FrameSize size,
        boolean plays,
        String maker,
        String price,
        Optional<LineFace> line,
        OptionalInt before,
        Optional<SeamWords> seam,
        OptionalInt seed,
        PromptDiff prompt,
        boolean other) {}
