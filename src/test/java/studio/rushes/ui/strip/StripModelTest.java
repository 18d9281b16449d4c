package studio.rushes.ui.strip;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import studio.rushes.assembly.Transition;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.Take;
import studio.rushes.media.FrameSize;
import studio.rushes.project.BlockCut;
import studio.rushes.project.BlockCut.Entry;
import studio.rushes.project.BlockCut.Trim;
import studio.rushes.project.LiveCut;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.ui.cut.FakeCutDesk;
import studio.rushes.ui.grid.Scenes;

class StripModelTest {
    private static final Entry DISSOLVE = new Entry(Transition.Kind.DISSOLVE, 1);
    private final List<Strip> told = new ArrayList<>();

    private static Take ready(int block) {
        return Scenes.paid(
                Scenes.take(block, 1, Scenes.ready(), true), new ModelId("veo-3.1-fast"));
    }

    private static Piece piece(Strip strip, String block) {
        return strip.piece(new BlockId(block)).orElseThrow();
    }

    private static BlockCut cut(Project project, String block) {
        return BlockCut.of(project.script().block(new BlockId(block)).orElseThrow());
    }

    /** A strip without a window. */
    private static final class Project {
        final StripProject of;

        Project(Script script, Take... takes) {
            of = new StripProject(script, takes);
        }

        Script script() {
            return of.desk.script();
        }

        Strip strip() {
            return of.model.strip();
        }
    }

    @Test
    void piecesLieWhereTheFilmHasThem() {
        Script script =
                StripScenes.script(
                        4,
                        StripScenes.cut(2, cut -> cut.from(1, 1, 8)),
                        StripScenes.cut(3, cut -> cut.entering(DISSOLVE)));
        Strip strip = StripScenes.strip(script, ready(1), ready(2), ready(4));

        assertThat(strip.pieces())
                .extracting(piece -> piece.place().frames())
                .containsExactly(192L, 168L, 144L, 192L);
        // A second is seen of both, half of it each one's own.
        assertThat(strip.pieces()).extracting(Piece::begin).containsExactly(0L, 192L, 348L, 480L);
        assertThat(strip.frames()).isEqualTo(192 + 168 + 144 + 192 - 24);
        assertThat(piece(strip, "b2").from()).isEqualTo(24);
        assertThat(piece(strip, "b2").isTrimmed()).isTrue();
    }

    @Test
    void eachFrameGoesToThePlaceItStandsAtAndBack() {
        Script script = StripScenes.script(5, StripScenes.cut(3, cut -> cut.leftOut(true)));
        Strip strip = StripScenes.strip(script, ready(1), ready(2));
        Axis axis = new Axis(strip, 1.7);

        for (long frame = 0; frame < strip.frames(); frame++) {
            assertThat(axis.frame(axis.x(frame) + 0.01)).isEqualTo(frame);
        }
        assertThat(axis.width()).isEqualTo(strip.frames() * 1.7 + Axis.SLIM);
        assertThat(axis.frame(-50)).isZero();
        assertThat(axis.frame(axis.width() + 50)).isEqualTo(strip.frames() - 1);
    }

    @Test
    void aFittingScaleShowsAllOfItAndTheBlocksThatAreLeftOut() {
        Script script = StripScenes.script(5, StripScenes.cut(3, cut -> cut.leftOut(true)));
        Strip strip = StripScenes.strip(script, ready(1));

        assertThat(new Axis(strip, Axis.fitting(strip, 1200)).width())
                .isCloseTo(1200, org.assertj.core.data.Offset.offset(0.001));
    }

    @Test
    void whatIsMissingOrOnlySketchedPlaysAsAnimatic() {
        Take sketch = Scenes.take(2, 1, Scenes.ready(), true);
        Strip strip = StripScenes.strip(Scenes.script(4), ready(1), sketch);

        assertThat(strip.pieces())
                .extracting(Piece::missing)
                .containsExactly(false, false, true, true);
        assertThat(strip.animatic()).isEqualTo(3);
        assertThat(piece(strip, "b3").place().frames()).isEqualTo(6 * 24);
        assertThat(StripWords.about(strip)).isEqualTo("30 s · plays now, 3 blocks as animatic");
    }

    @Test
    void aBlockThatIsLeftOutHasNoTimeAndKeepsItsPlace() {
        Project project =
                new Project(
                        StripScenes.script(4, StripScenes.cut(2, cut -> cut.leftOut(true))),
                        ready(1));

        Strip strip = project.strip();
        assertThat(strip.indexOf(new BlockId("b2"))).isEqualTo(1);
        assertThat(piece(strip, "b2").place().frames()).isZero();
        assertThat(piece(strip, "b2").begin()).isEqualTo(piece(strip, "b3").begin());
        assertThat(strip.before(1)).isEmpty();
        assertThat(strip.before(2)).contains(piece(strip, "b1"));
        assertThat(StripWords.about(strip)).endsWith("· 1 left out");

        project.of.model.leaveOut(new BlockId("b2"), false);

        assertThat(piece(project.strip(), "b2").place().frames()).isEqualTo(192);
        project.of.desk.undo();
        assertThat(piece(project.strip(), "b2").leftOut()).isTrue();
    }

