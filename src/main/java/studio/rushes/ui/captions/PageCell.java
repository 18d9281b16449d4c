package studio.rushes.ui.captions;

import static studio.rushes.ui.fx.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import studio.rushes.captions.WordSource;
import studio.rushes.ui.fx.Tip;

/** A page of captions: when it is seen, and its words as chips. */
final class PageCell extends ListCell<PageRow> {
    private static final PseudoClass SAID = PseudoClass.getPseudoClass("said");
    private static final PseudoClass HAND = PseudoClass.getPseudoClass("hand");
    private static final PseudoClass UNHEARD = PseudoClass.getPseudoClass("unheard");

    private final CaptionEditor editor;
    private final Label time = new Label();
    private final FlowPane words = new FlowPane();
    private final HBox row = new HBox(time, words);
    private final List<Label> chips = new ArrayList<>();
    private @Nullable WordField field;

    PageCell(CaptionEditor editor) {
        this.editor = editor;
        getStyleClass().add("caption-page");
        time.getStyleClass().add("caption-time");
        time.setMinWidth(USE_PREF_SIZE);
        words.getStyleClass().add("caption-words");
        row.getStyleClass().add("caption-row");
        HBox.setHgrow(words, Priority.ALWAYS);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setText(null);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        editor.saidProperty().subscribe(_ -> light());
        editor.handProperty().subscribe(_ -> light());
        editor.writingProperty().subscribe(_ -> write());
    }

    @Override
    protected void updateItem(@Nullable PageRow page, boolean empty) {
        super.updateItem(page, empty);
        field = null;
        chips.clear();
        if (empty || page == null) {
            setGraphic(null);
            setAccessibleText("");
            words.getChildren().clear();
        } else {
            time.setText(clock(page.start()));
            Tip.on(time, text("captions.page.time", clock(page.start()), clock(page.end())));
            setAccessibleText(
                    text("captions.page", page.number(), clock(page.start()), page.text()));
            page.words().forEach(word -> chips.add(chip(word)));
            words.getChildren().setAll(chips);
            setGraphic(row);
            write();
        }
        light();
    }

    private Label chip(PageRow.Chip word) {
        Label chip = new Label(word.text());
        chip.getStyleClass().add("word-chip");
        chip.pseudoClassStateChanged(
                UNHEARD, word.source().filter(source -> source != WordSource.HEARD).isPresent());
        word.source().ifPresent(source -> Tip.on(chip, origin(source)));
        return chip;
    }

    private static String origin(WordSource source) {
        return switch (source) {
            case HEARD -> text("captions.word.heard");
            case SCRIPT -> text("captions.word.script");
            case TIMED -> text("captions.word.timed");
        };
    }

    /** A press on a word puts the hand there, a second one writes. */
    private void press(MouseEvent press) {
        if (field != null && isIn(press, field)) {
            return;
        }
        if (press.getButton() == MouseButton.PRIMARY && !isEmpty()) {
            for (int i = 0; i < chips.size(); i++) {
                if (isIn(press, chips.get(i))) {
                    if (press.getClickCount() == 2) {
                        editor.write();
                    } else if (press.getClickCount() == 1) {
                        editor.select(new Spot(getIndex(), i));
                    }
                }
            }
        }
        // The list itself has nothing to select.
        getListView().requestFocus();
        press.consume();
    }

    private static boolean isIn(MouseEvent press, Node node) {
        return node.getParent() != null
                && node.localToScreen(node.getBoundsInLocal())
                        .contains(press.getScreenX(), press.getScreenY());
    }

    private void light() {
        boolean here = !isEmpty();
        Optional<Spot> said = editor.saidProperty().get().filter(_ -> here).filter(this::isOurs);
        Optional<Spot> hand = editor.handProperty().get().filter(_ -> here).filter(this::isOurs);
        pseudoClassStateChanged(SAID, said.isPresent());
        pseudoClassStateChanged(HAND, hand.isPresent());
        for (int i = 0; i < chips.size(); i++) {
            chips.get(i).pseudoClassStateChanged(SAID, isAt(said, i));
            chips.get(i).pseudoClassStateChanged(HAND, isAt(hand, i));
        }
    }

    private boolean isOurs(Spot spot) {
        return spot.page() == getIndex();
    }

    private static boolean isAt(Optional<Spot> spot, int word) {
        return spot.filter(at -> at.word() == word).isPresent();
    }

    private void write() {
        Optional<Spot> at =
                editor.writingProperty().get().filter(_ -> !isEmpty()).filter(this::isOurs);
        if (at.isEmpty()) {
            if (field != null) {
                field = null;
                words.getChildren().setAll(chips);
            }
        } else if (field == null && at.get().word() < chips.size()) {
            Label chip = chips.get(at.get().word());
            WordField begun = new WordField(chip.getText(), editor, getListView());
            field = begun;
            words.getChildren().set(at.get().word(), begun);
            begun.begin();
        }
    }

    /** Minutes, seconds and hundredths. */
    static String clock(long millis) {
        return String.format(
                Locale.ROOT,
                "%d:%02d.%02d",
                millis / 60_000,
                millis / 1_000 % 60,
                millis % 1_000 / 10);
    }

    /** The skin of a list measures its cells without their width, which chips need to wrap. */
    @Override
    protected double computePrefHeight(double width) {
        double room = getListView() == null ? width : room(getListView());
        double inner = room - snappedLeftInset() - snappedRightInset() - SCROLL_BAR;
        return isEmpty()
                ? super.computePrefHeight(width)
                : snappedTopInset() + row.prefHeight(Math.max(120, inner)) + snappedBottomInset();
    }

    private static double room(Region list) {
        return list.getWidth() - list.snappedLeftInset() - list.snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    private static final double SCROLL_BAR = 12;
}
