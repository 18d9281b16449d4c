package studio.rushes.ui.grid;

import static studio.rushes.ui.fx.Texts.text;

import atlantafx.base.controls.Spacer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.GridView;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.ui.fx.Icons;

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
    private final Timeline seconds;
    private int columns = 1;

    public BoardView(BoardModel board, Posters posters, CardActions actions) {
        this.board = board;
        this.posters = posters;
        this.actions = actions;
        menu = new CardMenu(actions);
        getStyleClass().add("board");
        grid.setId("board-grid");
        grid.setItems(board.cards());
        grid.setCellFactory(_ -> cell());
        grid.setHorizontalCellSpacing(GAP / 2);
        grid.setVerticalCellSpacing(GAP / 2);
        grid.setFocusTraversable(true);
        grid.setAccessibleText(text("grid.name"));
        grid.widthProperty().subscribe(_ -> fit());
        grid.heightProperty().subscribe(_ -> fit());
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        grid.setOnContextMenuRequested(this::menuAsked);
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().addAll(head(), grid);
        board.selectedProperty().subscribe(card -> reveal(card));
        seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> board.tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
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
            seconds.play();
        } else {
            seconds.stop();
        }
    }

    private Node head() {
        Label title = new Label(text("grid.title"));
        title.getStyleClass().add("heading");
        Label ready = new Label();
        ready.getStyleClass().add("muted");
        Label running = new Label("", Icons.icon(Feather.ACTIVITY, "running"));
        running.getStyleClass().add("pill");
        Button needYou = new Button("", Icons.icon(Feather.ALERT_CIRCLE, "attention"));
        needYou.getStyleClass().add("pill");
        needYou.setId("need-you");
        needYou.setOnAction(_ -> board.selectNextNeedingYou());
        board.countsProperty()
                .subscribe(counts -> {
                    String some = text("grid.ready", counts.ready(), counts.blocks());
                    ready.setText(
                            counts.leftOut() == 0
                                    ? some
                                    : text("grid.ready.left.out", some, counts.leftOut()));
                    running.setText(text("grid.running", counts.running() + counts.queued()));
                    show(running, counts.busy());
                    needYou.setText(text("grid.need", counts.needYou()));
                    show(needYou, counts.needYou() > 0);
                });
        HBox head = new HBox(title, ready, new Spacer(), running, needYou);
        head.getStyleClass().add("board-head");
        return head;
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

    private void reveal(BlockCardModel card) {
        int place = board.cards().indexOf(card);
        if (place >= 0 && grid.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(place / columns);
        }
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT -> board.step(-1);
            case RIGHT -> board.step(1);
            case UP -> board.step(-columns);
            case DOWN -> board.step(columns);
            case HOME -> board.step(-board.cards().size());
            case END -> board.step(board.cards().size());
            case ENTER -> board.selected().ifPresent(actions::play);
            default -> {
                return;
            }
        }
        key.consume();
    }
}
