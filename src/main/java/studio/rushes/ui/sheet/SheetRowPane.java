package studio.rushes.ui.sheet;

import static studio.rushes.ui.fx.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Take;
import studio.rushes.ui.fx.Texts;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.grid.CardFace;

/** A block's line and, under it, the strips of its takes. */
final class SheetRowPane extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Supplier<SheetSize> size;
    private final Supplier<TakeTile> maker;
    private final BiConsumer<Optional<Take>, Integer> clicked;
    private final Label place = new Label();
    private final Label words = new Label();
    private final Label hidden = new Label();
    private final Label price = new Label();
    private final HBox head = new HBox(place, words, hidden, price);
    private final List<TakeTile> tiles = new ArrayList<>();
    private int used;

    /**
     * @param size of the strips, asked each time it is laid out
     * @param maker of tiles that are still missing
     * @param clicked hears which take was clicked, and how often
     */
    SheetRowPane(
            Supplier<SheetSize> size,
            Supplier<TakeTile> maker,
            BiConsumer<Optional<Take>, Integer> clicked) {
        this.size = size;
        this.maker = maker;
        this.clicked = clicked;
        getStyleClass().add("sheet-row");
        head.getStyleClass().add("sheet-row-head");
        place.getStyleClass().add("place");
        place.setMinWidth(USE_PREF_SIZE);
        words.getStyleClass().add("muted");
        words.setMaxWidth(Double.MAX_VALUE);
        Tip.on(words).wordsProperty().bind(words.textProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        hidden.getStyleClass().add("muted");
        hidden.setMinWidth(USE_PREF_SIZE);
        price.setMinWidth(USE_PREF_SIZE);
        // What changes in a line or a strip lays out only that: no row gets another height by it.
        head.setManaged(false);
        getChildren().add(head);
        head.setOnMouseClicked(click -> told(click, Optional.empty()));
    }

    void show(SheetRow row) {
        place.setText(
                text("grid.place", CardFace.place(row.card().number()), row.card().seconds()));
        words.setText(row.card().line().replaceAll("\\s+", " ").strip());
        hidden.setText(row.hidden() > 0 ? text("review.hidden", row.hidden()) : "");
        price.setText(cost(row));
        use(row.places());
        if (row.takes().isEmpty()) {
            tiles.getFirst().showNone(row.card());
        }
        for (int i = 0; i < row.takes().size(); i++) {
            tiles.get(i).show(row.takes().get(i));
        }
    }

    private static String cost(SheetRow row) {
        return row.card().figures().cost().counts().isZero()
                ? ""
                : Texts.sum(row.card().figures().cost().counts());
    }

    private void use(int places) {
        boolean more = tiles.size() < places;
        while (tiles.size() < places) {
            TakeTile tile = maker.get();
            tile.setOnMouseClicked(click -> told(click, tile.take()));
            tile.setManaged(false);
            tiles.add(tile);
            getChildren().add(tile);
        }
        for (int i = places; i < used; i++) {
            tiles.get(i).release();
        }
        if (used != places) {
            used = places;
            // A strip that is taken out and put back is styled anew, which is what costs.
            for (int i = 0; i < tiles.size(); i++) {
                tiles.get(i).setVisible(i < used);
            }
            requestLayout();
        }
        if (more && getScene() != null) {
            // Rows come with the layout, when this pulse has styled already.
            applyCss();
        }
    }

    private void told(MouseEvent click, Optional<Take> take) {
        if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
            clicked.accept(take, click.getClickCount());
        }
    }

    /** Shows nothing, and waits for nothing any more. */
    void release() {
        use(0);
    }

    /** Prices are other ones. */
    void render() {
        tiles.subList(0, used).forEach(TakeTile::render);
    }

    void tick() {
        tiles.subList(0, used).forEach(TakeTile::tick);
    }

    void selected(boolean on) {
        pseudoClassStateChanged(SELECTED, on);
    }

    double high(int places) {
        return size.get().row(places);
    }

    /** The strip that is looked at, where there is one. */
    @Nullable TakeTile looked() {
        return tiles.subList(0, used).stream().filter(TakeTile::isLooked).findFirst().orElse(null);
    }

    @Override
    protected void layoutChildren() {
        SheetSize now = size.get();
        head.resizeRelocate(SheetSize.MARGIN, 0, now.inside(), SheetSize.HEAD);
        for (int i = 0; i < used; i++) {
            TakeTile tile = tiles.get(i);
            tile.size(now);
            tile.resizeRelocate(now.left(i), now.top(i), now.wide(), now.high());
        }
    }
}
