package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.captions.LineCheck;
import studio.rushes.generation.Take;
import studio.rushes.project.BlockCaptions.Follow;
import studio.rushes.project.TakeCaptions;
import studio.rushes.ui.captions.ShownTake;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.grid.LineFace;

/** Did the take say its line? Where it did not, whose words its captions shall be. */
final class LineSection extends VBox {
    private static final int TOLD = 4;

    private final MainViewModel model;
    private final Label verdict = new Label();
    private final VBox differences = new VBox();
    private final ToggleButton voice =
            choice("line-voice", "shell.line.voice", "shell.line.voice.tip", Follow.VOICE);
    private final ToggleButton script =
            choice("line-script", "shell.line.script", "shell.line.script.tip", Follow.SCRIPT);
    private final Hyperlink undecide = new Hyperlink(text("shell.line.undecide"));
    private final FlowPane choices = new FlowPane(voice, script, undecide);
    private @Nullable Take shown;

    LineSection(MainViewModel model) {
        this.model = model;
        setId("line");
        getStyleClass().add("line-section");
        verdict.setId("line-verdict");
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        differences.setId("line-differences");
        differences.getStyleClass().add("line-differences");
        choices.getStyleClass().add("line-choices");
        undecide.setId("line-undecide");
        Tip.on(undecide, text("shell.line.undecide.tip"));
        undecide.setOnAction(_ -> {
            undecide.setVisited(false);
            model.captions().follow(Optional.empty());
        });
        getChildren().addAll(verdict, differences, choices);
        model.captions().captionsProperty().subscribe(_ -> show(shown));
        show(null);
    }

    void show(@Nullable Take take) {
        shown = take;
        Optional<LineFace> face = face();
        show(this, face.isPresent());
        face.ifPresent(this::say);
        showChoices();
    }

    private Optional<LineFace> face() {
        return Optional.ofNullable(shown).flatMap(model.board()::line).map(LineFace::of);
    }

    private void say(LineFace face) {
        verdict.setText(face.whole());
        verdict.setGraphic(
                switch (face.verdict()) {
                    case SAID -> Icons.icon(Feather.CHECK, "line-said");
                    case DIFFERENT -> Icons.icon(Feather.ALERT_TRIANGLE, "attention");
                    case SILENT -> Icons.icon(Feather.VOLUME_X, "attention");
                });
        verdict.getStyleClass().setAll("label", face.calm() ? "muted" : "strong");
        List<LineCheck.Difference> told =
                face.calm() ? List.of() : face.differences().stream().limit(TOLD).toList();
        differences.getChildren().setAll(told.stream().map(LineSection::difference).toList());
        int more = face.differences().size() - told.size();
        if (!told.isEmpty() && more > 0) {
            Label rest = new Label(text("shell.line.more", more));
            rest.getStyleClass().add("muted");
            differences.getChildren().add(rest);
        }
        show(differences, !told.isEmpty());
    }

    /** Told by words and an arrow; the colours only help. */
    private static Node difference(LineCheck.Difference one) {
        String script = one.script().isBlank() ? text("grid.line.nothing") : one.script();
        String heard = one.heard().isBlank() ? text("grid.line.nothing") : one.heard();
        TextFlow line =
                new TextFlow(
                        part(script, one.script().isBlank() ? "line-nothing" : "line-lost"),
                        part("  →  ", "line-arrow"),
                        part(heard, one.heard().isBlank() ? "line-nothing" : "line-heard"));
        line.setAccessibleText(text("shell.line.pair", script, heard));
        return line;
    }

    private static Text part(String words, String styleClass) {
        Text part = new Text(words);
        part.getStyleClass().add(styleClass);
        return part;
    }

    /** There is something to decide only where voice and script part, or it was decided. */
    private void showChoices() {
        Optional<TakeCaptions> known = isPlaying() ? captions() : Optional.empty();
        boolean open =
                known.filter(one -> one.decided() || face().filter(f -> !f.calm()).isPresent())
                        .isPresent();
        show(choices, open);
        known.ifPresent(one -> {
            voice.setSelected(one.follow() == Follow.VOICE);
            script.setSelected(one.follow() == Follow.SCRIPT);
            show(undecide, one.decided());
        });
    }

    private Optional<TakeCaptions> captions() {
        return model.captions().captionsProperty().get();
    }

    private boolean isPlaying() {
        Optional<Take> spokenOf = Optional.ofNullable(shown);
        Optional<Take> playing = model.captions().takeProperty().get().map(ShownTake::take);
        return spokenOf.isPresent()
                && playing.filter(take -> take.id().equals(spokenOf.get().id())).isPresent();
    }

    private ToggleButton choice(String id, String key, String tip, Follow follow) {
        ToggleButton button = new ToggleButton(text(key));
        button.setId(id);
        button.getStyleClass().add("line-choice");
        Tip.on(button, text(tip));
        button.setOnAction(_ -> {
            model.captions().follow(Optional.of(follow));
            // Marked by what is so, not by what was pressed.
            showChoices();
        });
        return button;
    }

    private static void show(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }
}
