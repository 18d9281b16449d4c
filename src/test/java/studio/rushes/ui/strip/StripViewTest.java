package studio.rushes.ui.strip;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.assembly.Transition;
import studio.rushes.generation.Take;
import studio.rushes.project.BlockCut;
import studio.rushes.project.BlockCut.Entry;
import studio.rushes.project.BlockCut.Trim;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;
import studio.rushes.ui.grid.Scenes;

/** The cut is changed by hand, and by keys. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before each test
class StripViewTest {
    private static final int WIDE = 1280;
    private Stage stage;
    private StripProject project;
    private Node bar;

    @Start
    void show(Stage primary) {
        stage = primary;
        stage.setWidth(WIDE);
        stage.setHeight(800);
    }

    @AfterEach
    void leaveNothingOpen(FxRobot robot) {
        robot.release(MouseButton.PRIMARY);
        robot.interact(() ->
                Window.getWindows().stream()
                        .filter(window -> !window.equals(stage))
                        .toList()
                        .forEach(Window::hide));
    }

    private void open(FxRobot robot, Script script, Take... takes) {
        robot.interact(() -> {
            project = new StripProject(script, takes);
            new StripWindow(project).show(stage, WIDE, 800);
        });
        bar = robot.lookup("#strip-track").query();
        StripWindow.until(() -> bar.lookupAll(".piece").stream().anyMatch(one -> wide(one) > 2));
    }

    private static double wide(Node node) {
        return node.getLayoutBounds().getWidth();
    }

    private static Take ready(int block) {
        return Scenes.take(block, 1, Scenes.ready(), true);
    }

    private void four(FxRobot robot) {
        open(robot, Scenes.script(4), ready(1), ready(2), ready(3), ready(4));
    }

    private PieceNode piece(String block) {
        return StripWindow.piece(bar, block);
    }

    private SeamNode seam(String block) {
        return StripWindow.seam(bar, block);
    }

    private static Point2D at(Node node, double x, double y) {
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        return new Point2D(bounds.getMinX() + x, bounds.getMinY() + y);
    }

    private static Point2D middle(Node node) {
        return at(node, wide(node) / 2, node.getLayoutBounds().getHeight() / 2);
    }

    /** Draws with the button held, in small steps as a hand does. */
    private static void drag(FxRobot robot, Point2D from, double by) {
        robot.moveTo(from).press(MouseButton.PRIMARY);
        for (int i = 1; i <= 4; i++) {
            robot.moveTo(from.getX() + by * i / 4, from.getY());
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void let(FxRobot robot) {
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void type(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private BlockCut cut(String block) {
        return BlockCut.of(project.desk.script().block(new BlockId(block)).orElseThrow());
    }

    private void hasKeys(String block) {
        StripWindow.until(() -> piece(block).isFocused());
    }

    @Test
    void aPieceThatIsDrawnElsewhereMovesItsBlockAndUndoPutsItBack(FxRobot robot) {
        four(robot);
        PieceNode first = piece("b1");

        drag(robot, at(first, 60, 40), wide(first) * 1.5);
        StripWindow.until(() -> bar.lookup(".drop-mark").isVisible());
        let(robot);

        assertThat(project.order()).containsExactly("b2", "b1", "b3", "b4");
        assertThat(project.edits).hasSize(1);
        assertThat(bar.lookup(".drop-mark").isVisible()).isFalse();
        StripWindow.until(() -> piece("b1").getLayoutX() > 100);

        robot.interact(() -> project.desk.undo());

        assertThat(project.order()).containsExactly("b1", "b2", "b3", "b4");
        StripWindow.until(() -> piece("b1").getLayoutX() < 1);
    }

    @Test
    void escapeWhileDrawingLeavesEverythingAsItWas(FxRobot robot) {
        four(robot);

        drag(robot, at(piece("b1"), 60, 40), 400);
        type(robot, KeyCode.ESCAPE);
        let(robot);
        drag(robot, at(piece("b2"), 3, 40), 80);
        type(robot, KeyCode.ESCAPE);
        let(robot);

        assertThat(project.edits).isEmpty();
        StripWindow.until(() -> piece("b1").getTranslateX() == 0);
        assertThat(bar.lookup("#strip-bubble").isVisible()).isFalse();
    }

    @Test
    void anEdgeThatIsPulledTrimsTheTakeToWholeFramesAndUndoPutsItBack(FxRobot robot) {
        four(robot);
        PieceNode second = piece("b2");
        double perSecond = wide(second) / 8;

        drag(robot, at(second, 3, 12), perSecond);
        StripWindow.until(() -> bar.lookup("#strip-bubble").isVisible());
        Label told = (Label) bar.lookup(".strip-bubble-words");
        assertThat(told.getText()).startsWith("Begins at 0:0").contains("(−");
        assertThat(project.edits).as("only once it is let go of").isEmpty();
        let(robot);

        Trim trim = cut("b2").trims().getFirst();
        assertThat(trim.from()).isBetween(0.9, 1.1);
        assertThat(trim.from() * 24).isEqualTo(Math.rint(trim.from() * 24));
        assertThat(trim.to()).isEqualTo(8);
        assertThat(project.edits).hasSize(1);

        StripWindow.until(() -> wide(piece("b2")) < perSecond * 7.6);
        drag(robot, at(piece("b2"), wide(piece("b2")) - 4, 12), -2 * perSecond);
        let(robot);
        assertThat(cut("b2").trims().getFirst().to()).isBetween(5.8, 6.2);

        robot.interact(() -> {
            project.desk.undo();
            project.desk.undo();
        });
        assertThat(cut("b2").trims()).isEmpty();
    }

    @Test
    void whatIsMissingHasNoEdgesToPull(FxRobot robot) {
        open(robot, Scenes.script(3), ready(1));

        drag(robot, at(piece("b2"), 3, 12), 1);
        let(robot);

        assertThat(project.edits).isEmpty();
        assertThat(piece("b2").edge(3)).isEmpty();
        assertThat(piece("b1").edge(3)).contains(true);
        assertThat(piece("b1").edge(wide(piece("b1")) - 3)).contains(false);
        assertThat(piece("b1").edge(60)).isEmpty();
    }

    @Test
    void whoLooksOnChangesNothing(FxRobot robot) {
        four(robot);
        project.possible = false;

        drag(robot, at(piece("b1"), 60, 40), 500);
        let(robot);
        drag(robot, at(piece("b2"), 3, 12), 80);
        let(robot);
        type(robot, KeyCode.ALT, KeyCode.RIGHT);
        type(robot, KeyCode.DELETE);

        assertThat(project.edits).isEmpty();
        assertThat(project.model.selected()).contains(new BlockId("b2"));
    }

    @Test
    void aClickSelectsAndTwoPlayTheCutFromThere(FxRobot robot) {
        four(robot);

        robot.clickOn(middle(piece("b3")));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(project.board.selected().orElseThrow().id()).isEqualTo(new BlockId("b3"));
        assertThat(project.player.heard).isEmpty();

        robot.doubleClickOn(middle(piece("b2")));
        WaitForAsyncUtils.waitForFxEvents();

        String played = project.player.heard.getLast();
        assertThat(played).startsWith("play ");
        assertThat(Long.parseLong(played.substring(5))).isBetween(270L, 306L);
        StripWindow.until(() -> bar.lookup(".playhead").isVisible());
    }

    @Test
    void aClickOnTheRulerGoesThere(FxRobot robot) {
        four(robot);
        Node ruler = bar.lookup(".strip-ruler");

        robot.clickOn(middle(ruler));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(project.player.wholeProperty().get()).isTrue();
        assertThat(project.model.playheadProperty().get()).isBetween(380L, 388L);
        StripWindow.until(() -> Math.abs(bar.lookup(".playhead").getLayoutX() - wide(bar) / 2) < 4);
    }

    @Test
    void aSeamIsOpenedChangedAndUndone(FxRobot robot) {
        four(robot);

        robot.clickOn(middle(seam("b2")));
        StripWindow.until(() -> robot.lookup("#seam-dissolve").tryQuery().isPresent());
        assertThat(robot.lookup("#seam-score").queryAs(Label.class).getText())
                .startsWith("Not compared yet");
        robot.interact(() ->
                robot.lookup("#seam-dissolve")
                        .queryAs(javafx.scene.control.ToggleButton.class)
                        .fire());
        assertThat(cut("b2").entry()).isEqualTo(new Entry(Transition.Kind.DISSOLVE, 0.5));

        robot.interact(() -> robot.lookup("#seam-seconds").queryAs(Slider.class).setValue(1.2));
        robot.interact(() ->
                Window.getWindows().stream()
                        .filter(window -> !window.equals(stage))
                        .toList()
                        .forEach(Window::hide));

        assertThat(cut("b2").entry()).isEqualTo(new Entry(Transition.Kind.DISSOLVE, 1.2));
        assertThat(project.edits).hasSize(2);
        StripWindow.until(
                () -> seam("b2").getAccessibleText().equals("B01 to B02: Dissolve, 1.2 s"));
        robot.interact(() -> project.desk.undo());
        assertThat(cut("b2").entry().seconds()).isEqualTo(0.5);
    }

    @Test
    void aBlockThatIsLeftOutIsPutBackWhereItStands(FxRobot robot) {
        open(
                robot,
                StripScenes.script(4, StripScenes.cut(2, cut -> cut.leftOut(true))),
                ready(1),
                ready(2),
                ready(3));
        assertThat(wide(piece("b2"))).isLessThan(40);
        assertThat(piece("b2").getAccessibleText()).contains("left out");

        robot.clickOn(middle(piece("b2").lookup(".put-back")));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(cut("b2").leftOut()).isFalse();
        StripWindow.until(() -> wide(piece("b2")) > 100);
    }

    @Test
    void keysGoFromPieceToPieceAndMoveTrimlessThings(FxRobot robot) {
        four(robot);
        robot.interact(() -> piece("b1").requestFocus());

        type(robot, KeyCode.RIGHT);
        hasKeys("b2");
        assertThat(piece("b1").isFocusTraversable()).isFalse();
        type(robot, KeyCode.END);
        hasKeys("b4");
        type(robot, KeyCode.HOME);
        hasKeys("b1");
        type(robot, KeyCode.ALT, KeyCode.RIGHT);
        assertThat(project.order()).containsExactly("b2", "b1", "b3", "b4");
        hasKeys("b1");
        type(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(project.order()).containsExactly("b1", "b2", "b3", "b4");
        type(robot, KeyCode.DELETE);
        assertThat(cut("b1").leftOut()).isTrue();
        type(robot, KeyCode.DELETE);
        assertThat(cut("b1").leftOut()).isFalse();
    }

    @Test
    void aSeamIsReachedByKeys(FxRobot robot) {
        four(robot);
        robot.interact(() -> {
            project.model.select(new BlockId("b3"));
            piece("b3").requestFocus();
        });
        StripWindow.until(() -> seam("b3").isFocusTraversable());

        type(robot, KeyCode.SHIFT, KeyCode.TAB);
        assertThat(seam("b3").isFocused()).isTrue();
        assertThat(seam("b3").getAccessibleText()).isEqualTo("B02 to B03: Cut");
        robot.interact(() -> piece("b3").requestFocus());
        type(robot, KeyCode.SHIFT, KeyCode.ENTER);

        StripWindow.until(() -> robot.lookup("#seam-editor").tryQuery().isPresent());
    }

    @Test
    void piecesAreCalledByTheirNames(FxRobot robot) {
        open(robot, Scenes.script(3), ready(1));

        assertThat(piece("b1").getAccessibleText())
                .isEqualTo("B01, at 0:00.00, 8 s, Ready: " + line(0));
        assertThat(piece("b2").getAccessibleText())
                .isEqualTo("B02, at 0:08.00, 8 s, Draft, plays as animatic: " + line(1));
    }

    private static String line(int index) {
        return Scenes.script(3).blocks().get(index).dialogue();
    }

    @Test
    void fiveHundredBlocksCostWhatAScreenFullCosts(FxRobot robot) {
        open(robot, Scenes.script(500), ready(1));
        assertThat(bar.lookupAll(".piece")).hasSizeLessThan(80);

        robot.interact(() -> project.model.select(new BlockId("b470")));
        StripWindow.until(() -> {
            Bounds seen = piece("b470").getBoundsInParent();
            return seen.getMinX() >= 0 && seen.getMaxX() <= wide(bar);
        });
        robot.interact(() -> project.model.select(new BlockId("b200")));
        StripWindow.until(() -> piece("b200").getBoundsInParent().getMinX() >= 0);

        assertThat(bar.lookupAll(".piece")).hasSizeLessThan(80);
        assertThat(bar.lookupAll(".seam")).hasSizeLessThan(80);
    }

    @Test
    void theLargeStripComesNearerAndShowsAllOfIt(FxRobot robot) {
        four(robot);
        Node room = robot.lookup("#strip-room").query();
        StripWindow.until(() -> wide(StripWindow.piece(room, "b1")) > 100);
        double before = wide(StripWindow.piece(room, "b1"));

        robot.interact(() -> StripWindow.piece(room, "b1").requestFocus());
        robot.write("++");
        StripWindow.until(() -> wide(StripWindow.piece(room, "b1")) > before * 1.4);
        robot.write("0");
        StripWindow.until(() -> {
            PieceNode last = StripWindow.piece(room, "b4");
            return Math.abs(last.getBoundsInParent().getMaxX() - wide(room)) < 4;
        });
    }

    @Test
    void whatIsPressedDoesNotSlideAwayUnderTheHand(FxRobot robot) {
        open(robot, Scenes.script(20), ready(1));
        Node room = robot.lookup("#strip-room").query();
        StripWindow.until(() -> wide(StripWindow.piece(room, "b8")) > 100);
        PieceNode cutOff = StripWindow.piece(room, "b8");
        double left = cutOff.getLayoutX();
        assertThat(left).isLessThan(wide(room));
        assertThat(left + wide(cutOff)).as("only half seen").isGreaterThan(wide(room));

        Point2D hold = at(cutOff, 20, 60);
        robot.moveTo(hold).press(MouseButton.PRIMARY);
        StripWindow.until(() -> cutOff.getPseudoClassStates().toString().contains("selected"));
        robot.moveTo(hold.getX() + 2, hold.getY());
        let(robot);

        assertThat(project.edits).isEmpty();
        assertThat(cutOff.getLayoutX()).isEqualTo(left);
        assertThat(project.model.selected()).contains(new BlockId("b8"));
    }
}
