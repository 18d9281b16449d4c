package studio.rushes.ui.cut;

import static studio.rushes.ui.fx.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.project.LiveCut;
import studio.rushes.project.LiveCut.Part;
import studio.rushes.project.LiveCut.Shown;
import studio.rushes.script.BlockId;
import studio.rushes.ui.preview.CutScreen;
import studio.rushes.ui.preview.LaidCaptions;
import studio.rushes.ui.preview.PlayedCut;

/**
 * The cut that plays now. It is laid out anew whenever something of the project changes, as long as
 * somebody looks at it; what plays goes on in the new one where it was. Used on the window's
 * thread.
 */
public final class CutModel {
    /** The place in the cut while the player shows none. */
    public static final long NOWHERE = -1;

    private final Executor window;
    private final Consumer<Throwable> trouble;
    private final Supplier<Optional<BlockId>> selected;
    private final ReadOnlyObjectWrapper<Optional<LiveCut>> cut =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper place = new ReadOnlyLongWrapper(NOWHERE);
    private final CardTexts cards = new CardTexts();
    private @Nullable CutDesk desk;
    private @Nullable CutScreen screen;
    private Subscription standIns = () -> {};
    private Optional<LiveCut> shown = Optional.empty();
    private boolean laying;
    private boolean again;
    private boolean captioning;
    private boolean captionAgain;
    private boolean playWhenThere;

    /** Where somebody wants to be in a cut that is not shown yet. */
    private OptionalLong wanted = OptionalLong.empty();

    private CutScreen.Marker marker = (_, _) -> {};
    private int followers;

    /**
     * @param trouble hears why a cut could not be laid out
     * @param selected the block somebody works at
     */
    public CutModel(
            Executor window, Consumer<Throwable> trouble, Supplier<Optional<BlockId>> selected) {
        this.window = window;
        this.trouble = trouble;
        this.selected = selected;
    }

    /** Where it is shown from now on. */
    public void showOn(CutScreen player) {
        screen = player;
        player.offeredProperty().set(desk != null);
        player.wholeProperty().subscribe(this::turn);
        player.frameProperty().subscribe(_ -> tellPlace());
        player.onPlayCut(this::play);
        player.onMark((begin, frame) -> marker.mark(begin, frame));
    }

    public void open(CutDesk opened) {
        desk = opened;
        standIns = opened.onStandIn(() -> window.execute(() -> changed(opened)));
        if (screen != null) {
            screen.offeredProperty().set(true);
        }
        changed();
    }

    private void changed(CutDesk of) {
        if (of.equals(desk)) {
            changed();
        }
    }

    /** Lets go of the project. */
    public void close() {
        standIns.close();
        standIns = () -> {};
        desk = null;
        shown = Optional.empty();
        playWhenThere = false;
        wanted = OptionalLong.empty();
        cut.set(Optional.empty());
        if (screen != null) {
            screen.offeredProperty().set(false);
            screen.wholeProperty().set(false);
            screen.captionCut(Optional.empty());
        }
    }

    /** Something of the project is not as it was. */
    public void changed() {
        if (watched() || followers > 0) {
            lay();
        }
    }

    /** Has it laid out always, not only while the player shows it, until that is closed. */
    public Subscription follow() {
        followers++;
        lay();
        return () -> followers--;
    }

    /** Plays it from the selected block on, else from its start. */
    public void play() {
        if (desk == null || screen == null) {
            return;
        }
        playWhenThere = true;
        if (watched() && shown.isPresent()) {
            startPlaying(shown.get());
        } else {
            screen.wholeProperty().set(true);
        }
    }

    /** Plays it from a frame on. */
    public void playFrom(long frame) {
        if (desk != null && screen != null) {
            wanted = OptionalLong.of(frame);
            play();
        }
    }

    /** Shows a frame of it, and plays on from there if it plays. */
    public void seek(long frame) {
        CutScreen at = screen;
        if (desk == null || at == null) {
            return;
        }
        if (watched() && shown.isPresent()) {
            at.seek(frame);
        } else {
            wanted = OptionalLong.of(frame);
            at.wholeProperty().set(true);
        }
    }

    /** Goes to a block, where the cut is shown and stands still. */
    public void goTo(BlockId block) {
        CutScreen at = screen;
        if (at != null && watched()) {
            shown.flatMap(now -> now.part(block)).ifPresent(part -> at.goTo(part.place().start()));
        }
    }

    /** The cut that the player shows; empty while it shows one take. */
    public Optional<LiveCut> played() {
        return watched() ? shown : Optional.empty();
    }

    /** Where marks of the player go. */
    public void onMark(CutScreen.Marker hears) {
        marker = hears;
    }

    private boolean watched() {
        return screen != null && screen.wholeProperty().get();
    }

