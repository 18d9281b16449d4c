package studio.rushes.ui.sheet;

import static studio.rushes.ui.fx.Texts.text;

import atlantafx.base.controls.Spacer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.problem.Problem;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.grid.BlockCardData;
import studio.rushes.ui.grid.BoardModel;
import studio.rushes.ui.grid.CardFace;
import studio.rushes.ui.grid.LineChip;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.grid.PriceList;
import studio.rushes.ui.grid.StatePlate;
import studio.rushes.ui.review.TakeMark;

/**
 * A take as a strip of pictures with what is known of it, or the state of a block that has none.
 */
final class TakeTile extends VBox {
    private static final PseudoClass LOOKED = PseudoClass.getPseudoClass("looked");
    private static final PseudoClass REJECTED = PseudoClass.getPseudoClass("rejected");
    private static final PseudoClass TROUBLED = PseudoClass.getPseudoClass("troubled");

    private final BoardModel board;
    private final FilmStrips strips;
    private final Posters posters;
    private final FilmStrip film = new FilmStrip();
    private final StackPane top = new StackPane(film);
    private final Label mark = new Label();
    private final StatePlate state = new StatePlate();
    private final Label name = new Label();
    private final Label word = new Label();
    private final Label stars = new Label();
    private final Label price = new Label();
    private final Label facts = new Label();
    private final LineChip line = new LineChip();
    private final Tip more = Tip.on(this);
    private Subscription pictures = Subscription.EMPTY;
    private Subscription poster = Subscription.EMPTY;
    private Optional<TakeId> filmOf = Optional.empty();
    private @Nullable BlockCardData shown;
    private @Nullable SheetTake take;

    TakeTile(BoardModel board, FilmStrips strips, Posters posters) {
        this.board = board;
        this.strips = strips;
        this.posters = posters;
        getStyleClass().add("take-tile");
        mark.getStyleClass().add("take-mark");
        StackPane.setAlignment(mark, Pos.TOP_LEFT);
        StackPane.setAlignment(state, Pos.BOTTOM_CENTER);
        StackPane plates = new StackPane(mark, state);
        plates.getStyleClass().add("plates");
        top.getChildren().add(plates);
        name.getStyleClass().add("name");
        name.setMinWidth(USE_PREF_SIZE);
        stars.getStyleClass().add("given-stars");
        stars.setMinWidth(USE_PREF_SIZE);
        word.getStyleClass().add("muted");
        price.getStyleClass().add("price");
        price.setMinWidth(USE_PREF_SIZE);
        facts.getStyleClass().add("told");
        line.setMinWidth(USE_PREF_SIZE);
        HBox first = new HBox(name, word, stars, new Spacer(), price);
        HBox second = new HBox(facts, new Spacer(), line);
        first.getStyleClass().add("line");
        second.getStyleClass().add("line");
        VBox foot = new VBox(first, second);
        foot.getStyleClass().add("foot");
        foot.setMinHeight(SheetSize.FOOT);
        foot.setMaxHeight(SheetSize.FOOT);
        getChildren().addAll(top, foot);
    }

    /** How large it is from now on. */
    void size(SheetSize size) {
        top.setMinHeight(size.film());
        top.setPrefHeight(size.film());
        top.setMaxHeight(size.film());
    }

    void show(SheetTake now) {
        take = now;
        show(now.card());
        if (!filmOf.equals(Optional.of(now.take().id()).filter(_ -> now.take().isReady()))) {
            letGo();
            if (now.take().isReady()) {
                filmOf = Optional.of(now.take().id());
                pictures = strips.show(now.take(), its -> film(now.take(), its));
            }
        }
    }

    /** A block without a take to be shown says why. */
    void showNone(BlockCardData card) {
        take = null;
        letGo();
        show(card);
    }

    private void show(BlockCardData data) {
        shown = data;
        render();
    }

    /** Shows nothing, and waits for no picture any more. */
    void release() {
        take = null;
        shown = null;
        letGo();
    }

