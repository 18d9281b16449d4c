package studio.rushes.ui.cloud;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.generation.Budget;
import studio.rushes.sharing.CloudOffer;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.OneClick;
import studio.rushes.ui.fx.Texts;
import studio.rushes.ui.problem.ProblemView;

/** Having the pipeline make every block anew: what it does, what it costs, and the purchase. */
final class RunSheet extends VBox {
    private static final double WIDTH = 600;

    private final RunModel model;
    private final VBox figures = new VBox();
    private final VBox hindrance = new VBox();
    private final CheckBox agreed = new CheckBox(text("cloud.buy.agreed"));
    private final Button buy = Parts.primary("cloud-buy", text("cloud.buy"), () -> buy());

    RunSheet(RunModel model, Runnable close) {
        this.model = model;
        setId("cloud-run-sheet");
        getStyleClass().addAll("sheet", "cloud-sheet");
        setPrefWidth(WIDTH);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        figures.getStyleClass().add("cloud-figures");
        figures.setId("cloud-figures");
        agreed.setId("cloud-agreed");
        agreed.setWrapText(true);
        agreed.selectedProperty().bindBidirectional(model.agreedProperty());
        buy.addEventFilter(MouseEvent.MOUSE_PRESSED, OneClick::only);
        getChildren()
                .addAll(
                        Parts.heading(text("cloud.buy.title")),
                        line(Feather.UPLOAD_CLOUD, text("cloud.buy.does")),
                        line(Feather.EYE, text("cloud.buy.then")),
                        figures,
                        hindrance,
                        agreed,
                        Parts.foot(Parts.cancel(text("cloud.buy.leave"), close), buy));
        model.offerProperty().subscribe(_ -> show());
        model.troubleProperty().subscribe(_ -> show());
        model.busyProperty().subscribe(_ -> show());
        model.agreedProperty().subscribe(_ -> show());
    }

    private void buy() {
        model.buy();
    }

    private static Label line(Feather icon, String words) {
        Label line = Parts.wrapped(words, "cloud-line");
        line.setGraphic(Icons.icon(icon));
        return line;
    }

    private void show() {
        Optional<CloudOffer> offer = model.offerProperty().get();
        figures.getChildren()
                .setAll(
                        offer.isEmpty() && model.hindrance().isEmpty()
                                ? line(text("cloud.buy.counting"))
                                : offer.map(RunSheet::price).orElseGet(GridPane::new));
        Parts.show(figures, offer.isPresent() || model.hindrance().isEmpty());
        hindrance
                .getChildren()
                .setAll(
                        model.hindrance().map(why -> new ProblemView(why, List.of())).stream()
                                .toList());
        Parts.show(hindrance, model.hindrance().isPresent());
        agreed.setDisable(offer.isEmpty() || model.hindrance().isPresent());
        buy.setDisable(!model.possible());
        buy.setText(
                offer.map(now -> text("cloud.buy.price", now.total())).orElse(text("cloud.buy")));
        buy.setGraphic(model.busyProperty().get() ? Parts.busy() : null);
    }

    private static Node line(String words) {
        Label waiting = new Label(words, Parts.busy());
        waiting.getStyleClass().add("muted");
        return waiting;
    }

    private static GridPane price(CloudOffer offer) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("cloud-price");
        row(
                grid,
                text("cloud.buy.blocks", offer.lines().size()),
                Texts.sum(offer.total()),
                "strong");
        offer.budget()
                .ifPresent(budget -> {
                    cap(grid, "cloud.buy.cap.project", budget, true);
                    cap(grid, "cloud.buy.cap.day", budget, false);
                });
        return grid;
    }

    private static void cap(GridPane grid, String key, Budget budget, boolean project) {
        var most = project ? budget.caps().project() : budget.caps().day();
        var spent = (project ? budget.project() : budget.today()).counts();
        row(
                grid,
                text(key),
                most.map(cap -> text("cloud.buy.cap.of", spent, cap))
                        .orElseGet(() -> text("cloud.buy.cap.none", spent)),
                "muted");
    }

    private static void row(GridPane grid, String name, String value, String styleClass) {
        Label left = new Label(name);
        Label right = new Label(value);
        left.getStyleClass().add(styleClass);
        right.getStyleClass().add(styleClass);
        GridPane.setHgrow(left, Priority.ALWAYS);
        left.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHalignment(right, HPos.RIGHT);
        grid.addRow(grid.getRowCount(), left, right);
    }
}
