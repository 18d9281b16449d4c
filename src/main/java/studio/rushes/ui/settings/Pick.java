package studio.rushes.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** One of a few, chosen at once. */
final class Pick<T> extends ComboBox<T> {
    private boolean telling;

    /**
     * @param name what is chosen, for those who hear the window
     * @param now follows what counts, which may be none of the usual ones
     */
    Pick(
            String id,
            String name,
            List<T> usual,
            Function<T, String> words,
            ObservableValue<T> now,
            Consumer<T> choose) {
        setId(id);
        setAccessibleText(name);
        setMaxWidth(340);
        setPrefWidth(340);
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T value) {
                        return value == null ? "" : words.apply(value);
                    }

                    @Override
                    public @Nullable T fromString(@Nullable String typed) {
                        return null;
                    }
                });
        getItems().setAll(usual);
        now.subscribe(value -> show(value));
        valueProperty()
                .subscribe(value -> {
                    if (value != null && !telling) {
                        choose.accept(value);
                    }
                });
    }

    private void show(@Nullable T value) {
        telling = true;
        if (value != null && !getItems().contains(value)) {
            List<T> all = new ArrayList<>(getItems());
            all.add(value);
            getItems().setAll(all);
        }
        setValue(value);
        telling = false;
    }

    /** Offers others from now on. */
    void offer(List<T> others, @Nullable T chosen) {
        telling = true;
        getItems().setAll(others);
        telling = false;
        show(chosen);
    }
}
