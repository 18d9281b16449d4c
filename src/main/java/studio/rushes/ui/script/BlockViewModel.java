package studio.rushes.ui.script;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.ScriptEdit;
import studio.rushes.script.SpeechPace;

/** One block of the column. */
public final class BlockViewModel {
    /** What is said, counted against the time there is to say it. */
    public record Gauge(int words, double share, SpeechPace pace) {
        static Gauge of(Block block) {
            int words = SpeechPace.words(block.dialogue());
            return new Gauge(
                    words,
                    SpeechPace.share(words, block.seconds()),
                    SpeechPace.of(words, block.seconds()));
        }
    }

    private final BlockId id;
    private final EditedField dialogue;
    private final EditedField visual;
    private final EditedField seconds;
    private final ReadOnlyIntegerWrapper number = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Gauge> gauge;
    private Block shown;

    BlockViewModel(ScriptDesk desk, Block block) {
        id = block.id();
        dialogue =
                new EditedField(
                        desk, block.dialogue(), text -> new ScriptEdit.ChangeDialogue(id, text));
        visual =
                new EditedField(
                        desk, block.visual(), text -> new ScriptEdit.ChangeVisual(id, text));
        seconds =
                new EditedField(
                        desk,
                        String.valueOf(block.seconds()),
                        text -> new ScriptEdit.ChangeSeconds(id, seconds(text)));
        gauge = new ReadOnlyObjectWrapper<>(Gauge.of(block));
        shown = block;
    }

    public BlockId id() {
        return id;
    }

    public EditedField dialogue() {
        return dialogue;
    }

    public EditedField visual() {
        return visual;
    }

    /** Whole seconds, as digits. */
    public EditedField seconds() {
        return seconds;
    }

    public ReadOnlyIntegerProperty numberProperty() {
        return number.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Gauge> gaugeProperty() {
        return gauge.getReadOnlyProperty();
    }

    /** One second more or less, where what stands there is a number. */
    public void stepSeconds(int by) {
        String now = seconds.textProperty().get().strip();
        if (now.matches("\\d{1,4}")) {
            int next = Math.clamp(Integer.parseInt(now) + by, 1, Block.MAX_SECONDS);
            seconds.textProperty().set(String.valueOf(next));
        }
    }

    void show(Block block, int place) {
        number.set(place);
        if (block.equals(shown)) {
            return;
        }
        shown = block;
        dialogue.show(block.dialogue());
        visual.show(block.visual());
        seconds.show(String.valueOf(block.seconds()));
        gauge.set(Gauge.of(block));
    }

    private static int seconds(String text) {
        String digits = text.strip();
        if (!digits.matches("\\d{1,4}")) {
            throw new StudioException(
                    new Problem(
                            "SCRIPT-DURATION",
                            ScriptTexts.text("seconds.not-a-number"),
                            ScriptTexts.text("seconds.kept"),
                            ScriptTexts.text("seconds.remedy")));
        }
        return Integer.parseInt(digits);
    }
}
