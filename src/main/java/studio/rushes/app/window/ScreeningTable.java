package studio.rushes.app.window;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.media.FrameSource;
import studio.rushes.media.FrameStream;
import studio.rushes.project.LiveCut;
import studio.rushes.project.LiveReel;
import studio.rushes.project.ScreeningRoom;
import studio.rushes.ui.cut.CutDesk;

/** The cut of an open project as the window watches it. */
final class ScreeningTable implements CutDesk {
    private final ScreeningRoom room;
    private final FrameSource frames;
    private final ExecutorService asking;
    private final Function<Take, Optional<String>> models;

    /**
     * @param asking where the disk is touched and sound is listened to
     * @param models which one made a take
     */
    ScreeningTable(
            ScreeningRoom room,
            FrameSource frames,
            ExecutorService asking,
            Function<Take, Optional<String>> models) {
        this.room = room;
        this.frames = frames;
        this.asking = asking;
        this.models = models;
    }

    @Override
    public CompletableFuture<LiveCut> now() {
        return Coming.from(asking, room::now);
    }

    @Override
    public CompletableFuture<CaptionTrack> captions(LiveCut cut) {
        return Coming.from(asking, () -> room.captions(cut));
    }

    @Override
    public FrameStream open(LiveCut cut, LiveReel.Writer words) {
        return new LiveReel(frames, words).open(cut);
    }

    @Override
    public void watched(boolean now) {
        room.watched(now);
    }

    @Override
    public Subscription onStandIn(Runnable listener) {
        return room.onStandIn(listener);
    }

    @Override
    public Optional<String> model(Take take) {
        return models.apply(take);
    }
}
