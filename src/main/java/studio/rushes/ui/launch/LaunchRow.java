package studio.rushes.ui.launch;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import studio.rushes.generation.Money;
import studio.rushes.problem.Problem;
import studio.rushes.script.BlockId;

/** One block that may be launched. */
public final class LaunchRow {
    /**
     * What is known of it.
     *
     * @param line what is said, or seen where nothing is said
     * @param ordered seconds that are paid; a model makes certain lengths only
     * @param price empty while nobody can say
     * @param objection why it cannot be made
     */
    public record Order(
            int number,
            String line,
            int seconds,
            int ordered,
            Optional<Money> price,
            Optional<Problem> objection) {}

    private final BlockId id;
    private final ReadOnlyObjectWrapper<Order> order;
    private final BooleanProperty ticked;

    LaunchRow(BlockId id, Order order, boolean ticked) {
        this.id = id;
        this.order = new ReadOnlyObjectWrapper<>(order);
        this.ticked = new SimpleBooleanProperty(ticked);
    }

    public BlockId id() {
        return id;
    }

    public Order order() {
        return order.get();
    }

    public ReadOnlyObjectProperty<Order> orderProperty() {
        return order.getReadOnlyProperty();
    }

    /** Whether it is launched; a tick that is taken away leaves it out. */
    public BooleanProperty tickedProperty() {
        return ticked;
    }

    public boolean ticked() {
        return ticked.get();
    }

    void show(Order now) {
        order.set(now);
    }
}
