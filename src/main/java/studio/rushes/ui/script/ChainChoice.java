package studio.rushes.ui.script;

import static studio.rushes.ui.fx.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.rushes.script.Link;
import studio.rushes.ui.fx.Tip;

/** Says how a block begins: afresh, or from the end of the block before. */
final class ChainChoice extends MenuButton {
    private record Way(Optional<Link> link, RadioMenuItem item) {}

    private final List<Way> ways = new ArrayList<>();
    private final ToggleGroup group = new ToggleGroup();
    private final Label mark = new Label();
    private @Nullable BlockViewModel block;

    ChainChoice() {
        getStyleClass().addAll("button-icon", "flat", "small", "chain-choice");
        mark.getStyleClass().add("chain-mark");
        mark.setMinWidth(USE_PREF_SIZE);
        add(Optional.empty(), text("chain.choice.afresh"));
        add(Optional.of(Link.LAST_FRAME), text("chain.choice.last-frame"));
        add(Optional.of(Link.EXTEND), text("chain.choice.extend"));
    }

    /** Tells in the head of the card that the block goes on from the one before. */
    Node mark() {
        return mark;
    }

    private void add(Optional<Link> link, String words) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setToggleGroup(group);
        item.setOnAction(_ -> choose(link));
        ways.add(new Way(link, item));
        getItems().add(item);
    }

    /** Shows a block until unsubscribed; the first has none before it and no choice. */
    Subscription show(BlockViewModel next) {
        block = next;
        return Subscription.combine(
                next.linkProperty().subscribe(this::tick),
                next.numberProperty().subscribe(place -> place(place.intValue())));
    }

    private void place(int number) {
        setId("chain-choice-" + number);
        setAccessibleText(text("chain.choice", number));
        boolean first = number <= 1;
        setVisible(!first);
        setManaged(!first);
    }

    private void tick(Optional<Link> link) {
        for (Way way : ways) {
            if (way.link().equals(link)) {
                way.item().setSelected(true);
                String words = way.item().getText();
                Tip.on(this, words);
                Tip.on(mark, words);
                mark.setAccessibleText(words);
            }
        }
        setGraphic(icon(link));
        mark.setGraphic(icon(link));
        mark.setVisible(link.isPresent());
        mark.setManaged(link.isPresent());
    }

    private static FontIcon icon(Optional<Link> link) {
        return new FontIcon(
                switch (link.orElse(null)) {
                    case LAST_FRAME -> Feather.LINK_2;
                    case EXTEND -> Feather.FAST_FORWARD;
                    case null -> Feather.SCISSORS;
                });
    }

    private void choose(Optional<Link> link) {
        if (block != null) {
            block.choose(link);
        }
    }
}
