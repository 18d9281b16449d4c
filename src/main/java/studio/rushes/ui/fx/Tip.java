package studio.rushes.ui.fx;

import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * What is told of a part while the mouse rests on it, and to those who hear the window. The small
 * window for it, which has a scene of its own, is made when the mouse first comes: every button and
 * chip has a tip, and hardly one is ever read.
 */
public final class Tip {
    private static final double WIDEST = 420;

    private final StringProperty words = new SimpleStringProperty("");
    private final Node node;

    private Tip(Node node) {
        this.node = node;
    }

    /** Nothing is told until there are words. */
    public static Tip on(Node node) {
        Tip tip = new Tip(node);
        node.getProperties().put(Tip.class, tip);
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, tip.new First());
        if (node instanceof Control control) {
            tip.words.subscribe((before, now) -> tip.help(control, before, now));
        }
        return tip;
    }

    /** In place of what was told of this part before. */
    public static void on(Node node, String words) {
        of(node).orElseGet(() -> on(node)).say(words);
    }

    public static Optional<Tip> of(Node node) {
        return node.hasProperties() && node.getProperties().get(Tip.class) instanceof Tip tip
                ? Optional.of(tip)
                : Optional.empty();
    }

    public void say(String now) {
        words.set(now);
    }

    public StringProperty wordsProperty() {
        return words;
    }

    /** What a part says of itself goes before its tip. */
    private void help(Control control, String before, String now) {
        if (control.accessibleHelpProperty().isBound()) {
            return;
        }
        String help = control.getAccessibleHelp();
        if (help == null || help.isEmpty() || help.equals(before)) {
            control.setAccessibleHelp(now);
        }
    }

    /** The mouse comes for the first time. */
    private final class First implements EventHandler<MouseEvent> {
        @Override
        public void handle(MouseEvent came) {
            node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
            Tooltip tooltip = new Tooltip();
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(WIDEST);
            tooltip.textProperty().bind(words);
            words.subscribe(now -> {
                if (now == null || now.isBlank()) {
                    Tooltip.uninstall(node, tooltip);
                } else {
                    Tooltip.install(node, tooltip);
                }
            });
        }
    }
}
