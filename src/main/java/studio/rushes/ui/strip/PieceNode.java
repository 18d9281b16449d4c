package studio.rushes.ui.strip;

import static studio.rushes.ui.fx.Texts.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.script.BlockId;
import studio.rushes.ui.fx.FirstSight;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.grid.BlockCardData;
import studio.rushes.ui.grid.BlockCardModel;
import studio.rushes.ui.grid.CardStatus;
import studio.rushes.ui.grid.Posters;

/** One block in the strip. It is given to another block when its own is not seen any more. */
final class PieceNode extends Pane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");
    private static final PseudoClass MOVED = PseudoClass.getPseudoClass("moved");

    /** How near an edge a hand has hold of it. */
    private static final double EDGE = 9;

    private static final double FRAME = 2;
    private static final double PAD = 6;

    private final StripModel model;
    private final Posters posters;
    private final Filmstrips films;
    private final boolean tall;
    private final Region hatch = new Region();
    private final FilmstripFace film = new FilmstripFace();
    private final Label place = new Label();
    private final Label state = new Label();
    private final Label line = new Label();
    private final Label shown = new Label();
    private final Button back = new Button("", Icons.icon(Feather.CORNER_UP_LEFT));
    private final Tip tip = Tip.on(this);
    private @Nullable Piece piece;
    private Optional<CardStatus> told = Optional.empty();
    private Optional<BlockCardModel> card = Optional.empty();
    private Optional<Image> poster = Optional.empty();
    private Optional<Path> posterOf = Optional.empty();
    private Subscription watching = Subscription.EMPTY;
    private Subscription watchingPoster = Subscription.EMPTY;

    /**
     * @param tall whether the words of the line have a place under the pictures
     */
    PieceNode(StripModel model, Posters posters, Filmstrips films, boolean tall) {
        this.model = model;
        this.posters = posters;
        this.films = films;
        this.tall = tall;
        getStyleClass().add("piece");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setManaged(false);
        hatch.getStyleClass().add("hatch");
        hatch.setMouseTransparent(true);
        place.getStyleClass().addAll("plate", "place");
        state.getStyleClass().add("piece-state");
        line.getStyleClass().add("piece-line");
        line.setWrapText(true);
        shown.getStyleClass().add("piece-shown");
        back.getStyleClass().addAll("icon-button", "put-back");
        Tip.on(back, text("strip.back"));
        back.setOnAction(_ -> {
            if (piece != null) {
                model.leaveOut(piece.block(), false);
            }
        });
        for (Label label : List.of(place, state, line, shown)) {
            label.setMouseTransparent(true);
        }
        for (Node part : List.of(line, shown, back)) {
            part.setVisible(false);
        }
        getChildren().addAll(hatch, film, place, state);
        getChildren().addAll(FirstSight.of(line, shown, back));
    }

    /** Shows a block; changes nothing where it shows just that already. */
    void show(Piece now) {
        Piece before = piece;
        if (before == null || !before.block().equals(now.block())) {
            free();
            card = model.card(now.block());
            piece = now;
            card.ifPresent(one -> watching = one.dataProperty().subscribe(this::changed));
        } else {
            piece = now;
        }
        if (!now.equals(before)) {
            tell(card.map(BlockCardModel::data));
        }
        picture();
    }

    /** Shows no block any more. */
    void free() {
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        watchingPoster.unsubscribe();
        watchingPoster = Subscription.EMPTY;
        poster = Optional.empty();
        posterOf = Optional.empty();
        told = Optional.empty();
        card = Optional.empty();
        piece = null;
        setFocusTraversable(false);
        moved(false);
        setTranslateX(0);
    }

    /** Only of another state and another clip anything is said here; takes change more often. */
    private void changed(BlockCardData data) {
        if (!card.map(BlockCardModel::status).equals(told)) {
            tell(Optional.of(data));
        } else if (piece != null && watch(clip(piece, Optional.of(data)))) {
            picture();
        }
    }

    private void tell(Optional<BlockCardData> data) {
        Piece now = piece;
        if (now == null) {
            return;
        }
        told = card.map(BlockCardModel::status);
        place.setText(StripWords.place(now));
        state.setText(StripWords.state(now, card));
        line.setText(now.line());
        shown.setText(now.leftOut() ? "" : StripWords.brief(now));
        String name = StripWords.name(now, card);
        setAccessibleText(name);
        tip.say(now.leftOut() ? name : name + "\n" + StripWords.shown(now));
        back.setAccessibleText(text("strip.back.of", StripWords.place(now)));
        pseudoClassStateChanged(MISSING, now.missing());
        pseudoClassStateChanged(OUT, now.leftOut());
        watch(clip(now, data));
        picture();
        requestLayout();
    }

    private static Optional<Path> clip(Piece now, Optional<BlockCardData> data) {
        return Optional.of(now)
                .filter(one -> !one.missing() && !one.leftOut())
                .flatMap(_ -> data.flatMap(BlockCardData::clip));
    }

    /**
     * Asked for anew only where it is another clip: each step of a take comes by here.
     *
     * @return whether it is another one
     */
    private boolean watch(Optional<Path> clip) {
        if (clip.equals(posterOf)) {
            return false;
        }
        posterOf = clip;
        watchingPoster.unsubscribe();
        watchingPoster = Subscription.EMPTY;
        poster = Optional.empty();
        clip.ifPresent(of ->
                watchingPoster =
                        posters.of(of)
                                .subscribe(still -> {
                                    poster = Optional.ofNullable(still);
                                    picture();
                                }));
        return true;
    }

    private void picture() {
        Piece now = piece;
        if (now == null || now.missing() || now.leftOut()) {
            film.show(List.of(), Optional.empty(), 0, 1);
            return;
        }
        double whole = Math.max(1, now.whole());
        film.show(
                now.take().map(films::of).orElse(List.of()),
                poster,
                now.from() / whole,
                now.to() / whole);
    }

    Optional<Piece> piece() {
        return Optional.ofNullable(piece);
    }

    Optional<BlockId> block() {
        return piece().map(Piece::block);
    }

    void select(boolean on) {
        pseudoClassStateChanged(SELECTED, on);
        // The strip is one stop of the tab key; arrows go on from there.
        setFocusTraversable(on);
        back.setFocusTraversable(on);
    }

    void moved(boolean on) {
        pseudoClassStateChanged(MOVED, on);
        setViewOrder(on ? -1 : 0);
    }

    /** The edge that a hand at this place has hold of: the first, else the last. */
    Optional<Boolean> edge(double x) {
        double reach = Math.min(EDGE, getWidth() / 4);
        boolean fixed = piece().filter(one -> !one.missing() && !one.leftOut()).isEmpty();
        if (fixed || !model.possible()) {
            return Optional.empty();
        }
        return x < reach
                ? Optional.of(true)
                : x > getWidth() - reach ? Optional.of(false) : Optional.empty();
    }

    @Override
    protected void layoutChildren() {
        double wide = Math.max(0, getWidth() - 2 * FRAME);
        double high = getHeight() - 2 * FRAME;
        boolean out = piece().filter(Piece::leftOut).isPresent();
        double pictures = tall && !out ? Math.min(250, Math.rint(high * 0.62)) : high;
        hatch.resizeRelocate(FRAME, FRAME, wide, pictures);
        film.resizeRelocate(FRAME, FRAME, wide, pictures);
        double placeWide = Math.ceil(place.prefWidth(-1));
        double stateWide = Math.ceil(state.prefWidth(-1));
        see(place, placeWide <= wide);
        double inset = Math.min(4, Math.max(0, (wide - placeWide) / 2));
        place.resizeRelocate(FRAME + inset, FRAME + 4, placeWide, place.prefHeight(-1));
        boolean beside = placeWide + stateWide + 3 * PAD <= wide;
        boolean below = stateWide + PAD <= wide && high >= 2 * place.prefHeight(-1) + 10;
        see(state, !state.getText().isEmpty() && !out && (beside || below));
        layoutInArea(
                state,
                beside ? FRAME + inset + placeWide + PAD : FRAME + inset + 2,
                FRAME + 4 + (beside ? 0 : place.prefHeight(-1) + 2),
                stateWide,
                place.prefHeight(-1),
                0,
                HPos.LEFT,
                VPos.CENTER);
        see(back, out && model.possible());
        double side = Math.min(28, wide);
        back.resizeRelocate(FRAME + (wide - side) / 2, getHeight() - side - 6, side, side);
        double words = high - pictures;
        boolean room = tall && !out && wide > 70 && words > 40;
        see(line, room);
        see(shown, room);
        if (room) {
            double said = Math.ceil(shown.prefHeight(-1));
            double inner = wide - 2 * PAD;
            shown.resizeRelocate(FRAME + PAD, FRAME + high - said - PAD, inner, said);
            line.resizeRelocate(
                    FRAME + PAD,
                    FRAME + pictures + PAD,
                    inner,
                    Math.max(0, words - said - 3 * PAD));
        }
    }

    private static void see(Region part, boolean on) {
        part.setVisible(on);
    }
}
