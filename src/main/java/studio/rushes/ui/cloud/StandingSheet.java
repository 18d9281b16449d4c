package studio.rushes.ui.cloud;

import static studio.rushes.ui.fx.Texts.text;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.problem.Problem;
import studio.rushes.sharing.Conflict;
import studio.rushes.sharing.MirrorStanding;
import studio.rushes.sharing.Running;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.problem.ProblemView;

/** How far the sharing is, who runs the video, and the verbs for both. */
final class StandingSheet extends VBox {
    private static final double WIDTH = 600;

    private final SharingModel model;
    private final ZoneId zone;
    private final VBox body = new VBox();
    private final Subscription standing;

    StandingSheet(SharingModel model, ZoneId zone, Runnable close) {
        this.model = model;
        this.zone = zone;
        setId("cloud-standing-sheet");
        getStyleClass().addAll("sheet", "cloud-sheet");
        setPrefWidth(WIDTH);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        body.getStyleClass().add("cloud-body");
        Button stop = Parts.verb("cloud-unshare", text("cloud.unshare"), model::unshare);
        stop.disableProperty().bind(model.busyProperty());
        getChildren()
                .addAll(
                        Parts.heading(text("cloud.standing.title")),
                        body,
                        Parts.wrapped(text("cloud.unshare.meaning"), "muted"),
                        Parts.trouble(model.troubleProperty()),
                        Parts.foot(stop, Parts.cancel(text("cloud.close"), close)));
        standing = model.standingProperty().subscribe(this::show);
    }

    /** Listens no more. */
    void close() {
        standing.unsubscribe();
    }

    private void show(ShareStanding now) {
        body.getChildren().clear();
        if (now instanceof ShareStanding.Shared shared) {
            body.getChildren().add(mirror(shared));
            trouble(shared.mirror())
                    .ifPresent(
                            problem -> body.getChildren().add(new ProblemView(problem, List.of())));
            body.getChildren().add(running(shared.running()));
            shared.conflicts().forEach(one -> body.getChildren().add(conflict(one)));
        }
    }

    private Node mirror(ShareStanding.Shared shared) {
        Feather icon =
                switch (shared.mirror()) {
                    case MirrorStanding.UpToDate _ -> Feather.CHECK_CIRCLE;
                    case MirrorStanding.Waiting _ -> Feather.CLOCK;
                    case MirrorStanding.Stopped _ -> Feather.CLOUD_OFF;
                };
        String words =
                switch (shared.mirror()) {
                    case MirrorStanding.UpToDate _ -> text("cloud.standing.fine", shared.video());
                    case MirrorStanding.Waiting(int entries, var since, var _) ->
                            text("cloud.standing.waiting", entries, CloudWords.time(since, zone));
                    case MirrorStanding.Stopped _ -> text("cloud.standing.stopped");
                };
        Label said = said(icon, words, tone(shared.mirror()));
        said.setId("cloud-standing");
        if (shared.mirror() instanceof MirrorStanding.UpToDate) {
            return line(said);
        }
        Button resume =
                Parts.verb(
                        "cloud-resume",
                        text(
                                shared.mirror() instanceof MirrorStanding.Stopped
                                        ? "cloud.resume"
                                        : "cloud.resume.now"),
                        model::resume);
        resume.disableProperty().bind(model.busyProperty());
        return line(said, resume);
    }

    private static String tone(MirrorStanding mirror) {
        return switch (mirror) {
            case MirrorStanding.UpToDate _ -> "ready";
            case MirrorStanding.Waiting _ -> "attention";
            case MirrorStanding.Stopped _ -> "failed";
        };
    }

    private static Optional<Problem> trouble(MirrorStanding mirror) {
        return switch (mirror) {
            case MirrorStanding.UpToDate _ -> Optional.empty();
            case MirrorStanding.Waiting(int _, var _, var why) -> why;
            case MirrorStanding.Stopped(Problem why) -> Optional.of(why);
        };
    }

    private Node running(Running running) {
        Label said =
                said(
                        running instanceof Running.Here ? Feather.MONITOR : Feather.EYE,
                        CloudWords.running(running, zone),
                        running instanceof Running.Here ? "ready" : "muted");
        said.setId("cloud-running");
        return switch (running) {
            case Running.Elsewhere _ -> line(said, take(text("cloud.take")));
            case Running.Nobody _ -> line(said, take(text("cloud.take.free")));
            case Running.Here _, Running.InCloud _ -> line(said);
        };
    }

    private Button take(String words) {
        Button take = Parts.verb("cloud-take", words, model::takeOver);
        take.disableProperty().bind(model.busyProperty());
        return take;
    }

    private Node conflict(Conflict conflict) {
        Label said = said(Feather.GIT_MERGE, text(CloudBanner.conflictKey(conflict)), "attention");
        return line(
                said,
                Parts.verb(
                        "cloud-look-" + conflict.kind(),
                        text("cloud.conflict.look"),
                        () -> model.openConflict(conflict)));
    }

    private static Label said(Feather icon, String words, String tone) {
        Label said = Parts.wrapped(words, "cloud-line");
        said.setGraphic(Icons.icon(icon, tone));
        return said;
    }

    private static HBox line(Region... parts) {
        HBox line = new HBox(parts);
        line.getStyleClass().add("cloud-standing-line");
        parts[0].setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(parts[0], Priority.ALWAYS);
        return line;
    }
}
