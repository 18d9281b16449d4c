package studio.rushes.ui.script;

import java.util.HashSet;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.script.BlockId;

/** The left column of the window. */
public final class ScriptPane extends VBox {
    private final ScriptViewModel model;
    private final ListView<BlockViewModel> list = new ListView<>();
    private final Set<BlockCell> cells = new HashSet<>();
    private final Button add = headButton("add", Feather.PLUS, this::add);
    private final Subscription subscription;
    private boolean lookingOn;
    private boolean pressed;

    public ScriptPane(ScriptViewModel model) {
        this.model = model;
        getStyleClass().add("script-pane");
        setId("script-pane");
        list.setId("script-blocks");
        list.getStyleClass().add("block-list");
        list.setItems(model.blocks());
        list.setCellFactory(_ -> cell());
        list.setAccessibleText(ScriptTexts.text("title"));
        VBox.setVgrow(list, Priority.ALWAYS);
        Label problem = BlockCard.problem("script-problem");
        getChildren().addAll(header(), problem, list);
        subscription =
                Subscription.combine(
                        model.selectedProperty().subscribe(this::showSelected),
                        list.getSelectionModel()
                                .selectedItemProperty()
                                .subscribe((_, now) -> {
                                    if (now != null) {
                                        model.selectedProperty().set(now.id());
                                    }
                                }),
                        model.problemProperty()
                                .subscribe(words -> {
                                    problem.setText(words);
                                    problem.setVisible(!words.isEmpty());
                                    problem.setManaged(!words.isEmpty());
                                }));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Lets go of the model, which may live on. */
    public void close() {
        subscription.unsubscribe();
    }

    /** From now on the script is only read here: someone else edits it. */
    public void lookOn() {
        lookingOn = true;
        add.setDisable(true);
        cells.forEach(cell -> cell.card().lookOn());
    }

    /** Puts the caret into what a block says, as after adding it. */
    public void edit(BlockId id) {
        focus(id, 1);
    }

    private HBox header() {
        Label title = new Label(ScriptTexts.text("title"));
        title.getStyleClass().add("pane-title");
        title.setMinWidth(USE_PREF_SIZE);
        Label summary = new Label();
        summary.setId("script-summary");
        summary.getStyleClass().add("pane-summary");
        summary.textProperty().bind(model.summaryProperty());
        HBox header = new HBox(title, summary, BlockCard.spacer(), add);
        header.getStyleClass().add("pane-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private static Button headButton(String name, Feather icon, Runnable action) {
        Button button = BlockCard.iconButton(name, icon, action);
        button.setId("script-" + name);
        return button;
    }

    private BlockCell cell() {
        BlockCell cell =
                new BlockCell(
                        new BlockCell.Actions() {
                            @Override
                            public void select(BlockViewModel block) {
                                pressed = true;
                                model.selectedProperty().set(block.id());
                                pressed = false;
                            }

                            @Override
                            public void drop(BlockId moved, BlockViewModel target, boolean after) {
                                ScriptPane.this.drop(moved, target, after);
                            }

                            @Override
                            public void moveBy(BlockViewModel block, int places) {
                                keepingFocus(() -> model.moveBy(block.id(), places));
                            }

                            @Override
                            public void remove(BlockViewModel block) {
                                model.remove(block.id());
                            }
                        });
        cells.add(cell);
        if (lookingOn) {
            cell.card().lookOn();
        }
        return cell;
    }

    private void drop(BlockId moved, BlockViewModel target, boolean after) {
        int from = index(moved);
        int to = model.blocks().indexOf(target) + (after ? 1 : 0);
        if (from >= 0 && to >= 0 && !lookingOn) {
            model.move(moved, from < to ? to - 1 : to);
        }
    }

    private void key(KeyEvent key) {
        if (lookingOn) {
            return;
        }
        boolean handled =
                key.isShortcutDown() ? shortcut(key) : key.isAltDown() && altKey(key.getCode());
        if (!handled && key.getCode() == KeyCode.DELETE && list.isFocused()) {
            BlockId id = model.selectedProperty().get();
            if (id != null) {
                model.remove(id);
                handled = true;
            }
        }
        if (handled) {
            key.consume();
        }
    }

    private boolean shortcut(KeyEvent key) {
        switch (key.getCode()) {
            case Z -> {
                if (key.isShiftDown()) {
                    redo();
                } else {
                    undo();
                }
            }
            case Y -> redo();
            case ENTER -> add();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean altKey(KeyCode code) {
        BlockId id = model.selectedProperty().get();
        if (id == null || (code != KeyCode.UP && code != KeyCode.DOWN)) {
            return false;
        }
        keepingFocus(() -> model.moveBy(id, code == KeyCode.UP ? -1 : 1));
        return true;
    }

    private void undo() {
        keepingFocus(model::undo);
    }

    private void redo() {
        keepingFocus(model::redo);
    }

    private void add() {
        model.add();
        BlockId id = model.selectedProperty().get();
        if (id != null) {
            edit(id);
        }
    }

    /** Cells change their blocks when blocks move; the caret goes with its block. */
    private void keepingFocus(Runnable change) {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (BlockCell cell : cells) {
            int field = cell.card().fields().indexOf(owner);
            BlockViewModel block = cell.getItem();
            if (field >= 0 && block != null) {
                int caret = cell.card().fields().get(field).getCaretPosition();
                int length = cell.card().fields().get(field).getLength();
                change.run();
                TextInputControl now = index(block.id()) < 0 ? null : focus(block.id(), field);
                if (now != null && now.getLength() == length) {
                    now.positionCaret(caret);
                }
                return;
            }
        }
        change.run();
    }

    private @Nullable TextInputControl focus(BlockId id, int field) {
        int index = index(id);
        if (index < 0) {
            return null;
        }
        list.layout();
        if (visible(id) == null) {
            list.scrollTo(index);
            list.layout();
        }
        BlockCell cell = visible(id);
        if (cell == null) {
            return null;
        }
        TextInputControl control = cell.card().fields().get(field);
        control.requestFocus();
        return control;
    }

    private @Nullable BlockCell visible(BlockId id) {
        for (BlockCell cell : cells) {
            BlockViewModel block = cell.getItem();
            if (block != null && block.id().equals(id) && !cell.isEmpty() && cell.isVisible()) {
                return cell;
            }
        }
        return null;
    }

    private void showSelected(@Nullable BlockId id) {
        int index = id == null ? -1 : index(id);
        if (index < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != index) {
            list.getSelectionModel().select(index);
            // Under a press nothing may move away.
            if (id != null && !pressed && !wholly(id)) {
                list.scrollTo(index);
            }
        }
    }

    private boolean wholly(BlockId id) {
        list.layout();
        BlockCell cell = visible(id);
        if (cell == null) {
            return false;
        }
        Bounds place = list.sceneToLocal(cell.localToScene(cell.getLayoutBounds()));
        return place.getMinY() >= 0 && place.getMaxY() <= list.getHeight();
    }

    private int index(BlockId id) {
        for (int i = 0; i < model.blocks().size(); i++) {
            if (model.blocks().get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
