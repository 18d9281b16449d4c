package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.rushes.project.TestRoom.ONE;
import static studio.rushes.project.TestRoom.TWO;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.adapter.sqlite.SqliteTakeStore;
import studio.rushes.generation.CrashPoints;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Generators;
import studio.rushes.generation.RateLimits;
import studio.rushes.generation.Samples;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeStore;
import studio.rushes.media.Loudness;
import studio.rushes.media.MediaInfo;
import studio.rushes.media.MediaProbe;

/** An open project that is at work: sketches first, then the clips they stood for. */
class StandInTest {
    private final StubGenerator vertex = StubGenerator.vertex();

    @TempDir Path root;

    @Test
    void aRealClipTakesThePlaceOfTheOneThatStoodInAndNotTheOtherWayRound() throws Exception {
        ProjectFolder folder = new ProjectFolder(root.resolve("film"));
        ProjectSession.create(
                folder, TestRoom.script("{\"people\":\"allow_adult\"}", "{\"seed\":7}"));
        try (ProjectSession session = ProjectSession.open(folder, parts())) {
            TakeRoom takes = session.takes();
            Take sketch = playing(takes, GeneratorChoice.ANIMATIC, _ -> true);
            assertThat(sketch.generator()).isEqualTo(GeneratorId.ANIMATIC);

            assertThat(takes.missing(StubGenerator.VERTEX)).containsExactly(ONE, TWO);

            Take real = playing(takes, GeneratorChoice.of(StubGenerator.VERTEX), Take::chosen);
            assertThat(takes.playing(ONE)).map(Take::id).hasValue(real.id());
            assertThat(takes.missing(StubGenerator.VERTEX)).containsExactly(TWO);
            assertThat(vertex.submitted).hasSize(1);
            assertThat(vertex.submitted.getFirst().recipe().seed()).hasValue(7);
            assertThat(vertex.submitted.getFirst().recipe().people()).hasValue("allow_adult");

            Take again = playing(takes, GeneratorChoice.ANIMATIC, _ -> true);
            assertThat(again.chosen()).isFalse();
            assertThat(takes.playing(ONE)).map(Take::id).hasValue(real.id());
        }
        assertThat(folder.block(1)).exists();
    }

    /** Launches a take of the first block and waits until it is ready, and so. */
    private static Take playing(TakeRoom takes, GeneratorChoice choice, Predicate<Take> also)
            throws Exception {
        int before = takes.all().size();
        CompletableFuture<Take> ready = new CompletableFuture<>();
        try (TakeStore.Subscription _ =
                takes.onChange(take -> {
                    boolean first = take.request().block().equals(ONE);
                    if (first && take.ordinal() > before && take.isReady() && also.test(take)) {
                        ready.complete(take);
                    }
                })) {
            takes.generate(List.of(ONE), choice);
            return ready.get(60, TimeUnit.SECONDS);
        }
    }

    private SessionParts parts() {
        return new SessionParts(
                (folder, _) -> SqliteTakeStore.open(folder.database()),
                (_, _) -> Generators.of(List.of(StubGenerator.animatic(), vertex)),
                new OneLength(),
                NoCutting.in(root),
                InstantSource.system(),
                new Random(7),
                CrashPoints.NONE,
                SessionParts.ProjectPayments.NONE,
                new RateLimits());
    }

    private static final class OneLength implements MediaProbe {
        @Override
        public MediaInfo inspect(Path clip) {
            return Samples.info(192);
        }

        @Override
        public Loudness listen(Path clip) {
            return new Loudness(20, List.of());
        }
    }
}
