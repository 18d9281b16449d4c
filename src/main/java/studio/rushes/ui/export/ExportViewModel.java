package studio.rushes.ui.export;

import static studio.rushes.ui.fx.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import studio.rushes.assembly.Captions;
import studio.rushes.assembly.Edition;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.assembly.Profile;
import studio.rushes.assembly.Quality;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.VideoSound;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;

/** The export sheet without a node. Used on the window's thread. */
public final class ExportViewModel {
    /**
     * What stands around the sheet.
     *
     * @param script changes with each edit; empty where the video is closed
     * @param whole whether every block that is to be in the film has a clip
     * @param busy whether a film is being made
     */
    public record Surroundings(
            ObservableValue<Script> script,
            ObservableValue<Boolean> whole,
            ObservableValue<Boolean> busy) {}

    /** As the cloud pipeline and other programs know it. */
    private final ExportDesk desk;

    private final Forecast forecast;
    private final Consumer<Edition> make;
    private final Consumer<Problem> trouble;
    private final ObjectProperty<Optional<Profile>> profile =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Quality> quality;
    private final ObjectProperty<Captions> captions;
    private final ObjectProperty<String> codec;
    private final ReadOnlyBooleanWrapper levelled = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Path> place;
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper exported = new ReadOnlyBooleanWrapper();
    private final Surroundings around;
    private final Subscription following;

    /**
     * @param last what was chosen the last time
     * @param make begins an edition
     */
    public ExportViewModel(
            ExportDesk desk,
            Forecast forecast,
            Surroundings around,
            Edition last,
            Consumer<Edition> make,
            Consumer<Problem> trouble) {
        this.desk = desk;
        this.forecast = forecast;
        this.around = around;
        this.make = make;
        this.trouble = trouble;
        profile.set(last.profile().filter(desk.profiles()::contains));
        quality = new SimpleObjectProperty<>(last.quality());
        captions = new SimpleObjectProperty<>(last.captions());
        codec =
                new SimpleObjectProperty<>(
                        encoders().contains(last.codec()) ? last.codec() : EncoderSettings.X264);
        place = new ReadOnlyObjectWrapper<>(desk.place(edition()));
        following =
                Subscription.combine(
                        profile.subscribe((_, now) -> presets(now)),
                        profile.subscribe((_, _) -> changed()),
                        quality.subscribe((_, _) -> changed()),
                        captions.subscribe((_, _) -> changed()),
                        codec.subscribe((_, _) -> changed()),
                        around.script().subscribe(this::read),
                        around.whole().subscribe(_ -> changed()),
                        around.busy().subscribe(_ -> judge()));
    }

    /** What is cut again elsewhere should be good and bare; everything else is seen as it is. */
    private void presets(Optional<Profile> now) {
        Quality wanted = now.map(Profile::quality).orElse(Quality.STANDARD);
        quality.set(wanted);
        captions.set(wanted == Quality.MASTER ? Captions.NONE : Captions.BURNED);
    }

    private void read(Script now) {
        if (now != null) {
            levelled.set(VideoSound.of(now).levelled());
            changed();
        }
    }

    private void changed() {
        place.set(desk.place(edition()));
        judge();
        if (around.whole().getValue()) {
            Edition asked = edition();
            forecast.about(() -> desk.expect(asked));
        } else {
            forecast.forget();
        }
    }

    private void judge() {
        obstacle.set(
                around.busy().getValue()
                        ? text("export.why.busy")
                        : around.whole().getValue() ? "" : text("export.why.missing"));
    }

    /** Brings blocks and film to one loudness, or leaves them; undone like any edit. */
    public void level(boolean on) {
        Script now = desk.script();
        VideoSound sound = VideoSound.of(now);
        if (sound.levelled() != on) {
            try {
                desk.edit(new ScriptEdit.Replace(new VideoSound(on, sound.music()).in(now)));
            } catch (StudioException e) {
                trouble.accept(e.problem());
            }
        }
    }

    /** Begins the edition, once however often it is asked. */
    public void export() {
        if (obstacle.get().isEmpty() && !exported.get()) {
            exported.set(true);
            make.accept(edition());
        }
    }

    public void close() {
        following.unsubscribe();
        forecast.stop();
    }

    public Edition edition() {
        return new Edition(profile.get(), quality.get(), captions.get(), codec.get());
    }

    /** {@code final.mp4} first, which is no profile. */
    public List<Optional<Profile>> profiles() {
        List<Optional<Profile>> all = new ArrayList<>();
        all.add(Optional.empty());
        desk.profiles().forEach(each -> all.add(Optional.of(each)));
        return List.copyOf(all);
    }

    /** x264 first. */
    public List<String> encoders() {
        List<String> all = new ArrayList<>();
        all.add(EncoderSettings.X264);
        desk.encoders().stream().filter(each -> !all.contains(each)).forEach(all::add);
        return List.copyOf(all);
    }

    public ObjectProperty<Optional<Profile>> profileProperty() {
        return profile;
    }

    public ObjectProperty<Quality> qualityProperty() {
        return quality;
    }

    public ObjectProperty<Captions> captionsProperty() {
        return captions;
    }

    public ObjectProperty<String> codecProperty() {
        return codec;
    }

    public ReadOnlyBooleanProperty levelledProperty() {
        return levelled.getReadOnlyProperty();
    }

    /** The file it becomes. */
    public ReadOnlyObjectProperty<Path> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public Forecast forecast() {
        return forecast;
    }

    /** Why it cannot be made now; empty where it can. */
    public ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /** Becomes true once, when it was begun. */
    public ReadOnlyBooleanProperty exportedProperty() {
        return exported.getReadOnlyProperty();
    }
}
