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
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.assembly.Film;
import studio.rushes.ui.export.FilmWords;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Keycap;
import studio.rushes.ui.tray.TrayLine;

/** The line at the bottom: what runs, what was saved, where the film went, which keys work. */
final class StatusStrip extends StatusBar {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final MainViewModel model;
    private final ZoneId zone;
    private final TrayLine jobs;
    private final Label saved = new Label();
    private final Label folder = new Label();
    private final Label film = new Label();
    private final HBox filmParts;
    private final Hyperlink checked;

    /**
     * @param report shows what the last film's check found
     * @param tray shows all long work, or hides it again
     */
    StatusStrip(MainViewModel model, ZoneId zone, Runnable report, Runnable tray) {
        this.model = model;
        this.zone = zone;
        setText("");
        jobs = new TrayLine(model.tray(), model::tick, tray);
        saved.setId("status-saved");
        folder.setId("status-folder");
        film.setId("status-film");
        film.getStyleClass().add("strong");
        checked = link("film-checked-link", "shell.film.checked", report);
        filmParts =
                new HBox(
                        film,
                        link("film-play", "shell.film.play", model::playFilm),
                        link("film-show", "shell.film.show", model::showFilmInFolder),
                        checked);
        filmParts.getStyleClass().add("status-part");
        getLeftItems().addAll(jobs, saved, folder, filmParts);
        getRightItems().add(hints());
        model.openingProperty().subscribe(on -> jobs.say(on ? text("shell.status.opening") : ""));
        model.film().runningProperty().subscribe(_ -> showRunning());
        model.film().madeProperty().subscribe(_ -> showFilm());
        model.savedProperty().subscribe(this::showSaved);
        model.film().filmProperty().subscribe(_ -> showFilm());
        model.film().outdatedProperty().subscribe(_ -> showFilm());
        model.deskProperty()
                .subscribe(desk -> {
                    folder.setText(desk == null ? "" : FilmWords.name(desk.folder()));
                    showRunning();
                });
    }

    private void showRunning() {
        // One thing at a time: what was there before waits until the film is made.
        showSaved(model.savedProperty().get());
        show(folder, !model.film().runningProperty().get());
        showFilm();
    }

    private void showSaved(@Nullable Instant at) {
        saved.setText(at == null ? "" : text("shell.status.saved", TIME.format(at.atZone(zone))));
        show(saved, at != null && !model.film().runningProperty().get());
    }

    private void showFilm() {
        Path made = model.film().filmProperty().get();
        boolean old = model.film().outdatedProperty().get();
        show(filmParts, made != null && !model.film().runningProperty().get());
        if (made != null) {
            film.setText(old ? text("shell.film.old", FilmWords.name(made)) : FilmWords.name(made));
        }
        showChecked(model.film().madeProperty().get());
        film.setGraphic(old ? Icons.icon(Feather.ALERT_CIRCLE, "attention") : null);
    }

    private void showChecked(@Nullable Film last) {
        int found = last == null ? 0 : last.report().findings().size();
        checked.setText(
                found == 0
                        ? text("shell.film.checked")
                        : text("shell.film.checked.findings", found));
        show(checked, last != null);
    }

    private static void show(Node part, boolean on) {
        part.setVisible(on);
        part.setManaged(on);
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
