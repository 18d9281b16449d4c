package studio.rushes.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import studio.rushes.assembly.Place;
import studio.rushes.assembly.Transition;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeStore;
import studio.rushes.media.FrameSize;
import studio.rushes.project.LiveCut.Gap;
import studio.rushes.project.LiveCut.Part;
import studio.rushes.project.LiveCut.Shown;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;

/**
 * Where an open project's cut is watched before there is a film: what each block plays, and what
 * stands in where it plays nothing. Safe for many threads.
 */
public final class ScreeningRoom {
    /** A larger one would only cost time: no window shows it. */
    private static final int WIDEST = 1080;

    private final Supplier<Script> script;
    private final TakeRoom takes;
    private final CaptionWriter writer;
    private final CutTable table;
    private final StandIns standIns;
    private volatile boolean watched;

    ScreeningRoom(
            Supplier<Script> script,
            TakeRoom takes,
            CaptionWriter writer,
            CutTable table,
            StandIns standIns) {
        this.script = script;
        this.takes = takes;
        this.writer = writer;
        this.table = table;
        this.standIns = standIns;
    }

    /** Laid out as far as its place is not known yet. */
    private record Laid(Block block, int number, Shown shown, Stretch stretch, Transition entry) {}

    /** The cut as it would play at this moment. Blocking, for moments. */
    public LiveCut now() {
        Script text = script.get();
        Set<BlockId> atWork = atWork();
        List<Laid> laid = new ArrayList<>();
        for (Block block : CutTable.included(text)) {
            laid.add(laid(block, text.number(block.id()), atWork));
        }
        List<Place> row =
                Place.row(
                        laid.stream().map(one -> one.stretch().frames()).toList(),
                        laid.stream().map(Laid::entry).toList());
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < laid.size(); i++) {
            Laid one = laid.get(i);
            parts.add(
                    new Part(
                            one.block().id(),
                            one.number(),
                            one.shown(),
                            one.stretch().from(),
                            row.get(i),
                            one.entry()));
        }
        LiveCut cut =
                new LiveCut(size(VideoSettings.of(text).size()), table.captionLook(text), parts);
        haveStandIns(cut);
        return cut;
    }

    private Set<BlockId> atWork() {
        Set<BlockId> blocks = new HashSet<>();
        for (Take take : takes.all()) {
            if (!take.state().settled()) {
                blocks.add(take.request().block());
            }
        }
        return blocks;
    }

    private Laid laid(Block block, int number, Set<BlockId> atWork) {
        BlockCut cut = BlockCut.of(block);
        Transition entry = cut.entry().in(LiveCut.RATE);
        Optional<Take> playing = takes.playing(block.id());
        if (playing.isPresent()) {
            Take take = playing.get();
            Shown shown = new Shown.Played(take, takes.clip(take), CutTable.info(take).hasSound());
            return new Laid(block, number, shown, Stretch.of(take, cut, LiveCut.RATE), entry);
        }
        Shown shown =
                takes.wanted(block.id())
                        .flatMap(standIns::of)
                        .<Shown>map(Shown.StandIn::new)
                        .orElseGet(() ->
                                new Shown.Card(
                                        block.dialogue().strip(),
                                        block.seconds(),
                                        gap(block.id(), atWork)));
        long frames = LiveCut.RATE.framesIn(block.seconds());
        return new Laid(block, number, shown, new Stretch(0, frames), entry);
    }

    private Gap gap(BlockId block, Set<BlockId> atWork) {
        if (atWork.contains(block)) {
            return Gap.AT_WORK;
        }
        return takes.vanished(block).isPresent() ? Gap.LOST : Gap.NO_TAKE;
    }

    private static FrameSize size(FrameSize film) {
        int side = Math.min(film.width(), film.height());
        if (side <= WIDEST) {
            return film;
        }
        double scale = (double) WIDEST / side;
        return new FrameSize(even(film.width() * scale), even(film.height() * scale));
    }

    private static int even(double value) {
        return (int) Math.round(value / 2) * 2;
    }

    /**
     * Has rough clips drawn for the blocks that have none, for as long as somebody watches: text
     * that nobody watches changes too often for that.
     */
    public void watched(boolean now) {
        watched = now;
        if (!now) {
            standIns.want(List.of());
        }
    }

    private void haveStandIns(LiveCut cut) {
        if (watched) {
            standIns.want(
                    cut.parts().stream()
                            .filter(part -> !(part.shown() instanceof Shown.Played))
                            .flatMap(part -> takes.wanted(part.block()).stream())
                            .toList());
        }
    }

    /** Hears when a rough clip has come, on a background thread; must return at once. */
    public TakeStore.Subscription onStandIn(Runnable listener) {
        return standIns.onMade(listener);
    }

    /** What is read in a cut, by what is known of its sound. Blocking, mostly for moments. */
    public CaptionTrack captions(LiveCut cut) throws InterruptedException {
        Script text = script.get();
        List<CaptionTrack.Part> tracks = new ArrayList<>();
        for (Part part : cut.parts()) {
            Place place = part.place();
            CaptionTrack own =
                    track(cut, part, text)
                            .slice(part.from() + place.ownFrom(), part.from() + place.ownTo());
            tracks.add(new CaptionTrack.Part(place.start() + place.ownFrom(), own));
        }
        return CaptionTrack.joined(tracks);
    }

    private CaptionTrack track(LiveCut cut, Part part, Script text) throws InterruptedException {
        return switch (part.shown()) {
            case Shown.Played played -> {
                long frames = CutTable.frames(played.take(), LiveCut.RATE);
                yield writer.captions(
                                played.take(),
                                played.clip(),
                                text.block(part.block())
                                        .map(BlockCaptions::of)
                                        .orElse(new BlockCaptions(List.of())),
                                cut.look(),
                                new CaptionWriter.Length(frames, LiveCut.RATE))
                        .track();
            }
            case Shown.StandIn drawn -> {
                Optional<ClipRequest> request = takes.wanted(part.block());
                yield request.isEmpty()
                        ? CaptionTrack.EMPTY
                        : writer.standIn(request.get(), drawn.clip(), cut.look());
            }
            // The line stands on the card itself.
            case Shown.Card _ -> CaptionTrack.EMPTY;
        };
    }
}
