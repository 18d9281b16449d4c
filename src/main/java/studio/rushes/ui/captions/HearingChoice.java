package studio.rushes.ui.captions;

import static studio.rushes.ui.fx.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** What clips are listened to with, and in which language. */
public final class HearingChoice extends HBox {
    private final ModelsModel models;
    private final SpokenModel spoken;
    private final MenuButton heardWith = new MenuButton();
    private final ComboBox<Spoken> spokenIn = new ComboBox<>();

    /** One and the same, so that a list that opens again does not hear twice. */
    private final EventHandler<KeyEvent> leave = this::leave;

    /** The model tells, the hand does not. */
    private boolean telling;

    public HearingChoice(ModelsModel models, SpokenModel spoken) {
        this.models = models;
        this.spoken = spoken;
        getStyleClass().add("caption-looks");
        dress(heardWith, "caption-model", "models.heard.meaning");
        dress(spokenIn, "caption-language", "spoken.meaning");
        spokenIn.setVisibleRowCount(12);
        spokenIn.setButtonCell(new LanguageCell());
        spokenIn.setCellFactory(_ -> new LanguageCell());
        models.nowProperty().subscribe(_ -> showModels());
        models.arrivingProperty().map(Optional::isPresent).subscribe(_ -> showModels());
        spoken.choicesProperty().subscribe(_ -> showLanguages());
        spoken.chosenProperty().subscribe(_ -> showLanguages());
        spokenIn.addEventFilter(KeyEvent.KEY_PRESSED, this::open);
        spokenIn.setOnShown(_ -> list().addEventFilter(KeyEvent.KEY_PRESSED, leave));
        spokenIn.setOnHidden(_ -> choose());
        getChildren()
                .addAll(named("models.heard", heardWith, 140), named("spoken.in", spokenIn, 170));
    }

    /** Brings the keys here and shows what there is to hear with. */
    public void begin() {
        heardWith.requestFocus();
        heardWith.show();
    }

    /** Without names over the choices, which they still have for those who hear the window. */
    void brief(boolean on) {
        lookupAll(".caption-choice > .label.muted")
                .forEach(name -> {
                    name.setVisible(!on);
                    name.setManaged(!on);
                });
    }

    private void showModels() {
        Optional<ModelsNow> now = models.nowProperty().get();
        heardWith.setDisable(now.isEmpty());
        heardWith.setText(now.map(ModelWords::hears).orElseGet(() -> text("models.looking")));
        heardWith.setAccessibleText(text("models.heard.now", heardWith.getText()));
        heardWith.getItems().setAll(now.map(this::items).orElseGet(List::of));
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

    private void showLanguages() {
        tell(() -> {
            if (!spokenIn.getItems().equals(spoken.choicesProperty().get())) {
                spokenIn.getItems().setAll(spoken.choicesProperty().get());
            }
            spokenIn.setValue(spoken.chosenProperty().get());
        });
    }

    /**
     * Every choice has all takes listened to anew: a key opens the list, and only what is taken
     * there is a choice.
     */
    private void open(KeyEvent key) {
        boolean walks = key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN;
        if (walks && !spokenIn.isShowing()) {
            spokenIn.show();
            key.consume();
        }
    }

    private void leave(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            showLanguages();
        }
    }

    /** The open list hears its keys before the box under it does. */
    private Window list() {
        ComboBoxListViewSkin<?> skin = (ComboBoxListViewSkin<?>) spokenIn.getSkin();
        return skin.getPopupContent().getScene().getWindow();
    }

    private void choose() {
        Spoken now = spokenIn.getValue();
        if (!telling && now != null) {
            spoken.choose(now);
            // What was refused is not shown as if it had been done.
            showLanguages();
        }
    }

    private void tell(Runnable change) {
        boolean before = telling;
        telling = true;
        change.run();
        telling = before;
    }

    private static void dress(Control choice, String id, String meaning) {
        choice.setId(id);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setMinWidth(0);
        choice.setPrefWidth(10);
        choice.setTooltip(new Tooltip(text(meaning)));
        choice.setAccessibleText(text(meaning));
    }

    private static VBox named(String key, Control choice, double wide) {
        Label name = new Label(text(key));
        name.getStyleClass().add("muted");
        name.setLabelFor(choice);
        VBox box = new VBox(name, choice);
        box.getStyleClass().add("caption-choice");
        box.setMinWidth(0);
        box.setPrefWidth(wide);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static final class LanguageCell extends ListCell<Spoken> {
        @Override
        protected void updateItem(@Nullable Spoken spoken, boolean empty) {
            super.updateItem(spoken, empty);
            setText(empty || spoken == null ? "" : spoken.name());
        }
    }
}
