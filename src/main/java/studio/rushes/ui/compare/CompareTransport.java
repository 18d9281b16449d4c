package studio.rushes.ui.compare;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import studio.rushes.ui.preview.Ensemble;
import studio.rushes.ui.preview.Screen;
import studio.rushes.ui.preview.TimeCode;

/** Plays takes that are compared, all at once. Used on the window's thread. */
public final class CompareTransport {
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper speed = new ReadOnlyIntegerWrapper();
    private final ReadOnlyDoubleWrapper at = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper seconds = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<Range> range = new ReadOnlyObjectWrapper<>(Range.WHOLE);
    private final BooleanProperty loop = new SimpleBooleanProperty(true);
    private @Nullable Ensemble ensemble;

    /** The part of the takes that is played, in seconds; empty for their starts and ends. */
    public record Range(OptionalDouble in, OptionalDouble out) {
        static final Range WHOLE = new Range(OptionalDouble.empty(), OptionalDouble.empty());
    }

    CompareTransport() {
        loop.subscribe(on -> with(its -> its.loop(on)));
    }

    void playOn(Ensemble where) {
        ensemble = where;
        where.loop(loop.get());
    }

    private void with(Consumer<Ensemble> deed) {
        Ensemble its = ensemble;
        if (its != null) {
            deed.accept(its);
        }
    }

    void seat(List<Ensemble.Seat> seats, int heard) {
        with(its -> its.seat(seats, heard));
        refresh();
    }

    void close() {
        range.set(Range.WHOLE);
        with(Ensemble::close);
        refresh();
    }

    private void refresh() {
        Ensemble plays = ensemble;
        if (plays == null) {
            return;
        }
        seconds.set(plays.seconds());
        at.set(plays.at());
        speed.set(plays.speed());
        busy.set(plays.busy());
    }

    private void play(int newSpeed) {
        with(its -> its.play(newSpeed));
        refresh();
    }

    public void toggle() {
        play(speed.get() == 0 ? 1 : 0);
    }

    public void pause() {
        play(0);
    }

    /** Plays forwards; each time again twice as fast, up to 4. */
    public void faster() {
        play(speed.get() <= 0 ? 1 : Math.min(4, speed.get() * 2));
    }

    /** Plays backwards; each time again twice as fast, up to 4. */
    public void reverse() {
        play(speed.get() >= 0 ? -1 : Math.max(-4, speed.get() * 2));
    }

    public void step(int by) {
        with(its -> its.step(by));
        refresh();
    }

    public void seek(double to) {
        with(its -> its.seek(to));
        refresh();
    }

    /** Begins or ends what is played at this picture; there once more, all is played again. */
    public void mark(boolean begin) {
        Ensemble plays = ensemble;
        if (plays == null) {
            return;
        }
        Range now = range.get();
        double first = plays.rate().seconds(plays.frameAt(plays.at()));
        // The picture that is seen is the last one of the part.
        double place = begin ? first : first + plays.rate().seconds(1);
        OptionalDouble old = begin ? now.in() : now.out();
        boolean again = old.isPresent() && Math.abs(old.getAsDouble() - place) < 1e-3;
        OptionalDouble mark = again ? OptionalDouble.empty() : OptionalDouble.of(place);
        Range then = begin ? new Range(mark, now.out()) : new Range(now.in(), mark);
        boolean turned =
                then.in().isPresent()
                        && then.out().isPresent()
                        && then.in().getAsDouble() >= then.out().getAsDouble();
        if (turned) {
            then =
                    begin
                            ? new Range(mark, OptionalDouble.empty())
                            : new Range(OptionalDouble.empty(), mark);
        }
        range.set(then);
        plays.range(then.in(), then.out());
    }

    /** Once for each refresh of the screen. */
    public void pulse(IntFunction<Screen> screens) {
        with(its -> its.tick(screens));
        refresh();
    }

    /** The place and the length, in minutes, seconds and pictures. */
    String time() {
        Ensemble its = ensemble;
        return its == null || seconds.get() == 0
                ? ""
                : code(its, at.get()) + " / " + code(its, seconds.get());
    }

    /** The part that is played; empty where all is. */
    String part() {
        Ensemble its = ensemble;
        Range now = range.get();
        return its == null || now.equals(Range.WHOLE)
                ? ""
                : code(its, now.in().orElse(0))
                        + " – "
                        + code(its, now.out().orElse(seconds.get()));
    }

    /** A word about the sound of one that is heard; empty where there is nothing to say. */
    String note(int heard) {
        Ensemble its = ensemble;
        if (its == null || !its.known(heard) || its.problem(heard).isPresent()) {
            return "";
        }
        if (its.deaf()) {
            return text("compare.deaf");
        }
        return its.hasSound(heard) ? "" : text("compare.silent");
    }

    private static String code(Ensemble its, double place) {
        return TimeCode.of(its.rate().framesIn(place), its.rate());
    }

    /** Whether pictures are on their way, so that {@link #pulse} is wanted. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** 0 while they stand, below 0 backwards. */
    public ReadOnlyIntegerProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /** Where they are, in seconds. */
    public ReadOnlyDoubleProperty atProperty() {
        return at.getReadOnlyProperty();
    }

    /** How long the shortest is, 0 while that is not known. */
    public ReadOnlyDoubleProperty secondsProperty() {
        return seconds.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Range> rangeProperty() {
        return range.getReadOnlyProperty();
    }

    public BooleanProperty loopProperty() {
        return loop;
    }
}
