package studio.rushes.ui.tray;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import studio.rushes.ui.fx.FirstSight;
import studio.rushes.ui.fx.Seconds;

/** The job somebody waits for most, in one line, and the way to all others. */
public final class TrayLine extends HBox {
    private final TrayModel tray;
    private final Region dot = new Region();
    private final Button button = new Button();
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label time = new Label();
    private final Hyperlink stop = new Hyperlink(text("tray.stop"));
    private String instead = "";

    /**
     * @param tick moves the time of what runs
     * @param open shows all of it, or hides it again
     */
    public TrayLine(TrayModel tray, Runnable tick, Runnable open) {
        this.tray = tray;
        setId("status-jobs");
        getStyleClass().addAll("status-part", "tray-line");
        dot.getStyleClass().add("dot");
        button.setId("tray-button");
        button.getStyleClass().addAll("tray-button", "flat");
        button.setGraphic(dot);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> open.run());
        words.setId("status-running");
        time.setId("status-time");
        time.getStyleClass().add("time");
        time.setMinWidth(USE_PREF_SIZE);
        bar.setId("status-bar");
        bar.setFocusTraversable(false);
        stop.setId("status-stop");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(_ -> {
            stop.setVisited(false);
            cancel();
        });
        for (Node part : List.of(bar, time, stop)) {
            show(part, false);
        }
        getChildren().addAll(button, words);
        getChildren().addAll(FirstSight.of(bar, time, stop));
        Seconds.Beat seconds = Seconds.of(tick);
        tray.running()
                .addListener(
                        (ListChangeListener<Job>)
                                _ -> {
                                    if (tray.running().isEmpty()) {
                                        seconds.stop();
                                    } else {
                                        seconds.start();
                                    }
                                    show();
                                });
        tray.foremostProperty().subscribe(_ -> show());
        tray.nowProperty().subscribe(_ -> showTime());
    }

    /** What is said while that is more important than any job; nothing for nothing. */
    public void say(String what) {
        instead = what;
        show();
    }

    private void cancel() {
        tray.foremostProperty().get().flatMap(Job::cancel).ifPresent(Runnable::run);
    }

    private void show() {
        Optional<Job> job = tray.foremostProperty().get();
        Optional<Job> named = job.filter(its -> instead.isEmpty());
        int jobs = tray.count();
        boolean busy = job.isPresent() || !instead.isEmpty();
        dot.getStyleClass().setAll("dot", busy ? "tone-running" : "tone-idle");
        button.setText(jobs == 0 ? "" : String.valueOf(jobs));
        button.setAccessibleText(TrayWords.button(jobs));
        words.setText(
                named.map(its -> TrayWords.line(tray, its))
                        .orElse(instead.isEmpty() ? text("tray.idle") : instead));
        boolean known = named.filter(its -> its.headway().fraction().isPresent()).isPresent();
        // Many takes are a number here; how far each is, is in the tray.
        Optional<Job> one = named.filter(its -> its.kind() != JobKind.TAKE);
        show(bar, known && one.isPresent());
        one.ifPresent(its -> {
            bar.setProgress(its.headway().fraction().orElse(0));
            bar.setAccessibleText(text("tray.progress", its.name()));
            stop.setAccessibleText(text("tray.stop.what", its.name()));
        });
        show(stop, one.flatMap(Job::cancel).isPresent());
        show(time, one.filter(its -> its.headway().begun().isPresent()).isPresent());
        showTime();
    }

    private void showTime() {
        time.setText(
                tray.foremostProperty()
                        .get()
                        .map(job -> TrayWords.time(job, tray.nowProperty().get()))
                        .orElse(""));
    }

    private static void show(Node part, boolean on) {
        part.setVisible(on);
        part.setManaged(on);
    }
}