    @Test
    void theFirstBlockFollowsNone() {
        Strip strip =
                StripScenes.strip(
                        StripScenes.script(
                                3,
                                StripScenes.cut(1, cut -> cut.leftOut(true)),
                                StripScenes.cut(2, cut -> cut.entering(DISSOLVE))));

        assertThat(strip.before(0)).isEmpty();
        assertThat(strip.before(1)).isEmpty();
        assertThat(piece(strip, "b2").place().entry()).isZero();
    }

    @Test
    void aBlockIsDroppedBetweenTheTwoItIsLetGoOver() {
        Axis axis = new Axis(StripScenes.strip(Scenes.script(4)), 1);
        BlockId second = new BlockId("b2");

        assertThat(axis.drop(second, 10)).hasValue(0);
        assertThat(axis.drop(second, 250)).isEmpty();
        assertThat(axis.drop(second, axis.left(2) + axis.width(2) * 0.6)).hasValue(2);
        assertThat(axis.drop(second, axis.width())).hasValue(3);
        assertThat(axis.mark(second, 0)).isZero();
        assertThat(axis.mark(second, 3)).isEqualTo(axis.width());
        assertThat(axis.mark(second, 2)).isEqualTo(axis.left(3));
    }

    @Test
    void movingIsOneStepAndStopsAtTheEnds() {
        Project project = new Project(Scenes.script(3));

        project.of.model.moveBy(new BlockId("b1"), -1);
        assertThat(project.of.edits).isEmpty();
        project.of.model.moveBy(new BlockId("b1"), 1);

        assertThat(project.of.edits)
                .containsExactly(new ScriptEdit.MoveBlock(new BlockId("b1"), 1));
        assertThat(project.strip().pieces())
                .extracting(piece -> piece.block().value())
                .containsExactly("b2", "b1", "b3");
        project.of.model.moveBy(new BlockId("b1"), 9);
        assertThat(project.strip().pieces().getLast().block()).isEqualTo(new BlockId("b1"));
    }

    @Test
    void anEdgeIsPulledByWholeFramesAsFarAsTheTakeReaches() {
        Piece piece =
                piece(
                        StripScenes.strip(
                                StripScenes.script(
                                        2,
                                        StripScenes.cut(1, cut -> cut.from(1, 2, 8).to(1, 6, 8))),
                                ready(1)),
                        "b1");

        Trimming begin = Trimming.of(piece, true);
        assertThat(begin.by(-7).frame()).isEqualTo(41);
        assertThat(begin.by(-7).frames()).isEqualTo(103);
        assertThat(begin.by(-7).picture()).isEqualTo(41);
        assertThat(begin.by(-999).frame()).isZero();
        assertThat(begin.by(999).frame()).isEqualTo(144 - Trimming.SHORTEST);
        Trimming end = Trimming.of(piece, false);
        assertThat(end.by(5).frame()).isEqualTo(149);
        assertThat(end.by(5).picture()).isEqualTo(148);
        assertThat(end.by(999).frame()).isEqualTo(192);
        assertThat(end.by(-999).frame()).isEqualTo(48 + Trimming.SHORTEST);
        assertThat(StripWords.pulled(end.by(-12))).isEqualTo("Ends at 0:05.12 · 3.5 s (−0.5 s)");
    }

    @Test
    void whatIsPulledStandsInTheScriptAndAWholeTakeHasNoTrim() {
        Project project = new Project(Scenes.script(2), ready(1));
        BlockId first = new BlockId("b1");

        project.of.model.trim(Trimming.of(piece(project.strip(), "b1"), true).by(12));
        project.of.model.trim(Trimming.of(piece(project.strip(), "b1"), false).by(-24));

        assertThat(cut(project, "b1").trims()).containsExactly(new Trim(1, 0.5, 7));
        assertThat(piece(project.strip(), "b1").place().frames()).isEqualTo(156);

        project.of.model.trim(Trimming.of(piece(project.strip(), "b1"), true).by(-99));
        project.of.model.trim(Trimming.of(piece(project.strip(), "b1"), false).by(99));

        assertThat(cut(project, "b1").trims()).isEmpty();
        int edits = project.of.edits.size();
        project.of.model.trim(Trimming.of(piece(project.strip(), "b1"), false).by(5));
        assertThat(project.of.edits).as("the take has no more").hasSize(edits);
        assertThat(project.script().block(first).orElseThrow())
                .isEqualTo(Scenes.script(2).block(first).orElseThrow());
    }

