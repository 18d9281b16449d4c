package studio.rushes.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import studio.rushes.assembly.Place;
import studio.rushes.assembly.Transition;
import studio.rushes.captions.CaptionLook;
import studio.rushes.generation.Take;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.script.BlockId;

/**
 * What would play as the film now, gaps filled: every block that is not left out, in the script's
 * order.
 *
 * @param size of its pictures
 * @param look of its captions
 * @param parts none where every block is left out
 */
public record LiveCut(FrameSize size, CaptionLook look, List<Part> parts) {
    public static final FrameRate RATE = FrameRate.FILM;

    /**
     * One block in it.
     *
     * @param number the block's number
     * @param from the first frame of its clip that is shown
     * @param place in frames of the cut
     * @param entry how it follows the part before
     */
    public record Part(
            BlockId block, int number, Shown shown, long from, Place place, Transition entry) {
        /** Whether its pictures and its sound are those of the other, wherever it stands. */
        boolean showsAs(Part other) {
            return block.equals(other.block)
                    && number == other.number
                    && from == other.from
                    && place.equals(other.place)
                    && entry.equals(other.entry)
                    && shown.material().equals(other.shown.material());
        }
    }

    /** What is seen of a block. */
    public sealed interface Shown {
        /** The take that the block plays. */
        record Played(Take take, Path clip, boolean hasSound) implements Shown {
            @Override
            public Object material() {
                return clip;
            }
        }

        /** A rough clip that was drawn for a block without a take. */
        record StandIn(Path clip) implements Shown {
            @Override
            public Object material() {
                return clip;
            }
        }

        /**
         * Words, where there is no clip at all.
         *
         * @param line what will be said
         * @param seconds the block's length
         */
        record Card(String line, int seconds, Gap gap) implements Shown {
            @Override
            public Object material() {
                return this;
            }
        }

        /** Two shown things of the same material look and sound alike. */
        Object material();
    }

    /** Why a block has no clip to play. */
    public enum Gap {
        NO_TAKE,
        /** A take of it is being made. */
        AT_WORK,
        /** It had one, whose file is not there any more. */
        LOST
    }

    public LiveCut {
        parts = List.copyOf(parts);
    }

    public long frames() {
        return parts.isEmpty() ? 0 : parts.getLast().place().end();
    }

    /** The part that a frame belongs to, counted from 0; a joint's two halves to either side. */
    public OptionalInt at(long frame) {
        return IntStream.range(0, parts.size())
                .filter(i -> {
                    Place place = parts.get(i).place();
                    return frame < place.start() + place.ownTo();
                })
                .findFirst();
    }

    public Optional<Part> part(BlockId block) {
        return parts.stream().filter(part -> part.block().equals(block)).findFirst();
    }

    /** Whether the same is seen and heard in it as in another, captions apart. */
    public boolean showsAs(LiveCut other) {
        return size.equals(other.size)
                && parts.size() == other.parts.size()
                && IntStream.range(0, parts.size())
                        .allMatch(i -> parts.get(i).showsAs(other.parts.get(i)));
    }

    /** Where somebody who stands in a frame of an earlier cut stands in this one. */
    public long follow(LiveCut before, long frame) {
        OptionalInt stood = before.at(frame);
        if (stood.isPresent()) {
            Part left = before.parts.get(stood.getAsInt());
            Optional<Part> same = part(left.block());
            if (same.isPresent()) {
                Place place = same.get().place();
                long into = Math.max(0, frame - left.place().start());
                return place.start() + Math.min(into, place.frames() - 1);
            }
        }
        return Math.clamp(frame, 0, Math.max(0, frames() - 1));
    }
}
