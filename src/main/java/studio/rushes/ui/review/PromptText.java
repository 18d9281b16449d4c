package studio.rushes.ui.review;

import static studio.rushes.ui.fx.Texts.text;

import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.review.PromptDiff.Fate;
import studio.rushes.ui.review.PromptDiff.Part;

/** The prompt a take was made with, and how another take would be asked for now. */
public final class PromptText extends VBox {
    // Five lines; the rest is scrolled to.
    private static final double HIGH = 96;

    private final Label title = new Label();
    private final TextFlow words = new TextFlow();
    private final ScrollPane scroll = new ScrollPane(words);

    public PromptText() {
        setId("review-prompt");
        getStyleClass().add("prompt-text");
        title.getStyleClass().add("muted");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().add("prompt-words");
        scroll.getStyleClass().add("prompt-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        words.heightProperty().subscribe(high -> room(high.doubleValue()));
        scroll.setAccessibleText(text("review.prompt"));
        getChildren().addAll(title, scroll);
        // Before it is asked about a take there is nothing to say, and no empty frame either.
        setVisible(false);
        setManaged(false);
    }

    private void room(double words) {
        double high = Math.min(HIGH, words + 2);
        scroll.setMinHeight(high);
        scroll.setPrefHeight(high);
        scroll.setMaxHeight(high);
    }

    public void show(String asked, String now, Locale language) {
        PromptDiff diff = PromptDiff.of(flat(asked), flat(now), language);
        setVisible(true);
        setManaged(true);
        title.setText(diff.same() ? text("review.prompt") : text("review.prompt.changed"));
        Tip.on(title, diff.same() ? "" : text("review.prompt.changed.tip"));
        words.getChildren().setAll(DiffTexts.of(diff.parts()));
        words.setAccessibleText(
                diff.parts().stream().map(PromptText::spoken).collect(Collectors.joining(" ")));
    }

    private static String flat(String prompt) {
        return prompt.replaceAll("\\s+", " ").strip();
    }

    private static String spoken(Part part) {
        if (part.fate() == Fate.KEPT) {
            return part.text();
        }
        return part.fate() == Fate.GONE
                ? text("review.prompt.gone", part.text().strip())
                : text("review.prompt.new", part.text().strip());
    }
}
