package studio.rushes.ui.eye;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/**
 * A node that stands in the picture.
 *
 * @param whole its place in the window
 * @param shown what is left of that inside all that clips it
 * @param opacity its own and that of all it lies in, multiplied
 * @param order in which it is painted
 * @param last the order of the last thing inside it
 */
public record Part(Node node, Bounds whole, Bounds shown, double opacity, int order, int last) {
    private static final int WORDS = 40;

    boolean holds(Part other) {
        return other.order > order && other.order <= last;
    }

    boolean isIn(String style) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(style)) {
                return true;
            }
        }
        return false;
    }

    /** What it is, in which named place, and what it says. */
    String describe() {
        StringBuilder said = new StringBuilder(node.getClass().getSimpleName());
        if (node.getId() != null) {
            said.append('#').append(node.getId());
        }
        node.getStyleClass().forEach(style -> said.append('.').append(style));
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at.getId() != null) {
                said.append(" in #").append(at.getId());
                break;
            }
        }
        words().ifPresent(words -> said.append(" “").append(brief(words)).append('”'));
        return said.toString();
    }

    Optional<String> words() {
        return switch (node) {
            case Labeled labeled -> Optional.ofNullable(labeled.getText());
            case Text text -> Optional.ofNullable(text.getText());
            default -> Optional.empty();
        };
    }

    private static String brief(String words) {
        String line = words.replaceAll("\\s+", " ");
        return line.length() <= WORDS ? line : line.substring(0, WORDS) + "…";
    }

    String place() {
        return "%.0f,%.0f %.0f×%.0f"
                .formatted(shown.getMinX(), shown.getMinY(), shown.getWidth(), shown.getHeight())
                .toLowerCase(Locale.ROOT);
    }

    static Bounds overlap(Bounds one, Bounds other) {
        double x = Math.max(one.getMinX(), other.getMinX());
        double y = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(
                x,
                y,
                Math.min(one.getMaxX(), other.getMaxX()) - x,
                Math.min(one.getMaxY(), other.getMaxY()) - y);
    }
}
