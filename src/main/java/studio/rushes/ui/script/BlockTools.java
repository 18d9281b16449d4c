package studio.rushes.ui.script;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with a block, under its text. Made when it is shown first. */
final class BlockTools extends FlowPane {
    /** What Veo can make, so that a clip needs no trimming. */
    static final List<Integer> QUICK = List.of(4, 6, 8);

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final HBox quick = new HBox();
    private final HBox buttons = new HBox();
    private final ToggleButton settings =
            Tools.toggle(text("editor.settings.open"), Feather.SLIDERS);
    private final BlockCard.Actions actions;
    private final Runnable split;
    private final ChainChoice chain;
    private @Nullable BlockViewModel block;
    private String seconds = "";
    private boolean lookingOn;

    /**
     * @param split divides the block where the caret is
     * @param chain says how the block begins
     */
    BlockTools(BlockCard.Actions actions, Runnable split, ChainChoice chain) {
        this.actions = actions;
        this.split = split;
        this.chain = chain;
        getStyleClass().add("block-tools");
        setAlignment(Pos.CENTER_LEFT);
        visibleProperty().subscribe((_, on) -> make(on));
    }

    private void make(boolean wanted) {
        if (!wanted || !getChildren().isEmpty()) {
            return;
        }
        quick.getStyleClass().add("quick-seconds");
        QUICK.forEach(length -> quick.getChildren().add(quickChoice(length)));
        settings.getStyleClass().add("block-settings-open");
        settings.setOnAction(_ -> on(block -> block.openProperty().set(settings.isSelected())));
        buttons.getStyleClass().add("block-buttons");
        buttons.getChildren()
                .addAll(
                        settings,
                        chain,
                        tool("prompt", text("editor.prompt.open"), Feather.EYE, actions::prompt),
                        tool("split", text("editor.split"), Feather.SCISSORS, _ -> split.run()),
                        tool("merge", text("editor.merge"), Feather.GIT_MERGE, actions::merge),
                        tool("up", ScriptTexts.text("up"), Feather.ARROW_UP, by(-1)),
                        tool("down", ScriptTexts.text("down"), Feather.ARROW_DOWN, by(1)),
                        tool(
                                "remove",
                                ScriptTexts.text("remove"),
                                Feather.TRASH_2,
                                actions::remove));
        getChildren().addAll(quick, buttons);
        mark(seconds);
        if (lookingOn) {
            lookOn();
        }
    }

    void show(@Nullable BlockViewModel next) {
        block = next;
    }

    /** Whether the settings are shown. */
    void open(boolean on) {
        settings.setSelected(on);
    }

    void mark(String now) {
        seconds = now;
        for (int i = 0; i < quick.getChildren().size(); i++) {
            boolean chosen = String.valueOf(QUICK.get(i)).equals(seconds.strip());
            quick.getChildren().get(i).pseudoClassStateChanged(CHOSEN, chosen);
        }
    }

    /** Leaves what changes nothing. */
    void lookOn() {
        lookingOn = true;
        quick.setDisable(true);
        buttons.getChildren().stream()
                .filter(button -> !button.equals(settings))
                .filter(button -> !button.getStyleClass().contains("block-prompt"))
                .forEach(button -> button.setDisable(true));
    }

    private Consumer<BlockViewModel> by(int places) {
        return moved -> actions.moveBy(moved, places);
    }

    private Button tool(String name, String words, Feather icon, Consumer<BlockViewModel> act) {
        Button button = Tools.icon(words, icon, () -> on(act));
        button.getStyleClass().add("block-" + name);
        return button;
    }

    private Button quickChoice(int length) {
        Button choice = new Button(length + " " + ScriptTexts.text("seconds.unit"));
        choice.getStyleClass().add("quick");
        choice.setAccessibleText(ScriptTexts.text("seconds.quick", length));
        choice.setOnAction(_ ->
                on(block -> {
                    block.seconds().textProperty().set(String.valueOf(length));
                    block.seconds().leave();
                }));
        return choice;
    }

    private void on(Consumer<BlockViewModel> act) {
        BlockViewModel now = block;
        if (now != null) {
            act.accept(now);
        }
    }
}
