package studio.rushes.ui.ledger;

import static studio.rushes.ui.fx.Texts.text;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Tip;

/** The bar's figure of what the open project spent; opens the ledger. */
public final class SpendPill extends Button {
    private static final double BAR = 64;

    private final Label word = label(text("ledger.pill.spent"), "muted");
    private final Label spent = label("", "amount");
    private final Label soon = label("", "soon");
    private final Label of = label("", "muted");
    private final SpendBar bar = new SpendBar(BAR);
    private final Tip whole = Tip.on(this);
    private SpendFace face = SpendFace.of(Account.EMPTY);
    private Detail detail = Detail.ALL;

    /** How much it says where it stands; the rest is in its tooltip and in the ledger. */
    public enum Detail {
        ALL,
        FIGURES,
        SPENT
    }

    public SpendPill(SpendingModel model, Runnable open) {
        setId("spend");
        getStyleClass().addAll("pill", "spend-pill");
        HBox parts = new HBox(word, spent, soon, of, bar);
        parts.getStyleClass().add("parts");
        setGraphic(parts);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> open.run());
        model.accountProperty()
                .subscribe(account -> {
                    face = SpendFace.of(account);
                    show();
                });
    }

    public void show(Detail much) {
        if (much != detail) {
            detail = much;
            show();
        }
    }

    /** What it would say with all the room it wants. */
    public String words() {
        return String.join(" ", face.spent(), face.soon(), face.of()) + face.shown() + face.low();
    }

    private void show() {
        setVisible(face.shown());
        setManaged(face.shown());
        spent.setText(face.spent());
        show(word, detail == Detail.ALL ? text("ledger.pill.spent") : "");
        show(soon, detail == Detail.SPENT ? "" : face.soon());
        show(of, detail == Detail.SPENT ? "" : face.of());
        boolean share = detail == Detail.ALL && face.spentShare() + face.soonShare() > 0;
        bar.setVisible(share);
        bar.setManaged(share);
        bar.show(face.spentShare(), face.soonShare(), face.low());
        spent.setGraphic(face.low() ? Icons.icon(Feather.ALERT_CIRCLE, "attention") : null);
        getStyleClass().remove("low");
        if (face.low()) {
            getStyleClass().add("low");
        }
        whole.say(face.whole());
        setAccessibleText(face.whole());
    }

    private static void show(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    private static Label label(String words, String styleClass) {
        Label label = new Label(words);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
