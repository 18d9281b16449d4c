package studio.rushes.ui.script;

import static studio.rushes.ui.fx.Texts.text;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What a block asks of a model beside its text; shows one block after another. */
final class BlockSettingsPane extends VBox {
    private final TextField seed = new TextField();
    private final Label seedProblem = FieldBinding.problem("seed-problem");
    private final GrowingTextArea unseen = new GrowingTextArea("unseen");
    private final Label unseenProblem = FieldBinding.problem("unseen-problem");
    private final List<PictureWell> wells = new ArrayList<>();
    private Subscription shown = Subscription.EMPTY;

    BlockSettingsPane(FileChoice choice) {
        getStyleClass().add("block-settings");
        Label seedName = name(text("editor.seed"));
        seedName.setLabelFor(seed);
        seed.getStyleClass().add("seed");
        seed.setPromptText(text("editor.seed.any"));
        HBox seedRow = new HBox(seedName, seed);
        seedRow.getStyleClass().add("setting-row");
        seedRow.setAlignment(Pos.CENTER_LEFT);
        Label unseenName = name(text("editor.unseen"));
        unseenName.setLabelFor(unseen);
        unseen.setPromptText(text("editor.unseen.prompt"));
        PictureWell first = new PictureWell(PictureSlot.FIRST, text("editor.first"), choice);
        PictureWell last = new PictureWell(PictureSlot.LAST, text("editor.last"), choice);
        PictureWell faces =
                new PictureWell(PictureSlot.REFERENCES, text("editor.references"), choice);
        wells.addAll(List.of(first, last, faces));
        HBox frames = new HBox(first, last);
        frames.getStyleClass().add("frames");
        getChildren()
                .addAll(seedRow, seedProblem, unseenName, unseen, unseenProblem, frames, faces);
    }

    private static Label name(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("setting-name");
        return label;
    }

    void show(@Nullable BlockViewModel block) {
        shown.unsubscribe();
        shown = Subscription.EMPTY;
        if (block == null) {
            return;
        }
        shown =
                Subscription.combine(
                        FieldBinding.bind(block.seed(), seed, seedProblem),
                        FieldBinding.bind(block.unseen(), unseen, unseenProblem),
                        block.numberProperty().subscribe(place -> name(place.intValue())));
        for (PictureWell well : wells) {
            shown = shown.and(well.show(block));
        }
    }

    private void name(int place) {
        seed.setId("seed-" + place);
        unseen.setId("unseen-" + place);
        seed.setAccessibleText(text("editor.seed.of", place));
        unseen.setAccessibleText(text("editor.unseen.of", place));
        wells.forEach(well -> well.name(place));
    }

    TextInputControl unseen() {
        return unseen;
    }

    List<TextInputControl> fields() {
        return List.of(seed, unseen);
    }

    void lookOn() {
        fields().forEach(field -> field.setEditable(false));
        wells.forEach(PictureWell::lookOn);
    }
}
