package studio.rushes.ui.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import studio.rushes.assembly.Place;
import studio.rushes.assembly.Transition;
import studio.rushes.media.FrameSize;
import studio.rushes.project.LiveCut;
import studio.rushes.project.LiveCut.Gap;
import studio.rushes.project.LiveCut.Part;
import studio.rushes.project.LiveCut.Shown;
import studio.rushes.script.BlockId;
import studio.rushes.ui.preview.CutScreen;
import studio.rushes.ui.preview.LaidCaptions;
import studio.rushes.ui.preview.PlayedCut;

class CutModelTest {
    private static final BlockId A = new BlockId("a");
    private static final BlockId B = new BlockId("b");

    private final FakeCutDesk desk = new FakeCutDesk();
    private final FakeScreen screen = new FakeScreen();
    private final List<Throwable> trouble = new ArrayList<>();
    private Optional<BlockId> selected = Optional.empty();
    private final CutModel model = new CutModel(Runnable::run, trouble::add, () -> selected);

    private static Shown card() {
        return new Shown.Card("line", 2, Gap.NO_TAKE);
    }

    private static Shown drawn() {
        return new Shown.StandIn(Path.of("drawn.mp4"));
    }

    private static LiveCut cut(Shown first, Shown second) {
        List<Place> row = Place.row(List.of(48L, 48L), List.of(Transition.CUT, Transition.CUT));
        return new LiveCut(
                FrameSize.PORTRAIT_720,
                FakeCutDesk.LOOK,
                List.of(
                        new Part(A, 1, first, 0, row.get(0), Transition.CUT),
                        new Part(B, 2, second, 0, row.get(1), Transition.CUT)));
    }

    private void open() {
        desk.cut = cut(card(), card());
        model.showOn(screen);
        model.open(desk);
    }

    @Test
    void nothingIsLaidOutWhileNobodyLooks() {
        open();
        model.changed();
        assertThat(desk.asked).isEmpty();
        assertThat(desk.watched).isFalse();
        assertThat(screen.offered.get()).isTrue();
    }

    @Test
    void theCutIsShownWithWhatMadeEachPart() {
        open();
        screen.whole.set(true);
        assertThat(desk.watched).isTrue();
        assertThat(screen.heard).containsExactly("show 0");
        assertThat(screen.spans)
                .extracting(PlayedCut.Span::title)
                .containsExactly("B01 in the cut", "B02 in the cut");
        assertThat(screen.spans).allMatch(PlayedCut.Span::standsIn);
        assertThat(screen.spans.getFirst().source()).isEqualTo("Card · No take yet");
    }

    @Test
    void playingBeginsAtTheSelectedBlock() {
        open();
        selected = Optional.of(B);
        model.play();
        assertThat(screen.heard).containsExactly("show 48", "play 48");
        selected = Optional.of(A);
        model.play();
        assertThat(screen.heard).endsWith("play 0");
    }

    @Test
    void aRoughClipThatComesIsSeenInPlaceWithoutLosingThePlace() {
        open();
        screen.whole.set(true);
        screen.frame.set(70);
        desk.cut = cut(card(), drawn());
        desk.drawn();
        assertThat(screen.heard).containsExactly("show 0", "show 70");
        assertThat(screen.spans.getLast().source()).startsWith("Stand-in");
    }

    @Test
    void whatLooksTheSameGoesOnUndisturbed() {
        open();
        screen.whole.set(true);
        model.changed();
        assertThat(screen.heard).containsExactly("show 0", "rename");
    }

    @Test
    void manyChangesAreTwoLayoutsAtMost() {
        open();
        desk.slow = true;
        screen.whole.set(true);
        for (int i = 0; i < 50; i++) {
            model.changed();
        }
        assertThat(desk.asked).hasSize(1);
        desk.asked.getFirst().complete(desk.cut);
        assertThat(desk.asked).hasSize(2);
    }

    @Test
    void aCutOfAProjectThatWasLeftIsNotShown() {
        open();
        desk.slow = true;
        screen.whole.set(true);
        model.close();
        desk.asked.getFirst().complete(desk.cut);
        assertThat(screen.heard).isEmpty();
        assertThat(screen.offered.get()).isFalse();
        assertThat(screen.whole.get()).isFalse();
    }

    @Test
    void aLayoutThatFailsIsTold() {
        open();
        desk.slow = true;
        screen.whole.set(true);
        desk.asked.getFirst().completeExceptionally(new IllegalStateException("disk"));
        assertThat(trouble).hasSize(1);
    }

    @Test
    void selectingABlockGoesThereInTheCut() {
        open();
        screen.whole.set(true);
        model.goTo(B);
        assertThat(screen.heard).endsWith("go 48");
    }

    /** Remembers what it was told. */
    private static final class FakeScreen implements CutScreen {
        final List<String> heard = new ArrayList<>();
        final BooleanProperty whole = new SimpleBooleanProperty();
        final BooleanProperty offered = new SimpleBooleanProperty();
        final ReadOnlyLongWrapper frame = new ReadOnlyLongWrapper();
        List<PlayedCut.Span> spans = List.of();

        @Override
        public BooleanProperty wholeProperty() {
            return whole;
        }

        @Override
        public BooleanProperty offeredProperty() {
            return offered;
        }

        @Override
        public void showCut(PlayedCut cut, long at) {
            spans = cut.spans();
            heard.add("show " + at);
        }

        @Override
        public void renameCut(PlayedCut cut) {
            spans = cut.spans();
            heard.add("rename");
        }

        @Override
        public void captionCut(Optional<LaidCaptions> captions) {
            // What is read is tested where it is drawn.
        }

        @Override
        public void playFrom(long at) {
            heard.add("play " + at);
        }

        @Override
        public void goTo(long at) {
            heard.add("go " + at);
        }

        @Override
        public void seek(long at) {
            heard.add("seek " + at);
        }

        @Override
        public ReadOnlyLongProperty frameProperty() {
            return frame.getReadOnlyProperty();
        }

        @Override
        public void onMark(Marker marker) {
            // Marks are the shell's.
        }

        @Override
        public void onPlayCut(Runnable asked) {
            // Asked directly here.
        }
    }
}
