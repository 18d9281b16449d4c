package studio.rushes.ui.captions;

import static studio.rushes.ui.fx.Texts.text;

import javafx.event.EventHandler;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What clips are listened to with, and in which language. */
public final class HearingChoice extends HBox {
    private final SpokenModel spoken;
    private final HeardWith heardWith;
    private final ComboBox<Spoken> spokenIn = new ComboBox<>();

    /** One and the same, so that a list that opens again does not hear twice. */
    private final EventHandler<KeyEvent> leave = this::leave;

    /** The model tells, the hand does not. */
    private boolean telling;

    public HearingChoice(ModelsModel models, SpokenModel spoken) {
        this.spoken = spoken;
        getStyleClass().add("caption-looks");
        heardWith = new HeardWith(models, "caption-model");
        HeardWith.dress(spokenIn, "caption-language", "spoken.meaning");
        spokenIn.setVisibleRowCount(12);
        spokenIn.setConverter(new Name());
        spoken.chosenProperty().subscribe(_ -> showLanguage());
        spokenIn.setOnShowing(_ -> listLanguages());
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

    private void listLanguages() {
        tell(() -> {
            if (!spokenIn.getItems().equals(spoken.choices())) {
                spokenIn.getItems().setAll(spoken.choices());
            }
            spokenIn.setValue(spoken.chosenProperty().get());
        });
    }

    private void showLanguage() {
        tell(() -> spokenIn.setValue(spoken.chosenProperty().get()));
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
            showLanguage();
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
            showLanguage();
        }
    }

    private void tell(Runnable change) {
        boolean before = telling;
        telling = true;
        change.run();
        telling = before;
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

    /** The chosen one has its name before the list, which is filled when it opens. */
    private static final class Name extends StringConverter<Spoken> {
        @Override
        public String toString(@Nullable Spoken spoken) {
            return spoken == null ? "" : spoken.name();
        }

        @Override
        public Spoken fromString(String typed) {
            throw new UnsupportedOperationException("nothing is typed here");
        }
    }
}
