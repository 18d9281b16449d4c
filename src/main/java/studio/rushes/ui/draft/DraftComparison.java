package studio.rushes.ui.draft;

import static studio.rushes.ui.fx.Texts.text;

import atlantafx.base.controls.Spacer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import studio.rushes.script.BlockChange;
import studio.rushes.script.BlockId;
import studio.rushes.script.ScriptDiff;
import studio.rushes.ui.problem.ProblemView;

/** The draft beside the script as it is, to take whole or by the block. */
final class DraftComparison extends VBox {
    private final DraftModel model;
    private final ScriptDiff diff;
    private final CheckBox all = new CheckBox(text("draft.all"));
    private final Button take = new Button();
    private final Subscription ticks;

    /**
     * @param close takes the sheet away
     */
    DraftComparison(DraftModel model, DraftStage.Choosing choosing, Runnable close) {
        this.model = model;
        diff = choosing.diff();
        getStyleClass().add("draft-comparison");
        Label title =
                new Label(
                        model.isPasted()
                                ? text("editor.paste.title")
                                : text("draft.compare.title"));
        title.getStyleClass().add("heading");
        Label summary = new Label(summary(diff));
        summary.setId("draft-summary");
        summary.getStyleClass().add("muted");
        HBox head = new HBox(title, summary, new Spacer(), all);
        head.getStyleClass().add("draft-head");
        all.setId("draft-all");
        all.setOnAction(_ -> model.takeAll(all.isSelected()));
        Button back = new Button(text("draft.back"));
        back.setId("draft-back");
        back.setOnAction(_ -> model.back());
        back.setVisible(!model.isPasted());
        Button discard = new Button(text("draft.discard"));
        discard.setId("draft-discard");
        discard.setOnAction(_ -> close.run());
        take.setId("draft-take");
        take.getStyleClass().add("accent");
        take.setOnAction(_ -> {
            if (model.finish()) {
                close.run();
            }
        });
        HBox foot = new HBox(back, new Spacer(), discard, take);
        foot.getStyleClass().add("sheet-foot");
        getChildren().addAll(head, columns(model.isPasted()), list());
        choosing.trouble()
                .ifPresent(problem -> getChildren().add(new ProblemView(problem, List.of())));
        getChildren().add(foot);
        ticks = model.takenProperty().subscribe(this::count);
    }

    void close() {
        ticks.unsubscribe();
    }

    private ListView<BlockChange> list() {
        ListView<BlockChange> list = new ListView<>();
        list.setId("draft-changes");
        list.setAccessibleText(text("draft.all"));
        list.getStyleClass().add("draft-changes");
        list.getItems().setAll(diff.lines());
        Locale language = model.languageProperty().get();
        list.setCellFactory(_ -> new ChangeCell(model, language));
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    private static HBox columns(boolean pasted) {
        Label now = new Label(text("draft.now"));
        Label draft = new Label(pasted ? text("editor.paste.pasted") : text("draft.draft"));
        for (Label name : List.of(now, draft)) {
            name.getStyleClass().add("column-title");
            name.setMaxWidth(Double.MAX_VALUE);
            name.setPrefWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
        }
        HBox row = new HBox(now, draft);
        row.getStyleClass().add("draft-columns");
        return row;
    }

    private void count(Set<BlockId> taken) {
        int changes = diff.changes().size();
        int ticked = taken.size();
        all.setSelected(ticked == changes && changes > 0);
        all.setIndeterminate(ticked > 0 && ticked < changes);
        all.setDisable(changes == 0);
        take.setText(
                ticked == changes
                        ? text("draft.take.all", changes)
                        : text("draft.take.some", ticked, changes));
        take.setDisable(ticked == 0 && !(changes == 0 && !diff.after().equals(diff.before())));
    }

    private static String summary(ScriptDiff diff) {
        int[] counts = new int[4];
        for (BlockChange line : diff.lines()) {
            counts[
                    switch (line) {
                        case BlockChange.Changed _ -> 0;
                        case BlockChange.Added _ -> 1;
                        case BlockChange.Removed _ -> 2;
                        case BlockChange.Same _ -> 3;
                    }]++;
        }
        List<String> keys =
                List.of("draft.count.changed", "draft.count.added", "draft.count.removed");
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            if (counts[i] > 0) {
                parts.add(text(keys.get(i), counts[i]));
            }
        }
        if (parts.isEmpty()) {
            return text("draft.count.none");
        }
        if (counts[3] > 0) {
            parts.add(text("draft.count.same", counts[3]));
        }
        return String.join(" · ", parts);
    }
}
