package studio.rushes.adapter.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.rushes.assembly.FilmPlan;
import studio.rushes.assembly.MixFacts;
import studio.rushes.assembly.PicturePlan;
import studio.rushes.assembly.SoundFacts;
import studio.rushes.assembly.SoundPlan;

/** What goes into a line of the pipe comes out of it at the other end, to the bit. */
class WorkerJsonTest {
    @Test
    void plansAndFactsComeOutAsTheyWentIn() throws Exception {
        for (Object value : SamplePlans.all()) {
            assertThat(through(value, value.getClass())).isEqualTo(value);
        }
    }

    @Test
    void numbersThatAreNoneSurvive() throws Exception {
        SoundFacts facts =
                new SoundFacts(
                        1,
                        Double.NEGATIVE_INFINITY,
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        List.of(Float.NaN, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY),
                        List.of(-0.0f, Float.MIN_VALUE, Float.MAX_VALUE));
        assertThat(through(facts, SoundFacts.class)).isEqualTo(facts);
    }

    @Test
    void anyFloatSurvivesToItsLastBit() throws Exception {
        Random random = new Random(20261123);
        List<Float> any =
                IntStream.range(0, 200_000)
                        .mapToObj(_ -> Float.intBitsToFloat(random.nextInt()))
                        .toList();
        MixFacts facts = new MixFacts(random.nextDouble(), any);
        assertThat(through(facts, MixFacts.class)).isEqualTo(facts);
    }

    @Test
    void theSoundOfAnHourFitsIntoALine() throws Exception {
        List<Float> momentary = levels(3600 * 10);
        SoundFacts facts =
                new SoundFacts(3600L * 48_000, -14, -1, 3.25, momentary, levels(180_000));
        assertThat(line(facts).length()).isLessThan(BoundedLines.LIMIT / 4);
    }

    @Test
    void aPlanWithoutAPartItNeedsIsRefused() {
        assertRefused("{\"file\":\"a\"}", FilmPlan.Picture.class);
        assertRefused("{}", PicturePlan.class);
        assertRefused("{\"footage\":null,\"rate\":null,\"loudness\":null}", SoundPlan.class);
    }

    private static List<Float> levels(int count) {
        Random random = new Random(count);
        return IntStream.range(0, count).mapToObj(_ -> -70 * random.nextFloat()).toList();
    }

    private static void assertRefused(String json, Class<?> type) {
        assertThatThrownBy(() -> WorkerJson.MAPPER.readValue(json, type))
                .isInstanceOf(MismatchedInputException.class);
    }

    private static <T> T through(Object value, Class<T> type) throws JsonProcessingException {
        return WorkerJson.MAPPER.treeToValue(WorkerJson.MAPPER.readTree(line(value)), type);
    }

    /** As both ends of the pipe write it. */
    private static String line(Object value) {
        return WorkerJson.MAPPER.<JsonNode>valueToTree(value).toString();
    }
}