    private void turn(boolean on) {
        shown = Optional.empty();
        tellPlace();
        if (desk != null) {
            desk.watched(on);
        }
        if (on) {
            lay();
        } else {
            playWhenThere = false;
            wanted = OptionalLong.empty();
        }
    }

    private void tellPlace() {
        place.set(screen == null || played().isEmpty() ? NOWHERE : screen.frameProperty().get());
    }

    /** One layout at a time: what changes meanwhile is in the next. */
    private void lay() {
        CutDesk at = desk;
        if (at == null) {
            return;
        }
        if (laying) {
            again = true;
            return;
        }
        laying = true;
        again = false;
        at.now().whenCompleteAsync((laid, thrown) -> laid(at, laid, thrown), window);
    }

    private void laid(CutDesk by, @Nullable LiveCut laid, @Nullable Throwable thrown) {
        laying = false;
        if (by.equals(desk)) {
            if (laid == null) {
                trouble.accept(thrown == null ? new IllegalStateException("no cut") : thrown);
            } else {
                cut.set(Optional.of(laid));
                show(by, laid);
            }
        }
        if (again) {
            lay();
        }
    }

    private void show(CutDesk by, LiveCut now) {
        if (screen == null || !watched()) {
            return;
        }
        if (now.parts().isEmpty()) {
            // Every block is left out: there is nothing to be played.
            screen.wholeProperty().set(false);
            return;
        }
        Optional<LiveCut> before = shown;
        shown = Optional.of(now);
        PlayedCut played = new PlayedCut(() -> by.open(now, cards), spans(by, now));
        if (before.filter(now::showsAs).isPresent()) {
            screen.renameCut(played);
        } else if (before.isPresent()) {
            long frame = now.follow(before.get(), screen.frameProperty().get());
            screen.showCut(played, frame);
        } else {
            screen.showCut(played, start(now));
        }
        if (playWhenThere) {
            startPlaying(now);
        }
        wanted = OptionalLong.empty();
        tellPlace();
        caption();
    }

    private void startPlaying(LiveCut now) {
        playWhenThere = false;
        if (screen != null) {
            screen.playFrom(start(now));
        }
        wanted = OptionalLong.empty();
    }

    private long start(LiveCut now) {
        if (wanted.isPresent()) {
            return Math.clamp(wanted.getAsLong(), 0, Math.max(0, now.frames() - 1));
        }
        return selected.get().flatMap(now::part).map(part -> part.place().start()).orElse(0L);
    }

    /** Captions come behind the pictures: they may have to wait for somebody who listens. */
    public void caption() {
        CutDesk at = desk;
        Optional<LiveCut> of = shown;
        if (at == null || of.isEmpty()) {
            return;
        }
        if (captioning) {
            captionAgain = true;
            return;
        }
        captioning = true;
        captionAgain = false;
        at.captions(of.get())
                .whenCompleteAsync((track, thrown) -> captioned(of.get(), track, thrown), window);
    }

    private void captioned(LiveCut of, @Nullable CaptionTrack track, @Nullable Throwable thrown) {
        captioning = false;
        boolean still = shown.filter(of::showsAs).isPresent();
        if (track == null) {
            if (still) {
                trouble.accept(thrown == null ? new IllegalStateException("no track") : thrown);
            }
        } else if (still && screen != null) {
            screen.captionCut(Optional.of(new LaidCaptions(track, of.look())));
        }
        if (captionAgain || (!still && shown.isPresent())) {
            caption();
        }
    }

    private static List<PlayedCut.Span> spans(CutDesk by, LiveCut cut) {
        List<PlayedCut.Span> spans = new ArrayList<>();
        long start = 0;
        for (Part part : cut.parts()) {
            long end = part.place().start() + part.place().ownTo();
            spans.add(
                    new PlayedCut.Span(
                            start,
                            end,
                            text("cut.title", CardTexts.place(part)),
                            source(by, part.shown()),
                            !(part.shown() instanceof Shown.Played)));
            start = end;
        }
        return spans;
    }

    private static String source(CutDesk by, Shown shown) {
        return switch (shown) {
            case Shown.Played played -> source(by, played.take());
            case Shown.StandIn _ -> text("cut.source.stand-in");
            case Shown.Card card -> text("cut.source.card", CardTexts.gap(card.gap()));
        };
    }

    /** What made a take, for whoever sees it. */
    public static String source(CutDesk by, Take take) {
        return text(
                "cut.source.take",
                take.ordinal(),
                by.model(take).orElseGet(() -> text("cut.source.animatic")));
    }

    /** The frame of the cut that the player shows; {@link #NOWHERE} while it shows one take. */
    public ReadOnlyLongProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** The cut as it was laid out last; empty where nobody looked at it. */
    public ReadOnlyObjectProperty<Optional<LiveCut>> cutProperty() {
        return cut.getReadOnlyProperty();
    }
}
