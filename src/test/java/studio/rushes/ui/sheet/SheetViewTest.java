package studio.rushes.ui.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.media.ClipLook;
import studio.rushes.problem.Problem;
import studio.rushes.script.BlockId;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.BlockCardModel;
import studio.rushes.ui.grid.BoardModel;
import studio.rushes.ui.grid.CardActions;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.grid.Verb;
import studio.rushes.ui.look.LookDesk;
import studio.rushes.ui.review.ReviewHost;
import studio.rushes.ui.review.ReviewModel;
import studio.rushes.ui.shell.FakeDesk;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before each test
class SheetViewTest {
    @TempDir private Path folder;

    private final BoardModel board = new BoardModel(() -> Scenes.NOW);
    private final ReviewModel review = new ReviewModel(board, new Host());
    private final List<Integer> played = new ArrayList<>();
    private final Looks looks = new Looks();
    private final StackPane place = new StackPane();
    private SheetModel model;
    private SheetView view;

    @Start
    void show(Stage stage) {
        model =
                new SheetModel(
                        board,
                        review,
                        new FilmStrips(Runnable::run, FxThread.EXECUTOR, FxThread::nextPulse));
        view = new SheetView(model, Posters.NONE, new Player());
        place.getChildren().setAll(view);
        Scene scene = new Scene(place, 640, 700);
        Theme.DARK.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void everyTakeIsAStripOfFivePictures(FxRobot robot) {
        looks.look = Optional.of(PaintedLooks.upright(folder.resolve("look"), 1));
        open(robot, 1, ready(1, 1, true), ready(1, 2, false));

        assertThat(tiles(robot)).hasSize(2);
        assertThat(tiles(robot))
                .allSatisfy(tile ->
                        assertThat(tile.lookupAll(".image-view"))
                                .hasSize(5)
                                .allMatch(one -> ((ImageView) one).getImage() != null));
        assertThat(texts(robot, ".name")).containsExactly("Take 1", "Take 2");
    }

    @Test
    void uprightPicturesFillTheirPlacesAndWideOnesAreSeenWhole(FxRobot robot) {
        looks.look = Optional.of(PaintedLooks.wide(folder.resolve("look"), 1));
        open(robot, 1, ready(1, 1, true));
        ImageView wide = robot.lookup(".film-strip .image-view").queryAs(ImageView.class);
        assertThat(wide.getViewport().getWidth()).isEqualTo(320);
        assertThat(wide.getViewport().getHeight()).isEqualTo(180);
        double high = ((FilmStrip) wide.getParent()).getHeight();
        assertThat(wide.getLayoutBounds().getCenterY())
                .isCloseTo(high / 2, org.assertj.core.api.Assertions.within(1.0));
    }

    @Test
    void takesWithoutAClipSayTheirStateAsTheCardsDo(FxRobot robot) {
        open(
                robot,
                2,
                ready(1, 1, true),
                Scenes.take(1, 2, Scenes.filtered(), false),
                Scenes.take(1, 3, Scenes.failed(), false),
                Scenes.take(1, 4, Scenes.generating(0.4), false));

        assertThat(texts(robot, ".state-plate .word"))
                .containsExactly("Filtered", "Failed", "Generating", "Draft");
        assertThat(texts(robot, ".told"))
                .contains(Scenes.FAILURE.headline() + " " + Scenes.FAILURE.remedy(), "no take yet");
        assertThat(robot.lookup(".state-plate .state").queryAll()).isNotEmpty();
    }

    @Test
    void aClickLooksAtATakeAndTwoPlayIt(FxRobot robot) {
        open(robot, 2, ready(1, 1, true), ready(1, 2, false), ready(2, 1, true));

        robot.clickOn(tiles(robot).get(1));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(board.looked(new BlockId("b1")).orElseThrow().ordinal()).isEqualTo(2);
        assertThat(played).isEmpty();
        assertThat(view.isFocused()).as("so that keys reach the review").isTrue();

        robot.doubleClickOn(tiles(robot).get(2));
        assertThat(played).containsExactly(2);
    }

    @Test
    void anUndecidedSheetShowsStarsAndChoiceOnceTheyAreGiven(FxRobot robot) {
        open(robot, 2, ready(1, 1, true), ready(1, 2, false), ready(2, 1, true));
        robot.interact(() -> {
            review.stepTake(1);
            review.rate(3);
            review.confirm();
        });

        assertThat(texts(robot, ".given-stars").get(1)).isEqualTo("★★★");
        assertThat(tiles(robot).get(1).getAccessibleText())
                .contains("Take 2, chosen, 3 of 5 stars");
    }

    @Test
    void ofFiveHundredBlocksOnlyThoseInSightAreThere(FxRobot robot) {
        List<Take> takes = new ArrayList<>();
        for (int block = 1; block <= 500; block++) {
            for (int ordinal = 1; ordinal <= 5; ordinal++) {
                takes.add(ready(block, ordinal, ordinal == 1));
            }
        }
        open(robot, 500, takes.toArray(Take[]::new));

        assertThat(cells()).hasSizeLessThanOrEqualTo(8);
        assertThat(looks.asked).hasSizeLessThanOrEqualTo(30);

        robot.interact(() -> board.select(board.cards().get(499)));
        settle();

        assertThat(cells()).hasSizeLessThanOrEqualTo(8);
        assertThat(looks.asked).as("those between are never read").hasSizeLessThanOrEqualTo(75);
        assertThat(inSight()).contains(500);

        for (int i = 0; i < 40; i++) {
            robot.interact(() -> board.step(-1));
            settle();
        }
        assertThat(cells()).as("cells are used again").hasSizeLessThanOrEqualTo(8);
        assertThat(inSight()).contains(460);
    }

    @Test
    void theTakeThatIsLookedAtComesIntoSightInATallRow(FxRobot robot) {
        List<Take> takes = new ArrayList<>();
        for (int ordinal = 1; ordinal <= 24; ordinal++) {
            takes.add(ready(1, ordinal, ordinal == 1));
        }
        open(robot, 1, takes.toArray(Take[]::new));
        for (int i = 0; i < 23; i++) {
            robot.interact(() -> review.stepTake(1));
            settle();
        }
        assertThat(isInSight(tile(24))).isTrue();

        for (int i = 0; i < 23; i++) {
            robot.interact(() -> review.stepTake(-1));
            settle();
        }
        assertThat(isInSight(tile(1))).isTrue();
    }

    @Test
    void aRowGrowsWithANewTakeAndStaysWhereItIs(FxRobot robot) throws Exception {
        FakeDesk desk = open(robot, 2, ready(1, 1, true), ready(1, 2, false), ready(2, 1, true));
        double before = tile(2, 1).localToScene(0, 0).getY();
        robot.interact(() -> desk.change(Scenes.take(1, 3, Scenes.queued(), false)));
        settle();

        assertThat(texts(robot, ".name")).contains("Take 3");
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () ->
                        WaitForAsyncUtils.asyncFx(() -> tile(2, 1).localToScene(0, 0).getY()).get()
                                > before + 100);
    }

