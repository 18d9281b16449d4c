package studio.rushes.ui.strip;

import java.util.Optional;
import studio.rushes.assembly.Place;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Take;
import studio.rushes.project.BlockCut;
import studio.rushes.script.BlockId;

/**
 * One block in the strip; what is counted is counted in frames of the cut.
 *
 * @param number the block's place in the script, from 1
 * @param line what is said in it, or what is seen where nothing is said
 * @param take the one that plays; empty where something stands in for it
 * @param whole how long that take is in all, or what stands in for it
 * @param from the first frame of it that is shown
 * @param place in the cut; without any frames where the block is left out
 * @param entry how it follows the block before
 */
public record Piece(
        BlockId block,
        int number,
        String line,
        Optional<Take> take,
        long whole,
        long from,
        Place place,
        BlockCut.Entry entry,
        boolean leftOut) {
    /** The first frame of the cut that is more its own than of the piece before. */
    public long begin() {
        return place.start() + place.ownFrom();
    }

    /** The frame after the last that is more its own than of the piece after. */
    public long end() {
        return place.start() + place.ownTo();
    }

    /** The frame after the last of its take that is shown. */
    public long to() {
        return from + place.frames();
    }

    /** Whether nothing was made for it yet, so that it is drawn or told instead. */
    public boolean missing() {
        return take.isEmpty();
    }

    /** Whether what is seen of it is only a sketch. */
    public boolean isAnimatic() {
        return take.map(Take::generator).filter(by -> !by.equals(GeneratorId.ANIMATIC)).isEmpty();
    }

    /** Whether something of its take is not shown. */
    public boolean isTrimmed() {
        return from > 0 || to() < whole;
    }
}
