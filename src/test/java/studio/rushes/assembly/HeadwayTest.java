package studio.rushes.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadwayTest {
    private static final Duration SIX = Duration.ofSeconds(6);
    private static final Duration THREE = Duration.ofSeconds(3);
    private static final Duration ONE = Duration.ofSeconds(1);

    private final List<AssemblyStep> told = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    private Headway headway(Duration pictures, Duration sound, Duration joining) {
        return new Headway(
                Map.of(Stage.PICTURES, pictures, Stage.SOUND, sound, Stage.JOINING, joining),
                () -> now,
                told::add);
    }

    private double whole() {
        return told.getLast().whole();
    }

    @Test
    void oneStageAfterTheOtherCountsByWhatEachIsExpectedToTake() {
        Headway headway = headway(SIX, THREE, ONE);
        headway.of(Stage.PICTURES).at(0.5);
        assertThat(whole()).isEqualTo(0.3);
        headway.over(Stage.PICTURES);
        headway.of(Stage.SOUND).at(1.0 / 3);
        assertThat(whole()).isCloseTo(0.7, within(1e-9));
        headway.over(Stage.SOUND);
        headway.of(Stage.JOINING).at(1);
        assertThat(told).extracting(AssemblyStep::stage).last().isEqualTo(Stage.JOINING);
        assertThat(whole()).isEqualTo(1);
    }

    @Test
    void soundThatIsDoneBesidePicturesDoesNotCountAsThem() {
        Headway headway = headway(SIX, THREE, ONE);
        headway.of(Stage.PICTURES).at(0.1);
        headway.of(Stage.SOUND).at(0.5);
        headway.over(Stage.SOUND);
        assertThat(whole()).isCloseTo(0.36, within(1e-9));
        assertThat(told).extracting(AssemblyStep::stage).containsOnly(Stage.PICTURES);
        headway.over(Stage.PICTURES);
        assertThat(whole()).isEqualTo(0.9);
    }

    @Test
    void itNeverGoesBack() {
        Headway headway = headway(SIX, THREE, ONE);
        headway.of(Stage.PICTURES).at(0.8);
        headway.of(Stage.PICTURES).at(0.2);
        assertThat(told.getFirst().whole()).isEqualTo(whole());
    }

    @Test
    void whatIsLeftGoesByThePaceOnceThereIsOne() {
        Headway headway = headway(SIX, THREE, ONE);
        headway.of(Stage.PICTURES).at(0);
        assertThat(told.getLast().left()).isEqualTo(Duration.ofSeconds(10));
        now = now.plusSeconds(12);
        headway.over(Stage.PICTURES);
        assertThat(told.getLast().left()).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void aFilmThatNeedsNothingIsNotSaidToBeBegun() {
        Headway headway = headway(Duration.ZERO, Duration.ZERO, Duration.ZERO);
        headway.over(Stage.PICTURES);
        assertThat(whole()).isZero();
    }
}
