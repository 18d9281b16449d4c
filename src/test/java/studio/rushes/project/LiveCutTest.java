package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.rushes.project.TestRoom.ONE;
import static studio.rushes.project.TestRoom.TWO;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.assembly.Transition;
import studio.rushes.assembly.Transition.Kind;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.Take;
import studio.rushes.media.Loudness;
import studio.rushes.media.MediaInfo;
import studio.rushes.media.MediaProbe;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.LiveCut.Gap;
import studio.rushes.project.LiveCut.Part;
import studio.rushes.project.LiveCut.Shown;
import studio.rushes.transcription.Hearing;

/** A cut over a real store in a real folder; what is drawn is drawn when the test says so. */
@SuppressWarnings("NullAway.Init") // each test opens its own
class LiveCutTest {
    private final Later background = new Later();
    private final List<ClipRequest> drawn = new ArrayList<>();
    private boolean refused;

    @TempDir Path root;
    private TestRoom open;
    private ScreeningRoom screening;

    private void open(String ofBlock) {
        open = new TestRoom(root, "{}", ofBlock);
        MediaProbe probe = new Silent();
        HearingRoom hearing =
                new HearingRoom(
                        root.resolve("heard"),
                        Hearing.NONE,
                        _ -> Optional.empty(),
                        background,
                        _ -> {});
        CaptionWriter writer = new CaptionWriter(probe, hearing, _ -> false);
        CutTable table =
                new CutTable(
                        open.folder,
                        open::script,
                        open.room,
                        writer,
                        CaptionChoices.shipped(),
                        _ -> false);
        StandIns standIns =
                new StandIns(
                        root.resolve("standins"), 1 << 20, Optional.of(this::draw), background);
        screening = new ScreeningRoom(open::script, open.room, writer, table, standIns);
    }

