package studio.rushes.ui.cut;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.captions.SafeZone;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.media.FrameSize;
import studio.rushes.media.FrameStream;
import studio.rushes.project.LiveCut;
import studio.rushes.project.LiveReel;
import studio.rushes.ui.preview.PaintedClips;

/** A cut that is what a test says, and counts how often it was laid out. */
public final class FakeCutDesk implements CutDesk {
    public static final CaptionLook LOOK =
            new CaptionLook(CaptionStyle.standard(), SafeZone.standard());

    public final List<CompletableFuture<LiveCut>> asked = new ArrayList<>();
    public LiveCut cut = new LiveCut(FrameSize.PORTRAIT_720, LOOK, List.of());
    public boolean slow;
    public boolean watched;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** A rough clip comes, on the caller's thread. */
    public void drawn() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public CompletableFuture<LiveCut> now() {
        CompletableFuture<LiveCut> coming =
                slow ? new CompletableFuture<>() : CompletableFuture.completedFuture(cut);
        asked.add(coming);
        return coming;
    }

    @Override
    public CompletableFuture<CaptionTrack> captions(LiveCut of) {
        return CompletableFuture.completedFuture(CaptionTrack.EMPTY);
    }

    @Override
    public FrameStream open(LiveCut of, LiveReel.Writer words) {
        return new PaintedClips().open(Path.of("cut"), of.size());
    }

    @Override
    public void watched(boolean now) {
        watched = now;
    }

    @Override
    public Subscription onStandIn(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Optional<String> model(Take take) {
        return take.request().booking().map(with -> with.model().value());
    }
}
