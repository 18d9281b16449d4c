package studio.rushes.ui.problem;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.problem.Problem;
import studio.rushes.problem.ProblemWords;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Tip;

/** A problem told in its four parts, with verbs to answer it; inline or inside a notice. */
public final class ProblemView extends HBox {
    public ProblemView(Problem told, List<ProblemVerb> verbs) {
        ProblemWords problem = Problems.words(told);
        getStyleClass().add("problem");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(problem.line());
        VBox parts =
                new VBox(
                        part(problem.headline(), "headline"),
                        part(problem.meaning(), "meaning"),
                        part(problem.remedy(), "remedy"),
                        foot(problem, verbs));
        parts.getStyleClass().add("parts");
        HBox.setHgrow(parts, Priority.ALWAYS);
        getChildren().addAll(Icons.icon(Feather.ALERT_TRIANGLE, "failed"), parts);
    }

    private static Label part(String words, String styleClass) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static FlowPane foot(ProblemWords problem, List<ProblemVerb> verbs) {
        Button code = new Button(problem.code(), Icons.icon(Feather.COPY, "faint"));
        code.getStyleClass().add("code");
        Tip.on(code, text("problem.copy"));
        code.setOnAction(_ -> copy(problem));
        FlowPane foot = new FlowPane(8, 4);
        foot.getStyleClass().add("foot");
        for (ProblemVerb verb : verbs) {
            Button button = new Button(verb.label());
            button.getStyleClass().add("small");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> verb.action().run());
            foot.getChildren().add(button);
        }
        foot.getChildren().add(code);
        return foot;
    }

    private static void copy(ProblemWords problem) {
        ClipboardContent content = new ClipboardContent();
        content.putString(problem.line());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
