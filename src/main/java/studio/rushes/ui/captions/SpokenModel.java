package studio.rushes.ui.captions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
    private final ReadOnlyObjectWrapper<List<Spoken>> choices =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Spoken> chosen =
            new ReadOnlyObjectWrapper<>(Spoken.of(NOTHING_SAID, Locale.ENGLISH));
    private Locale language = Locale.ENGLISH;
    private @Nullable CaptionDesk desk;

    /**
     * @param change does what changes the video, or says why that is not possible
     */
    public SpokenModel(ModelsModel models, Consumer<Runnable> change) {
        this.models = models;
        this.change = change;
        models.nowProperty().subscribe(_ -> list());
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
        language = ScriptLanguage.of(now);
        chosen.set(Spoken.of(VideoCaptions.of(now), language));
        list();
        return !before.equals(chosen.get());
    }

    private void list() {
        boolean englishOnly = models.nowProperty().get().filter(ModelsNow::englishOnly).isPresent();
        choices.set(Spoken.all(language, englishOnly));
    }

    /** Has the whole video's clips listened to in this. */
    void choose(Spoken spoken) {
        CaptionDesk at = desk;
        if (at != null && !spoken.equals(chosen.get())) {
            change.accept(() -> at.dress(at.video().withHeardIn(spoken.tag())));
        }
    }

    ReadOnlyObjectProperty<List<Spoken>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Spoken> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }
}
