package studio.rushes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import studio.rushes.generation.Caps;
import studio.rushes.generation.Outlook;
import studio.rushes.generation.Take;
import studio.rushes.problem.StudioException;
import studio.rushes.script.BlockId;
import studio.rushes.ui.grid.BlockCardModel;
import studio.rushes.ui.grid.CardFace;
import studio.rushes.ui.grid.CardStatus;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.grid.Verb;
import studio.rushes.ui.ledger.Bills;

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
    void leavingAPaidTakeAloneIsAskedOnceOnItsCard() {
        Take take = Scenes.take(1, 1, Scenes.generating(0.4), false);
        FakeDesk desk = new FakeDesk(Scenes.script(1), List.of(take));
        desk.ledger.page = Bills.page(Caps.NONE, Set.of(), Bills.open(1, "0.80"));
        model.open(CompletableFuture.completedFuture(desk));
        BlockCardModel card = model.board().cards().getFirst();

        model.perform(Verb.CANCEL, card);
        CardFace asking = CardFace.of(card.data(), Scenes.NOW);
        assertThat(desk.asked).isEmpty();
        assertThat(asking.verbs()).containsExactly(Verb.STOP, Verb.GO_ON);
        assertThat(asking.sentence()).contains("$0.80 may stay on the bill");

        model.perform(Verb.GO_ON, card);
        assertThat(CardFace.of(card.data(), Scenes.NOW).verbs()).containsExactly(Verb.CANCEL);

        model.perform(Verb.CANCEL, card);
        model.perform(Verb.STOP, card);
        assertThat(desk.asked).containsExactly("cancel " + take.id());
    }

    @Test
    void aTakeThatEndsWhileItIsAskedAboutIsAskedAboutNoMore() {
        Take take = Scenes.take(1, 1, Scenes.generating(0.4), false);
        FakeDesk desk = new FakeDesk(Scenes.script(1), List.of(take));
        desk.ledger.page = Bills.page(Caps.NONE, Set.of(), Bills.open(1, "0.80"));
        model.open(CompletableFuture.completedFuture(desk));
        BlockCardModel card = model.board().cards().getFirst();
        model.perform(Verb.CANCEL, card);

        desk.change(Scenes.later(take, Scenes.ready()));

        assertThat(CardFace.of(card.data(), Scenes.NOW).verbs()).isEmpty();
    }

    @Test
    void theTrayTellsHowLongATakeGoesOn() {
        Take take = Scenes.take(1, 1, Scenes.generating(0.4), false);
        FakeDesk desk = new FakeDesk(Scenes.script(1), List.of(take));
        desk.outlook =
                _ ->
                        new Outlook(
                                Map.of(),
                                Map.of(take.id(), Scenes.NOW.plusSeconds(40)),
                                Optional.empty());
        model.open(CompletableFuture.completedFuture(desk));

        model.tick();

        assertThat(model.tray().running())
                .singleElement()
                .extracting(job -> job.headway().left())
                .isEqualTo(Optional.of(Duration.ofSeconds(40)));
    }

    @Test
    void editingAFilteredTextGoesToItsBlock() {
        open(2, Scenes.take(2, 1, Scenes.filtered(), false));
        List<BlockId> edited = new ArrayList<>();
        model.editIn(edited::add);

        model.perform(Verb.EDIT, model.board().cards().getLast());

        assertThat(edited).containsExactly(new BlockId("b2"));
    }

    @Test
    void whatGoesWrongAgainInTheBackgroundIsCounted() {
        FakeDesk desk = open(1);

        desk.trouble(Scenes.FAILURE);
        desk.trouble(Scenes.REFUSAL);
        desk.trouble(Scenes.FAILURE);

        assertThat(model.noticeProperty().get())
                .isEqualTo(new Notice.Ongoing(Scenes.FAILURE, 2, Scenes.NOW));
    }

    @Test
    void theSameRefusalTwiceIsToldTwice() {
        FakeDesk desk = open(1);
        desk.launching.launchRefusal = Optional.of(Scenes.FAILURE);
        List<Notice> told = new ArrayList<>();
        model.noticeProperty()
                .subscribe(notice -> {
                    if (notice != null) {
                        told.add(notice);
                    }
                });

        model.generateMissing();
        model.generateMissing();

        assertThat(told).hasSize(2);
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
        desk.assembling.at(FakeDesk.step(0.5));
        assertThat(model.film().makingProperty().get())
                .extracting(FilmModel.Making::whole)
                .isEqualTo(0.5);

        desk.film.complete(Films.film());

        assertThat(model.film().filmProperty().get()).isEqualTo(Films.FINAL);
        assertThat(model.noticeProperty().get()).isInstanceOf(Notice.News.class);
        model.showFilmInFolder();
        assertThat(studio.shown).containsExactly(Films.FINAL);
    }

    @Test
    void stoppingTheAssemblyIsNoTrouble() {
        open(1, Scenes.take(1, 1, Scenes.ready(), true));
        model.assemble();

        model.film().stop();

        assertThat(model.film().runningProperty().get()).isFalse();
        assertThat(model.noticeProperty().get()).isInstanceOf(Notice.News.class);
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
    void theScreenAndTheCaptionsFollowTheTakeThatIsLookedAt() {
        Take playing = Scenes.take(1, 1, Scenes.ready(), true);
        Take other = Scenes.take(1, 2, Scenes.ready(), false);
        FakeDesk desk = open(1, playing, other);
        List<String> screen = new ArrayList<>();
        model.showOn(new ClipScreen(screen));

        model.board().look(other.id());
        model.play(model.board().cards().getFirst());

        assertThat(screen)
                .containsExactly(
                        "show " + playing.fileName(),
                        "show " + other.fileName(),
                        "play " + other.fileName());
        assertThat(model.captions().takeProperty().get().orElseThrow().take()).isEqualTo(other);
        assertThat(desk.asked).isEmpty();
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

    private record ClipScreen(List<String> heard) implements Screen {
        @Override
        public void show(Path clip, String title) {
            heard.add("show " + clip.getFileName());
        }

        @Override
        public void play(Path clip, String title) {
            heard.add("play " + clip.getFileName());
        }

        @Override
        public void showAt(Path clip, String title, double seconds) {
            heard.add("show " + clip.getFileName() + " at " + seconds);
        }

        @Override
        public void clear() {
            heard.add("clear");
        }
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
        public void showAt(Path clip, String title, double seconds) {
            heard.add("show " + title + " at " + seconds);
        }

        @Override
        public void clear() {
            heard.add("clear");
        }
    }
}
