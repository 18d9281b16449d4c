package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole batches against a generator that refuses what is beyond its limits, with a moved clock. */
class RateTest {
    @TempDir private Path folder;
    private final ManualClock clock = new ManualClock();

    @ParameterizedTest
    @CsvSource({"10,10,30", "50,2,20"})
    void aBatchGoesThroughWithoutOneRefusedRequest(int requests, int inFlight, int takes) {
        StrictGenerator generator =
                new StrictGenerator(clock, requests, inFlight, RateRun.limits(requests, inFlight));
        long ready = RateRun.produce(folder, clock, generator, takes);
        assertThat(ready).isEqualTo(takes);
        assertThat(generator.refused).as("requests answered with 429").isZero();
        assertThat(generator.busiestMinute).isLessThanOrEqualTo(requests);
        assertThat(generator.mostAtOnce).as("kept as busy as it may be").isEqualTo(inFlight);
    }

    @Test
    void fiveHundredTakesGoThroughWithoutOneRefusedRequestInAQuarterOfAGigabyte() throws Exception {
        String said = inAProgramOfItsOwn("-Xmx256m", "500", "50", "10");
        assertThat(said).contains("ready=500 refused=0 ").contains(" together=10 ");
        int busiest = Integer.parseInt(said.replaceFirst("(?s).*busiest=(\\d+).*", "$1"));
        assertThat(busiest).isLessThanOrEqualTo(50);
    }

    @Test
    void aStudioThatDoesNotKnowTheLimitIsRefusedSoTheGeneratorIsStrictIndeed() {
        StrictGenerator generator =
                new StrictGenerator(clock, 10, 10, RateRun.limits(GeneratorLimits.UNCOUNTED, 10));
        RateRun.produce(folder, clock, generator, 30);
        assertThat(generator.refused).isPositive();
    }

    private String inAProgramOfItsOwn(String heap, String... arguments)
            throws IOException, InterruptedException {
        Path out = folder.resolve("said.txt");
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RateRun.class.getName(),
                        folder.toString());
        builder.command().addAll(List.of(arguments));
        Process process = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("it ended").isTrue();
            String said = Files.readString(out, StandardCharsets.UTF_8);
            assertThat(process.exitValue()).as(said).isZero();
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}
