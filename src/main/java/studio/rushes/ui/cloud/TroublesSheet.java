package studio.rushes.ui.cloud;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import studio.rushes.problem.Problem;
import studio.rushes.ui.problem.ProblemView;

/** What could not be taken in from the cloud, each with its document and field. */
final class TroublesSheet extends VBox {
    private static final double WIDTH = 600;
    private static final double MOST_HEIGHT = 420;
    private static final double ONE_HEIGHT = 140;

    TroublesSheet(List<Problem> problems, Runnable close) {
        setId("cloud-troubles-sheet");
        getStyleClass().addAll("sheet", "cloud-sheet");
        setPrefWidth(WIDTH);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        VBox all = new VBox();
        all.getStyleClass().add("cloud-body");
        problems.forEach(one -> all.getChildren().add(new ProblemView(one, List.of())));
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(Math.min(MOST_HEIGHT, ONE_HEIGHT * problems.size()));
        scroll.getStyleClass().add("edge-to-edge");
        getChildren()
                .addAll(
                        Parts.heading(text("cloud.troubles.title")),
                        Parts.wrapped(text("cloud.troubles.meaning"), "muted"),
                        scroll,
                        Parts.foot(Parts.cancel(text("cloud.close"), close)));
    }
}
