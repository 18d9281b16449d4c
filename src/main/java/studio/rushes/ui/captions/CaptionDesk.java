package studio.rushes.ui.captions;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import studio.rushes.captions.CaptionSheet;
import studio.rushes.captions.LineCheck;
import studio.rushes.captions.SubtitleFormat;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.project.BlockCaptions.Follow;
import studio.rushes.project.CaptionChoices;
import studio.rushes.project.TakeCaptions;
import studio.rushes.project.VideoCaptions;

/**
 * What the window needs of a project's captions. Futures fail with a {@link
 * studio.rushes.problem.StudioException}; every change is one step of the script's history.
 */
public interface CaptionDesk {
    /**
     * A take's captions as the script and the producer have it now: quick where its sound is known,
     * some hundred milliseconds where it has to be listened to first.
     */
    CompletableFuture<TakeCaptions> captions(Take take);

    /** Whether a take said its line, where that is known. Must return at once. */
    Optional<LineCheck> line(Take take);

    /** Hears of each take that was listened to, on any thread; must return at once. */
    Subscription onHeard(Consumer<TakeId> listener);

    /** Keeps captions that were set by hand; empty to have them set by themselves again. */
    void keep(Take take, Optional<CaptionSheet> sheet);

    /** Whose words a take's captions are; empty to go by what was heard. */
    void follow(Take take, Optional<Follow> follow);

    /** The styles and zones there are to choose from. Must return at once. */
    CaptionChoices choices();

    /** How the video's captions look and where they stay. Must return at once. */
    VideoCaptions video();

    void dress(VideoCaptions video);

    /** Writes the captions of the whole film as it would be cut now, over a file that is there. */
    CompletableFuture<Path> export(SubtitleFormat format, Path target);

    /**
     * Takes the captions of the whole film from a file made elsewhere.
     *
     * @return how many takes got theirs
     */
    CompletableFuture<Integer> read(Path file);
}
