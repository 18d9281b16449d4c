package studio.rushes.ui.grid;

import static studio.rushes.ui.fx.Texts.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.GridView;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.KeyTable;
import studio.rushes.ui.fx.Seconds;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.fx.TwoEnds;

/** The live grid and the line of numbers above it. */
public final class BoardView extends VBox {
    private static final double CARD_MIN = 178;
    private static final double CARD_MAX = 224;
    private static final double GAP = 16;
    // What the grid's own skin sets aside.
    private static final double SCROLL_BAR = 18;

    private final BoardModel board;
    private final Posters posters;
    private final CardActions actions;
    private final GridView<BlockCardModel> grid = new GridView<>();
    private final CardMenu menu;
    private final Seconds.Beat seconds;
    private int columns = 1;

    public BoardView(BoardModel board, Posters posters, CardActions actions) {
        this.board = board;
        this.posters = posters;
        this.actions = actions;
        menu = new CardMenu(actions);
        getStyleClass().add("board");
        grid.setId("board-grid");
        grid.setItems(board.arranged());
        grid.setCellFactory(_ -> cell());
        grid.setHorizontalCellSpacing(GAP / 2);
        grid.setVerticalCellSpacing(GAP / 2);
        // Else each change of a card has the grid ask rows for their heights all the way up.
        grid.setPrefSize(CARD_MIN, CARD_MIN);
        grid.skinProperty()
                .subscribe(_ -> {
                    // The keys are the grid's; the tabulator stops there once.
                    grid.getChildrenUnmodifiable().forEach(part -> part.setFocusTraversable(false));
                    fit();
                });
        grid.setFocusTraversable(true);
        grid.setAccessibleText(text("grid.name"));
        grid.widthProperty().subscribe(_ -> fit());
        grid.heightProperty().subscribe(_ -> fit());
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        grid.setOnContextMenuRequested(this::menuAsked);
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().addAll(head(), grid);
        board.selectedProperty().subscribe(card -> reveal(card));
        seconds = Seconds.of(board::pass);
        board.countsProperty().subscribe(counts -> run(counts.busy()));
    }

    private BlockCell cell() {
        return new BlockCell(board, posters, actions, menu);
    }

    /** The menu key has no pointer to go by, so the menu opens on the selected card. */
    private void menuAsked(ContextMenuEvent asked) {
        BlockCardModel card = board.selectedProperty().get();
        if (!asked.isKeyboardTrigger() || card == null) {
            return;
        }
        Node over =
                grid.lookupAll(".block-card").stream()
                        .filter(node -> node.getPseudoClassStates().contains(BlockCard.SELECTED))
                        .findFirst()
                        .orElse(grid);
        Point2D corner = over.localToScreen(24, 24);
        menu.show(card, grid, corner.getX(), corner.getY());
        asked.consume();
    }

    /** Ends what would keep the window's clock going. */
    public void close() {
        seconds.stop();
    }

    private void run(boolean busy) {
        if (busy) {
            seconds.start();
        } else {
            seconds.stop();
        }
    }

    private Node head() {
        Label ready = new Label();
        ready.getStyleClass().add("muted");
        Label running = running();
        Button needYou = new Button("", Icons.icon(Feather.ALERT_CIRCLE, "attention"));
        needYou.getStyleClass().add("pill");
        needYou.setId("need-you");
        needYou.setMinWidth(USE_PREF_SIZE);
        needYou.setOnAction(_ -> board.selectNextNeedingYou());
        board.countsProperty()
                .subscribe(counts -> {
                    String some = text("grid.ready", counts.ready(), counts.blocks());
                    ready.setText(
                            counts.leftOut() == 0
                                    ? some
                                    : text("grid.ready.left.out", some, counts.leftOut()));
                    needYou.setText(text("grid.need", counts.needYou()));
                    show(needYou, counts.needYou() > 0);
                });
        HBox pills = new HBox(8, running, needYou, needsFirst());
        pills.setAlignment(Pos.CENTER_LEFT);
        Node head = new TwoEnds(ready, pills);
        head.getStyleClass().add("board-head");
        return head;
    }

