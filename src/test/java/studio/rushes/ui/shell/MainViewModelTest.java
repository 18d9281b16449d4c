package studio.rushes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import studio.rushes.generation.Take;
import studio.rushes.problem.StudioException;
import studio.rushes.ui.grid.CardStatus;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.grid.Verb;

class MainViewModelTest {
    private final FakeStudio studio = new FakeStudio();
    private final MainViewModel model =
            new MainViewModel(
                    studio,
                    InstantSource.fixed(Scenes.NOW),
                    Runnable::run,
                    Runnable::run,
                    Runnable::run);

    @Test
    void generateAsksForWhatIsMissingOnly() {
        FakeDesk desk = open(2, Scenes.take(1, 1, Scenes.ready(), true));

        model.generateMissing();

        assertThat(desk.launching.asked).containsExactly("launch [b2] with animatic");
    }

    @Test
    void aRefusalBecomesANotice() {
        FakeDesk desk = open(1);
        desk.launching.launchRefusal = Optional.of(Scenes.FAILURE);

        model.generateMissing();

        assertThat(model.noticeProperty().get())
                .isEqualTo(new Notice.Trouble(Scenes.FAILURE, List.of()));
    }

    @Test
    void aProjectThatCannotBeOpenedLeavesThePresentOneOpen() {
        FakeDesk desk = open(1);

        model.open(CompletableFuture.failedFuture(new StudioException(Scenes.FAILURE)));

        assertThat(model.deskProperty().get()).isSameAs(desk);
        assertThat(model.noticeProperty().get()).isInstanceOf(Notice.Trouble.class);
        assertThat(model.openingProperty().get()).isFalse();
    }

    @Test
    void theVerbsOfACardReachItsTake() {
        Take take = Scenes.take(1, 1, Scenes.failed(), false);
        FakeDesk desk = open(1, take);

        model.perform(Verb.RETRY, model.board().cards().getFirst());
        model.perform(Verb.CANCEL, model.board().cards().getFirst());

        assertThat(desk.asked).containsExactly("retry " + take.id(), "cancel " + take.id());
    }

    @Test
    void aWatcherChangesNothing() {
        FakeDesk desk = new FakeDesk(Scenes.script(1), List.of());
        desk.watching = true;
        model.open(CompletableFuture.completedFuture(desk));

        model.generateMissing();
        model.undo();

        assertThat(desk.asked).isEmpty();
    }

    @Test
    void theFilmIsAssembledByItselfOnceTheLastBlockIsReady() {
        Take last = Scenes.take(2, 1, Scenes.generating(0.9), false);
        FakeDesk desk = open(2, Scenes.take(1, 1, Scenes.ready(), true), last);
        model.assembleWhenReadyProperty().set(true);
        assertThat(desk.asked).isEmpty();

        desk.change(Scenes.later(last, Scenes.ready()));

        assertThat(desk.asked).containsExactly("assemble");
    }

    @Test
    void aProjectThatWasCompleteWhenItWasOpenedIsNotAssembledByItself() {
        model.assembleWhenReadyProperty().set(true);
        FakeDesk desk = open(1, Scenes.take(1, 1, Scenes.ready(), true));

        assertThat(desk.asked).isEmpty();
    }

    @Test
    void aFinishedFilmIsToldWithWaysToIt() {
        FakeDesk desk = open(1, Scenes.take(1, 1, Scenes.ready(), true));
        model.assemble();
        desk.assembling.at(0.5);
        assertThat(model.film().progressProperty().get()).isEqualTo(0.5);

        desk.film.complete(Path.of("final.mp4"));

        assertThat(model.film().filmProperty().get()).isEqualTo(Path.of("final.mp4"));
        assertThat(model.noticeProperty().get()).isInstanceOf(Notice.News.class);
        model.showFilmInFolder();
        assertThat(studio.shown).containsExactly(Path.of("final.mp4"));
    }

    @Test
    void stoppingTheAssemblyIsNoTrouble() {
        open(1, Scenes.take(1, 1, Scenes.ready(), true));
        model.assemble();

        model.stopAssembling();

        assertThat(model.film().runningProperty().get()).isFalse();
        assertThat(model.noticeProperty().get()).isNull();
    }

    @Test
    void theSelectedBlockIsOnTheScreenAsSoonAsItHasAClip() {
        Take take = Scenes.take(1, 1, Scenes.generating(0.9), false);
        FakeDesk desk = open(1, take);
        List<String> screen = new ArrayList<>();
        model.showOn(new RememberingScreen(screen));

        desk.change(Scenes.later(take, Scenes.ready()));
        model.play(model.board().cards().getFirst());

        assertThat(screen).containsExactly("clear", "show B01", "play B01");
    }

    @Test
    void aClosedProjectIsNotHeardAnyMore() {
        Take take = Scenes.take(1, 1, Scenes.queued(), false);
        FakeDesk first = open(1, take);
        open(1);

        first.change(Scenes.later(take, Scenes.ready()));

        assertThat(first.asked).containsExactly("close");
        assertThat(model.board().cards().getFirst().status()).isEqualTo(CardStatus.DRAFT);
    }

    private FakeDesk open(int blocks, Take... takes) {
        FakeDesk desk = new FakeDesk(Scenes.script(blocks), List.of(takes));
        model.open(CompletableFuture.completedFuture(desk));
        return desk;
    }

    private record RememberingScreen(List<String> heard) implements Screen {
        @Override
        public void show(Path clip, String title) {
            heard.add("show " + title);
        }

        @Override
        public void play(Path clip, String title) {
            heard.add("play " + title);
        }

        @Override
        public void clear() {
            heard.add("clear");
        }
    }
}
