package studio.rushes.ui.script;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import studio.rushes.script.BlockId;
import studio.rushes.script.TextPlace;
import studio.rushes.script.TextSearch.Hit;

/** The list of the blocks' cards; only those in sight are made. */
final class BlockList {
    private final ScriptViewModel model;
    private final FileChoice choice;
    private final ListView<BlockViewModel> list = new ListView<>();
    private final Set<BlockCell> cells = new HashSet<>();
    private final Subscription subscription;
    private boolean lookingOn;
    private boolean pressed;

    BlockList(ScriptViewModel model, FileChoice choice) {
        this.model = model;
        this.choice = choice;
        list.setId("script-blocks");
        list.getStyleClass().add("block-list");
        list.setItems(model.blocks());
        list.setCellFactory(_ -> cell());
        list.setAccessibleText(ScriptTexts.text("title"));
        subscription =
                Subscription.combine(
                        model.selectedProperty().subscribe(this::showSelected),
                        model.group()
                                .pickedProperty()
                                .subscribe(_ -> cells.forEach(BlockCell::pick)),
                        list.getSelectionModel()
                                .selectedItemProperty()
                                .subscribe((_, now) -> {
                                    if (now != null) {
                                        model.selectedProperty().set(now.id());
                                    }
                                }));
    }

    Node node() {
        return list;
    }

    /** Whether a block as a whole and not its text has the focus. */
    boolean isFocused() {
        return list.isFocused();
    }

    void requestFocus() {
        list.requestFocus();
    }

    void close() {
        subscription.unsubscribe();
    }

    void lookOn() {
        lookingOn = true;
        cells.forEach(BlockCell::lookOn);
    }

    private BlockCell cell() {
        BlockCell cell = new BlockCell(new Actions());
        cells.add(cell);
        if (lookingOn) {
            cell.lookOn();
        }
        return cell;
    }

    /** Puts the caret into what a block says. */
    void edit(BlockId id) {
        focus(id, 1);
    }

    /** Divides the selected block where its caret is. */
    void split() {
        Optional.ofNullable(model.selectedProperty().get())
                .map(this::visible)
                .ifPresent(cell -> cell.card().splitHere());
    }

    void merge() {
        BlockId id = model.selectedProperty().get();
        if (id != null) {
            keepingFocus(() -> model.merge(id));
        }
    }

    void moveBy(int places) {
        BlockId id = model.selectedProperty().get();
        if (id != null && model.group().several()) {
            model.group().moveBy(places);
        } else if (id != null) {
            keepingFocus(() -> model.moveBy(id, places));
        }
    }

    /** Cells change their blocks when blocks move; the caret goes with its block. */
    void keepingFocus(Runnable change) {
        Node owner = list.getScene() == null ? null : list.getScene().getFocusOwner();
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

    /** Shows words that were looked for, and marks them. */
    void mark(Hit hit) {
        hit.place()
                .owner()
                .ifPresent(id -> {
                    if (hit.place() instanceof TextPlace.Unseen) {
                        model.blocks().get(index(id)).openProperty().set(true);
                    }
                    model.selectedProperty().set(id);
                    reach(id);
                    BlockCell cell = visible(id);
                    if (cell != null) {
                        cell.card().mark(hit);
                    }
                });
    }

    /** Puts the caret where words are marked. */
    void enter(Hit hit) {
        hit.place()
                .owner()
                .ifPresent(id -> {
                    mark(hit);
                    TextInputControl field =
                            focus(
                                    id,
                                    switch (hit.place()) {
                                        case TextPlace.Seen _ -> 2;
                                        case TextPlace.Unseen _ -> 4;
                                        case TextPlace.Said _, TextPlace.Style _ -> 1;
                                    });
                    if (field != null) {
                        field.selectRange(hit.from(), hit.to());
                    }
                });
    }

    private @Nullable TextInputControl focus(BlockId id, int field) {
        if (index(id) < 0) {
            return null;
        }
        reach(id);
        BlockCell cell = visible(id);
        if (cell == null) {
            return null;
        }
        TextInputControl control = cell.card().fields().get(field);
        control.requestFocus();
        return control;
    }

    private void reach(BlockId id) {
        list.layout();
        if (visible(id) == null) {
            list.scrollTo(index(id));
            list.layout();
        }
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
            // A list begins at its top, and to be told so it would measure its cards once more.
            boolean atTop = index == 0 && list.getHeight() <= 0;
            // Under a press nothing may move away.
            if (id != null && !pressed && !atTop && !wholly(id)) {
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

    /** What cards and cells ask for. */
    private final class Actions implements BlockCell.Actions {
        @Override
        public void select(BlockViewModel block) {
            press(() -> model.group().pick(block.id()));
        }

        @Override
        public void turn(BlockViewModel block) {
            press(() -> model.group().turn(block.id()));
            list.requestFocus();
        }

        @Override
        public void stretch(BlockViewModel block) {
            press(() -> model.group().stretch(block.id()));
            list.requestFocus();
        }

        private void press(Runnable pick) {
            pressed = true;
            pick.run();
            pressed = false;
        }

        @Override
        public boolean isOneOfSeveral(BlockViewModel block) {
            return model.group().several() && model.group().has(block.id());
        }

        @Override
        public void drop(BlockId moved, BlockViewModel target, boolean after) {
            int from = index(moved);
            int to = model.blocks().indexOf(target) + (after ? 1 : 0);
            if (from < 0 || to < 0 || lookingOn) {
                return;
            }
            if (model.group().several() && model.group().has(moved)) {
                model.group().drop(target.id(), after);
            } else {
                model.move(moved, from < to ? to - 1 : to);
            }
        }

        @Override
        public void moveBy(BlockViewModel block, int places) {
            if (isOneOfSeveral(block)) {
                model.group().moveBy(places);
            } else {
                keepingFocus(() -> model.moveBy(block.id(), places));
            }
        }

        @Override
        public void remove(BlockViewModel block) {
            if (isOneOfSeveral(block)) {
                model.group().remove();
            } else {
                model.remove(block.id());
            }
        }

        @Override
        public void split(BlockViewModel block, boolean said, int at) {
            model.split(block.id(), said, at)
                    .ifPresent(second -> {
                        TextInputControl field = focus(second, said ? 1 : 2);
                        if (field != null) {
                            field.positionCaret(0);
                        }
                    });
        }

        @Override
        public void merge(BlockViewModel block) {
            keepingFocus(() -> model.merge(block.id()));
        }

        @Override
        public void prompt(BlockViewModel block) {
            model.selectedProperty().set(block.id());
            model.promptOpenProperty().set(!model.promptOpenProperty().get());
        }

        @Override
        public FileChoice choice() {
            return choice;
        }
    }
}
