package studio.rushes.ui.strip;

import static studio.rushes.ui.fx.Texts.text;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import studio.rushes.script.BlockId;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.grid.Posters;

/**
 * Pieces, seams and the place that plays, under a ruler. Only what is seen has nodes, which go from
 * block to block as it is scrolled; so a script of 500 blocks costs what a screen full costs.
 */
final class Track extends Region {
    private static final double BAR = 12;

    /** A little around what is gone to, so that one sees that it goes on there. */
    private static final double AROUND = 40;

    private static final double NUDGE = 14;

    private final StripModel model;
    private final Filmstrips films;
    private final boolean tall;
    private final Scale scale;
    private final Seats seats;
    private final Ruler ruler = new Ruler();
    private final Region playhead = part("playhead");
    private final Region mark = part("drop-mark");
    private final Bubble bubble = new Bubble();
    private final ScrollBar scroll = new ScrollBar();
    private final Hands hands;
    private final SeamPopup popup;
    private Axis axis = new Axis(Strip.NONE, 1);
    private Seats.Held held = Seats.Held.NOTHING;
    private boolean touched;
    private double laidWide;
    private double laidHigh;
    private boolean reveal;
    private boolean refocus;

    Track(StripModel model, Posters posters, Filmstrips films, boolean tall) {
        this.model = model;
        this.films = films;
        this.tall = tall;
        scale = new Scale(tall);
        hands = new Hands(this, model);
        popup = new SeamPopup(model);
        seats =
                new Seats(
                        model, tall, () -> new PieceNode(model, posters, films, tall), popup::show);
        getStyleClass().add("track");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(text("strip.name"));
        playhead.setViewOrder(-2);
        mark.setViewOrder(-2);
        bubble.setViewOrder(-3);
        scroll.setManaged(false);
        scroll.setOrientation(Orientation.HORIZONTAL);
        scroll.setFocusTraversable(false);
        scroll.valueProperty().subscribe(_ -> touch());
        getChildren().addAll(ruler, seats.seams(), seats.pieces(), playhead, mark, bubble, scroll);
        listen();
    }

    private static Region part(String style) {
        Region part = new Region();
        part.getStyleClass().add(style);
        part.setManaged(false);
        part.setMouseTransparent(true);
        part.setVisible(false);
        return part;
    }

