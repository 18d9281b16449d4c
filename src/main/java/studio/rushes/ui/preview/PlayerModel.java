package studio.rushes.ui.preview;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;
import studio.rushes.captions.SafeZone;
import studio.rushes.media.FrameRate;
import studio.rushes.problem.Problem;

/** What the player shows and can be told to do. Used on the window's thread. */
public final class PlayerModel implements CaptionScreen, AutoCloseable {
    private final Playback playback;
    private final ReadOnlyObjectWrapper<Optional<Path>> clip =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper frame = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper frames = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper speed = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Image>> poster =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty loop = new SimpleBooleanProperty();
    private final BooleanProperty muted = new SimpleBooleanProperty();
    private final BooleanProperty safeZone = new SimpleBooleanProperty();
    private final ObjectProperty<SafeZone> zone = new SimpleObjectProperty<>(SafeZone.standard());
    private final BooleanProperty captioned = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Optional<ClipCaptions>> captions =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final DoubleProperty volume = new SimpleDoubleProperty(1);
    private int speedBeforeDrag;
    private boolean dragging;
    private OptionalDouble wantedTime = OptionalDouble.empty();

    public PlayerModel(Playback playback) {
        this.playback = playback;
        loop.subscribe(again -> playback.loop(again));
        muted.subscribe(_ -> applyVolume());
        volume.subscribe(_ -> applyVolume());
    }

    private void applyVolume() {
        // Loudness is felt roughly as the square of the amplitude's share.
        double level = volume.get() * volume.get();
        playback.volume(muted.get() ? 0 : level);
    }

    /** Shows the first picture of a clip, or its poster until that has come. */
    public void open(Path newClip, String newTitle, Optional<Image> newPoster) {
        dragging = false;
        wantedTime = OptionalDouble.empty();
        title.set(newTitle);
        playback.open(newClip);
        clip.set(Optional.of(newClip));
        poster.set(newPoster);
        refresh();
    }

    /** Shows nothing. */
    public void clear() {
        dragging = false;
        wantedTime = OptionalDouble.empty();
        playback.closeClip();
        poster.set(Optional.empty());
        title.set("");
        clip.set(Optional.empty());
        refresh();
    }

    public void play() {
        speed(1);
    }

    public void pause() {
        speed(0);
    }

    public void toggle() {
        speed(playback.speed() == 0 ? 1 : 0);
    }

    /** Plays forwards; each time again twice as fast, up to 4. */
    public void faster() {
        speed(playback.speed() <= 0 ? 1 : Math.min(4, playback.speed() * 2));
    }

    /** Plays backwards; each time again twice as fast, up to 4. */
    public void reverse() {
        speed(playback.speed() >= 0 ? -1 : Math.max(-4, playback.speed() * 2));
    }

    private void speed(int newSpeed) {
        playback.play(newSpeed);
        refresh();
    }

    public void step(int by) {
        playback.step(by);
        refresh();
    }

    public void seek(long to) {
        playback.seek(to);
        refresh();
    }

    @Override
    public void seek(Path itsClip, String itsTitle, long to) {
        if (!clip.get().equals(Optional.of(itsClip))) {
            open(itsClip, itsTitle, Optional.empty());
        }
        seek(to);
    }

    @Override
    public void caption(Optional<ClipCaptions> now) {
        captions.set(now);
    }

    @Override
    public void zone(SafeZone now) {
        zone.set(now);
    }

    /** Goes to a time in seconds, as soon as it is known which picture that is. */
    public void seekTime(double seconds) {
        wantedTime = OptionalDouble.of(seconds);
        refresh();
    }

    /** The end is a picture: playing stops there. */
    public void seekEnd() {
        playback.play(0);
        seek(Math.max(0, playback.frames() - 1));
    }

    /** Holds playing while the timeline is dragged. */
    public void beginDrag() {
        if (!dragging) {
            dragging = true;
            speedBeforeDrag = playback.speed();
            speed(0);
        }
    }

    public void endDrag() {
        if (dragging) {
            dragging = false;
            speed(speedBeforeDrag);
        }
    }

    /** Once for each refresh of the screen. */
    void pulse(Screen screen) {
        playback.tick(screen);
        refresh();
    }

    private void refresh() {
        if (wantedTime.isPresent() && playback.facts().isPresent()) {
            double seconds = wantedTime.getAsDouble();
            wantedTime = OptionalDouble.empty();
            playback.seek(playback.facts().get().rate().framesIn(seconds));
        }
        FrameRate rate = playback.facts().map(Reel.Facts::rate).orElse(FrameRate.FILM);
        frames.set(playback.frames());
        frame.set(Math.clamp(playback.frame(), 0, Math.max(0, playback.frames() - 1)));
        speed.set(playback.speed());
        problem.set(playback.problem());
        boolean known = playback.frames() > 0;
        time.set(known ? timeText(rate) : "");
        note.set(noteText());
        busy.set(playback.busy());
    }

    private String timeText(FrameRate rate) {
        return TimeCode.of(frame.get(), rate) + " / " + TimeCode.of(frames.get(), rate);
    }

    private String noteText() {
        if (playback.deaf()) {
            return PlayerTexts.text("note.deaf");
        }
        boolean silent = playback.facts().map(facts -> !facts.hasSound()).orElse(false);
        return silent ? PlayerTexts.text("note.silent") : "";
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Path>> clipProperty() {
        return clip.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyLongProperty frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /** Pictures in the clip, 0 while it is not known. */
    public ReadOnlyLongProperty framesProperty() {
        return frames.getReadOnlyProperty();
    }

    /** Such as {@code 0:11.04 / 1:00.00}: minutes, seconds and frames. */
    public ReadOnlyStringProperty timeProperty() {
        return time.getReadOnlyProperty();
    }

    /** 0 while it stands, below 0 backwards. */
    public ReadOnlyIntegerProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /** Whether pictures are on their way, so that {@link #pulse} is wanted. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** A word about the sound, or nothing. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** May be set later than the clip; it never covers a picture that has come. */
    public ObjectProperty<Optional<Image>> posterProperty() {
        return poster;
    }

    public BooleanProperty loopProperty() {
        return loop;
    }

    public BooleanProperty mutedProperty() {
        return muted;
    }

    public BooleanProperty safeZoneProperty() {
        return safeZone;
    }

    /** Whose margins the safe zone shows. */
    ObjectProperty<SafeZone> zoneProperty() {
        return zone;
    }

    /** Whether captions are drawn over the clip they belong to. */
    public BooleanProperty captionedProperty() {
        return captioned;
    }

    ReadOnlyObjectProperty<Optional<ClipCaptions>> captionsProperty() {
        return captions.getReadOnlyProperty();
    }

    public DoubleProperty volumeProperty() {
        return volume;
    }

    @Override
    public void close() {
        playback.close();
    }
}
