package studio.rushes.ui.captions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import studio.rushes.project.VideoCaptions;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptLanguage;

/** In which language the open video's clips are listened to. Used on the window's thread. */
public final class SpokenModel {
    private static final VideoCaptions NOTHING_SAID =
            new VideoCaptions(Optional.empty(), Optional.empty(), Optional.empty());

    private final ModelsModel models;
    private final Consumer<Runnable> change;
    private final ObjectProperty<Locale> language = new SimpleObjectProperty<>(Locale.ENGLISH);

    /** Named and put in order when somebody looks at them: a hundred languages. */
    private final ObjectBinding<List<Spoken>> choices;

    private final ReadOnlyObjectWrapper<Spoken> chosen =
            new ReadOnlyObjectWrapper<>(Spoken.of(NOTHING_SAID, Locale.ENGLISH));
    private @Nullable CaptionDesk desk;

    /**
     * @param change does what changes the video, or says why that is not possible
     */
    public SpokenModel(ModelsModel models, Consumer<Runnable> change) {
        this.models = models;
        this.change = change;
        choices = Bindings.createObjectBinding(this::all, models.nowProperty(), language);
    }

    public void open(CaptionDesk opened, Script script) {
        desk = opened;
        follow(script);
    }

    public void close() {
        desk = null;
    }

    /**
     * The script is another one.
     *
     * @return whether clips are listened to in another language now
     */
    public boolean follow(Script now) {
        Spoken before = chosen.get();
        language.set(ScriptLanguage.of(now));
        chosen.set(Spoken.of(VideoCaptions.of(now), language.get()));
        return !before.equals(chosen.get());
    }

    private List<Spoken> all() {
        boolean englishOnly = models.nowProperty().get().filter(ModelsNow::englishOnly).isPresent();
        return Spoken.all(language.get(), englishOnly);
    }

    /** Has the whole video's clips listened to in this. */
    void choose(Spoken spoken) {
        CaptionDesk at = desk;
        if (at != null && !spoken.equals(chosen.get())) {
            change.accept(() -> at.dress(at.video().withHeardIn(spoken.tag())));
        }
    }

    List<Spoken> choices() {
        return choices.get();
    }

    ReadOnlyObjectProperty<Spoken> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }
}
