package studio.rushes.app.window;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import studio.rushes.captions.CaptionSheet;
import studio.rushes.captions.LineCheck;
import studio.rushes.captions.SubtitleFormat;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.project.BlockCaptions.Follow;
import studio.rushes.project.CaptionChoices;
import studio.rushes.project.CaptionRoom;
import studio.rushes.project.TakeCaptions;
import studio.rushes.project.VideoCaptions;
import studio.rushes.ui.captions.CaptionDesk;

/** The captions of an open project as the window sees them. */
final class CaptionTable implements CaptionDesk {
    private final CaptionRoom room;
    private final CaptionChoices choices;
    private final ExecutorService asking;

    /**
     * @param asking where sound is listened to and files are touched
     */
    CaptionTable(CaptionRoom room, CaptionChoices choices, ExecutorService asking) {
        this.room = room;
        this.choices = choices;
        this.asking = asking;
    }

    @Override
    public CompletableFuture<TakeCaptions> captions(Take take) {
        return Coming.from(asking, () -> room.of(take));
    }

    @Override
    public Optional<LineCheck> line(Take take) {
        return room.line(take);
    }

    @Override
    public Subscription onHeard(Consumer<TakeId> listener) {
        return room.onHeard(listener);
    }

    @Override
    public void keep(Take take, Optional<CaptionSheet> sheet) {
        room.keep(take, sheet);
    }

    @Override
    public void follow(Take take, Optional<Follow> follow) {
        room.follow(take, follow);
    }

    @Override
    public CaptionChoices choices() {
        return choices;
    }

    @Override
    public VideoCaptions video() {
        return room.video();
    }

    @Override
    public void dress(VideoCaptions video) {
        room.dress(video);
    }

    @Override
    public CompletableFuture<Path> export(SubtitleFormat format, Path target) {
        return Coming.from(
                asking,
                () -> {
                    room.export(format, target);
                    return target;
                });
    }

    @Override
    public CompletableFuture<Integer> read(Path file) {
        return Coming.from(asking, () -> room.read(file));
    }
}
