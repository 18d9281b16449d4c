package studio.rushes.ui.strip;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import studio.rushes.script.BlockId;

/** What a mouse does with pieces: selects, plays, moves and trims them. */
final class Hands {
    /** A hand that only clicks is not quite still either. */
    private static final double STILL = 4;

    private final Track track;
    private final StripModel model;
    private @Nullable Hold hold;
    private @Nullable Trimming pulled;
    private OptionalInt drop = OptionalInt.empty();
    private boolean moving;

    /**
     * A piece that was pressed.
     *
     * @param x where, in the whole strip
     * @param pulls the edge that was pressed, if any
     */
    private record Hold(Piece piece, double x, Optional<Boolean> pulls) {}

    Hands(Track track, StripModel model) {
        this.track = track;
        this.model = model;
    }

    void over(PieceNode node, MouseEvent at) {
        node.setCursor(
                node.edge(node.sceneToLocal(at.getSceneX(), at.getSceneY()).getX()).isPresent()
                        ? Cursor.H_RESIZE
                        : Cursor.HAND);
    }

    void pressed(PieceNode node, MouseEvent at) {
        Piece piece = node.piece().orElse(null);
        if (piece == null || at.getButton() != MouseButton.PRIMARY) {
            return;
        }
        let();
        double x = node.sceneToLocal(at.getSceneX(), at.getSceneY()).getX();
        hold = new Hold(piece, track.place(at), node.edge(x));
        model.select(piece.block());
        track.stay();
        node.requestFocus();
    }

    void dragged(MouseEvent at) {
        Hold held = hold;
        if (held == null || !model.possible()) {
            return;
        }
        double by = track.place(at) - held.x();
        if (held.pulls().isPresent()) {
            pull(held.piece(), held.pulls().get(), by);
        } else if (moving || Math.abs(by) > STILL) {
            moving = true;
            track.nudge(at);
            move(held.piece().block(), track.place(at), track.place(at) - held.x());
        }
    }

    private void pull(Piece piece, boolean begin, double by) {
        pulled = Trimming.of(piece, begin).by(track.axis().frames(by));
        track.show(pulled);
    }

    private void move(BlockId block, double x, double by) {
        drop = track.axis().drop(block, x);
        track.show(block, by, drop);
    }

    void released(MouseEvent at) {
        Hold held = hold;
        Trimming trimming = pulled;
        OptionalInt to = drop;
        boolean moved = moving;
        let();
        if (held == null) {
            return;
        }
        if (trimming != null) {
            model.trim(trimming);
        } else if (moved) {
            to.ifPresent(index -> model.move(held.piece().block(), index));
        } else if (at.getClickCount() == 2 && !held.piece().leftOut()) {
            model.playFrom(track.axis().frame(held.x()));
        }
    }

    /** Whether something is under way that can be given up. */
    boolean busy() {
        return moving || pulled != null;
    }

    /** Lets go of everything as it was. */
    void let() {
        hold = null;
        pulled = null;
        moving = false;
        drop = OptionalInt.empty();
        track.showNothing();
    }
}
