package studio.rushes.ui.cloud;

import static studio.rushes.ui.fx.Texts.text;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import studio.rushes.script.Block;
import studio.rushes.script.BlockChange;
import studio.rushes.ui.diff.WordDiff;

/** A block as it is here and as it is there, with the words that the other has not marked. */
final class VersionCard extends VBox {
    private final Locale language;

    VersionCard(BlockChange change, Locale language) {
        this.language = language;
        getStyleClass().add("change-card");
        switch (change) {
            case BlockChange.Same(Block block, int _, int to) ->
                    fill(to, alone(block), alone(block));
            case BlockChange.Changed(Block mine, int _, Block theirs, int to) ->
                    fill(to, side(mine, theirs, false), side(mine, theirs, true));
            case BlockChange.Added(Block theirs, int to) ->
                    fill(to, nothing("cloud.versions.none.mine"), alone(theirs));
            case BlockChange.Removed(Block mine, int from) ->
                    fill(from, alone(mine), nothing("cloud.versions.none.theirs"));
        }
    }

    private void fill(int number, Region mine, Region theirs) {
        Label place = new Label(String.format(Locale.ROOT, "B%02d", number));
        place.getStyleClass().add("place");
        getChildren().addAll(place, VersionsSheet.sides(mine, theirs));
    }

    private Region side(Block mine, Block theirs, boolean there) {
        VBox box =
                texts(
                        flow(mine.dialogue(), theirs.dialogue(), there, "said"),
                        flow(mine.visual(), theirs.visual(), there, "seen"));
        if (mine.seconds() != theirs.seconds()) {
            Label lasts =
                    new Label(text("cloud.versions.lasts", (there ? theirs : mine).seconds()));
            lasts.getStyleClass().add("muted");
            box.getChildren().add(lasts);
        }
        return box;
    }

    private Region alone(Block block) {
        return texts(
                flow(block.dialogue(), block.dialogue(), false, "said"),
                flow(block.visual(), block.visual(), false, "seen"));
    }

    private static Region nothing(String key) {
        VBox box = new VBox(Parts.wrapped(text(key)));
        box.getStyleClass().addAll("change-side", "nothing");
        return box;
    }

    private static VBox texts(TextFlow... flows) {
        VBox box = new VBox(flows);
        box.getStyleClass().add("change-side");
        return box;
    }

    /** Neither side is the older one, so what only one of them has is marked alike on both. */
    private TextFlow flow(String mine, String theirs, boolean there, String field) {
        WordDiff diff = WordDiff.of(mine, theirs, language);
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add(field);
        for (WordDiff.Stretch stretch : there ? diff.after() : diff.before()) {
            Text words = new Text(stretch.text());
            words.getStyleClass().add("word");
            if (stretch.own()) {
                words.getStyleClass().add("new");
            }
            flow.getChildren().add(words);
        }
        return flow;
    }
}