    private void listen() {
        model.stripProperty().subscribe(this::touch);
        films.newsProperty().subscribe(this::touch);
        model.playheadProperty()
                .subscribe((before, now) -> follow(before.longValue(), now.longValue()));
        model.selectedProperty()
                .subscribe(_ -> {
                    reveal = true;
                    refocus |= seats.haveFocus();
                    touch();
                });
        Pane pieces = seats.pieces();
        pieces.addEventHandler(
                MouseEvent.MOUSE_PRESSED, at -> node(at).ifPresent(one -> hands.pressed(one, at)));
        pieces.addEventHandler(
                MouseEvent.MOUSE_MOVED, at -> node(at).ifPresent(one -> hands.over(one, at)));
        pieces.addEventHandler(MouseEvent.MOUSE_DRAGGED, hands::dragged);
        pieces.addEventHandler(MouseEvent.MOUSE_RELEASED, hands::released);
        ruler.setOnMousePressed(at -> model.seek(axis.frame(place(at))));
        ruler.setOnMouseDragged(at -> model.seek(axis.frame(place(at))));
        setOnScroll(this::scrolled);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE && hands.busy()) {
                        hands.let();
                        key.consume();
                    }
                });
        StripHandler keys = new StripHandler(this, model);
        addEventHandler(KeyEvent.KEY_PRESSED, keys);
        addEventHandler(KeyEvent.KEY_TYPED, keys);
    }

    private static Optional<PieceNode> node(MouseEvent at) {
        Node node = at.getTarget() instanceof Node target ? target : null;
        while (node != null && !(node instanceof PieceNode)) {
            node = node.getParent();
        }
        return Optional.ofNullable((PieceNode) node);
    }

    /** Where a mouse is in the whole strip. */
    double place(MouseEvent at) {
        return sceneToLocal(at.getSceneX(), at.getSceneY()).getX() + scroll.getValue();
    }

    /** Brings more of the strip in where a hand comes to its edge with something. */
    void nudge(MouseEvent at) {
        double x = sceneToLocal(at.getSceneX(), at.getSceneY()).getX();
        if (x < AROUND || x > getWidth() - AROUND) {
            go(scroll.getValue() + (x < AROUND ? -NUDGE : NUDGE));
        }
    }

    /** What a hand has hold of does not slide away under it. */
    void stay() {
        reveal = false;
    }

    Axis axis() {
        return axis;
    }

    /** How near it is looked at. */
    Scale scale() {
        return scale;
    }

    private void go(double to) {
        scroll.setValue(Math.clamp(to, 0, Math.max(0, axis.width() - getWidth())));
    }

    private void scrolled(ScrollEvent wheel) {
        if (wheel.isShortcutDown() && wheel.getDeltaY() != 0) {
            zoom(wheel.getDeltaY() > 0, wheel.getX());
            wheel.consume();
        } else if (axis.width() > getWidth() && !wheel.isShortcutDown()) {
            double by = wheel.getDeltaX() != 0 ? wheel.getDeltaX() : wheel.getDeltaY();
            go(scroll.getValue() - by);
            wheel.consume();
        }
    }

    /** Comes nearer or goes back, with what is at a place staying there. */
    void zoom(boolean nearer, double x) {
        long frame = axis.frame(scroll.getValue() + x);
        scale.step(nearer, model.strip(), getWidth());
        rescale(frame, x);
    }

    /** Comes nearer or goes back in the middle of what is seen. */
    void zoom(boolean nearer) {
        zoom(nearer, getWidth() / 2);
    }

    /** Shows all of it, as far as that can be read. */
    void fit() {
        scale.fit();
        rescale(0, 0);
    }

    private void rescale(long frame, double x) {
        axis = new Axis(model.strip(), scale.of(model.strip(), getWidth()));
        scroll.setMax(Math.max(0, axis.width() - getWidth()));
        go(axis.x(frame) - x);
        touch();
    }

    /** An edge is pulled. */
    void show(Trimming now) {
        held = new Seats.Held(Optional.of(now), Optional.empty(), 0);
        bubble.show(now, films);
        touch();
    }

    /** A block is moved by so much, and would be put there. */
    void show(BlockId block, double by, OptionalInt drop) {
        held = new Seats.Held(Optional.empty(), Optional.of(block), by);
        mark.setVisible(drop.isPresent());
        drop.ifPresent(index ->
                mark.setLayoutX(Math.rint(axis.mark(block, index) - scroll.getValue()) - 1));
        touch();
    }

    /** Nothing is moved or pulled. */
    void showNothing() {
        held = Seats.Held.NOTHING;
        mark.setVisible(false);
        bubble.setVisible(false);
        touch();
    }

    /** Opens the seam before a block. */
    void openSeam(BlockId block) {
        seats.seam(block).ifPresent(popup::show);
    }

    /** Turns the page where the place that plays runs out of what is seen. */
    private void follow(long before, long now) {
        if (now < 0) {
            playhead.setVisible(false);
            return;
        }
        double from = scroll.getValue();
        double was = axis.x(Math.max(0, before)) - from;
        double x = axis.x(now) - from;
        boolean ranOut = before >= 0 && was >= 0 && was <= getWidth() && x > getWidth();
        if (ranOut) {
            go(axis.x(now) - AROUND);
        }
        placePlayhead();
    }

    private void placePlayhead() {
        long now = model.playheadProperty().get();
        double x = axis.x(Math.max(0, now)) - scroll.getValue();
        playhead.setVisible(now >= 0 && x >= -1 && x <= getWidth() + 1);
        playhead.setLayoutX(Math.rint(x) - 1);
    }

    /**
     * Has all of it placed anew with the next pulse: what is given its look only while the window
     * is laid out is painted without one.
     */
    private void touch() {
        if (!touched) {
            touched = true;
            FxThread.nextPulse(() -> {
                touched = false;
                refresh();
            });
        }
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() != laidWide || getHeight() != laidHigh) {
            laidWide = getWidth();
            laidHigh = getHeight();
            touch();
        }
    }

    private void refresh() {
        double wide = getWidth();
        double high = getHeight();
        double top = tall ? 24 : 18;
        axis = new Axis(model.strip(), scale.of(model.strip(), wide));
        boolean more = axis.width() > wide + 0.5;
        scroll.setMax(Math.max(0, axis.width() - wide));
        scroll.setVisibleAmount(wide / Math.max(1, axis.width()) * scroll.getMax());
        scroll.setUnitIncrement(AROUND);
        scroll.setBlockIncrement(wide);
        scroll.setVisible(more);
        reveal();
        go(scroll.getValue());
        double from = scroll.getValue();
        double tallness = Math.max(0, high - top - (more ? BAR : 0));
        ruler.resizeRelocate(0, 0, wide, top);
        ruler.show(axis, model.strip().frames(), from, wide);
        scroll.resizeRelocate(0, high - BAR, wide, BAR);
        seats.fill(axis, new Seats.Window(from, wide, top, tallness), held);
        held.pulled().ifPresent(edge -> bubble.beside(edge(edge) - from, top + 4, wide));
        placePlayhead();
        playhead.resize(2, top + tallness);
        mark.resize(3, tallness);
        mark.setLayoutY(top);
        if (refocus) {
            refocus = false;
            model.selected().flatMap(seats::piece).ifPresent(Node::requestFocus);
        }
    }

    /** Where the edge is that is pulled. */
    private double edge(Trimming pulled) {
        int at = Math.max(0, model.strip().indexOf(pulled.piece().block()));
        double before = axis.left(at) + (pulled.begin() ? 0 : axis.width(at));
        return before + pulled.pulled() * axis.scale();
    }

    private void reveal() {
        int at = model.selected().map(model.strip()::indexOf).orElse(-1);
        if (!reveal || at < 0 || getWidth() <= 0) {
            return;
        }
        reveal = false;
        double from = scroll.getValue();
        boolean seen =
                axis.left(at) >= from && axis.left(at) + axis.width(at) <= from + getWidth() + 0.5;
        if (!seen) {
            go(axis.left(at) - AROUND);
        }
    }
}
