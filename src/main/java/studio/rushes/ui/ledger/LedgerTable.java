package studio.rushes.ui.ledger;

import static studio.rushes.ui.fx.Texts.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.Reservation;
import studio.rushes.ui.fx.Texts;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.grid.CardFace;

/** The attempts of a project, a line each, the newest first until someone sorts otherwise. */
final class LedgerTable extends TableView<LedgerLine> {
    private final DateTimeFormatter time =
            DateTimeFormatter.ofPattern("d MMM, HH:mm:ss", Texts.language());

    private final ObservableList<LedgerLine> lines = FXCollections.observableArrayList();
    private final ZoneId zone;
    private final Consumer<LedgerLine> open;

    /**
     * @param open what Enter and a double click on a line do
     */
    LedgerTable(ZoneId zone, Consumer<LedgerLine> open) {
        this.zone = zone;
        this.open = open;
        setId("ledger-table");
        getStyleClass().add("ledger-table");
        setAccessibleText(text("ledger.table"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        SortedList<LedgerLine> sorted = new SortedList<>(lines);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        TableColumn<LedgerLine, Instant> when =
                column("ledger.column.time", LedgerLine::at, this::time, 124);
        TableColumn<LedgerLine, Integer> block =
                column("ledger.column.block", LedgerLine::number, LedgerTable::place, 64);
        TableColumn<LedgerLine, Integer> take =
                column(
                        "ledger.column.take",
                        LedgerLine::take,
                        ordinal -> ordinal == 0 ? text("ledger.gone") : ordinal.toString(),
                        64);
        TableColumn<LedgerLine, String> model =
                column("ledger.column.model", LedgerLine::model, name -> name, 190);
        TableColumn<LedgerLine, LedgerLine> price = priceColumn();
        getColumns().setAll(List.of(when, block, take, model, price, outcomeColumn()));
        when.setSortType(TableColumn.SortType.DESCENDING);
        getSortOrder().setAll(List.of(when));
        setRowFactory(_ -> row());
        setOnKeyPressed(key -> {
            LedgerLine selected = getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.ENTER && selected != null) {
                open.accept(selected);
                key.consume();
            }
        });
    }

    /** Keeps the order and the selected line. */
    void show(List<LedgerLine> now) {
        if (now.equals(lines)) {
            return;
        }
        Optional<AttemptId> selected =
                Optional.ofNullable(getSelectionModel().getSelectedItem()).map(LedgerLine::attempt);
        lines.setAll(now);
        selected.ifPresent(attempt ->
                getItems().stream()
                        .filter(line -> line.attempt().equals(attempt))
                        .findFirst()
                        .ifPresent(getSelectionModel()::select));
    }

    private String time(Instant at) {
        return time.format(at.atZone(zone));
    }

    private static String place(int number) {
        return number == Reservation.SCRIPT ? text("ledger.script") : CardFace.place(number);
    }

    private TableRow<LedgerLine> row() {
        TableRow<LedgerLine> row = new TableRow<>();
        row.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY
                    && click.getClickCount() == 2
                    && row.getItem() != null) {
                open.accept(row.getItem());
            }
        });
        return row;
    }

    private static <T> TableColumn<LedgerLine, T> column(
            String key, Function<LedgerLine, T> value, Function<T, String> words, double width) {
        TableColumn<LedgerLine, T> column = new TableColumn<>(text(key));
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setCellValueFactory(
                line -> new ReadOnlyObjectWrapper<>(value.apply(line.getValue())));
        column.setCellFactory(_ ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(@Nullable T item, boolean empty) {
                        super.updateItem(item, empty);
                        setText(empty || item == null ? null : words.apply(item));
                    }
                });
        return column;
    }

    /** What was asked for, struck out where it is not on the bill. */
    private static TableColumn<LedgerLine, LedgerLine> priceColumn() {
        TableColumn<LedgerLine, LedgerLine> column =
                column("ledger.column.price", line -> line, line -> Amounts.text(line.price()), 92);
        column.setComparator(Comparator.comparing(LedgerLine::price));
        column.getStyleClass().add("amount-column");
        return column;
    }

    private static TableColumn<LedgerLine, LedgerLine> outcomeColumn() {
        TableColumn<LedgerLine, LedgerLine> column =
                column("ledger.column.outcome", line -> line, _ -> "", 260);
        column.setComparator(Comparator.comparing(line -> OutcomeWords.of(line).whole()));
        column.setCellFactory(_ -> new OutcomeCell());
        return column;
    }

    private static final class OutcomeCell extends TableCell<LedgerLine, LedgerLine> {
        private final Region dot = new Region();
        private final Label bill = new Label("", dot);
        private final Tip whole = Tip.on(this);

        OutcomeCell() {
            getStyleClass().add("outcome");
            bill.getStyleClass().add("bill");
            bill.setMinWidth(USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(@Nullable LedgerLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setText(null);
                whole.say("");
                return;
            }
            OutcomeWords words = OutcomeWords.of(line);
            dot.getStyleClass().setAll("dot", words.tone().styleClass());
            bill.setText(words.bill());
            setGraphic(bill);
            setText(words.why());
            whole.say(words.whole());
        }
    }
}
