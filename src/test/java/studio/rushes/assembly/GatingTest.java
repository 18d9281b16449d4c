package studio.rushes.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatingTest {
    private static List<Float> of(int count, double lufs) {
        return new ArrayList<>(Collections.nCopies(count, (float) lufs));
    }

    private static double integrated(List<Float> one, List<Float> other) {
        one.addAll(other);
        return Gating.integrated(one);
    }

    @Test
    void anEvenSoundIsAsLoudAsItIs() {
        assertThat(Gating.integrated(of(80, -14))).isCloseTo(-14, within(1e-4));
    }

    @Test
    void silenceDoesNotCount() {
        assertThat(integrated(of(80, -14), of(800, -90))).isCloseTo(-14, within(1e-4));
    }

    @Test
    void whatLiesFarBelowTheRestDoesNotCountEither() {
        assertThat(integrated(of(80, -14), of(80, -30))).isCloseTo(-14, within(1e-4));
    }

    @Test
    void whatLiesNearCountsByItsEnergy() {
        assertThat(integrated(of(80, -14), of(80, -20))).isCloseTo(-16.04, within(0.01));
    }

    @Test
    void nothingIsSilence() {
        assertThat(Gating.integrated(List.of())).isEqualTo(SoundFacts.SILENCE);
        assertThat(Gating.integrated(of(9, -75))).isEqualTo(SoundFacts.SILENCE);
    }
}
