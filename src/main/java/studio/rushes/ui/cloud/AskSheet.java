package studio.rushes.ui.cloud;

import static studio.rushes.ui.fx.Texts.text;

import java.time.ZoneId;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.problem.Problem;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.problem.ProblemView;

/** A question about the open video and the cloud, with what its answer means. */
final class AskSheet extends VBox {
    private static final double WIDTH = 560;

    private AskSheet(String id, String title) {
        setId(id);
        getStyleClass().addAll("sheet", "cloud-sheet");
        setPrefWidth(WIDTH);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        getChildren().add(Parts.heading(title));
    }

    /** Whether it is to be shared: what is sent, and what is not. */
    static AskSheet share(SharingModel model, Runnable close) {
        AskSheet sheet = new AskSheet("cloud-share-sheet", text("cloud.share.title"));
        Button share = Parts.primary("cloud-share", text("cloud.share.do"), model::share);
        var alone = model.standingProperty().get();
        boolean hindered = alone instanceof ShareStanding.Alone(var why, var _) && why.isPresent();
        share.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> hindered || model.busyProperty().get(),
                                model.busyProperty()));
        sheet.getChildren()
                .addAll(
                        line(Feather.UPLOAD_CLOUD, text("cloud.share.sent")),
                        line(Feather.SHIELD, text("cloud.share.kept")));
        if (alone instanceof ShareStanding.Alone(var why, var _)) {
            why.ifPresent(problem -> sheet.getChildren().add(told(problem)));
        }
        sheet.end(model, Parts.cancel(text("cloud.share.leave"), close), share);
        return sheet;
    }

    /** Whether to take it from a studio that is at work on it. */
    static AskSheet takeOver(
            SharingModel model, CloudSheet.TakingOver asked, ZoneId zone, Runnable close) {
        AskSheet sheet = new AskSheet("cloud-take-sheet", text("cloud.take.title"));
        Button take =
                Parts.primary("cloud-take-anyway", text("cloud.take.do"), model::takeOverAnyway);
        take.disableProperty().bind(model.busyProperty());
        sheet.getChildren()
                .addAll(
                        line(
                                Feather.USERS,
                                text(
                                        "cloud.take.alive",
                                        CloudWords.owner(asked.owner()),
                                        CloudWords.time(asked.until(), zone))),
                        line(Feather.SHIELD, text("cloud.take.meaning")));
        sheet.end(model, Parts.cancel(text("cloud.take.leave"), close), take);
        return sheet;
    }

    private void end(SharingModel model, Button no, Button yes) {
        getChildren().addAll(Parts.trouble(model.troubleProperty()), Parts.foot(no, yes));
    }

    private static ProblemView told(Problem problem) {
        return new ProblemView(problem, List.of());
    }

    private static Label line(Feather icon, String words) {
        var line = Parts.wrapped(words, "cloud-line");
        line.setGraphic(Icons.icon(icon));
        return line;
    }
}
