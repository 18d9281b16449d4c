package studio.rushes.ui.captions;

import static studio.rushes.ui.fx.Texts.text;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.captions.SafeZone;
import studio.rushes.project.VideoCaptions;
import studio.rushes.ui.fx.Names;
import studio.rushes.ui.fx.Tip;

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
        Supplier<ListCell<SafeZone>> cell = () -> new NameCell<>(Names::of);
        zones.setButtonCell(cell.get());
        zones.setCellFactory(_ -> cell.get());
        model.stylesProperty()
                .subscribe(all ->
                        tell(() -> {
                            styles.getItems().setAll(all);
                            show(styles, zones);
                        }));
        model.zonesProperty()
                .subscribe(all ->
                        tell(() -> {
                            zones.getItems().setAll(all);
                            show(styles, zones);
                        }));
        model.lookProperty().subscribe(_ -> tell(() -> show(styles, zones)));
        Runnable tellAll = () -> tell(() -> show(styles, zones));
        choose(styles, video -> video.withStyle(styles.getValue().id()), tellAll);
        choose(zones, video -> video.withZone(zones.getValue().id()), tellAll);
        getChildren()
                .addAll(
                        named("captions.style", styles, 190),
                        named("captions.zone", zones, 120),
                        new StyleButton(model));
    }

    /** Without names over the choices, which they still have for those who hear the window. */
    void brief(boolean on) {
        lookupAll(".caption-choice > .label")
                .forEach(name -> {
                    name.setVisible(!on);
                    name.setManaged(!on);
                });
    }

    /**
     * On its way through an open list a choice is only tried; where the list closes, it is made.
     */
    private <T> void choose(
            ComboBox<T> box, UnaryOperator<VideoCaptions> choice, Runnable tellAll) {
        box.valueProperty()
                .subscribe(chosen -> {
                    if (telling || chosen == null) {
                        return;
                    }
                    if (box.isShowing()) {
                        model.tryOut(choice);
                    } else {
                        model.dress(choice);
                        tellAll.run();
                    }
                });
        box.setOnHidden(_ -> {
            if (box.getValue() != null) {
                model.dress(choice);
                tellAll.run();
            }
        });
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
        Tip.on(choice, text(meaning));
        choice.setAccessibleText(text(meaning));
        return choice;
    }

    private static VBox named(String key, ComboBox<?> choice, double wide) {
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
