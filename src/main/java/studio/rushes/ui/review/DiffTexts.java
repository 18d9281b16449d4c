package studio.rushes.ui.review;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Text;
import studio.rushes.ui.review.PromptDiff.Fate;
import studio.rushes.ui.review.PromptDiff.Part;

/**
 * The parts of a changed prompt as they are painted, told by strokes as well as by colour: what is
 * gone is struck out, what is new underlined.
 */
public final class DiffTexts {
    private DiffTexts() {}

    /** What takes another's place stands apart from it. */
    public static List<Text> of(List<Part> parts) {
        List<Text> texts = new ArrayList<>();
        Part before = new Part("", Fate.KEPT);
        for (Part part : parts) {
            if (before.fate() == Fate.GONE
                    && part.fate() == Fate.NEW
                    && !before.text().endsWith(" ")
                    && !part.text().startsWith(" ")) {
                texts.add(new Text(" "));
            }
            texts.add(text(part));
            before = part;
        }
        return texts;
    }

    private static Text text(Part part) {
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
}
