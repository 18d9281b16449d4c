package studio.rushes.ui.tray;

import static studio.rushes.ui.fx.Texts.text;

import java.time.Instant;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.rushes.ui.fx.Tip;

/** A job that goes on: what, where, how far, for how long, and a way to stop it. */
final class JobRow extends VBox {
    private final Label name = new Label();
    private final Label where = new Label();
    private final Label time = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button stop = new Button(text("tray.stop"));
    private Job job;

    JobRow(Job job, Instant now) {
        this.job = job;
        getStyleClass().add("job");
        name.getStyleClass().add("job-name");
        Tip.on(name).wordsProperty().bind(name.textProperty());
        where.getStyleClass().add("job-where");
        time.getStyleClass().add("job-time");
        time.setMinWidth(USE_PREF_SIZE);
        stop.getStyleClass().addAll("job-stop", "small");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(_ -> this.job.cancel().ifPresent(Runnable::run));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setFocusTraversable(false);
        VBox words = new VBox(name, where);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(words, time, stop);
        line.getStyleClass().add("job-line");
        getChildren().addAll(line, bar);
        show(job, now);
    }

    void show(Job now, Instant at) {
        job = now;
        name.setText(now.name());
        where.setText(TrayWords.where(now));
        boolean known = now.headway().fraction().isPresent();
        bar.setVisible(known);
        bar.setManaged(known);
        bar.setProgress(now.headway().fraction().orElse(0));
        bar.setAccessibleText(text("tray.progress", now.name()));
        boolean ends = now.cancel().isPresent();
        stop.setVisible(ends);
        stop.setManaged(ends);
        stop.setAccessibleText(text("tray.stop.what", now.name()));
        tick(at);
    }

    void tick(Instant at) {
        time.setText(TrayWords.time(job, at));
        setAccessibleText(
                text("tray.row", job.name(), TrayWords.where(job), TrayWords.time(job, at)));
    }
}
