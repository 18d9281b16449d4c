package studio.rushes.ui.tray;

import static studio.rushes.ui.fx.Texts.text;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.ui.fx.Icons;

/** All long work: what goes on, and what came of the last of it. */
public final class TrayPanel extends VBox {
    /** More lines than anybody reads; the rest is a number. */
    private static final int LINES = 40;

    private final TrayModel tray;
    private final ZoneId zone;
    private final VBox running = new VBox();
    private final VBox over = new VBox();
    private final Label none = new Label(text("tray.none"));
    private final Label more = new Label();
    private final Label lately = new Label(text("tray.lately"));
    private final ScrollPane scroll;
    private final Button close = new Button("", Icons.icon(Feather.X));
    private final Map<JobId, JobRow> rows = new HashMap<>();
    private final ListChangeListener<Job> jobs = _ -> showRunning();
    private final ListChangeListener<Done> ends = _ -> showDone();
    private Subscription seconds = Subscription.EMPTY;

    /**
     * @param hide takes the panel away
     */
    public TrayPanel(TrayModel tray, ZoneId zone, Runnable hide) {
        this.tray = tray;
        this.zone = zone;
        setId("tray");
        getStyleClass().add("tray");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        // Its bounds hold its shadow too, which lies over the button that hides it.
        setPickOnBounds(false);
        setAccessibleText(text("tray.title"));
        Label title = new Label(text("tray.title"));
        title.getStyleClass().add("heading");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        close.setId("tray-close");
        close.getStyleClass().addAll("flat", "button-icon", "small");
        close.setAccessibleText(text("tray.hide"));
        close.setOnAction(_ -> hide.run());
        HBox head = new HBox(title, between, close);
        head.setAlignment(Pos.CENTER_LEFT);
        none.setId("tray-none");
        none.getStyleClass().add("job-where");
        none.setWrapText(true);
        more.getStyleClass().add("job-where");
        lately.getStyleClass().add("column-title");
        running.getStyleClass().add("jobs");
        over.getStyleClass().add("jobs");
        over.setId("tray-done");
        VBox all = new VBox(none, running, more, lately, over);
        all.getStyleClass().add("tray-rows");
        scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // What has no buttons is scrolled to by its keys.
        scroll.setAccessibleText(text("tray.title"));
        scroll.setFocusTraversable(true);
        scroll.getStyleClass().add("tray-scroll");
        getChildren().addAll(head, scroll);
    }

    /** Follows the work from now on, and takes the focus. */
    public void begin() {
        tray.running().addListener(jobs);
        tray.done().addListener(ends);
        seconds = tray.nowProperty().subscribe(now -> rows.values().forEach(row -> row.tick(now)));
        showRunning();
        showDone();
        // As if Tab had been pressed, so that space is the button's and the focus is seen.
        boolean stops = tray.running().stream().anyMatch(job -> job.cancel().isPresent());
        (stops ? scroll : this).requestFocusTraversal(TraversalDirection.NEXT);
    }

    /** Listens no more. */
    public void end() {
        tray.running().removeListener(jobs);
        tray.done().removeListener(ends);
        seconds.unsubscribe();
        rows.clear();
        running.getChildren().clear();
        over.getChildren().clear();
    }

    /** A row stays the same node for as long as its job goes on, so that it keeps the focus. */
    private void showRunning() {
        Instant now = tray.nowProperty().get();
        List<Job> all = tray.running();
        List<Job> shown = all.subList(0, Math.min(LINES, all.size()));
        List<Node> wanted = new ArrayList<>();
        for (Job job : shown) {
            JobRow row = rows.computeIfAbsent(job.id(), _ -> new JobRow(job, now));
            row.show(job, now);
            wanted.add(row);
        }
        rows.keySet().retainAll(shown.stream().map(Job::id).toList());
        if (!running.getChildren().equals(wanted)) {
            boolean had = isFocusWithin();
            running.getChildren().setAll(wanted);
            if (had && !isFocusWithin()) {
                requestFocusTraversal(TraversalDirection.NEXT);
            }
        }
        show(none, all.isEmpty());
        more.setText(text("tray.more", all.size() - shown.size()));
        show(more, all.size() > shown.size());
    }

    private void showDone() {
        over.getChildren().setAll(tray.done().stream().map(one -> new DoneRow(one, zone)).toList());
        show(lately, !tray.done().isEmpty());
    }

    private static void show(Node part, boolean on) {
        part.setVisible(on);
        part.setManaged(on);
    }
}
