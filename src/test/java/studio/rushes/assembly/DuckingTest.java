package studio.rushes.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DuckingTest {
    private static final Offset<Float> NEAR = within(0.01f);
    private static final Music PLAIN = new Music(Path.of("m.mp3"), 8, 12, 0, 0);

    /** Ten seconds, with speech from the fourth to the sixth. */
    private static List<Float> speech() {
        List<Float> levels = new ArrayList<>(Collections.nCopies(500, -60f));
        Collections.fill(levels.subList(200, 300), -18f);
        return levels;
    }

    @Test
    void theMusicIsDownForAsLongAsSomebodySpeaks() {
        assertThat(Ducking.gains(PLAIN, speech()).subList(200, 300)).containsOnly(-12f);
    }

    @Test
    void itIsUpFarFromSpeechAndComesDownBeforeIt() {
        List<Float> gains = Ducking.gains(PLAIN, speech());
        assertThat(gains.get(100)).isEqualTo(0f, NEAR);
        assertThat(gains.get(400)).isEqualTo(0f, NEAR);
        assertThat(gains.get(195)).isBetween(-11.9f, -0.1f);
        assertThat(gains.subList(190, 201)).isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void itStaysDownInAPauseBetweenWords() {
        List<Float> levels = speech();
        Collections.fill(levels.subList(240, 260), -60f);
        assertThat(Ducking.gains(PLAIN, levels).subList(200, 300)).containsOnly(-12f);
    }

    @Test
    void itNeverJumps() {
        List<Float> gains = Ducking.gains(PLAIN, speech());
        for (int i = 1; i < gains.size(); i++) {
            assertThat(Math.abs(gains.get(i) - gains.get(i - 1))).isLessThanOrEqualTo(1.3f);
        }
    }

    @Test
    void itFadesInAndOutAtTheEndsOfTheFilm() {
        Music faded = new Music(Path.of("m.mp3"), 8, 12, 1, 2);
        List<Float> gains = Ducking.gains(faded, Collections.nCopies(500, -60f));
        assertThat(gains.getFirst()).isEqualTo(-60f, NEAR);
        assertThat(gains.get(50)).isEqualTo(0f, NEAR);
        assertThat(gains.get(398)).isEqualTo(0f, NEAR);
        assertThat(gains.getLast()).isEqualTo(-60f, NEAR);
    }
}
