package studio.rushes.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.rushes.media.Waveform;

class TrackModelTest {
    private static final Path CLIP = Path.of("block_1.mp4");
    private static final Waveform WAVE = new Waveform(List.of(10, 200, 30, 40));
    private static final Marks MARKS = new Marks(10, 90);

    private final TrackModel model = new TrackModel();

    @Test
    void theSoundAndTheMarksOfAClipAreShownWithThatClipOnly() {
        model.know(known());
        assertThat(model.wavesProperty().get()).isEmpty();

        model.show(Optional.of(CLIP), false);
        assertThat(model.wavesProperty().get()).extracting(WavePiece::wave).containsExactly(WAVE);
        assertThat(model.marksProperty().get()).contains(MARKS);
        assertThat(model.proxy()).contains(Path.of("proxy.mp4"));

        model.show(Optional.of(Path.of("block_2.mp4")), false);
        assertThat(model.wavesProperty().get()).isEmpty();
        assertThat(model.marksProperty().get()).isEmpty();
        assertThat(model.proxy()).isEmpty();
    }

    @Test
    void theCutHasItsOwnSoundAndNoMarks() {
        List<WavePiece> pieces = List.of(new WavePiece(48, 96, WAVE, 1.5));
        model.know(known());
        model.waves(pieces);
        model.show(Optional.of(CLIP), false);
        assertThat(model.wavesProperty().get()).isNotEqualTo(pieces);

        model.show(Optional.empty(), true);

        assertThat(model.wavesProperty().get()).isEqualTo(pieces);
        assertThat(model.marksProperty().get()).isEmpty();
    }

    @Test
    void whatLiesBetweenTheMarksIsRepeatedWhereThereAreAny() {
        List<Optional<Marks>> told = new ArrayList<>();
        model.onRound(told::add);
        model.roundProperty().set(true);
        assertThat(told).last().isEqualTo(Optional.empty());

        model.know(known());
        model.show(Optional.of(CLIP), false);
        assertThat(told).last().isEqualTo(Optional.of(MARKS));

        model.roundProperty().set(false);
        assertThat(told).last().isEqualTo(Optional.empty());
    }

    @Test
    void thePeakOfAStretchIsItsLoudestMoment() {
        WavePiece piece = new WavePiece(0, 100, WAVE, 0);
        assertThat(piece.peak(0, 0.08)).isEqualTo(200);
        assertThat(piece.peak(0.04, 0.08)).isEqualTo(40);
        assertThat(piece.peak(0.04, 0.041)).as("less than one window").isEqualTo(30);
        assertThat(piece.peak(5, 6)).as("behind its end").isZero();
        assertThat(new WavePiece(0, 1, new Waveform(Collections.nCopies(4, 255)), 0).peak(0, 1))
                .isEqualTo(255);
    }

    private static TrackScreen.Known known() {
        return new TrackScreen.Known(
                CLIP, Optional.of(WAVE), Optional.of(Path.of("proxy.mp4")), Optional.of(MARKS));
    }
}
