package studio.rushes.ui.script;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import studio.rushes.script.SpeechPace;
import studio.rushes.ui.fx.Tip;

/** Words against seconds: a count, and a bar that is full where no more can be said. */
final class WordGauge extends HBox {
    private static final double LENGTH = 46;
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("full");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("too-fast");

    private final Label count = new Label();
    private final Region bar = new Region();
    private final Tip tip = Tip.on(this);

    WordGauge() {
        getStyleClass().add("word-gauge");
        setAlignment(Pos.CENTER_RIGHT);
        setAccessibleRole(AccessibleRole.TEXT);
        count.getStyleClass().add("word-count");
        count.setMinWidth(USE_PREF_SIZE);
        bar.getStyleClass().add("bar");
        HBox track = new HBox(bar);
        track.getStyleClass().add("track");
        track.setMinWidth(LENGTH);
        track.setMaxWidth(LENGTH);
        track.setMaxHeight(USE_PREF_SIZE);
        getChildren().addAll(count, track);
    }

    void show(BlockViewModel.Gauge gauge) {
        SpeechPace pace = gauge.pace();
        count.setText(
                switch (pace) {
                    case SILENT -> ScriptTexts.text("words.silent");
                    case TOO_FAST -> ScriptTexts.text("words.too-fast", gauge.words());
                    case EASY, FULL -> ScriptTexts.text("words", gauge.words());
                });
        bar.setMinWidth(LENGTH * gauge.share());
        bar.setMaxWidth(LENGTH * gauge.share());
        pseudoClassStateChanged(TIGHT, pace == SpeechPace.FULL);
        pseudoClassStateChanged(OVER, pace == SpeechPace.TOO_FAST);
        String words = ScriptTexts.text("gauge." + pace.word(), gauge.words());
        tip.say(words);
        setAccessibleText(words);
    }
}
