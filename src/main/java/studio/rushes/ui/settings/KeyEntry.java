package studio.rushes.ui.settings;

import static studio.rushes.ui.fx.Texts.text;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import studio.rushes.problem.Problem;
import studio.rushes.settings.Secret;
import studio.rushes.ui.problem.Problems;

/**
 * The key of the Gemini API as it is entered: what was entered is gone from here as soon as it is
 * kept, and comes back no more. Used on the window's thread.
 */
public final class KeyEntry {
    /** Signs a header can carry; Google's keys have 39 of them, and no blank. */
    private static final Pattern KEY = Pattern.compile("[!-~]{16,512}");

    private final SettingsDesk desk;
    private final Executor window;
    private final Runnable changed;
    private final StringProperty entered = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<KeyStanding> standing;
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param changed told when there is another key
     */
    KeyEntry(SettingsDesk desk, Executor window, Runnable changed) {
        this.desk = desk;
        this.window = window;
        this.changed = changed;
        standing = new ReadOnlyObjectWrapper<>(desk.key());
        entered.subscribe(_ -> refusal.set(""));
    }

    /** Keeps what was entered. */
    public void keep() {
        String words = entered.get().strip();
        if (busy.get() || words.isEmpty()) {
            return;
        }
        if (!KEY.matcher(words).matches()) {
            refusal.set(text("settings.key.odd"));
            return;
        }
        entered.set("");
        await(desk.keepKey(new Secret(words)));
    }

    public void forget() {
        if (!busy.get()) {
            await(desk.forgetKey());
        }
    }

    private void await(CompletableFuture<KeyStanding> coming) {
        busy.set(true);
        trouble.set(Optional.empty());
        coming.whenCompleteAsync(
                (now, thrown) -> {
                    busy.set(false);
                    trouble.set(
                            thrown == null ? Optional.empty() : Optional.of(Problems.of(thrown)));
                    standing.set(thrown == null ? now : desk.key());
                    changed.run();
                },
                window);
    }

    /** What is being entered; empty again once it is kept. */
    public StringProperty enteredProperty() {
        return entered;
    }

    /** Why what was entered cannot be a key; empty where nothing speaks against it. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** Whether the keychain is being asked. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<KeyStanding> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