    private void draw(ClipRequest request, Path target, Progress progress) {
        if (refused) {
            throw new StudioException(new Problem("NO-ROOM", "a", "b", "c"));
        }
        drawn.add(request);
        try {
            Files.writeString(target, request.dialogue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() {
        open.close();
    }

    private List<Shown> shown() {
        return screening.now().parts().stream().map(Part::shown).toList();
    }

    @Test
    void aBlockWithoutATakeIsACardAsLongAsTheBlock() {
        open("{}");
        LiveCut cut = screening.now();
        assertThat(shown())
                .containsExactly(
                        new Shown.Card("a", 8, Gap.NO_TAKE), new Shown.Card("b", 8, Gap.NO_TAKE));
        assertThat(cut.frames()).isEqualTo(384);
        assertThat(cut.parts().get(1).place().start()).isEqualTo(192);
        assertThat(drawn).isEmpty();
    }

    @Test
    void aCardSaysThatATakeIsOnItsWay() {
        open("{}");
        open.launch(TWO, GeneratorChoice.ANIMATIC);
        assertThat(shown().get(1)).isEqualTo(new Shown.Card("b", 8, Gap.AT_WORK));
    }

    @Test
    void aTakePlaysWhereThereIsOneWithItsTrim() throws IOException {
        open("{\"trims\":[{\"take\":1,\"from\":2,\"to\":5}]}");
        Take take = open.make(ONE, GeneratorChoice.ANIMATIC);
        open.room.choose(take.id());
        Part first = screening.now().parts().getFirst();
        assertThat(first.shown()).isInstanceOf(Shown.Played.class);
        assertThat(first.from()).isEqualTo(48);
        assertThat(first.place().frames()).isEqualTo(72);
    }

    @Test
    void aClipThatIsGoneIsSaidToBe() throws IOException {
        open("{}");
        Take take = open.make(ONE, GeneratorChoice.ANIMATIC);
        open.room.choose(take.id());
        Files.delete(open.room.clip(take));
        assertThat(shown().getFirst()).isEqualTo(new Shown.Card("a", 8, Gap.LOST));
    }

    @Test
    void aBlockThatIsLeftOutIsNotInTheCut() {
        open("{\"left_out\":true}");
        assertThat(screening.now().parts()).extracting(Part::block).containsExactly(TWO);
    }

    @Test
    void standInsAreDrawnOnlyWhileSomebodyWatches() {
        open("{}");
        screening.now();
        background.work();
        assertThat(drawn).isEmpty();
        List<String> told = new ArrayList<>();
        screening.onStandIn(() -> told.add("one"));
        screening.watched(true);
        screening.now();
        background.work();
        assertThat(drawn).extracting(ClipRequest::dialogue).containsExactly("a", "b");
        assertThat(told).hasSize(2);
        assertThat(shown()).allMatch(Shown.StandIn.class::isInstance);
        // They are no takes.
        assertThat(open.room.all()).isEmpty();
    }

    @Test
    void nothingMoreIsDrawnOnceNobodyWatches() {
        open("{}");
        screening.watched(true);
        screening.now();
        screening.watched(false);
        background.work();
        assertThat(drawn).isEmpty();
    }

    @Test
    void aStandInOfAnOlderTextIsNotShown() {
        open("{}");
        screening.watched(true);
        screening.now();
        background.work();
        open.rewrite(
                open.script()
                        .withBlocks(
                                open.script().blocks().stream()
                                        .map(block -> block.withDialogue("new"))
                                        .toList()));
        assertThat(shown()).allMatch(Shown.Card.class::isInstance);
    }

    @Test
    void whatCannotBeDrawnStaysACardAndIsNotTriedForever() {
        open("{}");
        refused = true;
        screening.watched(true);
        screening.now();
        assertThat(background.work()).isLessThan(10);
        assertThat(shown()).allMatch(Shown.Card.class::isInstance);
    }

    @Test
    void whoeverStandsInABlockStaysInItWhenTheCutChanges() throws IOException {
        open("{}");
        LiveCut before = screening.now();
        Take take = open.make(ONE, GeneratorChoice.ANIMATIC);
        open.room.choose(take.id());
        open.rewrite("{}", "{\"trims\":[{\"take\":1,\"from\":0,\"to\":2}]}");
        LiveCut now = screening.now();
        assertThat(now.frames()).isEqualTo(240);
        assertThat(now.follow(before, 200)).isEqualTo(48 + 8);
        assertThat(now.follow(before, 100)).isEqualTo(47);
        assertThat(now.showsAs(before)).isFalse();
        assertThat(now.showsAs(screening.now())).isTrue();
    }

    @Test
    void aJointBelongsHalfToEitherSide() {
        open("{}");
        LiveCut plain = screening.now();
        open.rewrite(
                open.script()
                        .withBlocks(
                                open.script().blocks().stream()
                                        .map(block ->
                                                new BlockCut(
                                                                false,
                                                                List.of(),
                                                                new BlockCut.Entry(
                                                                        Kind.DISSOLVE, 1))
                                                        .in(block))
                                        .toList()));
        LiveCut cut = screening.now();
        assertThat(cut.frames()).isEqualTo(384 - 24);
        assertThat(cut.parts().get(1).entry()).isEqualTo(new Transition(Kind.DISSOLVE, 24));
        assertThat(cut.at(168 + 11)).hasValue(0);
        assertThat(cut.at(168 + 12)).hasValue(1);
        assertThat(plain.at(9_999)).isEmpty();
    }

    /** Does what it is given when the test says so. */
    private static final class Later extends AbstractExecutorService {
        private final Deque<Runnable> waiting = new ArrayDeque<>();

        int work() {
            int done = 0;
            while (!waiting.isEmpty() && done < 100) {
                waiting.remove().run();
                done++;
            }
            return done;
        }

        @Override
        public void execute(Runnable task) {
            waiting.add(task);
        }

        @Override
        public void shutdown() {
            waiting.clear();
        }

        @Override
        public List<Runnable> shutdownNow() {
            return List.copyOf(waiting);
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }

    private static final class Silent implements MediaProbe {
        @Override
        public MediaInfo inspect(Path clip) {
            throw new UnsupportedOperationException("nothing is inspected here");
        }

        @Override
        public Loudness listen(Path clip) {
            return new Loudness(20, List.of());
        }
    }
}