    /** How much is under way, or, once that can be told, when all of it will be there. */
    private Label running() {
        Label running = new Label("", Icons.icon(Feather.ACTIVITY, "running"));
        running.getStyleClass().add("pill");
        running.setId("in-flight");
        running.setMinWidth(USE_PREF_SIZE);
        Tip meaning = Tip.on(running);
        Runnable tell =
                () -> {
                    BoardCounts counts = board.countsProperty().get();
                    show(running, counts.busy());
                    String some = text("grid.running", counts.running() + counts.queued());
                    Instant now = board.nowProperty().get();
                    Optional<Instant> then = board.readyProperty().get().filter(now::isBefore);
                    running.setText(
                            then.map(end -> Duration.between(now, end))
                                    .map(left -> text("grid.batch", CardFace.clock(left)))
                                    .orElse(some));
                    meaning.say(then.isEmpty() ? some : some + "\n" + text("grid.batch.meaning"));
                };
        board.countsProperty().subscribe(_ -> tell.run());
        board.readyProperty().subscribe(_ -> tell.run());
        board.nowProperty().subscribe(_ -> tell.run());
        return running;
    }

    private ToggleButton needsFirst() {
        ToggleButton first = new ToggleButton(text("grid.first"), Icons.icon(Feather.ARROW_UP));
        first.setId("needs-first");
        first.setMinWidth(USE_PREF_SIZE);
        first.getStyleClass().add("pill");
        Tip.on(first, text("grid.first.meaning"));
        first.selectedProperty().bindBidirectional(board.needsFirstProperty());
        board.needsFirstProperty().subscribe(_ -> board.selected().ifPresent(this::reveal));
        // With nothing to be sorted a button to sort it is only in the way.
        board.countsProperty()
                .subscribe(counts -> show(first, counts.needYou() > 0 || first.isSelected()));
        return first;
    }

    private static void show(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    /** As many columns as fit; cards grow a little to end at the edge, then a column comes. */
    private void fit() {
        double room = grid.getWidth() - SCROLL_BAR;
        int fitting = (int) Math.max(1, Math.floor(room / (CARD_MIN + GAP)));
        double card = Math.clamp(Math.floor(room / fitting) - GAP, CARD_MIN, CARD_MAX);
        grid.setCellWidth(card);
        grid.setCellHeight(Poster.heightOf(card, posterRoom(card)) + BlockCard.FOOT + 2);
        rowsAre(grid.getCellHeight() + 2 * grid.getVerticalCellSpacing());
        if (fitting != columns) {
            columns = fitting;
            // The grid's rows keep the number of cells they were made with; a new factory makes
            // them anew.
            grid.setCellFactory(_ -> cell());
        }
    }

    /** What two whole rows leave for a poster, where it is about what a poster wants. */
    private double posterRoom(double card) {
        double half = Math.floor(grid.getHeight() / 2) - BlockCard.FOOT - 2 - GAP;
        return half < Poster.lowestOf(card) ? Double.MAX_VALUE : half;
    }

    /** All rows are of one height, which is then not asked of each. */
    private void rowsAre(double height) {
        if (grid.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.setFixedCellSize(height);
        }
    }

    private void reveal(BlockCardModel card) {
        int place = board.arranged().indexOf(card);
        if (place >= 0 && grid.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(place / columns);
        }
    }

    private void pressed(KeyEvent key) {
        switch (GridKeys.TABLE.hit(KeyTable.Scope.GRID, key).orElse("")) {
            case GridKeys.UP -> board.step(-columns);
            case GridKeys.DOWN -> board.step(columns);
            case GridKeys.FIRST -> board.step(-board.cards().size());
            case GridKeys.LAST -> board.step(board.cards().size());
            default -> {
                return;
            }
        }
        key.consume();
    }
}
