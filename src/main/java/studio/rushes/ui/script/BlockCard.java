package studio.rushes.ui.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import studio.rushes.script.TextPlace;
import studio.rushes.script.TextSearch.Hit;
import studio.rushes.ui.fx.FirstSight;

/** The card of one block. A cell shows one block after another in the same card. */
final class BlockCard extends VBox {
    /** What the card's buttons do, said by the column. */
    interface Actions {
        void moveBy(BlockViewModel block, int places);

        void remove(BlockViewModel block);

        /**
         * Divides a block.
         *
         * @param said whether what is said is divided, else what is seen
         */
        void split(BlockViewModel block, boolean said, int at);

        /** Makes one of it and the next. */
        void merge(BlockViewModel block);

        /** Shows what will be sent for it. */
        void prompt(BlockViewModel block);

        /** Asks the person for files. */
        FileChoice choice();
    }

    private final Actions actions;
    private final Label number = new Label();
    private final TextField seconds = new TextField();
    private final BlockMarks marks = new BlockMarks();
    private final WordGauge gauge = new WordGauge();
    private final GrowingTextArea said = new GrowingTextArea("said");
    private final GrowingTextArea seen = new GrowingTextArea("seen");
    private final ChainChoice chain = new ChainChoice();
    private final Label secondsProblem = FieldBinding.problem("seconds-problem");
    private final Label saidProblem = FieldBinding.problem("said-problem");
    private final Label seenProblem = FieldBinding.problem("seen-problem");
    private final BlockTools tools;
    private final HBox head = new HBox();
    private Subscription shown = Subscription.EMPTY;
    private @Nullable BlockViewModel block;
    private @Nullable BlockSettingsPane drawer;
    private TextInputControl written = said;
    private boolean lookingOn;

    BlockCard(Actions actions) {
        this.actions = actions;
        tools = new BlockTools(actions, this::splitHere, chain);
        getStyleClass().add("script-card");
        number.getStyleClass().add("block-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        seconds.getStyleClass().add("seconds");
        seconds.addEventFilter(KeyEvent.KEY_PRESSED, this::secondsKey);
        Label unit = new Label(ScriptTexts.text("seconds.unit"));
        unit.getStyleClass().add("unit");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        head.getStyleClass().add("block-head");
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren()
                .addAll(
                        FirstSight.of(
                                number, seconds, unit, chain.mark(), marks, Tools.spacer(), gauge));
        said.setPromptText(ScriptTexts.text("said.prompt"));
        seen.setPromptText(ScriptTexts.text("seen.prompt"));
        said.focusedProperty().subscribe(now -> written = now ? said : written);
        seen.focusedProperty().subscribe(now -> written = now ? seen : written);
        setTools(false);
        getChildren()
                .addAll(
                        FirstSight.of(
                                head, secondsProblem, said, saidProblem, seen, seenProblem, tools));
    }

    void show(@Nullable BlockViewModel next) {
        if (next == block) {
            return;
        }
        shown.unsubscribe();
        shown = Subscription.EMPTY;
        block = next;
        written = said;
        tools.show(next);
        if (next == null) {
            return;
        }
        shown =
                Subscription.combine(
                        next.numberProperty().subscribe(place -> name(place.intValue())),
                        next.gaugeProperty().subscribe(gauge::show),
                        chain.show(next),
                        next.settingsProperty().subscribe(marks::show),
                        next.seconds().textProperty().subscribe(tools::mark),
                        next.openProperty().subscribe(on -> open(next, on)),
                        FieldBinding.bind(next.seconds(), seconds, secondsProblem),
                        FieldBinding.bind(next.dialogue(), said, saidProblem),
                        FieldBinding.bind(next.visual(), seen, seenProblem));
    }

    @Nullable BlockViewModel block() {
        return block;
    }

    /** Where a drag begins; elsewhere a drag selects text. */
    Node handle() {
        return head;
    }

    /** The fields, from top to bottom; those of the settings while they are shown. */
    List<TextInputControl> fields() {
        List<TextInputControl> fields = new ArrayList<>(List.of(seconds, said, seen));
        if (drawer != null && drawer.isVisible()) {
            fields.addAll(drawer.fields());
        }
        return fields;
    }

    /** Lets the text be read and copied only. */
    void lookOn() {
        lookingOn = true;
        fields().forEach(field -> field.setEditable(false));
        tools.lookOn();
        if (drawer != null) {
            drawer.lookOn();
        }
    }

    void setTools(boolean visible) {
        tools.setVisible(visible);
        tools.setManaged(visible);
    }

    /** Marks words that were looked for. */
    void mark(Hit hit) {
        TextInputControl field =
                switch (hit.place()) {
                    case TextPlace.Said _ -> said;
                    case TextPlace.Seen _ -> seen;
                    case TextPlace.Unseen _ -> drawer == null ? null : drawer.unseen();
                    case TextPlace.Style _ -> null;
                };
        if (field != null && hit.to() <= field.getLength()) {
            field.selectRange(hit.from(), hit.to());
        }
    }

    /** Divides it where the caret is, or was last. */
    void splitHere() {
        if (block != null) {
            actions.split(block, written == said, written.getCaretPosition());
        }
    }

    /** The settings are made only where somebody wants to see them. */
    private void open(BlockViewModel of, boolean on) {
        tools.open(on);
        if (on && drawer == null) {
            drawer = new BlockSettingsPane(actions.choice());
            getChildren().add(drawer);
            if (lookingOn) {
                drawer.lookOn();
            }
        }
        if (drawer != null) {
            drawer.show(on ? of : null);
            drawer.setVisible(on);
            drawer.setManaged(on);
        }
    }

    private void name(int place) {
        number.setText(String.format(Locale.ROOT, "B%02d", place));
        setId("script-block-" + place);
        said.setId("said-" + place);
        seen.setId("seen-" + place);
        seconds.setId("seconds-" + place);
        said.setAccessibleText(ScriptTexts.text("said", place));
        seen.setAccessibleText(ScriptTexts.text("seen", place));
        seconds.setAccessibleText(ScriptTexts.text("seconds", place));
    }

    private void secondsKey(KeyEvent key) {
        BlockViewModel current = block;
        if (current == null || key.isAltDown() || key.isShortcutDown()) {
            return;
        }
        switch (key.getCode()) {
            case UP -> current.stepSeconds(1);
            case DOWN -> current.stepSeconds(-1);
            case ESCAPE -> current.seconds().revert();
            default -> {
                return;
            }
        }
        key.consume();
    }
}
