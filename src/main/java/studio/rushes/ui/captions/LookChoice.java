package studio.rushes.ui.captions;

import static studio.rushes.ui.fx.Texts.text;

import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.captions.SafeZone;

/** How the whole video's captions look, and where they stay. */
final class LookChoice extends HBox {
    private final CaptionsModel model;

    /** The model tells, the hand does not. */
    private boolean telling;

    LookChoice(CaptionsModel model) {
        this.model = model;
        getStyleClass().add("caption-looks");
        ComboBox<CaptionStyle> styles = choice("caption-style", "captions.style.meaning");
        styles.setButtonCell(new StyleCell(model.samples()));
        styles.setCellFactory(_ -> new StyleCell(model.samples()));
        ComboBox<SafeZone> zones = choice("caption-zone", "captions.zone.meaning");
        Supplier<ListCell<SafeZone>> cell = () -> new NameCell<>(SafeZone::name);
        zones.setButtonCell(cell.get());
        zones.setCellFactory(_ -> cell.get());
        model.looksProperty()
                .subscribe(looks ->
                        tell(() -> {
                            styles.getItems().setAll(looks.styles());
                            zones.getItems().setAll(looks.zones());
                            show(styles, zones);
                        }));
        model.lookProperty().subscribe(_ -> tell(() -> show(styles, zones)));
        styles.valueProperty()
                .subscribe(chosen -> {
                    if (!telling && chosen != null) {
                        model.style(chosen.id());
                        tell(() -> show(styles, zones));
                    }
                });
        zones.valueProperty()
                .subscribe(chosen -> {
                    if (!telling && chosen != null) {
                        model.zone(chosen.id());
                        tell(() -> show(styles, zones));
                    }
                });
        getChildren()
                .addAll(named("captions.style", styles), named("captions.zone", zones));
    }

    private void show(ComboBox<CaptionStyle> styles, ComboBox<SafeZone> zones) {
        styles.setValue(model.lookProperty().get().style());
        zones.setValue(model.lookProperty().get().zone());
    }

    private void tell(Runnable change) {
        boolean before = telling;
        telling = true;
        change.run();
        telling = before;
    }

    private static <T> ComboBox<T> choice(String id, String meaning) {
        ComboBox<T> choice = new ComboBox<>();
        choice.setId(id);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setMinWidth(0);
        choice.setPrefWidth(10);
        choice.setVisibleRowCount(12);
        choice.setTooltip(new Tooltip(text(meaning)));
        choice.setAccessibleText(text(meaning));
        return choice;
    }

    private static VBox named(String key, ComboBox<?> choice) {
        Label name = new Label(text(key));
        name.getStyleClass().add("muted");
        name.setLabelFor(choice);
        VBox box = new VBox(name, choice);
        box.getStyleClass().add("caption-choice");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    /** A name in a list. */
    private static final class NameCell<T> extends ListCell<T> {
        private final Function<T, String> name;

        NameCell(Function<T, String> name) {
            this.name = name;
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : name.apply(item));
        }
    }
}