    @Test
    void aSheetThatIsNotInTheWindowWaitsForNothing(FxRobot robot) {
        open(robot, 3, ready(1, 1, true), ready(2, 1, true));
        robot.interact(() -> place.getChildren().clear());
        settle();
        int before = looks.asked.size();

        Take news = ready(3, 1, true);
        looks.look = Optional.of(PaintedLooks.upright(folder.resolve("look"), 1));
        robot.interact(() -> board.hear(List.of(news)));
        settle();
        assertThat(looks.asked).hasSize(before);

        robot.interact(() -> place.getChildren().setAll(view));
        settle();
        assertThat(looks.asked).hasSizeGreaterThan(before);
        assertThat(tiles(robot)).hasSize(3);
    }

    private FakeDesk open(FxRobot robot, int blocks, Take... takes) {
        FakeDesk desk = new FakeDesk(Scenes.script(blocks), List.of(takes));
        robot.interact(() -> {
            board.open(desk.script(), desk);
            review.open(desk.review, desk.script());
            model.strips().open(looks);
            model.follow();
            desk.onTake(take -> {
                board.hear(List.of(take));
                review.heard();
                model.heard(List.of(take));
            });
        });
        settle();
        return desk;
    }

    private void settle() {
        // What is brought into sight is so with the pulse after the next.
        for (int i = 0; i < 3; i++) {
            CompletableFuture<Void> pulse = new CompletableFuture<>();
            FxThread.nextPulse(() -> pulse.complete(null));
            pulse.join();
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<TakeTile> tiles(FxRobot robot) {
        return robot.lookup(".take-tile").queryAllAs(TakeTile.class).stream()
                .filter(SheetViewTest::isShown)
                .toList();
    }

    private TakeTile tile(int ordinal) {
        return tile(1, ordinal);
    }

    private TakeTile tile(int block, int ordinal) {
        return view.lookupAll(".take-tile").stream()
                .filter(SheetViewTest::isShown)
                .map(TakeTile.class::cast)
                .filter(tile ->
                        tile.take()
                                .filter(take ->
                                        take.request().number() == block
                                                && take.ordinal() == ordinal)
                                .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private boolean isInSight(Node node) {
        Node list = view.lookup("#sheet-rows");
        Bounds at = list.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        return at.getMinY() >= 0 && at.getMaxY() <= list.getLayoutBounds().getHeight();
    }

    /** Rows that exist, seen or put aside for later. */
    private Collection<Node> cells() {
        return view.lookupAll(".sheet-cell");
    }

    private Set<Integer> inSight() {
        return cells().stream()
                .map(SheetCell.class::cast)
                .filter(Node::isVisible)
                .map(SheetCell::getItem)
                .filter(item -> item != null)
                .map(item -> item.data().number())
                .collect(Collectors.toSet());
    }

    private List<String> texts(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAllAs(Label.class).stream()
                .filter(SheetViewTest::isShown)
                .map(Label::getText)
                .toList();
    }

    private static boolean isShown(Node node) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent)
                .allMatch(Node::isVisible);
    }

    private static Take ready(int block, int ordinal, boolean chosen) {
        return Scenes.take(block, ordinal, Scenes.ready(), chosen);
    }

    private final class Player implements CardActions {
        @Override
        public void perform(Verb verb, BlockCardModel card) {}

        @Override
        public boolean possible() {
            return true;
        }

        @Override
        public void play(BlockCardModel card) {
            played.add(card.data().number());
        }
    }

    /** The same look for all, remembering who was asked for. */
    private static final class Looks implements LookDesk {
        private final Set<TakeId> asked = ConcurrentHashMap.newKeySet();
        private Optional<ClipLook> look = Optional.empty();

        @Override
        public Optional<ClipLook> of(Take take) {
            asked.add(take.id());
            return look;
        }

        @Override
        public Subscription onLook(java.util.function.Consumer<TakeId> listener) {
            return () -> {};
        }
    }

    private static final class Host implements ReviewHost {
        @Override
        public boolean possible() {
            return true;
        }

        @Override
        public void ifRunning(Runnable act) {
            act.run();
        }

        @Override
        public void again(BlockCardModel card) {}

        @Override
        public void follow(CompletableFuture<Void> decision, Runnable end) {
            decision.whenComplete((_, _) -> end.run());
        }

        @Override
        public void allDecided() {}

        @Override
        public void undo() {}

        @Override
        public void redo() {}

        @Override
        public void tell(Problem problem) {}
    }
}
