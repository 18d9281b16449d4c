package studio.rushes.captions;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * The caption styles as they are now: read once, and again whenever one is kept or taken away, so
 * that everybody who asks sees it at once. For any thread; what changes it touches the disk.
 */
public final class StyleShelf {
    private final @Nullable OwnStyles own;
    private volatile CaptionStyles.Reading reading;

    private StyleShelf(@Nullable OwnStyles own, CaptionStyles.Reading reading) {
        this.own = own;
        this.reading = reading;
    }

    /** The styles that come with the program, and the person's own in this file. */
    public static StyleShelf with(Path file) {
        OwnStyles own = new OwnStyles(file);
        return new StyleShelf(own, own.read());
    }

    /** What comes with the program; none can be kept. */
    public static StyleShelf shipped() {
        return new StyleShelf(
                null, new CaptionStyles.Reading(CaptionStyles.shipped(), Optional.empty()));
    }

    /** Returns at once. */
    public CaptionStyles now() {
        return reading.styles();
    }

    /** What is wrong with the person's own file, where something is. */
    public Optional<Problem> problem() {
        return reading.problem();
    }

    /**
     * Keeps a style by its name.
     *
     * @return the style as it is called from now on
     */
    public CaptionStyle keep(CaptionStyle style) {
        return change(styles -> styles.keep(style));
    }

    /** Takes a style of the person's own away; answers the one of its id that is back, if any. */
    public Optional<CaptionStyle> remove(String id) {
        return change(styles -> styles.remove(id).find(id));
    }

    /**
     * Takes in a style that somebody handed on, all of which is checked first.
     *
     * @return the style as it is called from now on
     */
    public CaptionStyle take(Path handed) {
        return change(styles -> styles.take(handed));
    }

    private synchronized <T> T change(Function<OwnStyles, T> change) {
        OwnStyles at = own;
        if (at == null) {
            throw new StudioException(Problem.of("CAPTIONS-STYLES-NOWHERE"));
        }
        T done = change.apply(at);
        reading = at.read();
        return done;
    }
}
