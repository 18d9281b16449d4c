package studio.rushes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.assembly.Place;
import studio.rushes.assembly.Transition;
import studio.rushes.generation.Take;
import studio.rushes.media.ClipLook;
import studio.rushes.media.FrameSize;
import studio.rushes.project.BlockCut;
import studio.rushes.project.LiveCut;
import studio.rushes.project.LiveCut.Part;
import studio.rushes.project.LiveCut.Shown;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;
import studio.rushes.ui.cut.CutModel;
import studio.rushes.ui.cut.FakeCutDesk;
import studio.rushes.ui.grid.BoardModel;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.preview.Marks;
import studio.rushes.ui.preview.TrackScreen;
import studio.rushes.ui.preview.WavePiece;

class TrackRoomTest {
    @TempDir private Path folder;

    private final BoardModel board = new BoardModel(InstantSource.fixed(Scenes.NOW));
    private final CutModel cut =
            new CutModel(
                    Runnable::run,
                    thrown -> {
                        throw new IllegalStateException(thrown);
                    },
                    Optional::empty);
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final TrackRoom room = new TrackRoom(board, cut, work::add, Runnable::run);
    private final Timeline timeline = new Timeline();
    private final Take first = Scenes.take(1, 1, Scenes.ready(), true);
    private final Take second = Scenes.take(2, 1, Scenes.ready(), true);
    private FakeDesk desk = new FakeDesk(Scenes.script(2), List.of(first, second));

    @BeforeEach
    void open() {
        room.on(timeline);
        board.open(desk.script(), desk);
        room.open(desk, desk.script());
        cut.open(desk.cut);
    }

    @Test
    void theSoundAndTheProxyOfTheTakeThatIsLookedAtAreReadInTheBackground() throws IOException {
        ClipLook look = look(first, 7);
        assertThat(timeline.last().wave()).isEmpty();

        doWork();

        assertThat(timeline.last().clip()).isEqualTo(desk.clip(first));
        assertThat(timeline.last().wave().orElseThrow().peaks()).startsWith(7, 7);
        assertThat(timeline.last().proxy()).contains(look.proxy());
    }

    @Test
    void aLookThatComesLaterIsShownThen() throws IOException {
        doWork();
        assertThat(timeline.last().wave()).isEmpty();

        look(first, 9);
        doWork();

        assertThat(timeline.last().wave().orElseThrow().peaks()).startsWith(9);
    }

    @Test
    void theMarksAreThoseOfTheLookedAtTakeAndFollowTheScript() {
        assertThat(timeline.last().marks()).isEmpty();

        room.follow(trimmed(new BlockCut.Trim(1, 1.5, 6)));
        assertThat(timeline.last().marks()).contains(new Marks(36, 143));

        room.follow(trimmed(new BlockCut.Trim(2, 1, 2)));
        assertThat(timeline.last().marks()).as("of another take").isEmpty();

        room.follow(trimmed(new BlockCut.Trim(1, 4, 60)));
        assertThat(timeline.last().marks())
                .as("no longer than the clip")
                .contains(new Marks(96, 191));
    }

    @Test
    void theCutsSoundsAreLaidOutByTheirTrims() throws IOException {
        look(first, 50);
        look(second, 90);
        desk.cut.cut =
                new LiveCut(
                        FrameSize.PORTRAIT_720,
                        FakeCutDesk.LOOK,
                        List.of(
                                part(first, 24, 0, 96),
                                card("b2", 96, 48),
                                part(second, 0, 144, 192)));
        cut.follow();
        doWork();

        assertThat(timeline.waves)
                .extracting(WavePiece::start, WavePiece::frames, WavePiece::from)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0L, 96L, 1.0),
                        org.assertj.core.groups.Tuple.tuple(144L, 192L, 0.0));
        assertThat(timeline.waves)
                .extracting(piece -> piece.wave().peaks().getFirst())
                .containsExactly(50, 90);
    }

    @Test
    void whatWasReadForAProjectThatIsClosedIsForNobody() throws IOException {
        look(first, 7);
        int before = timeline.known.size();
        room.close();
        doWork();
        assertThat(timeline.known).hasSize(before);
        assertThat(timeline.waves).isEmpty();
    }

    private ClipLook look(Take take, int loud) throws IOException {
        ClipLook look = new ClipLook(Files.createDirectories(folder.resolve(take.fileName())));
        byte[] peaks = new byte[400];
        java.util.Arrays.fill(peaks, (byte) loud);
        Files.write(look.wave(), peaks);
        desk.looks.arrive(take, look);
        return look;
    }

    private Script trimmed(BlockCut.Trim trim) {
        List<Block> blocks = new ArrayList<>(desk.script().blocks());
        blocks.set(0, new BlockCut(false, List.of(trim), BlockCut.Entry.CUT).in(blocks.getFirst()));
        return desk.script().withBlocks(blocks);
    }

    private Part part(Take take, long from, long start, long frames) {
        return new Part(
                take.request().block(),
                take.request().number(),
                new Shown.Played(take, desk.clip(take), true),
                from,
                place(start, frames),
                Transition.CUT);
    }

    private static Part card(String block, long start, long frames) {
        return new Part(
                new BlockId(block),
                2,
                new Shown.Card("line", 2, LiveCut.Gap.NO_TAKE),
                0,
                place(start, frames),
                Transition.CUT);
    }

    private static Place place(long start, long frames) {
        return new Place(start, frames, 0, 0);
    }

    private void doWork() {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }

    private static final class Timeline implements TrackScreen {
        private final List<Known> known = new ArrayList<>();
        private List<WavePiece> waves = List.of();

        @Override
        public void know(Known clip) {
            known.add(clip);
        }

        @Override
        public void waves(List<WavePiece> ofCut) {
            waves = ofCut;
        }

        Known last() {
            return known.getLast();
        }
    }
}
