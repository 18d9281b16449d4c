package studio.rushes.ui.compare;

import static studio.rushes.ui.fx.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import studio.rushes.ui.fx.Tip;
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
                        same
                                ? List.of(part(new Part(text("compare.prompt.same"), Fate.KEPT)))
                                : texts(parts));
        String whole = diff.parts().stream().map(DiffLine::spoken).collect(Collectors.joining(" "));
        setAccessibleText(text("compare.prompt", same ? text("compare.prompt.same") : whole));
        Tip.on(this, whole);
    }

    /** What takes another's place stands apart from it. */
    private static List<Text> texts(List<Part> parts) {
        List<Text> texts = new ArrayList<>();
        for (Part part : parts) {
            boolean close =
                    !texts.isEmpty()
                            && part.fate() == Fate.NEW
                            && !texts.getLast().getText().endsWith(" ");
            if (close && texts.getLast().getStyleClass().contains("prompt-gone")) {
                texts.add(new Text(" "));
            }
            texts.add(part(part));
        }
        return texts;
    }

    /** Told by strokes as well as by colour: what is gone is struck out, what is new underlined. */
    private static Text part(Part part) {
        Text text = new Text(part.text());
        text.getStyleClass()
                .add(
                        switch (part.fate()) {
                            case KEPT -> "prompt-kept";
                            case GONE -> "prompt-gone";
                            case NEW -> "prompt-new";
                        });
        return text;
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
