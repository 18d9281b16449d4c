package studio.rushes.ui.script;

import static studio.rushes.ui.fx.Texts.text;

import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.script.BlockId;

/** What is done to all blocks that are picked together. */
final class GroupBar extends VBox {
    private final Group group;
    private final Label count = new Label();
    private final TextField seconds = new TextField();
    private final TextField seed = new TextField();
    private final Subscription subscription;
    private boolean lookingOn;

    /**
     * @param alone goes back to one block
     */
    GroupBar(Group group, Runnable alone) {
        this.group = group;
        setId("group-bar");
        getStyleClass().add("group-bar");
        count.getStyleClass().add("group-count");
        count.setId("group-count");
        HBox head =
                new HBox(
                        count,
                        Tools.spacer(),
                        tool(
                                "group-up",
                                text("editor.group.up"),
                                Feather.ARROW_UP,
                                () -> group.moveBy(-1)),
                        tool(
                                "group-down",
                                text("editor.group.down"),
                                Feather.ARROW_DOWN,
                                () -> group.moveBy(1)),
                        tool(
                                "group-remove",
                                text("editor.group.remove"),
                                Feather.TRASH_2,
                                group::remove),
                        tool("group-alone", text("editor.group.alone"), Feather.X, alone));
        head.setAlignment(Pos.CENTER_LEFT);
        HBox quick = new HBox();
        quick.getStyleClass().add("quick-seconds");
        for (int length : BlockTools.QUICK) {
            Button choice = new Button(length + " " + ScriptTexts.text("seconds.unit"));
            choice.getStyleClass().add("quick");
            choice.setMinWidth(USE_PREF_SIZE);
            choice.setId("group-" + length);
            choice.setAccessibleText(ScriptTexts.text("seconds.quick", length));
            choice.setOnAction(_ -> group.seconds(length));
            quick.getChildren().add(choice);
        }
        field(seconds, "group-seconds", text("editor.group.seconds"), this::giveSeconds);
        field(seed, "group-seed", text("editor.group.seed"), this::giveSeed);
        HBox fields = new HBox(quick, seconds, seed);
        fields.getStyleClass().add("group-fields");
        fields.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, fields);
        subscription = group.pickedProperty().subscribe(this::show);
    }

    private void show(Set<BlockId> picked) {
        boolean several = picked.size() > 1 && !lookingOn;
        count.setText(text("editor.group", picked.size()));
        setVisible(several);
        setManaged(several);
    }

    private static Button tool(String id, String words, Feather icon, Runnable act) {
        Button button = Tools.icon(words, icon, act);
        button.setId(id);
        return button;
    }

    private static void field(TextField field, String id, String words, Runnable act) {
        field.setId(id);
        field.getStyleClass().add("group-field");
        field.setPromptText(words);
        field.setAccessibleText(words);
        field.setOnAction(_ -> act.run());
    }

    private void giveSeconds() {
        String digits = seconds.getText().strip();
        if (digits.matches("\\d{1,4}")) {
            group.seconds(Integer.parseInt(digits));
        }
    }

    private void giveSeed() {
        group.seed(seed.getText());
    }

    void lookOn() {
        lookingOn = true;
        show(group.pickedProperty().get());
    }

    void close() {
        subscription.unsubscribe();
    }
}
