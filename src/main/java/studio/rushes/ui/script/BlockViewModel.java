package studio.rushes.ui.script;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.BlockSettings;
import studio.rushes.script.Link;
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
    private final EditedField seed;
    private final EditedField unseen;
    private final BlockPictures pictures;
    private final ReadOnlyObjectWrapper<BlockSettings> settings;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper number = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Gauge> gauge;
    private final ReadOnlyObjectWrapper<Optional<Link>> link;
    private final ScriptDesk desk;
    private Block shown;

    BlockViewModel(ScriptDesk desk, Block block) {
        this.desk = desk;
        id = block.id();
        link = new ReadOnlyObjectWrapper<>(Link.of(block));
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
        BlockSettings asked = BlockSettings.of(block);
        seed =
                new EditedField(
                        desk,
                        seed(asked),
                        text -> new ScriptEdit.ChangeSeed(id, SeedText.read(text)));
        unseen =
                new EditedField(
                        desk,
                        asked.negativePrompt().orElse(""),
                        text -> new ScriptEdit.ChangeNegativePrompt(id, text));
        pictures = new BlockPictures(desk, id);
        settings = new ReadOnlyObjectWrapper<>(asked);
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

    /** A whole number, as digits; empty where there is none. */
    public EditedField seed() {
        return seed;
    }

    /** What shall not be seen. */
    public EditedField unseen() {
        return unseen;
    }

    public BlockPictures pictures() {
        return pictures;
    }

    /** What it asks for beside its text. */
    public ReadOnlyObjectProperty<BlockSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** Whether its settings are shown. */
    public BooleanProperty openProperty() {
        return open;
    }

    public ReadOnlyIntegerProperty numberProperty() {
        return number.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Gauge> gaugeProperty() {
        return gauge.getReadOnlyProperty();
    }

    /** How it goes on from the block before; empty where it starts afresh. */
    public ReadOnlyObjectProperty<Optional<Link>> linkProperty() {
        return link.getReadOnlyProperty();
    }

    /** Has it go on from the block before like this. */
    public void choose(Optional<Link> next) {
        if (!next.equals(link.get())) {
            desk.edit(new ScriptEdit.ChangeLink(id, next));
            desk.breakStep();
        }
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
        BlockSettings asked = BlockSettings.of(block);
        seed.show(seed(asked));
        unseen.show(asked.negativePrompt().orElse(""));
        settings.set(asked);
        gauge.set(Gauge.of(block));
        link.set(Link.of(block));
    }

    private static String seed(BlockSettings asked) {
        return asked.seed().isPresent() ? String.valueOf(asked.seed().getAsInt()) : "";
    }

    private static int seconds(String text) {
        String digits = text.strip();
        if (!digits.matches("\\d{1,4}")) {
            throw new StudioException(Problem.of("SCRIPT-DURATION", "typed"));
        }
        return Integer.parseInt(digits);
    }
}
