package studio.rushes.ui.tray;

import static studio.rushes.ui.fx.Texts.text;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.ui.fx.Icons;

/** A job that is over: what came of it, and when. */
final class DoneRow extends HBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    DoneRow(Done done, ZoneId zone) {
        getStyleClass().add("done");
        Label name = new Label(done.name());
        name.getStyleClass().add("job-name");
        Label words = new Label(done.words());
        words.getStyleClass().add("job-where");
        VBox both = new VBox(name, words);
        both.setMinWidth(0);
        HBox.setHgrow(both, Priority.ALWAYS);
        String at = TIME.format(done.at().atZone(zone));
        Label time = new Label(at);
        time.getStyleClass().add("job-time");
        time.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(icon(done.outcome()), both, time);
        setAccessibleText(text("tray.row", done.name(), done.words(), at));
    }

    private static Node icon(Outcome outcome) {
        return switch (outcome) {
            case DONE -> Icons.icon(Feather.CHECK, "ready");
            case STOPPED -> Icons.icon(Feather.SQUARE, "faint");
            case NEEDS_YOU -> Icons.icon(Feather.ALERT_CIRCLE, "attention");
            case FAILED -> Icons.icon(Feather.X_CIRCLE, "failed");
        };
    }
}
