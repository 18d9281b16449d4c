package studio.rushes.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeState;
import studio.rushes.script.Script;
import studio.rushes.ui.grid.BoardModel;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.shell.FakeDesk;

class BulletinTest {
    private final BoardModel board = new BoardModel(InstantSource.fixed(Scenes.NOW));
    private final List<Bulletin.News> told = new ArrayList<>();
    private final List<String> announced = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();
    private final Bulletin bulletin = new Bulletin(board, told::add, later::add);

    @Test
    void aBatchThatIsDoneIsToldOnce() {
        open(3, Scenes.generating(0.2));

        hear(1, Scenes.ready());
        hear(2, Scenes.ready());
        assertThat(later).as("others still run").isEmpty();
        hear(3, Scenes.ready());
        pass();

        assertThat(headlines()).containsExactly("All 3 blocks are ready");
    }

    @Test
    void blocksThatNeedSomebodyAreToldTogetherWhileOthersRun() {
        open(4, Scenes.generating(0.2));

        hear(2, Scenes.filtered());
        hear(3, Scenes.failed());
        pass();

        assertThat(headlines()).containsExactly("2 blocks need you: 2, 3");
        assertThat(told.getFirst().block()).contains(block(2));
    }

    @Test
    void oneBlockThatNeedsSomebodyIsNamedWithItsLine() {
        open(3, Scenes.generating(0.2));
        hear(3, Scenes.filtered());
        pass();

        assertThat(headlines()).containsExactly("Block 3 was filtered");
        assertThat(told.getFirst().body())
                .isEqualTo(board.card(block(3)).orElseThrow().data().line());
    }

    @Test
    void whatIsReadyAndWhatIsNotAtTheEndOfABatchIsOneNotice() {
        open(3, Scenes.generating(0.2));
        hear(1, Scenes.ready());
        hear(2, Scenes.ready());
        hear(3, Scenes.filtered());
        pass();

        assertThat(told)
                .containsExactly(
                        new Bulletin.News(
                                "Block 3 was filtered",
                                "2 of 3 blocks are ready",
                                Optional.of(block(3)),
                                true));
    }

    @Test
    void whatIsLookedAtWhileItHappensIsNotTold() {
        open(1, Scenes.generating(0.2));
        board.select(block(1));
        hear(1, Scenes.filtered());
        pass();

        assertThat(told).isEmpty();
        assertThat(announced).isEmpty();
    }

    @Test
    void whatWasThereWhenTheVideoWasOpenedIsNoNews() {
        open(3, Scenes.filtered());
        bulletin.look();
        assertThat(later).isEmpty();
    }

    @Test
    void whatWasStoppedByHandIsNoNews() {
        open(2, Scenes.generating(0.2));
        hear(1, Scenes.cancelled());
        hear(2, Scenes.cancelled());
        pass();

        assertThat(told).isEmpty();
    }

    @Test
    void whoLooksElsewhereIsToldByTheHeraldAndFindsItInTheWindowLater() {
        open(2, Scenes.generating(0.2));
        bulletin.attend(false);
        hear(1, Scenes.ready());
        hear(2, Scenes.ready());
        pass();

        assertThat(announced).containsExactly("All 2 blocks are ready / ");
        assertThat(told).isEmpty();

        bulletin.attend(true);
        assertThat(headlines()).containsExactly("All 2 blocks are ready");
        bulletin.attend(true);
        assertThat(told).hasSize(1);
    }

    @Test
    void aFilmThatIsMadeIsAnnouncedOnlyToWhoLooksElsewhere() {
        open(1, Scenes.ready());
        bulletin.over("Making final.mp4", "Made");
        assertThat(announced).isEmpty();

        bulletin.attend(false);
        bulletin.over("Making final.mp4", "Made");
        assertThat(announced).containsExactly("Making final.mp4 / Made");
    }

    @Test
    void newsOfAVideoThatWasClosedAreNotTold() {
        open(1, Scenes.generating(0.2));
        bulletin.attend(false);
        hear(1, Scenes.filtered());
        bulletin.close();
        pass();
        bulletin.attend(true);

        assertThat(told).isEmpty();
        assertThat(announced).isEmpty();
    }

    private void open(int blocks, TakeState state) {
        Script script = Scenes.script(blocks);
        List<Take> takes =
                IntStream.rangeClosed(1, blocks)
                        .mapToObj(i -> Scenes.take(i, 1, state, false))
                        .toList();
        board.open(script, new FakeDesk(script, takes));
        board.select((studio.rushes.ui.grid.BlockCardModel) null);
        bulletin.tellBy((headline, body) -> announced.add(headline + " / " + body));
        bulletin.open();
    }

    private void hear(int block, TakeState state) {
        Take before = board.takes(block(block)).getFirst();
        board.hear(List.of(Scenes.later(before, state)));
        bulletin.look();
    }

    private studio.rushes.script.BlockId block(int number) {
        return board.cards().get(number - 1).id();
    }

    private void pass() {
        List<Runnable> due = List.copyOf(later);
        later.clear();
        due.forEach(Runnable::run);
    }

    private List<String> headlines() {
        return told.stream().map(Bulletin.News::headline).toList();
    }
}
