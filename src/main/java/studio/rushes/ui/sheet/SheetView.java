package studio.rushes.ui.sheet;

import static studio.rushes.ui.fx.Texts.text;

import atlantafx.base.controls.Spacer;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.KeyTable;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.grid.BlockCardData;
import studio.rushes.ui.grid.BlockCardModel;
import studio.rushes.ui.grid.CardActions;
import studio.rushes.ui.grid.GridKeys;
import studio.rushes.ui.grid.Posters;

/**
 * Every take of every block as a strip of pictures. It has the focus itself, so that the keys of
 * the review reach whoever hears them.
 */
public final class SheetView extends VBox {
    // What the list sets aside for its scroll bar.
    private static final double SCROLL_BAR = 16;

    private final SheetModel model;
    private final ListView<BlockCardModel> list = new ListView<>();
    private SheetSize size = SheetSize.of(0);
    private boolean measuring;

    public SheetView(SheetModel model, Posters posters, CardActions actions) {
        this.model = model;
        setId("sheet");
        getStyleClass().add("sheet-of-takes");
        setFocusTraversable(true);
        setAccessibleText(text("sheet.name"));
        list.setId("sheet-rows");
        list.getStyleClass().add("sheet-rows");
        list.setFocusTraversable(false);
        list.setAccessibleText(text("sheet.name"));
        list.setCellFactory(_ -> new SheetCell(model, posters, actions, () -> size, this::measure));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head(), list);
        list.widthProperty().subscribe(wide -> fit(wide.doubleValue()));
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.selectedProperty().subscribe(_ -> reveal());
        model.selectedProperty()
                .flatMap(BlockCardModel::dataProperty)
                .map(BlockCardData::watched)
                .subscribe(_ -> reveal());
        // What is not in the window follows nothing and shows nothing.
        sceneProperty()
                .subscribe(scene -> {
                    list.setItems(
                            scene == null ? FXCollections.emptyObservableList() : model.blocks());
                    reveal();
                });
    }

    private Node head() {
        Label title = new Label(text("sheet.title"));
        title.getStyleClass().add("heading");
        Label count = new Label();
        count.getStyleClass().add("muted");
        ToggleButton rejected = new ToggleButton();
        rejected.setId("sheet-rejected");
        rejected.getStyleClass().add("pill");
        Tip.on(rejected, text("review.hidden.tip"));
        rejected.selectedProperty().bindBidirectional(model.rejectedShownProperty());
        model.countProperty()
                .subscribe(now -> {
                    count.setText(text("sheet.count", now.takes()));
                    rejected.setText(text("review.hidden", now.rejected()));
                    rejected.setVisible(now.rejected() > 0);
                    rejected.setManaged(now.rejected() > 0);
                });
        HBox head = new HBox(title, count, new Spacer(), rejected);
        head.getStyleClass().add("board-head");
        return head;
    }

    /** Rows have other heights, which the list asks for only when it makes them anew. */
    private void measure() {
        if (!measuring) {
            measuring = true;
            FxThread.nextPulse(() -> {
                measuring = false;
                list.refresh();
            });
        }
    }

    private void fit(double wide) {
        SheetSize now = SheetSize.of(wide - SCROLL_BAR);
        if (!now.equals(size)) {
            size = now;
            list.refresh();
            reveal();
        }
    }

    /** Brings the selected block into sight, and of a tall one the take that is looked at. */
    private void reveal() {
        if (getScene() != null) {
            FxThread.nextPulse(this::revealNow);
        }
    }

    private void revealNow() {
        BlockCardModel card = model.selectedProperty().get();
        int place = card == null ? -1 : model.blocks().indexOf(card);
        if (place < 0 || !(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return;
        }
        flow.scrollTo(place);
        list.layout();
        Optional<TakeTile> looked =
                Optional.ofNullable(flow.getVisibleCell(place))
                        .filter(SheetCell.class::isInstance)
                        .map(cell -> ((SheetCell) cell).row().looked());
        looked.ifPresent(tile -> {
            setAccessibleText(tile.getAccessibleText());
            flow.scrollPixels(hidden(tile, flow));
        });
    }

    /** How far a strip lies above the list's top, below 0, or under its bottom. */
    private static double hidden(TakeTile tile, VirtualFlow<?> flow) {
        Bounds at = flow.sceneToLocal(tile.localToScene(tile.getLayoutBounds()));
        if (at.getMinY() < 0) {
            return at.getMinY() - SheetSize.GAP;
        }
        return Math.max(0, at.getMaxY() + SheetSize.GAP - flow.getHeight());
    }

    private void pressed(KeyEvent key) {
        switch (GridKeys.TABLE.hit(KeyTable.Scope.GRID, key).orElse("")) {
            case GridKeys.UP -> model.step(-1);
            case GridKeys.DOWN -> model.step(1);
            case GridKeys.FIRST -> model.step(-model.blocks().size());
            case GridKeys.LAST -> model.step(model.blocks().size());
            default -> {
                return;
            }
        }
        key.consume();
    }
}
