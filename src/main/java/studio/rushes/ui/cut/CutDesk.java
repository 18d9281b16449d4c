package studio.rushes.ui.cut;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.media.FrameStream;
import studio.rushes.project.LiveCut;
import studio.rushes.project.LiveReel;

/** The cut of an open project as it would play now. */
public interface CutDesk {
    /** Lays it out; comes within moments. */
    CompletableFuture<LiveCut> now();

    /** What is read in it; may have to listen to sound first. */
    CompletableFuture<CaptionTrack> captions(LiveCut cut);

    /** Opens it for watching. Blocking. */
    FrameStream open(LiveCut cut, LiveReel.Writer words);

    /** Whether somebody watches it, so that what it lacks is drawn. */
    void watched(boolean now);

    /** Hears when a rough clip has come, on a background thread; must return at once. */
    Subscription onStandIn(Runnable listener);

    /** The model that made a take, such as {@code Veo 3.1 Fast}; empty for the animatic. */
    Optional<String> model(Take take);
}
