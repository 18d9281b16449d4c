package studio.rushes.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.media.ClipLook;
import studio.rushes.media.FrameRate;
import studio.rushes.media.MediaInfo;
import studio.rushes.media.Waveform;
import studio.rushes.project.BlockCut;
import studio.rushes.project.LiveCut;
import studio.rushes.project.LiveCut.Part;
import studio.rushes.project.LiveCut.Shown;
import studio.rushes.script.Script;
import studio.rushes.ui.cut.CutModel;
import studio.rushes.ui.grid.BlockCardModel;
import studio.rushes.ui.grid.BoardModel;
import studio.rushes.ui.look.LookDesk;
import studio.rushes.ui.preview.Marks;
import studio.rushes.ui.preview.TrackScreen;
import studio.rushes.ui.preview.WavePiece;

/** What the player's timeline knows of the take that is looked at, and of the cut. */
final class TrackRoom implements Room {
    private static final Logger LOG = LoggerFactory.getLogger(TrackRoom.class);

    /** Some hundred bytes each; a long cut has them all. */
    private static final int KEPT = 600;

    private final BoardModel board;
    private final CutModel cut;
    private final Executor work;
    private final Executor window;
    private final Map<TakeId, Heard> heard =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<TakeId, Heard> eldest) {
                    return size() > KEPT;
                }
            };
    private final Set<TakeId> asked = new HashSet<>();
    private Subscription listening = () -> {};
    private @Nullable LookDesk desk;
    private @Nullable Script script;
    private @Nullable TrackScreen screen;

    /** What a take's look says of it. */
    private record Heard(Waveform wave, Path proxy) {}

    TrackRoom(BoardModel board, CutModel cut, Executor work, Executor window) {
        this.board = board;
        this.cut = cut;
        this.work = work;
        this.window = window;
        board.selectedProperty().flatMap(BlockCardModel::dataProperty).subscribe(_ -> showTake());
        cut.cutProperty().subscribe(_ -> showCut());
    }

    /** Where it is shown from now on. */
    void on(TrackScreen player) {
        screen = player;
        showTake();
        showCut();
    }

    @Override
    public void open(Desk opened, Script its) {
        LookDesk looks = opened.looks();
        desk = looks;
        script = its;
        listening = looks.onLook(take -> window.execute(() -> arrived(looks, take)));
        showTake();
    }

    @Override
    public void follow(Script now) {
        script = now;
        showTake();
    }

    @Override
    public void close() {
        listening.close();
        listening = () -> {};
        desk = null;
        script = null;
        heard.clear();
        asked.clear();
        if (screen != null) {
            screen.waves(List.of());
        }
    }

    private void arrived(LookDesk from, TakeId take) {
        if (from.equals(desk)) {
            asked.remove(take);
            showTake();
            showCut();
        }
    }

    private void showTake() {
        TrackScreen at = screen;
        Optional<Take> take =
                board.selected().flatMap(card -> board.looked(card.id())).filter(Take::isReady);
        if (at == null || take.isEmpty()) {
            return;
        }
        Optional<Heard> its = Optional.ofNullable(heard.get(take.get().id()));
        if (its.isEmpty()) {
            ask(List.of(take.get()));
        }
        board.clip(take.get())
                .ifPresent(clip ->
                        at.know(
                                new TrackScreen.Known(
                                        clip,
                                        its.map(Heard::wave),
                                        its.map(Heard::proxy),
                                        marks(take.get()))));
    }

    private Optional<Marks> marks(Take take) {
        Script now = script;
        return now == null || !(take.state() instanceof TakeState.Ready ready)
                ? Optional.empty()
                : now.block(take.request().block())
                        .flatMap(block ->
                                BlockCut.of(block).trims().stream()
                                        .filter(trim -> trim.take() == take.ordinal())
                                        .findFirst())
                        .flatMap(trim -> marks(trim, ready.clip()));
    }

    /** A clip may be shorter than a trim that a file tells of it. */
    private static Optional<Marks> marks(BlockCut.Trim trim, MediaInfo clip) {
        FrameRate rate = clip.rate();
        long end = rate.framesIn(Math.min(trim.to(), clip.seconds()));
        long first = rate.framesIn(trim.from());
        return first < end ? Optional.of(new Marks(first, end - 1)) : Optional.empty();
    }

    private void showCut() {
        TrackScreen at = screen;
        if (at == null) {
            return;
        }
        List<WavePiece> pieces = new ArrayList<>();
        List<Take> unheard = new ArrayList<>();
        for (Part part : cut.cutProperty().get().map(LiveCut::parts).orElse(List.of())) {
            if (part.shown() instanceof Shown.Played played && played.hasSound()) {
                Heard its = heard.get(played.take().id());
                if (its == null) {
                    unheard.add(played.take());
                } else {
                    pieces.add(
                            new WavePiece(
                                    part.place().start(),
                                    part.place().frames(),
                                    its.wave(),
                                    LiveCut.RATE.seconds(part.from())));
                }
            }
        }
        at.waves(pieces);
        ask(unheard);
    }

    /** Each take is asked for once, and again when its look has come. */
    private void ask(List<Take> takes) {
        LookDesk at = desk;
        List<Take> wanted = takes.stream().filter(take -> asked.add(take.id())).toList();
        if (at == null || wanted.isEmpty()) {
            return;
        }
        work.execute(() -> {
            Map<TakeId, Heard> found = new HashMap<>();
            for (Take take : wanted) {
                read(at, take).ifPresent(its -> found.put(take.id(), its));
            }
            window.execute(() -> came(at, found));
        });
    }

    private void came(LookDesk from, Map<TakeId, Heard> found) {
        if (from.equals(desk) && !found.isEmpty()) {
            heard.putAll(found);
            asked.removeAll(found.keySet());
            showTake();
            showCut();
        }
    }

    private static Optional<Heard> read(LookDesk from, Take take) {
        Optional<ClipLook> look = from.of(take);
        if (look.isEmpty()) {
            return Optional.empty();
        }
        try {
            Waveform wave = Waveform.read(look.get().wave());
            return Optional.of(new Heard(wave, look.get().proxy()));
        } catch (IOException e) {
            // The cache may be emptied at any time; the look is told of again once it is made anew.
            LOG.warn("no sound of {} to be drawn: {}", take.fileName(), e.getMessage());
            return Optional.empty();
        }
    }
}