    @Test
    void aSeamIsChangedAndItsBlocksOverlap() {
        Project project = new Project(Scenes.script(3), ready(1), ready(2));

        project.of.model.enter(new BlockId("b2"), DISSOLVE);

        assertThat(cut(project, "b2").entry()).isEqualTo(DISSOLVE);
        assertThat(piece(project.strip(), "b2").place().entry()).isEqualTo(24);
        assertThat(StripWords.entry(piece(project.strip(), "b2"))).isEqualTo("Dissolve, 1 s");
        project.of.desk.undo();
        assertThat(StripWords.entry(piece(project.strip(), "b2"))).isEqualTo("Cut");
    }

    @Test
    void progressOfATakeLeavesTheStripAsItIs() {
        Take running = Scenes.take(2, 1, Scenes.generating(0.1), false);
        Project project = new Project(Scenes.script(3), ready(1), running);
        project.of.model.stripProperty().subscribe((_, now) -> told.add(now));

        project.of.desk.change(Scenes.later(running, Scenes.generating(0.5)));
        assertThat(told).isEmpty();

        project.of.desk.change(Scenes.playing(Scenes.later(running, Scenes.ready()), true));
        assertThat(told).hasSize(1);
        assertThat(piece(project.strip(), "b2").missing()).isFalse();
    }

    @Test
    void aChangeOfOneOfFiveHundredBlocksCostsLittle() {
        Take running = Scenes.take(400, 1, Scenes.generating(0.1), false);
        Project project = new Project(Scenes.script(500), ready(1), ready(2), running);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Long> costs = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            long before = threads.getCurrentThreadCpuTime();
            project.of.model.heard(List.of(running));
            costs.add(threads.getCurrentThreadCpuTime() - before);
        }
        List<Long> settled = costs.subList(100, 300).stream().sorted().toList();
        assertThat(settled.get(100)).isLessThan(TimeUnit.MICROSECONDS.toNanos(500));
    }

    @Test
    void aClipThatIsGoneIsMissingOnceThePlayerHasLookedForIt() {
        Project project = new Project(Scenes.script(2), ready(1), ready(2));
        assertThat(project.strip().animatic()).isZero();
        LiveCut known = project.of.desk.cut.cut;
        LiveCut.Part first = known.parts().getFirst();
        project.of.desk.cut.cut =
                new LiveCut(
                        FrameSize.PORTRAIT_720,
                        FakeCutDesk.LOOK,
                        List.of(
                                new LiveCut.Part(
                                        first.block(),
                                        1,
                                        new LiveCut.Shown.Card("line", 8, LiveCut.Gap.LOST),
                                        0,
                                        first.place(),
                                        first.entry()),
                                known.parts().getLast()));

        project.of.model.seek(0);

        assertThat(piece(project.strip(), "b1").missing()).isTrue();
        assertThat(piece(project.strip(), "b2").missing()).isFalse();
    }

    @Test
    void thePlaceThatPlaysIsFollowedAndChosen() {
        Project project = new Project(Scenes.script(3), ready(1), ready(2));
        assertThat(project.of.model.playheadProperty().get()).isNegative();

        project.of.model.seek(200);
        assertThat(project.of.player.heard).containsExactly("show 200");
        assertThat(project.of.model.playheadProperty().get()).isEqualTo(200);

        project.of.model.seek(10);
        project.of.model.playFrom(77);
        assertThat(project.of.player.heard).endsWith("seek 10", "play 77");
        project.of.player.frame.set(80);
        assertThat(project.of.model.playheadProperty().get()).isEqualTo(80);

        project.of.player.wholeProperty().set(false);
        assertThat(project.of.model.playheadProperty().get()).isNegative();
        project.of.model.playFrom(90);
        assertThat(project.of.player.heard).endsWith("show 90", "play 90");
    }

    @Test
    void selectingIsTheBoardsAndStopsAtTheEnds() {
        Project project = new Project(Scenes.script(3));

        project.of.model.step(1);
        assertThat(project.of.board.selected().orElseThrow().id()).isEqualTo(new BlockId("b2"));
        project.of.model.step(9);
        assertThat(project.of.model.selected()).contains(new BlockId("b3"));
        project.of.model.step(-9);
        assertThat(project.of.model.selected()).contains(new BlockId("b1"));
    }

    @Test
    void aClosedProjectLeavesNothing() {
        Project project = new Project(Scenes.script(3), ready(1));

        project.of.model.close();

        assertThat(project.strip()).isEqualTo(Strip.NONE);
        assertThat(new Axis(project.strip(), 1).frame(10)).isZero();
    }

    @Test
    void marksOfTheRulerAreAsCloseAsTheyCanBeRead() {
        assertThat(Ruler.step(60)).isEqualTo(1);
        assertThat(Ruler.step(20)).isEqualTo(5);
        assertThat(Ruler.step(4)).isEqualTo(15);
        assertThat(Ruler.step(0.01)).isEqualTo(600);
    }
}
