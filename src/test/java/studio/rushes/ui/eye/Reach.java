package studio.rushes.ui.eye;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;

/** Whether what can be used by hand can be used by keys, and is called something. */
public final class Reach {
    /** What has no focus of its own, by style, and what stands in for it. */
    private static final Map<String, String> BY_KEYS =
            Map.of(
                    "sheet-of-takes", "the sheet, which has the keys for all in it",
                    "track", "the strip's own keys for the chosen piece, and the strip as a zoom",
                    "project-card", "the card's own menu key",
                    "block-card", "the same buttons, for the selected card, beside the player",
                    "launch-row", "the list, in which the space bar ticks");

    private Reach() {}

    public static List<Flaw> in(Seen seen) {
        Set<Node> labelled =
                seen.all()
                        .map(part ->
                                part.node() instanceof Label label ? label.getLabelFor() : null)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        List<Flaw> flaws = new ArrayList<>();
        seen.open()
                .filter(part -> isUsed(part.node()) && !part.node().isDisabled())
                .forEach(part -> {
                    if (!part.node().isFocusTraversable()
                            && BY_KEYS.keySet().stream().noneMatch(part::isIn)) {
                        flaws.add(Flaw.of(Flaw.Kind.UNREACHED, part, ""));
                    }
                    if (!isNamed(part.node(), labelled)) {
                        flaws.add(Flaw.of(Flaw.Kind.NAMELESS, part, ""));
                    }
                });
        return flaws;
    }

    private static boolean isUsed(Node node) {
        if (!isControl(node)) {
            return node.getOnMouseClicked() != null && node.isFocusTraversable();
        }
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (isControl(at) && !isHolder(at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isControl(Node node) {
        return node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase
                || node instanceof ChoiceBox
                || node instanceof Slider
                || node instanceof Spinner
                || isHolder(node)
                || node.getClass().getSimpleName().equals("ToggleSwitch");
    }

    /** Has controls in it that are reached for themselves. */
    private static boolean isHolder(Node node) {
        return node instanceof ListView || node instanceof TableView;
    }

    private static boolean isNamed(Node node, Set<Node> labelled) {
        boolean says = node instanceof Labeled labeled && isText(labeled.getText());
        return says || isText(node.getAccessibleText()) || labelled.contains(node);
    }

    private static boolean isText(@org.jspecify.annotations.Nullable String text) {
        return text != null && !text.isBlank();
    }
}
