package studio.rushes.ui.home;

import static studio.rushes.ui.fx.Texts.text;

import atlantafx.base.controls.Spacer;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.generation.Money;
import studio.rushes.generation.WeekBoard;
import studio.rushes.generation.WeekBoard.Figures;
import studio.rushes.problem.Problem;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Texts;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.ledger.Amounts;
import studio.rushes.ui.problem.ProblemView;

/** What each week cost, and how much of it was kept: the latest week first. */
final class WeekView extends ScrollPane {
    private static final double FIGURE_WIDTH = 96;
    private static final double SPENT_WIDTH = 150;

    private final HomeModel model;
    private final Consumer<Path> exported;
    private final VBox weeks = new VBox();
    private final VBox nothing = new VBox();
    private final VBox trouble = new VBox();
    private final Button export =
            new Button(text("home.week.export"), Icons.icon(Feather.DOWNLOAD));
    private final DateTimeFormatter day =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Texts.language());

    /**
     * @param exported hears where the weeks were written
     */
    WeekView(HomeModel model, Consumer<Path> exported) {
        this.model = model;
        this.exported = exported;
        setId("week-board");
        getStyleClass().add("home-scroll");
        setFitToWidth(true);
        weeks.getStyleClass().add("weeks");
        export.setId("week-export");
        export.setOnAction(_ -> export());
        Label meaning = new Label(text("home.week.meaning"));
        meaning.getStyleClass().add("muted");
        meaning.setWrapText(true);
        HBox.setHgrow(meaning, Priority.ALWAYS);
        export.setMinWidth(USE_PREF_SIZE);
        HBox top = new HBox(meaning, new Spacer(), export);
        top.getStyleClass().add("week-top");
        Label none = new Label(text("home.week.nothing"), Icons.icon(Feather.DOLLAR_SIGN, "muted"));
        none.getStyleClass().add("heading");
        Label why = new Label(text("home.week.nothing.meaning"));
        why.getStyleClass().add("muted");
        why.setWrapText(true);
        nothing.setId("week-nothing");
        nothing.getStyleClass().add("week-nothing");
        nothing.getChildren().addAll(none, why);
        VBox all = new VBox(top, trouble, nothing, weeks);
        all.getStyleClass().add("home-list");
        setContent(all);
        model.weeksProperty().subscribe(this::show);
        model.weeksTroubleProperty().subscribe(this::troubled);
    }

    private void troubled(Optional<Problem> problem) {
        trouble.getChildren()
                .setAll(
                        problem.map(it -> List.<Node>of(new ProblemView(it, List.of())))
                                .orElse(List.of()));
    }

    private void show(Optional<WeekBoard> board) {
        boolean any = board.filter(it -> !it.weeks().isEmpty()).isPresent();
        boolean none = board.isPresent() && !any;
        nothing.setVisible(none);
        nothing.setManaged(none);
        export.setDisable(!any);
        weeks.getChildren()
                .setAll(
                        board.map(it -> it.weeks().stream().map(this::week).toList())
                                .orElse(List.of()));
    }

    private VBox week(WeekBoard.Week week) {
        Label name = new Label(text("home.week", week.number(), week.year()));
        name.getStyleClass().add("heading");
        LocalDate sunday = week.monday().plusDays(6);
        Label days =
                new Label(text("home.week.days", day.format(week.monday()), day.format(sunday)));
        days.getStyleClass().add("muted");
        HBox head = new HBox(name, days);
        head.getStyleClass().add("week-head");
        VBox box = new VBox(head, table(week));
        box.getStyleClass().add("week");
        return box;
    }

    private static GridPane table(WeekBoard.Week week) {
        GridPane table = new GridPane();
        table.getStyleClass().add("week-table");
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        first.setMinWidth(140);
        table.getColumnConstraints().add(first);
        for (int column = 1; column <= 6; column++) {
            // The first also says what is set aside.
            double width = column == 1 ? SPENT_WIDTH : FIGURE_WIDTH;
            ColumnConstraints figure = new ColumnConstraints(width);
            figure.setHalignment(HPos.RIGHT);
            table.getColumnConstraints().add(figure);
        }
        table.addRow(
                0,
                head(text("home.week.video"), Optional.empty()),
                head(text("home.week.spent"), Optional.empty()),
                head(text("home.week.takes"), Optional.of(text("home.week.takes.meaning"))),
                head(text("home.week.kept"), Optional.of(text("home.week.kept.meaning"))),
                head(text("home.week.rate"), Optional.of(text("home.week.rate.meaning"))),
                head(text("home.week.wasted"), Optional.of(text("home.week.wasted.meaning"))),
                head(text("home.week.filtered"), Optional.of(text("home.week.filtered.meaning"))));
        int row = 1;
        for (Figures video : week.videos()) {
            row(table, row++, video.title(), video, false);
        }
        if (week.videos().size() > 1) {
            row(table, row, text("home.week.all"), week.total(), true);
        }
        return table;
    }

    private static void row(GridPane table, int row, String title, Figures of, boolean total) {
        String none = text("home.week.unknown");
        boolean known = of.judged() > 0 || of.takes() == 0;
        Label spent = cell(Amounts.text(of.spent()), total);
        if (!of.underWay().isZero()) {
            spent.setText(
                    text("home.week.soon", Amounts.text(of.spent()), Amounts.text(of.underWay())));
            Tip.on(spent, text("home.week.soon.meaning"));
        }
        Label name = cell(title, total);
        Tip.on(name, title);
        table.addRow(
                row,
                name,
                spent,
                cell(String.valueOf(of.takes()), total),
                cell(known ? String.valueOf(of.kept()) : none, total),
                cell(
                        of.keepRate().map(rate -> text("home.week.percent", rate)).orElse(none),
                        total),
                cell(of.wasted().map(WeekView::wasted).orElse(none), total),
                cell(String.valueOf(of.filtered()), total));
    }

    private static String wasted(Money money) {
        return Amounts.text(money);
    }

    private static Label head(String words, Optional<String> meaning) {
        Label head = new Label(words);
        head.getStyleClass().add("column-title");
        meaning.ifPresent(more -> Tip.on(head, more));
        return head;
    }

    private static Label cell(String words, boolean total) {
        Label cell = new Label(words);
        cell.getStyleClass().add(total ? "total" : "cell");
        return cell;
    }

    private void export() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("home.week.export.title"));
        chooser.setInitialFileName(text("home.week.export.name"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(text("home.week.export.kind"), "*.csv"));
        Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(file -> model.export(file, exported));
    }
}
