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
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;
import studio.rushes.captions.SafeZone;
import studio.rushes.media.FrameRate;
import studio.rushes.problem.Problem;

/** What the player shows and can be told to do. Used on the window's thread. */
public final class PlayerModel implements CaptionScreen, CutScreen, AutoCloseable {
    private final Playback playback;
    private final Scrub scrub;
    private final TrackModel track = new TrackModel();
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
    private final Volume volume;
    private final Overlays overlays = new Overlays();
    private final BooleanProperty whole = new SimpleBooleanProperty();
    private final BooleanProperty offered = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<PlayedCut>> cut =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper source = new ReadOnlyStringWrapper("");
    private final BooleanProperty full = new SimpleBooleanProperty();
    private Runnable playCut = () -> {};
    private Marker marker = (_, _) -> {};
    private OptionalDouble wantedTime = OptionalDouble.empty();

    /** Without small copies of clips: a hand on the timeline moves the clip itself. */
    public PlayerModel(Playback playback) {
        this(playback, Optional.empty());
    }

    /**
     * @param sketch shows small copies of clips while a hand is on the timeline
     */
    public PlayerModel(Playback playback, Optional<Playback> sketch) {
        this.playback = playback;
        scrub = new Scrub(playback, sketch);
        track.onRound(playback::round);
        loop.subscribe(again -> playback.loop(again));
        volume = new Volume(playback::volume);
    }

    /** Shows the first picture of a clip, or its poster until that has come. */
    public void open(Path newClip, String newTitle, Optional<Image> newPoster) {
        whole.set(false);
        scrub.forget();
        wantedTime = OptionalDouble.empty();
        title.set(newTitle);
        source.set("");
        playback.open(newClip);
        cut.set(Optional.empty());
        clip.set(Optional.of(newClip));
        poster.set(newPoster);
        refresh();
    }

    /** Shows nothing. */
    public void clear() {
        scrub.forget();
        wantedTime = OptionalDouble.empty();
        playback.closeClip();
        poster.set(Optional.empty());
        title.set("");
        source.set("");
        cut.set(Optional.empty());
        clip.set(Optional.empty());
        refresh();
    }

    /** Says what made the clip that is shown. */
    public void from(String maker) {
        source.set(maker);
    }

    @Override
    public void showCut(PlayedCut now, long from) {
        if (cut.get().isPresent()) {
            playback.exchange(now.opening(), from);
        } else {
            scrub.forget();
            wantedTime = OptionalDouble.empty();
            playback.open(now.opening());
            playback.seek(from);
            poster.set(Optional.empty());
            clip.set(Optional.empty());
        }
        cut.set(Optional.of(now));
        refresh();
    }

    @Override
    public void renameCut(PlayedCut now) {
        if (cut.get().isPresent()) {
            cut.set(Optional.of(now));
            refresh();
        }
    }

    @Override
    public void captionCut(Optional<LaidCaptions> now) {
        overlays.captionCut(now);
        refresh();
    }

    @Override
    public void playFrom(long from) {
        playback.play(0);
        playback.seek(from);
        play();
    }

    @Override
    public void goTo(long there) {
        if (playback.speed() == 0) {
            seek(there);
        }
    }

    @Override
    public void onPlayCut(Runnable asked) {
        playCut = asked;
    }

    @Override
    public void onMark(Marker hears) {
        marker = hears;
    }

    /** The picture that is seen is to be the first, else the last. */
    void mark(boolean begin) {
        marker.mark(begin, frame.get());
    }

    /** Plays the cut from where somebody is in it. */
    void playCut() {
        playCut.run();
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

    @Override
    public void seek(long to) {
        scrub.seek(to);
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
        overlays.caption(now);
        refresh();
    }

    @Override
    public void zone(SafeZone now) {
        overlays.zone().set(now);
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
        scrub.begin(track.proxy());
        refresh();
    }

    /** The exact picture comes; plays on if it was playing. */
    public void endDrag() {
        scrub.end();
        refresh();
    }

    /** Once for each refresh of the screen. */
    void pulse(Screen screen) {
        scrub.tick(screen);
        refresh();
    }

    private void refresh() {
        if (wantedTime.isPresent() && playback.facts().isPresent()) {
            double seconds = wantedTime.getAsDouble();
            wantedTime = OptionalDouble.empty();
            playback.seek(playback.facts().get().rate().framesIn(seconds));
        }
        // Another state of the cut is as long as the one before until it is open.
        if (playback.facts().isPresent() || cut.get().isEmpty()) {
            frames.set(playback.frames());
        }
        // Before it is open, the picture that was asked for is the one somebody stands at.
        long last = playback.frames() == 0 ? Long.MAX_VALUE : playback.frames() - 1;
        frame.set(Math.clamp(scrub.frame(), 0, last));
        speed.set(playback.speed());
        problem.set(playback.problem());
        time.set(frames.get() > 0 ? TimeCode.of(frame.get(), frames.get(), rate()) : "");
        note.set(PlayerNotes.of(playback));
        cut.get()
                .flatMap(shown -> shown.at(frame.get()))
                .ifPresent(span -> {
                    title.set(span.title());
                    source.set(span.source());
                });
        overlays.show(clip.get(), cut.get().isPresent());
        busy.set(scrub.busy());
        track.show(clip.get(), cut.get().isPresent());
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
        return volume.muted();
    }

    /** What lies over the picture. */
    Overlays overlays() {
        return overlays;
    }

    public BooleanProperty safeZoneProperty() {
        return overlays.safeZone();
    }

    @Override
    public BooleanProperty wholeProperty() {
        return whole;
    }

    @Override
    public BooleanProperty offeredProperty() {
        return offered;
    }

    /** The cut that is shown; empty while one clip is. */
    public ReadOnlyObjectProperty<Optional<PlayedCut>> cutProperty() {
        return cut.getReadOnlyProperty();
    }

    /** What lies along the timeline. */
    public TrackModel track() {
        return track;
    }

    /** Pictures a second of what is shown, as far as that is known. */
    FrameRate rate() {
        return playback.facts().map(Reel.Facts::rate).orElse(FrameRate.FILM);
    }

    /** Whether anything is shown. */
    boolean shows() {
        return clip.get().isPresent() || cut.get().isPresent();
    }

    public ReadOnlyStringProperty sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** Whether the player has the whole window for itself. */
    public BooleanProperty fullProperty() {
        return full;
    }

    public DoubleProperty volumeProperty() {
        return volume.level();
    }

    @Override
    public void close() {
        scrub.close();
        playback.close();
    }
}
