package studio.rushes.ui.cloud;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import studio.rushes.problem.Problem;
import studio.rushes.sharing.CloudOffer;
import studio.rushes.ui.problem.Problems;

/** Having the pipeline make the open video: its price, and the purchase. Window's thread. */
public final class RunModel {
    private final ShareDesk desk;
    private final Executor window;
    private final Runnable done;
    private final ReadOnlyObjectWrapper<Optional<CloudOffer>> offer =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final BooleanProperty agreed = new SimpleBooleanProperty();

    /**
     * @param done told when the pipeline has it
     */
    RunModel(ShareDesk desk, Executor window, Runnable done) {
        this.desk = desk;
        this.window = window;
        this.done = done;
        ask();
    }

    private void ask() {
        agreed.set(false);
        offer.set(Optional.empty());
        desk.price()
                .whenCompleteAsync(
                        (now, thrown) -> {
                            if (thrown == null) {
                                offer.set(Optional.of(now));
                            } else {
                                trouble.set(Optional.of(Problems.of(thrown)));
                            }
                        },
                        window);
    }

    /** Why it cannot be bought now. */
    public Optional<Problem> hindrance() {
        return trouble.get().or(() -> offer.get().flatMap(CloudOffer::refusal));
    }

    public boolean possible() {
        return offer.get().isPresent() && hindrance().isEmpty() && agreed.get() && !busy.get();
    }

    /** Buys it at the price that is shown, once. */
    public void buy() {
        if (!possible()) {
            return;
        }
        busy.set(true);
        desk.run(offer.get().orElseThrow().total())
                .whenCompleteAsync(
                        (_, thrown) -> {
                            busy.set(false);
                            if (thrown == null) {
                                done.run();
                            } else {
                                trouble.set(Optional.of(Problems.of(thrown)));
                            }
                        },
                        window);
    }

    /** Empty while the price is being counted. */
    public ReadOnlyObjectProperty<Optional<CloudOffer>> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether a person ticked that every block is bought. */
    public BooleanProperty agreedProperty() {
        return agreed;
    }
}
