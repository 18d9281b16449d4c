package studio.rushes.ui.strip;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.grid.BlockCardModel;
import studio.rushes.ui.grid.SeamWords;

/** Where two pieces meet. */
final class SeamNode extends Button {
    static final double SIZE = 22;
    private static final PseudoClass CROSSES = PseudoClass.getPseudoClass("crosses");
    private static final PseudoClass HARD = PseudoClass.getPseudoClass("hard");

    private final StripModel model;
    private final Tip tip = Tip.on(this);
    private Optional<Joint> joint = Optional.empty();
    private Subscription watching = Subscription.EMPTY;

    /** Two pieces that follow each other in the cut. */
    record Joint(Piece before, Piece piece) {}

    SeamNode(StripModel model) {
        this.model = model;
        getStyleClass().setAll("seam");
        setManaged(false);
        Region diamond = new Region();
        diamond.getStyleClass().add("diamond");
        setGraphic(diamond);
    }

    void show(Joint now) {
        if (joint.filter(now::equals).isPresent()) {
            return;
        }
        boolean same =
                joint.filter(one -> one.piece().block().equals(now.piece().block())).isPresent();
        joint = Optional.of(now);
        Optional<BlockCardModel> card = model.card(now.piece().block());
        if (!same) {
            watching.unsubscribe();
            watching = Subscription.EMPTY;
            card.ifPresent(one -> watching = one.dataProperty().subscribe(_ -> tell()));
        }
        tell();
    }

    void free() {
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        joint = Optional.empty();
        setFocusTraversable(false);
    }

    private void tell() {
        joint.ifPresent(now -> {
            Optional<BlockCardModel> card = model.card(now.piece().block());
            String name = StripWords.seam(now.before(), now.piece(), card);
            setAccessibleText(name);
            tip.say(name);
            pseudoClassStateChanged(CROSSES, now.piece().place().entry() > 0);
            pseudoClassStateChanged(
                    HARD, StripWords.number(card).filter(SeamWords::hard).isPresent());
        });
    }

    Optional<Joint> joint() {
        return joint;
    }
}
