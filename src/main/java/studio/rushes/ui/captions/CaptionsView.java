package studio.rushes.ui.captions;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.captions.SubtitleFormat;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Keycap;
import studio.rushes.ui.fx.Tip;

/** The captions of the take that plays, to be read, set right and brought out. */
public final class CaptionsView extends VBox {
    private static final double ROOMY = 330;

    private final CaptionsModel model;
    private final Label note = new Label();
    private final Label nothing = new Label();
    private final Button byThemselves =
            button("caption-reset", "captions.reset", "captions.reset.tip");
    private final PageList pages;
    private final FlowPane hints = hints();
    private final LookChoice looks;
    private final HearingChoice hearing;

    public CaptionsView(CaptionsModel model, HearingChoice hearing) {
        this.model = model;
        this.hearing = hearing;
        setId("captions");
        getStyleClass().add("captions");
        note.setId("caption-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.setMaxWidth(Double.MAX_VALUE);
        note.getStyleClass().add("caption-note");
        HBox.setHgrow(note, Priority.ALWAYS);
        byThemselves.setMinWidth(USE_PREF_SIZE);
        byThemselves.setOnAction(_ -> model.setByThemselves());
        HBox noted = new HBox(note, byThemselves);
        noted.getStyleClass().add("caption-noted");
        pages = new PageList(model.editor());
        pages.setMinHeight(0);
        nothing.setId("caption-nothing");
        nothing.setWrapText(true);
        nothing.getStyleClass().addAll("muted", "caption-nothing");
        nothing.setMouseTransparent(true);
        StackPane list = new StackPane(pages, nothing);
        list.setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        looks = new LookChoice(model);
        getChildren().addAll(looks, hearing, noted, list, hints, files());
        model.standingProperty().subscribe(this::show);
        model.editor().pages().addListener((javafx.beans.Observable _) -> showNothing());
        showNothing();
    }

    /** So high it is; where that is little, the pages have it before what explains them. */
    public void room(double high) {
        setMinHeight(high);
        setPrefHeight(high);
        hints.setManaged(high >= ROOMY);
        looks.brief(high < ROOMY);
        hearing.brief(high < ROOMY);
        showNothing();
    }

    /** Brings the keys to the pages. */
    public void begin() {
        pages.requestFocus();
    }

    private void show(Standing standing) {
        note.setText(
                switch (standing) {
                    case HEARD -> text("captions.note.heard");
                    case TIMED -> text("captions.note.timed");
                    case BY_HAND -> text("captions.note.hand");
                    case NO_CLIP, COMING, FAILED, WORDLESS -> "";
                });
        note.setGraphic(
                switch (standing) {
                    case HEARD -> Icons.icon(Feather.MIC, "muted");
                    case TIMED -> Icons.icon(Feather.CLOCK, "attention");
                    case BY_HAND -> Icons.icon(Feather.EDIT_2, "muted");
                    case NO_CLIP, COMING, FAILED, WORDLESS -> null;
                });
        boolean noted = !note.getText().isEmpty();
        note.getParent().setVisible(noted);
        note.getParent().setManaged(noted);
        byThemselves.setVisible(standing == Standing.BY_HAND);
        byThemselves.setManaged(standing == Standing.BY_HAND);
        showNothing();
    }

    private void showNothing() {
        boolean empty = model.editor().pages().isEmpty();
        nothing.setVisible(empty);
        hints.setVisible(!empty && hints.isManaged());
        nothing.setText(
                switch (model.standingProperty().get()) {
                    case NO_CLIP -> text("captions.none.clip");
                    case COMING -> text("captions.none.coming");
                    case FAILED -> text("captions.none.failed");
                    case WORDLESS -> text("captions.none.words");
                    case HEARD, TIMED -> text("captions.none.pages");
                    case BY_HAND -> text("captions.none.hand");
                });
    }

    private FlowPane files() {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("caption-files");
        for (SubtitleFormat format :
                List.of(SubtitleFormat.SRT, SubtitleFormat.VTT, SubtitleFormat.ASS)) {
            Button export = export(format);
            export.setOnAction(_ -> model.export(format));
            row.getChildren().add(export);
        }
        Button read = button("caption-import", "captions.import", "captions.import.tip");
        read.setOnAction(_ -> model.read());
        row.getChildren().add(read);
        return row;
    }

    private static Button export(SubtitleFormat format) {
        String id = "caption-export-" + format.ending();
        return switch (format) {
            case SRT -> button(id, "captions.export.srt", "captions.export.srt.tip");
            case VTT -> button(id, "captions.export.vtt", "captions.export.vtt.tip");
            case ASS -> button(id, "captions.export.ass", "captions.export.ass.tip");
        };
    }

    private static FlowPane hints() {
        FlowPane hints =
                new FlowPane(
                        hint("captions.key.word", "captions.key.word.tip", "←", "→"),
                        hint("captions.key.write", "captions.key.write.tip", "Enter"),
                        hint("captions.key.split", "captions.key.split.tip", "B"),
                        hint("captions.key.merge", "captions.key.merge.tip", "Shift", "B"),
                        hint("captions.key.move", "captions.key.move.tip", "Alt", "←", "→"),
                        hint("captions.key.delete", "captions.key.delete.tip", "Del"));
        hints.setId("caption-hints");
        hints.getStyleClass().add("caption-hints");
        return hints;
    }

    private static HBox hint(String key, String tip, String... keys) {
        HBox row = Keycap.row(text(key), keys);
        Tip.on(row, text(tip));
        row.setAccessibleText(text(tip));
        return row;
    }

    private static Button button(String id, String key, String tip) {
        Button button = new Button(text(key));
        button.setId(id);
        button.getStyleClass().add("small");
        Tip.on(button, text(tip));
        return button;
    }
}
