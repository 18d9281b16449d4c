package studio.rushes.ui.ledger;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** How much of a cap is spent, and beside it how much is going to be. */
final class SpendBar extends StackPane {
    private final Region spent = new Region();
    private final Region soon = new Region();
    private double spentShare;
    private double soonShare;

    /**
     * @param width as wide as that; 0 for as wide as there is room
     */
    SpendBar(double width) {
        getStyleClass().add("spend-bar");
        setAlignment(Pos.CENTER_LEFT);
        spent.getStyleClass().add("spent");
        soon.getStyleClass().add("soon");
        getChildren().addAll(soon, spent);
        if (width > 0) {
            setPrefWidth(width);
            setMaxWidth(width);
        } else {
            setMaxWidth(Double.MAX_VALUE);
        }
    }

    void show(double spentPart, double soonPart, boolean low) {
        spentShare = spentPart;
        soonShare = Math.min(1 - spentPart, soonPart);
        getStyleClass().remove("low");
        if (low) {
            getStyleClass().add("low");
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double high = getHeight();
        double wide = getWidth();
        spent.resizeRelocate(0, 0, wide * spentShare, high);
        soon.resizeRelocate(0, 0, wide * (spentShare + soonShare), high);
    }
}
