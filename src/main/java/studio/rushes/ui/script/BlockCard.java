package studio.rushes.ui.script;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The card of one block. A cell shows one block after another in the same card. */
final class BlockCard extends VBox {
    /** What the card's buttons do, said by the pane. */
    interface Actions {
        void moveBy(BlockViewModel block, int places);

        void remove(BlockViewModel block);
    }

    /** What Veo can make, so that a clip needs no trimming. */
    private static final List<Integer> QUICK = List.of(4, 6, 8);

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Actions actions;
    private final Label number = new Label();
    private final TextField seconds = new TextField();
    private final WordGauge gauge = new WordGauge();
    private final GrowingTextArea said = new GrowingTextArea("said");
    private final GrowingTextArea seen = new GrowingTextArea("seen");
    private final Label secondsProblem = problem("seconds-problem");
    private final Label saidProblem = problem("said-problem");
    private final Label seenProblem = problem("seen-problem");
    private final HBox quick = new HBox();
    private final HBox tools = new HBox();
    private final HBox head = new HBox();
    private Subscription shown = Subscription.EMPTY;
    private @Nullable BlockViewModel block;

    BlockCard(Actions actions) {
        this.actions = actions;
        getStyleClass().add("script-card");
        number.getStyleClass().add("block-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        seconds.getStyleClass().add("seconds");
        seconds.addEventFilter(KeyEvent.KEY_PRESSED, this::secondsKey);
        Label unit = new Label(ScriptTexts.text("seconds.unit"));
        unit.getStyleClass().add("unit");
        head.getStyleClass().add("block-head");
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().addAll(number, seconds, unit, spacer(), gauge);
        said.setPromptText(ScriptTexts.text("said.prompt"));
        seen.setPromptText(ScriptTexts.text("seen.prompt"));
        tools.getStyleClass().add("block-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        quick.getStyleClass().add("quick-seconds");
        QUICK.forEach(length -> quick.getChildren().add(quickChoice(length)));
        tools.getChildren()
                .addAll(
                        quick,
                        spacer(),
                        tool("up", Feather.ARROW_UP, () -> move(-1)),
                        tool("down", Feather.ARROW_DOWN, () -> move(1)),
                        tool("remove", Feather.TRASH_2, this::remove));
        getChildren().addAll(head, secondsProblem, said, saidProblem, seen, seenProblem, tools);
        setTools(false);
    }

    void show(@Nullable BlockViewModel next) {
        if (next == block) {
            return;
        }
        shown.unsubscribe();
        shown = Subscription.EMPTY;
        block = next;
        if (next == null) {
            return;
        }
        shown =
                Subscription.combine(
                        next.numberProperty().subscribe(place -> name(place.intValue())),
                        next.gaugeProperty().subscribe(gauge::show),
                        next.seconds().textProperty().subscribe(this::markQuick),
                        bind(next.seconds(), seconds, secondsProblem),
                        bind(next.dialogue(), said, saidProblem),
                        bind(next.visual(), seen, seenProblem));
    }

    @Nullable BlockViewModel block() {
        return block;
    }

    /** Where a drag begins; elsewhere a drag selects text. */
    Node handle() {
        return head;
    }

    /** The fields, from top to bottom. */
    List<TextInputControl> fields() {
        return List.of(seconds, said, seen);
    }

    /** Lets the text be read and copied only. */
    void lookOn() {
        fields().forEach(field -> field.setEditable(false));
        tools.setDisable(true);
    }

    void setTools(boolean visible) {
        tools.setVisible(visible);
        tools.setManaged(visible);
    }

    private Subscription bind(EditedField field, TextInputControl control, Label problem) {
        boolean[] showing = {false};
        return Subscription.combine(
                field.textProperty()
                        .subscribe(text -> {
                            if (!text.equals(control.getText())) {
                                showing[0] = true;
                                show(control, text);
                                showing[0] = false;
                            }
                        }),
                control.textProperty()
                        .subscribe((_, typed) -> {
                            // A control drops what it cannot show; that is no edit.
                            if (!showing[0]) {
                                field.textProperty().set(typed);
                            }
                        }),
                field.problemProperty()
                        .subscribe(words -> {
                            problem.setText(words);
                            problem.setVisible(!words.isEmpty());
                            problem.setManaged(!words.isEmpty());
                            control.pseudoClassStateChanged(INVALID, !words.isEmpty());
                            control.setAccessibleHelp(words);
                        }),
                control.focusedProperty()
                        .subscribe((was, _) -> {
                            if (was) {
                                field.leave();
                            }
                        }));
    }

    private static void show(TextInputControl control, String text) {
        if (control instanceof GrowingTextArea area) {
            area.show(text);
        } else {
            control.setText(text);
            control.end();
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

    private void markQuick(String text) {
        for (int i = 0; i < QUICK.size(); i++) {
            boolean chosen = String.valueOf(QUICK.get(i)).equals(text.strip());
            quick.getChildren().get(i).pseudoClassStateChanged(CHOSEN, chosen);
        }
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

    private Button quickChoice(int length) {
        Button choice = new Button(length + " " + ScriptTexts.text("seconds.unit"));
        choice.getStyleClass().add("quick");
        choice.setAccessibleText(ScriptTexts.text("seconds.quick", length));
        choice.setOnAction(_ -> chooseSeconds(length));
        return choice;
    }

    private void chooseSeconds(int length) {
        BlockViewModel current = block;
        if (current != null) {
            current.seconds().textProperty().set(String.valueOf(length));
            current.seconds().leave();
        }
    }

    private void move(int places) {
        if (block != null) {
            actions.moveBy(block, places);
        }
    }

    private void remove() {
        if (block != null) {
            actions.remove(block);
        }
    }

    private static Button tool(String name, Feather icon, Runnable action) {
        Button button = iconButton(name, icon, action);
        button.getStyleClass().add("block-" + name);
        return button;
    }

    /** A quiet button of one icon whose words are its tooltip. */
    static Button iconButton(String name, Feather icon, Runnable action) {
        String words = ScriptTexts.text(name);
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> action.run());
        return button;
    }

    static Region spacer() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    static Label problem(String name) {
        Label label = new Label();
        label.getStyleClass().addAll("field-problem", name);
        label.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setVisible(false);
        label.setManaged(false);
        return label;
    }
}
