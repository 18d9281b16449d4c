package studio.rushes.ui.compare;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.TextFlow;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.review.DiffTexts;
import studio.rushes.ui.review.PromptDiff;
import studio.rushes.ui.review.PromptDiff.Fate;
import studio.rushes.ui.review.PromptDiff.Part;

/**
 * A prompt in a few lines: what differs from the first take's, with as much around it as tells
 * where it stands; all of it where it is the first.
 */
final class DiffLine extends ScrollPane {
    private final TextFlow words = new TextFlow();

    DiffLine() {
        getStyleClass().addAll("prompt-scroll", "compare-prompt");
        words.getStyleClass().add("prompt-words");
        setContent(words);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }

    void show(PromptDiff diff, boolean first) {
        List<Part> parts = first || diff.same() ? diff.parts() : PromptBrief.of(diff.parts());
        boolean same = !first && diff.same();
        words.getChildren()
                .setAll(
                        DiffTexts.of(
                                same
                                        ? List.of(new Part(text("compare.prompt.same"), Fate.KEPT))
                                        : parts));
        String whole = diff.parts().stream().map(DiffLine::spoken).collect(Collectors.joining(" "));
        setAccessibleText(text("compare.prompt", same ? text("compare.prompt.same") : whole));
        Tip.on(this, whole);
    }

    private static String spoken(Part part) {
        String words = part.text().strip();
        return switch (part.fate()) {
            case KEPT -> words;
            case GONE -> text("compare.prompt.gone", words);
            case NEW -> text("compare.prompt.new", words);
        };
    }
}
