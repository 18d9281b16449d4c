package studio.rushes.ui.launch;

import static studio.rushes.ui.fx.Texts.text;
import static studio.rushes.ui.problem.Problems.brief;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.problem.Problem;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Texts;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.grid.CardFace;

/** One block of the launch: its tick, its length, its price, and what speaks against it. */
final class LaunchRowCell extends ListCell<LaunchRow> {
    private final CheckBox tick = new CheckBox();
    private final Label line = new Label();
    private final Label seconds = new Label();
    private final Label price = new Label();
    private final Label objection = new Label();
    private final HBox against =
            new HBox(Icons.icon(Feather.ALERT_TRIANGLE, "attention"), objection);
    private final VBox box;
    private Subscription shown = Subscription.EMPTY;

    LaunchRowCell() {
        tick.setFocusTraversable(false);
        tick.setMinWidth(56);
        tick.getStyleClass().add("strong");
        line.setMaxWidth(Double.MAX_VALUE);
        line.setMinWidth(40);
        Tip.on(line).wordsProperty().bind(line.textProperty());
        line.getStyleClass().add("muted");
        HBox.setHgrow(line, Priority.ALWAYS);
        seconds.setMinWidth(USE_PREF_SIZE);
        seconds.getStyleClass().add("seconds");
        price.setMinWidth(58);
        price.setAlignment(Pos.CENTER_RIGHT);
        price.getStyleClass().add("price");
        HBox first = new HBox(tick, line, seconds, price);
        first.getStyleClass().add("launch-row");
        against.getStyleClass().add("warning");
        HBox.setHgrow(objection, Priority.ALWAYS);
        objection.setWrapText(true);
        objection.setMinHeight(USE_PREF_SIZE);
        box = new VBox(first, against);
        box.getStyleClass().add("launch-block");
        // The list is as wide as its room; without this a long line would make it wider.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(LaunchRow row, boolean empty) {
        LaunchRow before = getItem();
        super.updateItem(row, empty);
        if (empty || row == null) {
            release();
            setGraphic(null);
            setAccessibleText("");
        } else if (row != before || getGraphic() == null) {
            release();
            setGraphic(box);
            tick.selectedProperty().bindBidirectional(row.tickedProperty());
            shown =
                    Subscription.combine(
                            row.orderProperty().subscribe(order -> show(row, order)),
                            row.tickedProperty().subscribe((_, _) -> show(row, row.order())),
                            () ->
                                    tick.selectedProperty()
                                            .unbindBidirectional(row.tickedProperty()));
        }
    }

    private void release() {
        shown.unsubscribe();
        shown = Subscription.EMPTY;
    }

    private void show(LaunchRow row, LaunchRow.Order order) {
        tick.setText(CardFace.place(order.number()));
        line.setText(order.line().replaceAll("\\s+", " ").strip());
        seconds.setText(
                order.ordered() == order.seconds()
                        ? text("launch.seconds", order.seconds())
                        : text("launch.seconds.ordered", order.seconds(), order.ordered()));
        price.setText(
                order.price()
                        .map(known -> known.isZero() ? text("launch.free") : Texts.sum(known))
                        .orElse("–"));
        objection.setText(order.objection().map(LaunchRowCell::words).orElse(""));
        against.setVisible(order.objection().isPresent());
        against.setManaged(order.objection().isPresent());
        setAccessibleText(
                text(
                        row.ticked() ? "launch.row.in" : "launch.row.out",
                        tick.getText(),
                        seconds.getText(),
                        price.getText(),
                        objection.getText()));
    }

    private static String words(Problem problem) {
        return brief(problem);
    }
}
