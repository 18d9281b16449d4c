package studio.rushes.ui.strip;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import studio.rushes.assembly.Place;
import studio.rushes.assembly.Transition;
import studio.rushes.generation.Take;
import studio.rushes.project.BlockCut;
import studio.rushes.project.LiveCut;
import studio.rushes.project.Stretch;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;

/** The blocks of the script in their order, as they lie in the cut. */
public record Strip(List<Piece> pieces) {
    static final Strip NONE = new Strip(List.of());

    public Strip {
        pieces = List.copyOf(pieces);
    }

    /** What is shown of one block. */
    private record Length(Optional<Take> take, long whole, long from, long frames) {}

    /**
     * Lays it out as the cut that plays is laid out.
     *
     * @param cuts how a block is cut
     * @param playing the take that a block plays
     */
    static Strip of(
            List<Block> blocks,
            Function<Block, BlockCut> cuts,
            Function<BlockId, Optional<Take>> playing) {
        List<BlockCut> how = blocks.stream().map(cuts).toList();
        List<Length> lengths = new ArrayList<>();
        List<Long> frames = new ArrayList<>();
        List<Transition> entries = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Length length = length(blocks.get(i), how.get(i), playing);
            lengths.add(length);
            if (!how.get(i).leftOut()) {
                frames.add(length.frames());
                entries.add(how.get(i).entry().in(LiveCut.RATE));
            }
        }
        Iterator<Place> row = Place.row(frames, entries).iterator();
        List<Piece> pieces = new ArrayList<>();
        long end = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            BlockCut cut = how.get(i);
            Length length = lengths.get(i);
            Piece piece =
                    new Piece(
                            block.id(),
                            i + 1,
                            block.dialogue().isBlank() ? block.visual() : block.dialogue(),
                            length.take(),
                            length.whole(),
                            length.from(),
                            cut.leftOut() ? new Place(end, 0, 0, 0) : row.next(),
                            cut.entry(),
                            cut.leftOut());
            end = piece.end();
            pieces.add(piece);
        }
        return new Strip(pieces);
    }

    private static Length length(
            Block block, BlockCut cut, Function<BlockId, Optional<Take>> playing) {
        Optional<Take> take = playing.apply(block.id());
        if (take.isEmpty()) {
            long frames = LiveCut.RATE.framesIn(block.seconds());
            return new Length(take, frames, 0, frames);
        }
        Stretch shown = Stretch.of(take.get(), cut, LiveCut.RATE);
        return new Length(
                take, Stretch.whole(take.get(), LiveCut.RATE), shown.from(), shown.frames());
    }

    /** How long the cut is. */
    public long frames() {
        return pieces.isEmpty() ? 0 : pieces.getLast().end();
    }

    /** How many blocks only play a sketch of what they will be. */
    public long animatic() {
        return pieces.stream().filter(piece -> !piece.leftOut() && piece.isAnimatic()).count();
    }

    /** How many blocks are left out. */
    public long leftOut() {
        return pieces.stream().filter(Piece::leftOut).count();
    }

    /** The place of a block in the list; -1 where there is none. */
    public int indexOf(BlockId block) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).block().equals(block)) {
                return i;
            }
        }
        return -1;
    }

    public Optional<Piece> piece(BlockId block) {
        return pieces.stream().filter(piece -> piece.block().equals(block)).findFirst();
    }

    /** The piece that comes before another in the cut; none before the first, or one left out. */
    public Optional<Piece> before(int index) {
        if (pieces.get(index).leftOut()) {
            return Optional.empty();
        }
        return pieces.subList(0, index).reversed().stream()
                .filter(piece -> !piece.leftOut())
                .findFirst();
    }
}
