package studio.rushes.ui.eye;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.rushes.ui.fx.Tip;

/** Words that are not there whole, and that no tooltip says whole. */
public final class CutOff {
    /** Pixels that make no difference to a letter. */
    private static final double SLACK = 1.5;

    /** What a thing that scrolls may keep free at its sides. */
    private static final double SCROLLED = 20;

    private CutOff() {}

    public static List<Flaw> in(Seen seen) {
        return seen.open()
                .filter(part -> (isCut(part) && !isTold(part)) || isHalf(part))
                .map(part -> Flaw.of(Flaw.Kind.CUT, part, ""))
                .toList();
    }

    private static boolean isCut(Part part) {
        if (part.node() instanceof Labeled labeled) {
            return shown(labeled).filter(words -> !words.equals(whole(labeled))).isPresent();
        }
        return part.node() instanceof Text text
                && !(text instanceof FontIcon)
                && !text.getText().isBlank()
                && !isTyped(text)
                && part.shown().getWidth() < part.whole().getWidth() - SLACK
                && !isScrolled(part);
    }

    /** Reaches to the side over what holds it, with nothing to bring it back by. */
    private static boolean isHalf(Part part) {
        return (part.node() instanceof ButtonBase || part.node() instanceof ComboBoxBase)
                && part.shown().getWidth() < part.whole().getWidth() - SLACK;
    }

    private static Optional<String> shown(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text && !(child instanceof FontIcon))
                .map(child -> ((Text) child).getText())
                .findFirst();
    }

    private static String whole(Labeled labeled) {
        String words = labeled.getText() == null ? "" : labeled.getText();
        return labeled.isMnemonicParsing() ? words.replaceFirst("_", "") : words;
    }

    /** Moves to and fro under its caret. */
    private static boolean isTyped(Text text) {
        for (Parent at = text.getParent(); at != null; at = at.getParent()) {
            if (at instanceof TextInputControl) {
                return true;
            }
        }
        return false;
    }

    /** Goes on beyond the edge of what scrolls: the rest of it is a turn of the wheel away. */
    private static boolean isScrolled(Part part) {
        for (Parent at = part.node().getParent(); at != null; at = at.getParent()) {
            if (at.getChildrenUnmodifiable().stream().anyMatch(CutOff::scrollsSideways)) {
                return isCutBy(at.localToScene(at.getLayoutBounds()), part);
            }
        }
        return false;
    }

    private static boolean isCutBy(Bounds edge, Part part) {
        boolean left = part.whole().getMinX() < part.shown().getMinX() - SLACK;
        boolean right = part.whole().getMaxX() > part.shown().getMaxX() + SLACK;
        return (!left || part.shown().getMinX() < edge.getMinX() + SCROLLED)
                && (!right || part.shown().getMaxX() > edge.getMaxX() - SCROLLED);
    }

    private static boolean scrollsSideways(Node node) {
        return node instanceof ScrollBar bar
                && bar.isVisible()
                && bar.getOrientation() == Orientation.HORIZONTAL
                && bar.getMax() > bar.getMin();
    }

    private static boolean isTold(Part part) {
        String words = part.words().orElse("").replaceAll("\\s+", " ").strip();
        for (Node at = part.node(); at != null; at = at.getParent()) {
            if (Tip.of(at)
                    .map(tip -> String.valueOf(tip.wordsProperty().get()).replaceAll("\\s+", " "))
                    .filter(tip -> saysAll(tip, words))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Each sentence, between which more may be said. */
    private static boolean saysAll(String tip, String words) {
        return Arrays.stream(words.split("(?<=[.!?]) ")).allMatch(tip::contains);
    }
}
