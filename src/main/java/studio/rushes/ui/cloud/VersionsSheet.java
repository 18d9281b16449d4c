package studio.rushes.ui.cloud;

import static studio.rushes.ui.fx.Texts.text;

import java.time.ZoneId;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import studio.rushes.script.BlockChange;
import studio.rushes.script.ScriptDiff;
import studio.rushes.script.ScriptLanguage;
import studio.rushes.sharing.Conflict;

/** Both versions of what was changed on both sides, to keep one. */
final class VersionsSheet extends VBox {
    private static final double WIDE = 1040;
    private static final double HIGH = 680;
    private static final double NARROW = 660;
    private static final double MEGA = 1_000_000;

    VersionsSheet(
            SharingModel model, Conflict conflict, Versions versions, ZoneId zone, Runnable close) {
        setId("cloud-versions-sheet");
        getStyleClass().addAll("sheet", "cloud-sheet");
        Button mine =
                Parts.verb(
                        "cloud-keep-mine",
                        text("cloud.keep.mine"),
                        () -> model.keepMine(conflict.kind()));
        Button theirs =
                Parts.verb(
                        "cloud-take-theirs",
                        text("cloud.take.theirs"),
                        () -> model.takeTheirs(conflict.kind()));
        mine.disableProperty().bind(model.busyProperty());
        theirs.disableProperty().bind(model.busyProperty());
        getChildren()
                .addAll(
                        Parts.heading(
                                text(
                                        conflict.kind() == Conflict.Kind.SCRIPT
                                                ? "cloud.versions.script"
                                                : "cloud.versions.film")),
                        Parts.wrapped(
                                text(
                                        conflict.kind() == Conflict.Kind.SCRIPT
                                                ? "cloud.versions.script.meaning"
                                                : "cloud.versions.film.meaning",
                                        CloudWords.day(conflict.since(), zone)),
                                "muted"),
                        columns());
        switch (versions) {
            case Versions.Words words -> {
                setPrefSize(WIDE, HIGH);
                setMaxSize(WIDE, HIGH);
                getChildren().add(words(words));
            }
            case Versions.Films(Versions.Film here, Versions.Film there) -> {
                setPrefWidth(NARROW);
                setMaxSize(NARROW, USE_PREF_SIZE);
                getChildren().add(sides(film(here, zone), film(there, zone)));
            }
        }
        getChildren()
                .addAll(
                        Parts.trouble(model.troubleProperty()),
                        Parts.foot(
                                Parts.cancel(text("cloud.versions.later"), close), mine, theirs));
    }

    private static Node columns() {
        GridPane columns =
                sides(column(text("cloud.versions.mine")), column(text("cloud.versions.theirs")));
        columns.getStyleClass().add("cloud-columns");
        return columns;
    }

    private static Label column(String words) {
        Label title = new Label(words);
        title.getStyleClass().add("column-title");
        return title;
    }

    private static Node words(Versions.Words words) {
        Locale language = ScriptLanguage.of(words.mine());
        VBox blocks = new VBox();
        blocks.getStyleClass().add("cloud-blocks");
        for (BlockChange change : ScriptDiff.of(words.mine(), words.theirs()).lines()) {
            if (!(change instanceof BlockChange.Same)) {
                blocks.getChildren().add(new VersionCard(change, language));
            }
        }
        if (blocks.getChildren().isEmpty()) {
            blocks.getChildren().add(Parts.wrapped(text("cloud.versions.alike"), "muted"));
        }
        ScrollPane scroll = new ScrollPane(blocks);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("cloud-scroll");
        scroll.setAccessibleText(text("cloud.versions.script"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private static Region film(Versions.Film film, ZoneId zone) {
        Label size = Parts.wrapped(text("cloud.film.size", film.bytes() / MEGA), "strong");
        Label at = Parts.wrapped(text("cloud.film.at", CloudWords.day(film.at(), zone)), "muted");
        VBox box = new VBox(size, at);
        box.getStyleClass().add("change-side");
        return box;
    }

    /** Each half as wide as the other, whatever they say. */
    static GridPane sides(Region mine, Region theirs) {
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        GridPane both = new GridPane();
        both.getStyleClass().add("cloud-sides");
        both.getColumnConstraints().addAll(half, half);
        both.addRow(0, mine, theirs);
        for (Region side : new Region[] {mine, theirs}) {
            side.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        }
        return both;
    }
}
