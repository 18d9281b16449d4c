package studio.rushes.ui.script;

import static studio.rushes.ui.fx.Texts.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.rushes.script.BlockId;
import studio.rushes.script.TextPlace;
import studio.rushes.script.TextSearch.Hit;
import studio.rushes.ui.fx.FirstSight;
import studio.rushes.ui.fx.KeyTable;
import studio.rushes.ui.fx.Tip;

/** The left column of the window: the script, and what belongs to it. */
public final class ScriptPane extends VBox {
    private final ScriptViewModel model;
    private final BlockList list;
    private final FindBar find;
    private final GroupBar group;
    private final StyleGuideCard style;
    private final VideoPane video;
    private final PromptPanel prompt;
    private final HistoryPanel history;
    private final Button add = Tools.icon(ScriptTexts.text("add"), Feather.PLUS, this::add);
    private final ToggleButton videoOpen = Tools.toggle(text("editor.video.open"), Feather.SLIDERS);
    private final VBox blocks;
    private final Subscription subscription;
    private FileChoice choice = new FileChooserChoice(this::window);
    private boolean lookingOn;

    public ScriptPane(ScriptViewModel model) {
        this.model = model;
        getStyleClass().add("script-pane");
        setId("script-pane");
        FileChoice asking = new Asking();
        list = new BlockList(model, asking);
        find = new FindBar(model.find(), this::endFind);
        group = new GroupBar(model.group(), this::alone);
        style = new StyleGuideCard(model.style());
        video = new VideoPane(model.video(), asking, () -> videoOpen.setSelected(false));
        prompt = new PromptPanel(model);
        history = new HistoryPanel(model);
        Label problem = FieldBinding.problem("script-problem");
        Label told = new Label(null, new FontIcon(Feather.INFO));
        told.setId("script-told");
        told.getStyleClass().add("script-told");
        told.setWrapText(true);
        told.setMinHeight(USE_PREF_SIZE);
        blocks = new VBox(FirstSight.of(group), style, list.node());
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        VBox.setMargin(style, new Insets(0, 12, 6, 12));
        video.setVisible(false);
        StackPane middle = new StackPane(blocks, FirstSight.of(video));
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(0);
        getChildren().addAll(FirstSight.of(header(), find, problem, told, middle, prompt, history));
        subscription =
                Subscription.combine(
                        model.problemProperty()
                                .subscribe(words -> FieldBinding.say(problem, words)),
                        model.toldProperty().subscribe(words -> FieldBinding.say(told, words)),
                        model.find().currentProperty().subscribe(this::mark),
                        videoOpen.selectedProperty().subscribe(this::turn),
                        list::close,
                        find::close,
                        group::close,
                        style::close,
                        video::close,
                        prompt::close,
                        history::close);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private @Nullable Window window() {
        return getScene() == null ? null : getScene().getWindow();
    }

    /** Asks for files in another way than with the system's windows. */
    public void chooseWith(FileChoice other) {
        choice = other;
    }

    /** Lets go of the model, which may live on. */
    public void close() {
        subscription.unsubscribe();
    }

    /** From now on the script is only read here: someone else edits it. */
    public void lookOn() {
        lookingOn = true;
        add.setDisable(true);
        list.lookOn();
        find.lookOn();
        group.lookOn();
        style.lookOn();
        video.lookOn();
        history.lookOn();
    }

    /** Puts the caret into what a block says, as after adding it. */
    public void edit(BlockId id) {
        videoOpen.setSelected(false);
        list.edit(id);
    }

    private HBox header() {
        Label title = new Label(ScriptTexts.text("title"));
        title.getStyleClass().add("pane-title");
        title.setMinWidth(USE_PREF_SIZE);
        BriefLabel summary = new BriefLabel();
        summary.setId("script-summary");
        summary.getStyleClass().add("pane-summary");
        summary.wholeProperty().bind(model.summaryProperty());
        Tip.on(summary).wordsProperty().bind(model.summaryProperty());
        add.setId("script-add");
        Button search =
                Tools.icon(text("editor.find.open"), Feather.SEARCH, () -> find.begin(true));
        search.setId("script-find");
        ToggleButton steps = Tools.toggle(text("editor.history.open"), Feather.CLOCK);
        steps.setId("script-history");
        steps.selectedProperty().bindBidirectional(model.historyOpenProperty());
        videoOpen.setId("script-video");
        HBox header = new HBox(title, summary, Tools.spacer(), search, steps, videoOpen, add);
        header.getStyleClass().add("pane-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    /** Between the blocks and what holds for all of them. */
    private void turn(boolean toVideo) {
        video.setVisible(toVideo);
        blocks.setVisible(!toVideo);
    }

    private void mark(Optional<Hit> hit) {
        hit.ifPresent(at -> {
            videoOpen.setSelected(false);
            if (at.place() instanceof TextPlace.Style) {
                style.mark(at);
            } else {
                list.mark(at);
            }
        });
    }

    private void endFind() {
        Optional<Hit> at = model.find().currentProperty().get();
        model.find().openProperty().set(false);
        at.ifPresentOrElse(
                hit -> {
                    if (hit.place() instanceof TextPlace.Style) {
                        style.enter(hit);
                    } else {
                        list.enter(hit);
                    }
                },
                list::requestFocus);
    }

    private void key(KeyEvent key) {
        Optional<String> hit = ScriptKeys.TABLE.hit(KeyTable.Scope.SCRIPT, key);
        if (hit.isEmpty() || (lookingOn && !ScriptKeys.CHANGES_NOTHING.contains(hit.get()))) {
            return;
        }
        if (perform(hit.get())) {
            key.consume();
        }
    }

    /** Whether the key meant something here. */
    private boolean perform(String key) {
        switch (key) {
            case ScriptKeys.UNDO -> list.keepingFocus(model::undo);
            case ScriptKeys.REDO -> list.keepingFocus(model::redo);
            case ScriptKeys.ADD -> add();
            case ScriptKeys.FIND -> find.begin(false);
            case ScriptKeys.REPLACE -> find.begin(true);
            case ScriptKeys.SPLIT -> list.split();
            case ScriptKeys.MERGE -> list.merge();
            case ScriptKeys.UP -> {
                return move(-1);
            }
            case ScriptKeys.DOWN -> {
                return move(1);
            }
            default -> {
                return list.isFocused() && performOnBlocks(key);
            }
        }
        return true;
    }

    private boolean move(int places) {
        boolean there = model.selectedProperty().get() != null;
        if (there) {
            list.moveBy(places);
        }
        return there;
    }

    /** In a text these keys are the text's own. */
    private boolean performOnBlocks(String key) {
        BlockId id = model.selectedProperty().get();
        if (id == null) {
            return false;
        }
        switch (key) {
            case ScriptKeys.STRETCH_UP -> model.group().stretchBy(-1);
            case ScriptKeys.STRETCH_DOWN -> model.group().stretchBy(1);
            case ScriptKeys.ALONE -> {
                if (!model.group().several()) {
                    return false;
                }
                alone();
            }
            case ScriptKeys.REMOVE -> {
                if (model.group().several()) {
                    model.group().remove();
                } else {
                    model.remove(id);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void alone() {
        BlockId id = model.selectedProperty().get();
        if (id != null) {
            model.group().pick(id);
        }
        list.requestFocus();
    }

    private void add() {
        model.add();
        BlockId id = model.selectedProperty().get();
        if (id != null) {
            edit(id);
        }
    }

    /** Whoever asks now. */
    private final class Asking implements FileChoice {
        @Override
        public List<Path> pictures(boolean several) {
            return choice.pictures(several);
        }

        @Override
        public List<Path> music() {
            return choice.music();
        }
    }
}
