package studio.rushes.ui.strip;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import studio.rushes.script.BlockId;

/** Gives nodes to the pieces and seams that are seen, and takes them back. */
final class Seats {
    private final StripModel model;
    private final Supplier<PieceNode> maker;
    private final Consumer<SeamNode> opened;
    private final boolean tall;
    private final Pane pieces = layer();
    private final Pane seams = layer();
    private final Map<BlockId, PieceNode> shown = new HashMap<>();
    private final Map<BlockId, SeamNode> joints = new HashMap<>();
    private final Deque<PieceNode> spare = new ArrayDeque<>();
    private final Deque<SeamNode> spareJoints = new ArrayDeque<>();

    /** What of the strip is seen, and where. */
    record Window(double from, double wide, double top, double high) {}

    /**
     * What a hand holds.
     *
     * @param pulled an edge
     * @param moved a block that is drawn along
     * @param by so far
     */
    record Held(Optional<Trimming> pulled, Optional<BlockId> moved, double by) {
        static final Held NOTHING = new Held(Optional.empty(), Optional.empty(), 0);

        boolean isNothing() {
            return equals(NOTHING);
        }

        boolean holds(Piece piece) {
            return moved.filter(piece.block()::equals).isPresent() || pulls(piece).isPresent();
        }

        Optional<Trimming> pulls(Piece piece) {
            return pulled.filter(edge -> edge.piece().block().equals(piece.block()));
        }
    }

    /**
     * @param tall whether pictures have words under them
     * @param opened hears of a seam that is to be opened
     */
    Seats(StripModel model, boolean tall, Supplier<PieceNode> maker, Consumer<SeamNode> opened) {
        this.model = model;
        this.tall = tall;
        this.maker = maker;
        this.opened = opened;
        // They come before the pieces for the tab key, and lie over them.
        seams.setViewOrder(-1);
    }

    private static Pane layer() {
        Pane layer = new Pane();
        layer.setManaged(false);
        layer.setPickOnBounds(false);
        Rectangle seen = new Rectangle();
        seen.widthProperty().bind(layer.widthProperty());
        seen.heightProperty().bind(layer.heightProperty());
        layer.setClip(seen);
        return layer;
    }

    Pane pieces() {
        return pieces;
    }

    Pane seams() {
        return seams;
    }

    Optional<PieceNode> piece(BlockId block) {
        return Optional.ofNullable(shown.get(block));
    }

    /** The seam before a block. */
    Optional<SeamNode> seam(BlockId block) {
        return Optional.ofNullable(joints.get(block));
    }

    /** Whether the keys are on a piece or a seam. */
    boolean haveFocus() {
        return Stream.concat(pieces.getChildren().stream(), seams.getChildren().stream())
                .anyMatch(Node::isFocused);
    }

    /** Each piece that is seen has a node then, and the selected one, which has the keys. */
    void fill(Axis axis, Window window, Held held) {
        pieces.resizeRelocate(0, window.top(), window.wide(), window.high());
        seams.resizeRelocate(0, window.top(), window.wide(), window.high());
        Strip strip = model.strip();
        NavigableSet<Integer> wanted = new TreeSet<>();
        if (!strip.pieces().isEmpty() && window.wide() > 0) {
            int last = axis.piece(window.from() + window.wide());
            for (int i = axis.piece(window.from()); i <= last; i++) {
                wanted.add(i);
            }
        }
        model.selected().map(strip::indexOf).ifPresent(wanted::add);
        held.moved().map(strip::indexOf).ifPresent(wanted::add);
        wanted.remove(-1);
        List<Integer> met = wanted.stream().filter(i -> strip.before(i).isPresent()).toList();
        release(shown, blocks(strip, wanted), spare, PieceNode::free);
        release(joints, blocks(strip, met), spareJoints, SeamNode::free);
        wanted.forEach(i -> place(axis, i, window, held));
        met.forEach(i -> join(axis, i, window, held));
    }

    private static Set<BlockId> blocks(Strip strip, Collection<Integer> places) {
        return places.stream().map(i -> strip.pieces().get(i).block()).collect(Collectors.toSet());
    }

    private static <T extends Node> void release(
            Map<BlockId, T> seated, Set<BlockId> wanted, Deque<T> spare, Consumer<T> free) {
        seated.entrySet()
                .removeIf(one -> {
                    boolean gone = !wanted.contains(one.getKey());
                    if (gone) {
                        free.accept(one.getValue());
                        one.getValue().setVisible(false);
                        spare.push(one.getValue());
                    }
                    return gone;
                });
    }

    private void place(Axis axis, int index, Window window, Held held) {
        Piece piece = model.strip().pieces().get(index);
        PieceNode node = shown.computeIfAbsent(piece.block(), _ -> take());
        node.setVisible(true);
        node.show(piece);
        node.select(isSelected(piece));
        node.moved(held.holds(piece));
        boolean moved = held.moved().filter(piece.block()::equals).isPresent();
        node.setTranslateX(moved ? held.by() : 0);
        double left = axis.left(index) - window.from();
        double wide = axis.width(index);
        Optional<Trimming> edge = held.pulls(piece);
        double by = edge.map(Trimming::pulled).orElse(0L) * axis.scale();
        if (edge.filter(Trimming::begin).isPresent()) {
            left += by;
            wide -= by;
        } else {
            wide += by;
        }
        double start = Math.rint(left);
        node.resizeRelocate(
                start, 0, Math.max(2, Math.rint(left + wide) - start - 1), window.high());
    }

    private void join(Axis axis, int index, Window window, Held held) {
        Piece piece = model.strip().pieces().get(index);
        Optional<Piece> before = model.strip().before(index);
        SeamNode seam = joints.computeIfAbsent(piece.block(), _ -> takeSeam());
        seam.setVisible(held.isNothing());
        before.ifPresent(one -> seam.show(new SeamNode.Joint(one, piece)));
        seam.setFocusTraversable(isSelected(piece));
        double middle = tall ? Math.min(125, window.high() / 3) : window.high() / 2;
        seam.resizeRelocate(
                Math.rint(axis.left(index) - window.from() - SeamNode.SIZE / 2) - 0.5,
                Math.rint(middle - SeamNode.SIZE / 2),
                SeamNode.SIZE,
                SeamNode.SIZE);
    }

    private boolean isSelected(Piece piece) {
        return model.selected().filter(piece.block()::equals).isPresent();
    }

    private PieceNode take() {
        PieceNode node = spare.poll();
        if (node == null) {
            node = maker.get();
            pieces.getChildren().add(node);
        }
        return node;
    }

    private SeamNode takeSeam() {
        SeamNode seam = spareJoints.poll();
        if (seam == null) {
            SeamNode made = new SeamNode(model);
            made.setOnAction(_ -> opened.accept(made));
            seams.getChildren().add(made);
            return made;
        }
        return seam;
    }
}
