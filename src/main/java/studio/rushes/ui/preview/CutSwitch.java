package studio.rushes.ui.preview;

import static studio.rushes.ui.fx.Texts.text;

import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import studio.rushes.ui.fx.Tip;

/** Says whether one take is shown or the whole cut. */
final class CutSwitch extends HBox {
    CutSwitch(PlayerModel model) {
        setId("player-switch");
        getStyleClass().addAll("segments", "player-switch");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(text("cut.switch"));
        ToggleButton one = segment("player-one", "cut.one", "cut.one.tip");
        ToggleButton cut = segment("player-whole", "cut.whole", "cut.whole.tip");
        one.setOnAction(_ -> model.wholeProperty().set(false));
        cut.setOnAction(_ -> model.wholeProperty().set(true));
        model.wholeProperty()
                .subscribe(on -> {
                    one.setSelected(!on);
                    cut.setSelected(on);
                });
        // One of them is always chosen: a second press changes nothing.
        one.selectedProperty().subscribe(_ -> one.setSelected(!model.wholeProperty().get()));
        cut.selectedProperty().subscribe(_ -> cut.setSelected(model.wholeProperty().get()));
        cut.disableProperty().bind(model.offeredProperty().not());
        getChildren().addAll(one, cut);
    }

    private static ToggleButton segment(String id, String name, String tip) {
        ToggleButton button = new ToggleButton(text(name));
        button.setId(id);
        button.getStyleClass().add("segment");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tip.on(button, text(tip));
        return button;
    }
}
