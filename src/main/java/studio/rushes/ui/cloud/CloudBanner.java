package studio.rushes.ui.cloud;

import static studio.rushes.ui.fx.Texts.text;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.sharing.Conflict;
import studio.rushes.sharing.Running;
import studio.rushes.sharing.TheirChange;
import studio.rushes.ui.fx.Icons;

/** Over the board: who runs the video where it is not this studio, and what wants an answer. */
public final class CloudBanner extends VBox {
    private static final int MOST_NAMED = 8;

    private final SharingModel model;
    private final ZoneId zone;

    public CloudBanner(SharingModel model, ZoneId zone) {
        this.model = model;
        this.zone = zone;
        setId("cloud-banner");
        model.standingProperty().subscribe(this::show);
    }

    private void show(ShareStanding now) {
        List<HBox> lines = new ArrayList<>();
        if (now instanceof ShareStanding.Shared shared) {
            running(shared.running(), lines);
            shared.conflicts().forEach(one -> lines.add(conflict(one)));
            shared.offer().ifPresent(change -> lines.add(offer(change)));
        }
        ShareStanding.Doubts doubts = now.doubts();
        if (!doubts.elsewhere().isEmpty()) {
            lines.add(elsewhere(doubts.elsewhere()));
        }
        if (!doubts.troubles().isEmpty()) {
            lines.add(
                    line(
                            Feather.ALERT_TRIANGLE,
                            text("cloud.troubles", doubts.troubles().size()),
                            verb(
                                    "banner-troubles",
                                    text("cloud.troubles.see"),
                                    model::openTroubles)));
        }
        getChildren().setAll(lines);
        Parts.show(this, !lines.isEmpty());
    }

    private void running(Running running, List<HBox> lines) {
        switch (running) {
            case Running.Here _ -> {}
            case Running.Elsewhere _ ->
                    lines.add(
                            line(
                                    Feather.EYE,
                                    CloudWords.running(running, zone) + " " + text("cloud.watched"),
                                    verb("banner-take", text("cloud.take"), model::takeOver)));
            case Running.InCloud _ ->
                    lines.add(
                            line(
                                    Feather.CLOUD,
                                    CloudWords.running(running, zone)
                                            + " "
                                            + text("cloud.watched")));
            case Running.Nobody _ ->
                    lines.add(
                            line(
                                    Feather.CLOUD_OFF,
                                    CloudWords.running(running, zone),
                                    verb("banner-take", text("cloud.take.free"), model::takeOver)));
        }
    }

    private HBox conflict(Conflict conflict) {
        return line(
                Feather.GIT_MERGE,
                text(conflictKey(conflict)),
                verb(
                        "banner-conflict-" + conflict.kind(),
                        text("cloud.conflict.look"),
                        () -> model.openConflict(conflict)));
    }

    static String conflictKey(Conflict conflict) {
        return switch (conflict.kind()) {
            case SCRIPT -> "cloud.conflict.script";
            case FILM -> "cloud.conflict.film";
        };
    }

    private HBox offer(TheirChange change) {
        HBox line =
                switch (change) {
                    case TheirChange.Words _ ->
                            line(
                                    Feather.EDIT_3,
                                    text("cloud.offer.words"),
                                    verb(
                                            "banner-theirs",
                                            text("cloud.offer.take"),
                                            model::takeTheirWords),
                                    verb(
                                            "banner-mine",
                                            text("cloud.offer.keep"),
                                            model::keepMyWords));
                    case TheirChange.Film _ ->
                            line(
                                    Feather.FILM,
                                    text("cloud.offer.film"),
                                    verb(
                                            "banner-film",
                                            text("cloud.offer.film.take"),
                                            model::takeTheirFilm),
                                    verb(
                                            "banner-no-film",
                                            text("cloud.offer.film.leave"),
                                            model::leaveTheirFilm));
                };
        line.getStyleClass().add("quiet");
        return line;
    }

    private HBox elsewhere(List<Integer> numbers) {
        String those =
                numbers.stream()
                        .limit(MOST_NAMED)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        return line(
                Feather.COPY,
                text(
                        "cloud.elsewhere",
                        numbers.size(),
                        numbers.size() > MOST_NAMED ? those + ", …" : those),
                verb("banner-here-too", text("cloud.elsewhere.too"), model::makeHereToo));
    }

    private Button verb(String id, String words, Runnable act) {
        Button verb = Parts.verb(id, words, act);
        verb.getStyleClass().add("small");
        verb.disableProperty().bind(model.busyProperty());
        return verb;
    }

    private static HBox line(Feather icon, String words, Button... verbs) {
        Label said = Parts.wrapped(words);
        said.setGraphic(Icons.icon(icon, "attention"));
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox line = new HBox(said);
        line.getChildren().addAll(verbs);
        line.getStyleClass().add("cloud-banner-line");
        return line;
    }
}
