package studio.rushes.ui.compare;

import static studio.rushes.ui.fx.Texts.text;

import atlantafx.base.controls.Spacer;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import studio.rushes.generation.Take;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.grid.CardFace;

/** What is known of one of the takes, under its picture. */
final class CompareFacts extends VBox {
    private final int seat;
    private final CompareModel model;
    private final DiffLine prompt = new DiffLine();

    CompareFacts(CompareModel model, int seat) {
        this.model = model;
        this.seat = seat;
        getStyleClass().add("compare-facts");
    }

    /**
     * @param seeds whether any of the takes was asked for with a seed
     * @param stars whether any of them has stars
     */
    void show(Compared one, boolean blind, List<Take> waiting, boolean seeds, boolean stars) {
        getChildren().clear();
        if (blind) {
            Label hidden = new Label(text("compare.hidden"));
            hidden.getStyleClass().add("muted");
            hidden.setWrapText(true);
            getChildren().add(hidden);
            return;
        }
        getChildren().addAll(who(one, waiting), maker(one), said(one));
        one.before().ifPresent(number -> getChildren().add(seam(one, CardFace.place(number))));
        if (seeds) {
            String seed =
                    one.seed().isPresent()
                            ? Integer.toString(one.seed().getAsInt())
                            : text("compare.seed.none");
            getChildren().add(fact(text("compare.seed"), seed, "", ""));
        }
        if (stars) {
            int given = one.take().judgement().stars();
            HBox row =
                    fact(
                            text("compare.stars"),
                            given == 0 ? "–" : "★".repeat(given),
                            given == 0 ? "muted" : "compare-stars",
                            "");
            row.setAccessibleText(text("compare.stars.of", given));
            getChildren().add(row);
        }
        prompt.show(one.prompt(), seat == 0);
        getChildren().add(prompt);
    }

    private HBox who(Compared one, List<Take> waiting) {
        Label price = new Label(price(one));
        price.getStyleClass().add("compare-price");
        price.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(name(text("compare.take", one.take().ordinal()), waiting));
        if (one.plays()) {
            boolean chosen = one.take().judgement().confirmed();
            Label plays = new Label(text(chosen ? "compare.chosen" : "compare.plays"));
            plays.getStyleClass().add("compare-plays");
            plays.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(plays);
        }
        row.getChildren().addAll(new Spacer(), price);
        row.getStyleClass().add("fact");
        return row;
    }

    /** A take that was booked and of which no bill is known was not free. */
    private static String price(Compared one) {
        if (!one.price().isEmpty()) {
            return one.price();
        }
        return one.take().request().booking().isPresent()
                ? text("compare.price.unknown")
                : text("compare.free");
    }

    private static Label maker(Compared one) {
        Label maker = new Label(one.maker());
        maker.getStyleClass().add("muted");
        Tip.on(maker, one.maker());
        return maker;
    }

    private Region name(String name, List<Take> waiting) {
        if (waiting.isEmpty()) {
            Label label = new Label(name);
            label.setMinWidth(Region.USE_PREF_SIZE);
            return label;
        }
        MenuButton others = new MenuButton(name);
        others.setId("compare-swap-" + (seat + 1));
        others.getStyleClass().add("compare-swap");
        others.setMinWidth(Region.USE_PREF_SIZE);
        Tip.on(others, text("compare.swap.tip"));
        for (Take take : waiting) {
            MenuItem item = new MenuItem(text("compare.swap", take.ordinal()));
            item.setOnAction(_ -> model.swap(seat, take.id()));
            others.getItems().add(item);
        }
        return others;
    }

    private static Node said(Compared one) {
        String name = text("compare.said");
        return one.line()
                .map(line ->
                        fact(
                                name,
                                line.brief(),
                                line.calm() ? "compare-good" : "compare-bad",
                                line.whole()))
                .orElseGet(() -> fact(name, text("compare.said.unheard"), "muted", ""));
    }

    private static Node seam(Compared one, String before) {
        String name = text("compare.seam", before);
        return one.seam()
                .map(seam ->
                        fact(
                                name,
                                seam.number(),
                                seam.hard() ? "compare-bad" : "compare-plain",
                                seam.told()))
                .orElseGet(() ->
                        fact(
                                name,
                                text("compare.seam.unknown"),
                                "muted",
                                text("compare.seam.unknown.tip")));
    }

    private static HBox fact(String name, String value, String styleClass, String tip) {
        Label title = new Label(name);
        title.getStyleClass().add("muted");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label label = new Label(value);
        if (!styleClass.isEmpty()) {
            label.getStyleClass().add(styleClass);
        }
        if (!tip.isEmpty()) {
            Tip.on(label, tip);
        }
        HBox row = new HBox(title, new Spacer(), label);
        row.getStyleClass().add("fact");
        return row;
    }
}
