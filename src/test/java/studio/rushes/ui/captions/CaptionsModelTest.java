package studio.rushes.ui.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.rushes.captions.SafeZone;
import studio.rushes.captions.SubtitleFormat;
import studio.rushes.captions.WordSource;
import studio.rushes.generation.Take;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.BlockCaptions;
import studio.rushes.project.BlockCaptions.Follow;
import studio.rushes.script.Script;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.preview.CaptionScreen;
import studio.rushes.ui.preview.ClipCaptions;

class CaptionsModelTest {
    private static final Path CLIP = Path.of("takes", "block_1-take_1.mp4");
    private static final Take TAKE = FakeCaptionDesk.take(1);

    private Script script = Scenes.script(2);
    private boolean allowed = true;
    private final List<Problem> troubles = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Player player = new Player();
    private final FakeCaptionDesk desk = new FakeCaptionDesk(() -> script, this::edited);
    private final CaptionsModel model =
            new CaptionsModel(
                    Runnable::run,
                    Runnable::run,
                    new CaptionHost() {
                        @Override
                        public void trouble(Problem problem) {
                            troubles.add(problem);
                        }

                        @Override
                        public void exported(Path file) {
                            told.add("exported " + file.getFileName());
                        }

                        @Override
                        public void read(Path file, int takes) {
                            told.add("read " + takes + " from " + file.getFileName());
                        }

                        @Override
                        public void change(Runnable edit) {
                            if (allowed) {
                                edit.run();
                            }
                        }
                    });

    /** As the window passes edits on. */
    private void edited(Script now) {
        script = now;
        model.follow(now);
    }

    @BeforeEach
    void open() {
        player.clip.set(Optional.of(CLIP));
        model.showOn(player);
        model.open(desk);
    }

    private void shown() {
        model.show(ShownTake.of(TAKE, CLIP, "B01"));
    }

    @Test
    void theCaptionsOfTheShownTakeLieOverItsClip() {
        shown();

        assertThat(player.drawn).map(ClipCaptions::clip).contains(CLIP);
        assertThat(player.drawn.orElseThrow().states()).isNotEmpty();
        assertThat(model.standingProperty().get()).isEqualTo(Standing.HEARD);
        model.show(Optional.empty());
        assertThat(player.drawn).isEmpty();
        assertThat(model.standingProperty().get()).isEqualTo(Standing.NO_CLIP);
    }

    @Test
    void theWordLightsUpWhileItsClipPlaysAndNoOther() {
        shown();
        player.frame.set(12);
        assertThat(model.editor().saidProperty().get()).contains(new Spot(0, 0));

        player.clip.set(Optional.of(Path.of("final.mp4")));
        assertThat(model.editor().saidProperty().get()).isEmpty();
    }

    @Test
    void aChangeIsSeenAtOnceAndKeptAsTheTakesOwn() {
        shown();
        CompletableFuture<Void> gate = new CompletableFuture<>();
        desk.slow = Optional.of(gate);
        int pages = model.editor().pages().size();

        model.editor().delete();
        assertThat(model.editor().pages()).hasSize(pages - 1);
        assertThat(player.drawn.orElseThrow().states().getFirst().start()).isGreaterThan(12);
        assertThat(model.standingProperty().get()).isEqualTo(Standing.BY_HAND);
        model.editor().delete();
        assertThat(model.editor().pages()).hasSize(pages - 2);

        gate.complete(null);
        assertThat(model.editor().pages()).hasSize(pages - 2);
        assertThat(BlockCaptions.of(script.blocks().getFirst()).sheet(1).orElseThrow().pages())
                .hasSize(pages - 2);
    }

    @Test
    void anAnswerThatWasOvertakenIsForgotten() {
        shown();
        CompletableFuture<Void> first = new CompletableFuture<>();
        desk.slow = Optional.of(first);
        model.heard(TAKE.id());
        desk.slow = Optional.empty();
        model.editor().delete();
        int pages = model.editor().pages().size();

        first.complete(null);
        assertThat(model.editor().pages()).hasSize(pages);
        assertThat(model.standingProperty().get()).isEqualTo(Standing.BY_HAND);
    }

    @Test
    void undoneTheCaptionsAreWhatTheyWere() {
        shown();
        Script before = script;
        List<PageRow> rows = List.copyOf(model.editor().pages());
        model.editor().delete();

        edited(before);
        assertThat(model.editor().pages()).isEqualTo(rows);
        assertThat(model.standingProperty().get()).isEqualTo(Standing.HEARD);
    }

    @Test
    void captionsSetByHandAreSetByThemselvesAgain() {
        shown();
        List<PageRow> rows = List.copyOf(model.editor().pages());
        model.editor().delete();
        model.setByThemselves();

        assertThat(desk.asked).contains("forget");
        assertThat(model.editor().pages()).isEqualTo(rows);
    }

