package studio.rushes.ui.draft;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import studio.rushes.script.Block;
import studio.rushes.script.BlockChange;
import studio.rushes.ui.diff.WordDiff;

/** A block before and after, side by side, with what is new and what is gone marked by the word. */
final class ChangeCard extends VBox {
    private static final double GAP = 12;

    private final CheckBox tick = new CheckBox();
    private final Locale language;

    ChangeCard(BlockChange change, Locale language, Consumer<Boolean> take) {
        this.language = language;
        getStyleClass().addAll("change-card");
        setFillWidth(true);
        tick.setOnAction(_ -> take.accept(tick.isSelected()));
        switch (change) {
            case BlockChange.Same(Block block, int from, int to) -> {
                getStyleClass().add("same");
                Label words = new Label(firstWords(block));
                words.getStyleClass().add("muted");
                words.setMinWidth(0);
                getChildren().add(line(new Label(moved(from, to)), tag("same"), words));
            }
            case BlockChange.Changed(Block before, int from, Block after, int to) -> {
                WordDiff said = WordDiff.of(before.dialogue(), after.dialogue(), language);
                boolean rewritten = !said.alike();
                head(moved(from, to), rewritten ? "rewritten" : "changed", lasts(before, after));
                sides(side(before, after, true), side(before, after, false));
            }
            case BlockChange.Added(Block block, int to) -> {
                head(place(to), "added", text("draft.lasts", block.seconds()));
                sides(nothing("draft.nothing.before"), alone(block));
            }
            case BlockChange.Removed(Block block, int from) -> {
                head(place(from), "removed", text("draft.lasts", block.seconds()));
                sides(alone(block), nothing("draft.nothing.after"));
            }
        }
        setId("change-" + change.id().value());
        tick.setId("tick-" + change.id().value());
    }

    void tick(boolean on) {
        tick.setSelected(on);
    }

    private void head(String place, String kind, String lasts) {
        tick.setText(place);
        tick.getStyleClass().add("place");
        Label time = new Label(lasts);
        time.getStyleClass().add("muted");
        getChildren().add(line(tick, tag(kind), time));
    }

    private void sides(Region before, Region after) {
        before.getStyleClass().add("before");
        after.getStyleClass().add("after");
        for (Region side : List.of(before, after)) {
            side.prefWidthProperty().bind(prefWidthProperty().subtract(GAP + 2 * GAP).divide(2));
            side.setMaxHeight(Double.MAX_VALUE);
            HBox.setHgrow(side, Priority.ALWAYS);
        }
        HBox both = new HBox(GAP, before, after);
        both.setFillHeight(true);
        getChildren().add(both);
    }

    private Region side(Block before, Block after, boolean old) {
        return texts(
                flow(before.dialogue(), after.dialogue(), old, "said"),
                flow(before.visual(), after.visual(), old, "seen"));
    }

    private Region alone(Block block) {
        return texts(
                flow(block.dialogue(), block.dialogue(), false, "said"),
                flow(block.visual(), block.visual(), false, "seen"));
    }

    private static Region nothing(String key) {
        Label words = new Label(text(key));
        words.setWrapText(true);
        VBox box = new VBox(words);
        box.getStyleClass().addAll("change-side", "nothing");
        return box;
    }

    private static Region texts(TextFlow... flows) {
        VBox box = new VBox(flows);
        box.getStyleClass().add("change-side");
        return box;
    }

    private TextFlow flow(String before, String after, boolean old, String field) {
        WordDiff diff = WordDiff.of(before, after, language);
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add(field);
        for (WordDiff.Stretch stretch : old ? diff.before() : diff.after()) {
            Text words = new Text(stretch.text());
            words.getStyleClass().add("word");
            if (stretch.own()) {
                String gone = diff.alike() ? "gone" : "old";
                words.getStyleClass().add(old ? gone : "new");
            }
            flow.getChildren().add(words);
        }
        return flow;
    }

    private static HBox line(Node... parts) {
        HBox line = new HBox(parts);
        line.getStyleClass().add("change-line");
        return line;
    }

    private static Label tag(String kind) {
        Label tag =
                new Label(
                        switch (kind) {
                            case "same" -> text("draft.kind.same");
                            case "changed" -> text("draft.kind.changed");
                            case "rewritten" -> text("draft.kind.rewritten");
                            case "added" -> text("draft.kind.added");
                            default -> text("draft.kind.removed");
                        });
        tag.getStyleClass().addAll("change-tag", "kind-" + kind);
        tag.setMinWidth(USE_PREF_SIZE);
        return tag;
    }

    private static String lasts(Block before, Block after) {
        return before.seconds() == after.seconds()
                ? text("draft.lasts", after.seconds())
                : text("draft.lasts.now", before.seconds(), after.seconds());
    }

    private static String moved(int from, int to) {
        return from == to ? place(to) : text("draft.moved", place(from), place(to));
    }

    private static String place(int number) {
        return String.format(Locale.ROOT, "B%02d", number);
    }

    private static String firstWords(Block block) {
        String words = block.dialogue().isBlank() ? block.visual() : block.dialogue();
        return words.replace('\n', ' ');
    }
}