    private void letGo() {
        pictures.unsubscribe();
        pictures = Subscription.EMPTY;
        poster.unsubscribe();
        poster = Subscription.EMPTY;
        filmOf = Optional.empty();
        film.show(List.of());
    }

    /** Until its small pictures are made, the clip's own poster says what it is. */
    private void film(Take of, List<Image> its) {
        poster.unsubscribe();
        poster = Subscription.EMPTY;
        film.show(its);
        if (its.isEmpty()) {
            Optional<Path> clip = board.clip(of);
            poster =
                    clip.map(posters::of)
                            .map(still -> still.subscribe(film::poster))
                            .orElse(Subscription.EMPTY);
        }
    }

    /** The second is another one. */
    void tick() {
        BlockCardData data = shown;
        if (data != null && waits(data)) {
            render();
        }
    }

    private static boolean waits(BlockCardData data) {
        return data.take().filter(one -> !one.state().settled()).isPresent();
    }

    /** Says anew what is known of it. */
    void render() {
        BlockCardData data = shown;
        if (data == null) {
            return;
        }
        Instant now = board.nowProperty().get();
        PriceList prices = board.pricesProperty().get();
        CardFace face = CardFace.of(data, now, prices);
        SheetTake its = take;
        boolean ready = its != null && its.take().isReady();
        state.show(face);
        show(state, !ready);
        price.setText(its == null ? "" : face.price());
        face.line().ifPresent(line::show);
        show(line, its != null && face.line().isPresent());
        more.say(told(face));
        Optional<Problem> trouble = face.problem().or(face::hitch);
        boolean troubled = its != null && trouble.isPresent();
        facts.pseudoClassStateChanged(TROUBLED, troubled);
        if (its == null) {
            showMark("");
            name.setText("");
            word.setText("");
            stars.setText("");
            facts.setText(data.take().isEmpty() ? text("shell.take.none") : face.sentence());
            pseudoClassStateChanged(LOOKED, false);
            pseudoClassStateChanged(REJECTED, false);
            setAccessibleText(face.spoken());
            return;
        }
        showMark(ready ? sign(its) : "");
        name.setText(text("review.take", its.take().ordinal()));
        word.setText(ready ? face.status().word() : "");
        int given = its.take().judgement().stars();
        stars.setText("★".repeat(given));
        facts.setText(troubled ? face.sentence() : facts(its.take(), prices));
        pseudoClassStateChanged(LOOKED, its.looked());
        pseudoClassStateChanged(REJECTED, its.take().judgement().rejected());
        setAccessibleText(spoken(its, face, prices));
    }

    private static String told(CardFace face) {
        return face.cost().isEmpty() ? face.told() : face.told() + "\n" + face.cost();
    }

    /** Its stars stand beside it, so that the sign only says what becomes of it. */
    private static String sign(SheetTake its) {
        return TakeMark.of(its.take().with(its.take().judgement().withStars(0)), its.plays());
    }

    private void showMark(String sign) {
        mark.setText(sign);
        show(mark, !sign.isEmpty());
    }

    private static String facts(Take take, PriceList prices) {
        String maker = prices.model(take);
        return take.request().recipe().seed().isPresent()
                ? text(
                        "sheet.facts",
                        maker,
                        Integer.toString(take.request().recipe().seed().getAsInt()))
                : maker;
    }

    private static String spoken(SheetTake its, CardFace face, PriceList prices) {
        String words =
                String.join(
                        ", ",
                        face.place(),
                        TakeMark.words(its.take(), face.status().word(), its.plays()),
                        facts(its.take(), prices));
        String price = face.price().isEmpty() ? words : words + ", " + face.price();
        return face.line().map(said -> price + ", " + said.whole()).orElse(price);
    }

    /** Whether it is the take that is looked at in its block. */
    boolean isLooked() {
        return take != null && take.looked();
    }

    /** The take; empty where it says that there is none. */
    Optional<Take> take() {
        return Optional.ofNullable(take).map(SheetTake::take);
    }

    private static void show(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }
}
