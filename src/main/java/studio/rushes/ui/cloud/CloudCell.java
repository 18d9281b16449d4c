package studio.rushes.ui.cloud;

import static studio.rushes.ui.fx.Texts.text;

import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.rushes.sharing.CloudRow;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.problem.Problems;

/** A video of the pipeline's in the list, or what is wrong with its document. */
final class CloudCell extends ListCell<CloudRow> {
    private final CloudListModel model;
    private final ZoneId zone;

    CloudCell(CloudListModel model, ZoneId zone) {
        this.model = model;
        this.zone = zone;
        // Words are wrapped in the width of the list, not the list made wider for them.
        setPrefWidth(0);
        setOnMouseClicked(click -> {
            if (click.getClickCount() == 2 && getItem() != null) {
                model.open(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable CloudRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(row == null || empty ? null : face(row));
        setAccessibleText(row == null || empty ? "" : said(row));
    }

    private HBox face(CloudRow row) {
        boolean here = model.folder(row).isPresent();
        Label title = new Label(row.theme().isBlank() ? row.id() : row.theme());
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        Label id = new Label(row.id());
        id.getStyleClass().add("muted");
        id.setMinWidth(0);
        VBox words = new VBox(title, id);
        words.getStyleClass().add("cloud-words");
        words.setMinWidth(0);
        row.problem()
                .ifPresent(problem ->
                        words.getChildren()
                                .add(Parts.wrapped(Problems.brief(problem), "cloud-odd")));
        HBox.setHgrow(words, Priority.ALWAYS);
        CloudWords.Mark mark = CloudWords.mark(row.state());
        Label state =
                column(
                        CloudWords.state(row.state(), row.word()),
                        156,
                        Pos.CENTER_LEFT,
                        "cloud-state");
        if (!row.word().isBlank()) {
            Tip.on(state, text("cloud.state.word", row.word()));
        }
        state.setGraphic(Icons.icon(mark.icon(), mark.tone()));
        Label place = column(here ? text("cloud.here") : "", 66, Pos.CENTER_LEFT, "cloud-here");
        Label kind = column(CloudWords.kindBrief(row.kind()), 32, Pos.CENTER, "chip");
        Tip.on(kind, CloudWords.kind(row.kind()));
        HBox face =
                new HBox(
                        words,
                        place,
                        state,
                        column(blocks(row), 60, Pos.CENTER_RIGHT, "cloud-count"),
                        kind,
                        column(
                                CloudWords.day(row.updated(), zone),
                                136,
                                Pos.CENTER_RIGHT,
                                "muted"));
        face.getStyleClass().add("cloud-row");
        return face;
    }

    private static Label column(String words, double width, Pos at, String styleClass) {
        Label column = new Label(words);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setAlignment(at);
        column.getStyleClass().add(styleClass);
        return column;
    }

    private static String blocks(CloudRow row) {
        return row.blocks() == 0 ? "–" : text("cloud.blocks", row.done(), row.blocks());
    }

    private String said(CloudRow row) {
        return Stream.of(
                        row.theme().isBlank() ? row.id() : row.theme() + ", " + row.id(),
                        CloudWords.state(row.state(), row.word()),
                        row.blocks() == 0
                                ? ""
                                : text("cloud.blocks.said", row.done(), row.blocks()),
                        CloudWords.kind(row.kind()),
                        CloudWords.day(row.updated(), zone),
                        model.folder(row).isPresent() ? text("cloud.here.said") : "",
                        row.problem().map(Problems::brief).orElse(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
