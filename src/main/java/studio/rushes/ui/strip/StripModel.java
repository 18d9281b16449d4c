package studio.rushes.ui.strip;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Take;
import studio.rushes.project.BlockCut;
import studio.rushes.project.LiveCut;
import studio.rushes.project.LiveCut.Gap;
import studio.rushes.project.LiveCut.Shown;
import studio.rushes.project.VideoSound;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.ui.cut.CutModel;
import studio.rushes.ui.grid.BlockCardModel;
import studio.rushes.ui.grid.BoardModel;
import studio.rushes.ui.look.LookDesk;

/**
 * The cut to scale. It is laid out from the script and from what the board knows of the takes, in
 * the same moment as either changes; what plays may come a little later. Used on the window's
 * thread.
 */
public final class StripModel {
    private final BoardModel board;
    private final CutModel cut;
    private final StripHost host;
    private final ReadOnlyObjectWrapper<Strip> strip = new ReadOnlyObjectWrapper<>(Strip.NONE);
    private final ReadOnlyObjectWrapper<Boolean> levelled = new ReadOnlyObjectWrapper<>(true);
    private final ReadOnlyObjectWrapper<Optional<LookDesk>> looks =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<BlockId, Known> cuts = new HashMap<>();
    private Set<BlockId> lost = Set.of();
    private @Nullable Script script;

    /** How a block is cut, read once for each state of its text. */
    private record Known(Block block, BlockCut cut) {}

    public StripModel(BoardModel board, CutModel cut, StripHost host) {
        this.board = board;
        this.cut = cut;
        this.host = host;
        cut.cutProperty().subscribe(this::played);
    }

    /** Takes up a project. */
    public void open(LookDesk itsLooks, Script its) {
        looks.set(Optional.of(itsLooks));
        show(its);
    }

    /** Follows the script. */
    public void show(Script now) {
        script = now;
        levelled.set(VideoSound.of(now).levelled());
        Set<BlockId> there = now.blocks().stream().map(Block::id).collect(Collectors.toSet());
        cuts.keySet().retainAll(there);
        lay();
    }

    /** Takes are others; most of them leave what their block plays as it is. */
    public void heard(List<Take> changes) {
        boolean plays =
                changes.stream()
                        .map(take -> take.request().block())
                        .distinct()
                        .flatMap(block -> strip().piece(block).stream())
                        .anyMatch(piece -> !piece.take().equals(playing(piece.block())));
        if (plays) {
            lay();
        }
    }

    /** Shows nothing. */
    public void close() {
        script = null;
        looks.set(Optional.empty());
        cuts.clear();
        lost = Set.of();
        strip.set(Strip.NONE);
    }

    /** Only who looked at the disk knows that a clip is not there any more. */
    private void played(Optional<LiveCut> now) {
        Set<BlockId> gone = new HashSet<>();
        now.ifPresent(laid ->
                laid.parts().stream()
                        .filter(part ->
                                part.shown() instanceof Shown.Card card && card.gap() == Gap.LOST)
                        .forEach(part -> gone.add(part.block())));
        if (!gone.equals(lost)) {
            lost = gone;
            lay();
        }
    }

    private void lay() {
        if (script != null) {
            strip.set(Strip.of(script.blocks(), this::cutOf, this::playing));
        }
    }

    private BlockCut cutOf(Block block) {
        Known known = cuts.get(block.id());
        if (known == null || !known.block().equals(block)) {
            known = new Known(block, BlockCut.of(block));
            cuts.put(block.id(), known);
        }
        return known.cut();
    }

    private Optional<Take> playing(BlockId block) {
        return lost.contains(block) ? Optional.empty() : board.playing(block);
    }

    public ReadOnlyObjectProperty<Strip> stripProperty() {
        return strip.getReadOnlyProperty();
    }

    public Strip strip() {
        return strip.get();
    }

    /** Where pictures of takes are. */
    ReadOnlyObjectProperty<Optional<LookDesk>> looksProperty() {
        return looks.getReadOnlyProperty();
    }

    /** Whether the film is brought to one loudness. */
    public ReadOnlyObjectProperty<Boolean> levelledProperty() {
        return levelled.getReadOnlyProperty();
    }

    /** The frame that plays; below 0 while the player shows something else. */
    public ReadOnlyLongProperty playheadProperty() {
        return cut.placeProperty();
    }

    public ReadOnlyObjectProperty<@Nullable BlockCardModel> selectedProperty() {
        return board.selectedProperty();
    }

    public Optional<BlockId> selected() {
        return board.selected().map(BlockCardModel::id);
    }

    public Optional<BlockCardModel> card(BlockId block) {
        return board.card(block);
    }

    public boolean possible() {
        return host.possible();
    }

    public void select(BlockId block) {
        board.select(block);
    }

    /** Selects the block so many places after the selected one, stopping at the ends. */
    public void step(int by) {
        List<Piece> pieces = strip().pieces();
        if (!pieces.isEmpty()) {
            int at = Math.max(0, selected().map(strip()::indexOf).orElse(0));
            select(pieces.get(Math.clamp((long) at + by, 0, pieces.size() - 1)).block());
        }
    }

    /** Plays the cut from a frame on. */
    public void playFrom(long frame) {
        cut.playFrom(frame);
    }

    /** Has the player show a frame of the cut. */
    public void seek(long frame) {
        cut.seek(frame);
    }

    /**
     * Puts a block elsewhere.
     *
     * @param index in the list without it
     */
    public void move(BlockId block, int index) {
        host.edit(_ -> new ScriptEdit.MoveBlock(block, index));
    }

    /** Moves a block by so many places, stopping at the ends. */
    public void moveBy(BlockId block, int by) {
        int from = strip().indexOf(block);
        int to = Math.clamp((long) from + by, 0, Math.max(0, strip().pieces().size() - 1));
        if (from >= 0 && to != from) {
            move(block, to);
        }
    }

    void trim(Trimming pulled) {
        if (pulled.pulled() != 0) {
            change(pulled.piece().block(), pulled::in);
        }
    }

    /** Has a block follow the one before in another way. */
    public void enter(BlockId block, BlockCut.Entry entry) {
        change(block, one -> BlockCut.of(one).entering(entry).in(one));
    }

    /** Keeps a block out of the cut, or puts it back. */
    public void leaveOut(BlockId block, boolean out) {
        change(block, one -> BlockCut.of(one).leftOut(out).in(one));
    }

    private void change(BlockId id, UnaryOperator<Block> how) {
        host.edit(now ->
                new ScriptEdit.Replace(
                        now.withBlocks(
                                now.blocks().stream()
                                        .map(one -> one.id().equals(id) ? how.apply(one) : one)
                                        .toList())));
    }
}
