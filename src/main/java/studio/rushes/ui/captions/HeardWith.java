package studio.rushes.ui.captions;

import static studio.rushes.ui.fx.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import studio.rushes.ui.fx.Tip;

/** What hears words in clips, chosen of what is here and what can be downloaded. */
public final class HeardWith extends MenuButton {
    private final ModelsModel models;

    public HeardWith(ModelsModel models, String id) {
        this.models = models;
        dress(this, id, "models.heard.meaning");
        models.nowProperty().subscribe(_ -> showModels());
        models.arrivingProperty().map(Optional::isPresent).subscribe(_ -> showModels());
    }

    private void showModels() {
        Optional<ModelsNow> now = models.nowProperty().get();
        setDisable(now.isEmpty());
        setText(now.map(ModelWords::hears).orElseGet(() -> text("models.looking")));
        setAccessibleText(text("models.heard.now", getText()));
        getItems().setAll(now.map(this::items).orElseGet(List::of));
    }

    private List<MenuItem> items(ModelsNow now) {
        List<MenuItem> items = new ArrayList<>();
        items.add(item(text("models.none.row"), now.choice().isEmpty(), models::chooseNone));
        now.models()
                .forEach(model -> {
                    String id = model.model().id();
                    MenuItem item =
                            item(
                                    ModelWords.row(model),
                                    now.choice().equals(Optional.of(id)),
                                    () -> models.choose(id));
                    item.setId("model-" + id);
                    boolean busy = models.arrivingProperty().get().isPresent();
                    item.setDisable(busy && !model.present());
                    items.add(item);
                });
        if (now.choice().isPresent() && now.chosen().isEmpty()) {
            items.add(
                    item(
                            text("models.own.row", ModelWords.file(now.choice().get())),
                            true,
                            () -> {}));
        }
        MenuItem file = new MenuItem(text("models.file"));
        file.setId("model-file");
        file.setOnAction(_ -> models.chooseFile());
        items.add(new SeparatorMenuItem());
        items.add(file);
        return items;
    }

    /** The dot stays where the model has it, whatever is pressed, until the choice holds. */
    private static MenuItem item(String words, boolean chosen, Runnable choose) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setSelected(chosen);
        item.setOnAction(_ -> {
            item.setSelected(chosen);
            if (!chosen) {
                choose.run();
            }
        });
        return item;
    }

    static void dress(Control choice, String id, String meaning) {
        choice.setId(id);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setMinWidth(0);
        choice.setPrefWidth(10);
        Tip.on(choice, text(meaning));
        choice.setAccessibleText(text(meaning));
    }
}