    @Test
    void anotherStyleIsDrawnAtOnceWithWordsDividedItsOwnWay() {
        shown();
        model.style("boxed");

        assertThat(player.drawn.orElseThrow().look().style().id()).isEqualTo("boxed");
        assertThat(script.extras()).isNotEqualTo(Scenes.script(2).extras());
        int asked = desk.asked.size();
        model.style("boxed");
        assertThat(desk.asked).hasSize(asked);
    }

    @Test
    void anotherZoneIsShownInThePlayer() {
        SafeZone zone = desk.choices().zones().all().getLast();
        model.zone(zone.id());

        assertThat(player.zone).isEqualTo(zone);
        assertThat(model.lookProperty().get().zone()).isEqualTo(zone);
    }

    @Test
    void whatIsRefusedChangesNothing() {
        shown();
        allowed = false;
        List<PageRow> rows = List.copyOf(model.editor().pages());
        model.editor().delete();
        model.style("boxed");
        model.setByThemselves();
        model.follow(Optional.of(Follow.VOICE));

        assertThat(model.editor().pages()).isEqualTo(rows);
        assertThat(model.lookProperty().get().style().id()).isEqualTo("karaoke");
        assertThat(desk.asked).doesNotContain("keep", "dress", "forget", "follow VOICE");
    }

    @Test
    void anEditElsewhereInTheScriptAsksNothingAnew() {
        shown();
        edited(script.withBlocks(script.blocks()));
        int asked = desk.asked.size();
        edited(Scenes.script(1));

        assertThat(desk.asked).hasSize(asked);
    }

    @Test
    void whatIsHeardLaterIsTakenIn() {
        desk.source = WordSource.TIMED;
        shown();
        assertThat(model.standingProperty().get()).isEqualTo(Standing.TIMED);

        desk.source = WordSource.HEARD;
        model.heard(FakeCaptionDesk.take(2).id());
        assertThat(model.standingProperty().get()).isEqualTo(Standing.TIMED);
        model.heard(TAKE.id());
        assertThat(model.standingProperty().get()).isEqualTo(Standing.HEARD);
    }

    @Test
    void theVoicesWordsAreShownWhereThatIsDecided() {
        desk.voices.put(TAKE.id(), "Autre chose");
        shown();
        model.follow(Optional.of(Follow.VOICE));

        assertThat(model.editor().pages().getFirst().text()).isEqualTo("Autre chose");
        assertThat(model.captionsProperty().get().orElseThrow().decided()).isTrue();
    }

    @Test
    void aWordIsLookedForInItsOwnClip() {
        shown();
        model.editor().select(new Spot(0, 1));

        assertThat(player.sought).containsExactly("B01 at 22");
    }

    @Test
    void filesGoWhereSomebodySaysAndTroubleIsTold() {
        model.pickWith(picking(Optional.of(Path.of("film.srt"))));
        model.export(SubtitleFormat.SRT);
        model.read();
        assertThat(desk.asked).contains("export SRT to film.srt", "read film.srt");
        assertThat(told).isEmpty();

        desk.exported.complete(Path.of("film.srt"));
        Problem unreadable = new Problem("SUBTITLES-BROKEN", "No.", "Nothing changed.", "Another.");
        desk.taken.completeExceptionally(new StudioException(unreadable));
        assertThat(told).containsExactly("exported film.srt");
        assertThat(troubles).containsExactly(unreadable);
    }

    @Test
    void noFileChosenAsksForNothing() {
        model.pickWith(picking(Optional.empty()));
        model.export(SubtitleFormat.ASS);
        model.read();

        assertThat(desk.asked).isEmpty();
    }

    @Test
    void captionsThatCannotBeHadSaySo() {
        Problem gone = new Problem("CAPTIONS-CLIP", "Gone.", "None.", "Put it back.");
        desk.slow = Optional.of(CompletableFuture.failedFuture(new StudioException(gone)));
        shown();

        assertThat(model.standingProperty().get()).isEqualTo(Standing.FAILED);
        assertThat(troubles).containsExactly(gone);
    }

    private static FilePick picking(Optional<Path> file) {
        return new FilePick() {
            @Override
            public Optional<Path> target(SubtitleFormat format) {
                return file;
            }

            @Override
            public Optional<Path> source() {
                return file;
            }
        };
    }

    private static final class Player implements CaptionScreen {
        final ReadOnlyObjectWrapper<Optional<Path>> clip =
                new ReadOnlyObjectWrapper<>(Optional.empty());
        final ReadOnlyLongWrapper frame = new ReadOnlyLongWrapper();
        final List<String> sought = new ArrayList<>();
        Optional<ClipCaptions> drawn = Optional.empty();
        SafeZone zone = SafeZone.standard();

        @Override
        public void caption(Optional<ClipCaptions> captions) {
            drawn = captions;
        }

        @Override
        public void zone(SafeZone now) {
            zone = now;
        }

        @Override
        public ReadOnlyObjectProperty<Optional<Path>> clipProperty() {
            return clip.getReadOnlyProperty();
        }

        @Override
        public ReadOnlyLongProperty frameProperty() {
            return frame.getReadOnlyProperty();
        }

        @Override
        public void seek(Path itsClip, String title, long to) {
            sought.add(title + " at " + to);
        }
    }
}
