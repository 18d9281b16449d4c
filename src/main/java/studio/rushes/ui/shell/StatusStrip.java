package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.grid.BoardCounts;

/** The line at the bottom: what runs, what was saved, where the film went, which keys work. */
final class StatusStrip extends StatusBar {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final MainViewModel model;
    private final ZoneId zone;
    private final Region dot = new Region();
    private final Label runs = new Label();
    private final Label saved = new Label();
    private final Label folder = new Label();
    private final Label film = new Label();
    private final HBox filmParts;

    StatusStrip(MainViewModel model, ZoneId zone) {
        this.model = model;
        this.zone = zone;
        setText("");
        dot.getStyleClass().add("dot");
        HBox running = new HBox(dot, runs);
        running.getStyleClass().add("status-part");
        runs.setId("status-running");
        saved.setId("status-saved");
        folder.setId("status-folder");
        film.setId("status-film");
        film.getStyleClass().add("strong");
        filmParts =
                new HBox(
                        film,
                        link("film-play", "shell.film.play", model::playFilm),
                        link("film-show", "shell.film.show", model::showFilmInFolder));
        filmParts.getStyleClass().add("status-part");
        getLeftItems().addAll(running, saved, folder, filmParts);
        getRightItems().add(hints());
        model.board().countsProperty().subscribe(_ -> showRunning());
        model.openingProperty().subscribe(_ -> showRunning());
        model.film().runningProperty().subscribe(_ -> showRunning());
        model.film().progressProperty().subscribe(_ -> showRunning());
        model.savedProperty().subscribe(this::showSaved);
        model.film().filmProperty().subscribe(_ -> showFilm());
        model.film().outdatedProperty().subscribe(_ -> showFilm());
        model.deskProperty()
                .subscribe(desk -> {
                    folder.setText(desk == null ? "" : name(desk.folder()));
                    showRunning();
                });
    }

    private void showRunning() {
        BoardCounts counts = model.board().countsProperty().get();
        boolean assembling = model.film().runningProperty().get();
        boolean busy = counts.busy() || assembling || model.openingProperty().get();
        dot.getStyleClass().setAll("dot", busy ? "tone-running" : "tone-idle");
        runs.setText(
                model.openingProperty().get()
                        ? text("shell.status.opening")
                        : assembling
                                ? text("shell.status.assembling", counts.blocks())
                                : counts.busy() ? running(counts) : text("shell.status.idle"));
        setProgress(assembling ? model.film().progressProperty().get() : 0);
    }

    private static String running(BoardCounts counts) {
        return counts.queued() == 0
                ? text("shell.status.running", counts.running())
                : text("shell.status.queued", counts.running(), counts.queued());
    }

    private void showSaved(@Nullable Instant at) {
        saved.setText(at == null ? "" : text("shell.status.saved", TIME.format(at.atZone(zone))));
        saved.setManaged(at != null);
    }

    private void showFilm() {
        Path made = model.film().filmProperty().get();
        boolean old = model.film().outdatedProperty().get();
        filmParts.setVisible(made != null);
        filmParts.setManaged(made != null);
        if (made != null) {
            film.setText(old ? text("shell.film.old", name(made)) : name(made));
        }
        film.setGraphic(old ? Icons.icon(Feather.ALERT_CIRCLE, "attention") : null);
    }

    private static String name(Path path) {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }

    private static Hyperlink link(String id, String key, Runnable action) {
        Hyperlink link = new Hyperlink(text(key));
        link.setId(id);
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(_ -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    private static Node hints() {
        HBox hints =
                new HBox(
                        Keycap.row(text("shell.hint.play"), "Space"),
                        Keycap.row(text("shell.hint.shuttle"), "J", "K", "L"),
                        Keycap.row(text("shell.hint.keys"), "?"));
        hints.getStyleClass().add("hints");
        hints.setMinWidth(USE_PREF_SIZE);
        return hints;
    }
}
