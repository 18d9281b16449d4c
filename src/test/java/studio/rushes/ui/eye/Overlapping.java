package studio.rushes.ui.eye;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Words and controls that lie over each other where neither was put over the other on purpose. */
public final class Overlapping {
    /** So much of each other's edge is nothing that is seen. */
    private static final double EDGE = 2;

    private Overlapping() {}

    public static List<Flaw> in(Seen seen) {
        List<Part> parts = seen.open().filter(Overlapping::isMatter).toList();
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                Part one = parts.get(i);
                Part other = parts.get(j);
                if (overlap(one, other)
                        && !one.holds(other)
                        && isByMistake(one.node(), other.node())) {
                    flaws.add(Flaw.of(Flaw.Kind.OVERLAP, one, "and " + other.describe()));
                }
            }
        }
        return flaws;
    }

    private static boolean isMatter(Part part) {
        Node node = part.node();
        if (node instanceof Text text) {
            return !text.getText().isBlank() && !isInside(node);
        }
        return node instanceof ButtonBase || node instanceof TextInputControl;
    }

    /** Parts of a field are its own affair. */
    private static boolean isInside(Node node) {
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof TextInputControl || at instanceof ScrollBar) {
                return true;
            }
        }
        return node.getParent() instanceof TextFlow;
    }

    private static boolean overlap(Part one, Part other) {
        Bounds both = Part.overlap(one.shown(), other.shown());
        return both.getWidth() > EDGE && both.getHeight() > EDGE;
    }

    /** Where what both lie in lays one over the other, that is meant. */
    private static boolean isByMistake(Node one, Node other) {
        Set<Node> above = new HashSet<>();
        for (Node at = one; at != null; at = at.getParent()) {
            above.add(at);
        }
        for (Node at = other; at != null; at = at.getParent()) {
            if (above.contains(at)) {
                return !(at instanceof StackPane)
                        && !(at instanceof Control)
                        && !at.getClass().equals(Pane.class);
            }
        }
        return false;
    }
}
