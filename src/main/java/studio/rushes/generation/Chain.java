package studio.rushes.generation;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import studio.rushes.script.BlockId;
import studio.rushes.script.Link;

/**
 * That a clip goes on from the clip of the block before it.
 *
 * @param after the block before, when this was asked for
 * @param source what it goes on from; empty while that is waited for
 */
public record Chain(Link link, BlockId after, Optional<Source> source) {
    /**
     * What a clip goes on from, for good.
     *
     * @param take whose clip it is
     * @param frames how many pictures of that clip come before this one
     * @param file its last picture, named by its content; to extend it, the clip itself
     * @param kept where the clip lies with its generator too, where that was told
     * @param since when the clip was made
     */
    public record Source(TakeId take, long frames, Path file, Optional<Kept> kept, Instant since) {
        public Source {
            if (frames < 1) {
                throw new IllegalArgumentException("a clip has pictures, had " + frames);
            }
        }

        /** The same, where what is needed of the clip was put into a file of its own. */
        public Source at(Path place) {
            return new Source(take, frames, place, kept, since);
        }

        /** Whether the clip goes on from the same picture. */
        boolean sameAs(Source other) {
            return take.equals(other.take) && frames == other.frames;
        }
    }

    /**
     * A clip as its generator keeps it.
     *
     * @param longer whether that begins with other clips, because it was made longer itself
     */
    public record Kept(ClipLocation place, boolean longer) {}

    /** One whose source is still to come. */
    public static Chain waiting(Link link, BlockId after) {
        return new Chain(link, after, Optional.empty());
    }

    public boolean waits() {
        return source.isEmpty();
    }

    public Chain from(Source arrived) {
        return new Chain(link, after, Optional.of(arrived));
    }

    Chain withFile(UnaryOperator<Path> place) {
        return new Chain(link, after, source.map(of -> of.at(place.apply(of.file()))));
    }

    /** Whether both go on in the same way, whatever they go on from. */
    boolean sameWayAs(Chain other) {
        return link == other.link && after.equals(other.after);
    }
}
