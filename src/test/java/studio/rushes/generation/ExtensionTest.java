package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import studio.rushes.media.ClipParts;
import studio.rushes.media.Loudness;
import studio.rushes.media.MediaInfo;
import studio.rushes.media.MediaProbe;
import studio.rushes.script.Link;

/** What a model added to a clip is the take, whenever the program dies over it. */
class ExtensionTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "192, 360, 192", // eight seconds and seven more
        "192, 359, 192", // one picture lost
        "96, 270, 96", // and six too many
        "96, 168, 0", // the new part alone
        "168, 168, 0", // as long as what was given
        "168, 528, 360", // the service kept more than we know of
    })
    void theNewPartBeginsWhereTheOldOneEnds(long given, long whole, long begins) {
        assertThat(Extension.begins(Samples.info(whole), source(given), 7)).isEqualTo(begins);
    }

    private static Chain.Source source(long frames) {
        return new Chain.Source(
                new TakeId(new UUID(1, 1)),
                frames,
                Path.of("clip.mp4"),
                Optional.empty(),
                Samples.NOON);
    }

    @ParameterizedTest
    @EnumSource(
            value = CrashPoint.class,
            names = {
                "AFTER_FETCH",
                "AFTER_TAIL_CUT",
                "AFTER_CHECK",
                "AFTER_RENAME",
                "AFTER_LANDED"
            })
    void itIsBroughtInAndCutOnceThoughTheProgramDies(CrashPoint point) throws IOException {
        FakeGenerator generator = new FakeGenerator();
        generator.clip = "264".getBytes(StandardCharsets.US_ASCII);
        generator.adds = 7;
        ManualClock clock = new ManualClock();
        try (TestStudio studio = studio(generator, clock)) {
            studio.launcher.launch(List.of(extending()), Samples.BY_FAKE);
            assertThatThrownBy(studio.dyingAt(point)::runToEnd).isInstanceOf(SimulatedCrash.class);
        }
        try (TestStudio studio = studio(generator, clock)) {
            studio.recover();
            studio.runToEnd();
            Take take = studio.take(2);
            assertThat(take.isReady()).isTrue();
            assertThat(((TakeState.Ready) take.state()).clip().frames()).isEqualTo(168);
            assertThat(studio.clip(2)).hasContent("168");
            assertThat(studio.takes.resolve("block_2-take_1.whole.mp4")).hasContent("264");
            assertThat(generator.charges(take.request().block())).isEqualTo(1);
            try (Stream<Path> files = Files.list(studio.takes)) {
                assertThat(files).hasSize(2);
            }
        }
    }

    private TestStudio studio(FakeGenerator generator, ManualClock clock) {
        return new TestStudio(folder, generator, clock, store -> store, new Counted(), new Cut());
    }

    @Test
    void aClipThatHoldsTheNewPartAloneIsTheTake() throws IOException {
        FakeGenerator generator = new FakeGenerator();
        generator.clip = "168".getBytes(StandardCharsets.US_ASCII);
        generator.adds = 7;
        try (TestStudio studio = studio(generator, new ManualClock())) {
            studio.launcher.launch(List.of(extending()), Samples.BY_FAKE);
            studio.runToEnd();
            assertThat(studio.clip(2)).hasContent("168");
            assertThat(studio.takes.resolve("block_2-take_1.whole.mp4")).doesNotExist();
        }
    }

    private static ClipRequest extending() {
        return Samples.request(2)
                .chained(
                        Optional.of(
                                Chain.waiting(Link.EXTEND, Samples.request(1).block())
                                        .from(source(96))));
    }

    /** A clip that says how many pictures it has. */
    private static final class Counted implements MediaProbe {
        @Override
        public MediaInfo inspect(Path clip) {
            return Samples.info(count(clip));
        }

        @Override
        public Loudness listen(Path clip) {
            return new Loudness(20, List.of());
        }
    }

    private static long count(Path clip) {
        try {
            return Long.parseLong(Files.readString(clip));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Cut implements ClipParts {
        @Override
        public void picture(Path clip, long frame, Path target) {
            throw new AssertionError("no picture is needed");
        }

        @Override
        public void tail(Path clip, long from, Path target) {
            try {
                Files.writeString(target, String.valueOf(count(clip) - from));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
