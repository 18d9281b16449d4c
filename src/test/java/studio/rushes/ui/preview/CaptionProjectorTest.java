package studio.rushes.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionPage;
import studio.rushes.captions.CaptionPainter;
import studio.rushes.captions.CaptionState;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.captions.CaptionWord;
import studio.rushes.media.FrameSize;
import studio.rushes.ui.preview.CaptionProjector.Painted;
import studio.rushes.ui.preview.CaptionProjector.Wanted;

class CaptionProjectorTest {
    private static final FrameSize SIZE = new FrameSize(180, 320);
    private static final CaptionTrack TRACK =
            new CaptionTrack(
                    List.of(
                            new CaptionPage(
                                    10,
                                    30,
                                    List.of(
                                            List.of(
                                                    new CaptionWord("Le", 10, 20),
                                                    new CaptionWord("miel", 20, 30)))),
                            new CaptionPage(
                                    40, 50, List.of(List.of(new CaptionWord("dure", 40, 50))))));
    private static final LaidCaptions CAPTIONS = new LaidCaptions(TRACK, CaptionLook.standard());

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<Optional<Painted>> screen = new ArrayList<>();
    private final CaptionProjector projector =
            new CaptionProjector(work::add, Runnable::run, screen::add);

    @Test
    void aFrameHasTheStateThatCoversItAndTheOneThatComesNext() {
        assertThat(CAPTIONS.at(9)).isEmpty();
        assertThat(CAPTIONS.at(10)).map(CaptionState::active).contains(0);
        assertThat(CAPTIONS.at(29)).map(CaptionState::active).contains(1);
        assertThat(CAPTIONS.at(30)).isEmpty();
        assertThat(CAPTIONS.at(49)).map(CaptionState::start).contains(40L);
        assertThat(CAPTIONS.at(50)).isEmpty();
        assertThat(CAPTIONS.following(9)).map(CaptionState::start).contains(10L);
        assertThat(CAPTIONS.following(30)).map(CaptionState::start).contains(40L);
        assertThat(CAPTIONS.following(40)).isEmpty();
    }

    @Test
    void aStateIsPaintedOnceForAllItsFramesAndTheNextAhead() {
        for (long frame = 10; frame < 20; frame++) {
            show(frame);
            paintAll();
        }
        assertThat(screen).hasSize(1);

        show(20);
        assertThat(work).as("the second word was painted ahead").isNotEmpty();
        assertThat(screen).hasSize(2);
    }

    @Test
    void whatIsShownIsWhatTheFilmsPainterPaints() {
        show(20);
        paintAll();

        assertThat(screen.getLast().orElseThrow().image().argb())
                .isEqualTo(
                        new CaptionPainter(CaptionLook.standard())
                                .paint(CAPTIONS.at(20).orElseThrow(), SIZE)
                                .argb());
    }

    @Test
    void onlyTheNewestIsPaintedWhileOneIsBeingPainted() {
        show(10);
        show(20);
        show(45);
        assertThat(work).hasSize(1);
        work.remove().run();
        assertThat(screen).as("the first came too late").isEmpty();

        work.remove().run();
        assertThat(screen).hasSize(1);
        assertThat(work).isEmpty();
    }

    @Test
    void whereThereAreNoCaptionsTheScreenIsClearedWithoutWaiting() {
        show(10);
        paintAll();
        show(35);

        assertThat(screen.getLast()).isEmpty();
        show(10);
        assertThat(screen.getLast()).isPresent();
    }

    @Test
    void aCaptionThatCannotBePaintedDoesNotStopTheOthers() {
        CaptionPage odd = new CaptionPage(0, 9, List.of());
        projector.show(
                Optional.of(new Wanted(state(odd, 0), CaptionLook.standard(), SIZE)),
                Optional.empty());
        paintAll();
        show(10);
        paintAll();

        assertThat(screen.getLast().orElseThrow().image().width()).isPositive();
    }

    private static CaptionState state(CaptionPage page, int active) {
        return new CaptionState(page.start(), page.end(), page, active);
    }

    private void show(long frame) {
        projector.show(wanted(CAPTIONS.at(frame)), wanted(CAPTIONS.following(frame)));
    }

    private static Optional<Wanted> wanted(Optional<CaptionState> state) {
        return state.map(seen -> new Wanted(seen, CaptionLook.standard(), SIZE));
    }

    private void paintAll() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }
}
