package studio.rushes.adapter.veo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.Chain;
import studio.rushes.generation.ClipLocation;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.ClipRequest.Recipe;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.Money;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.Poll;
import studio.rushes.generation.Submission;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TinyClip;
import studio.rushes.media.FrameSize;
import studio.rushes.problem.Problem;
import studio.rushes.script.BlockId;
import studio.rushes.script.Link;
import studio.rushes.veo.Door;
import studio.rushes.veo.Given;
import studio.rushes.veo.VeoServer;

/** A clip that goes on from another, on every door. */
class VeoChainTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};
    private static final ClipRequest FIRST = request(1);

    private final VeoServer server = new VeoServer(TinyClip.BYTES, 0, InstantSource.system());
    @TempDir private Path folder;

    @AfterEach
    void stop() {
        server.close();
    }

    private static ClipRequest request(int block) {
        return new ClipRequest(
                new BlockId("b" + block),
                block,
                "[block " + block + "] Dawn.",
                "Le soleil se lève.",
                "Dawn, wide",
                Locale.FRENCH,
                6,
                FrameSize.PORTRAIT_720);
    }

    private VeoClipGenerator at(Door door) {
        return door.open(server.uri(), Door.SHORT);
    }

    private static ClipRequest following(Link link, Optional<Chain.Source> source) {
        return request(2).chained(Optional.of(new Chain(link, FIRST.block(), source)));
    }

    private static Chain.Source source(Path file, long frames, Optional<Chain.Kept> kept) {
        return new Chain.Source(new TakeId(new UUID(1, 1)), frames, file, kept, NOON);
    }

    private Path clip() throws IOException {
        return Files.write(folder.resolve("block_1-take_1.mp4"), TinyClip.BYTES);
    }

    /** Makes the first block and says where its clip is kept. */
    private ClipLocation made(VeoClipGenerator generator) throws Exception {
        OperationName job = submitted(generator, generator.book(FIRST, Optional.empty()));
        Poll done = generator.poll(job);
        return ((Poll.Done) done).clip();
    }

    private static OperationName submitted(VeoClipGenerator generator, ClipRequest request)
            throws Exception {
        Submission answer = generator.submit(new AttemptId(UUID.randomUUID()), request);
        assertThat(answer).isInstanceOf(Submission.Accepted.class);
        return ((Submission.Accepted) answer).operation();
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void theLastPictureOfTheBlockBeforeIsTheFirstOfThisOne(Door door) throws Exception {
        Path picture = Files.write(folder.resolve("end.png"), PNG);
        submitted(
                at(door),
                following(Link.LAST_FRAME, Optional.of(source(picture, 96, Optional.empty()))));
        assertThat(Given.to(server, "[block 2]").pictures()).containsExactly(PNG);
        assertThat(server.submits().getFirst().at("/parameters/durationSeconds").asInt())
                .isEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void aClipIsMadeLongerFromWhereItsDoorKeepsIt(Door door) throws Exception {
        VeoClipGenerator generator = at(door);
        Optional<Chain.Kept> kept = Optional.of(new Chain.Kept(made(generator), false));
        ClipRequest longer = following(Link.EXTEND, Optional.of(source(clip(), 144, kept)));
        assertThat(generator.check(longer)).isEmpty();
        assertThat(generator.price(longer)).isEqualTo(Money.dollars("0.80"));
        assertThat(generator.adds(longer)).isEqualTo(7);

        submitted(generator, longer);

        JsonNode video = Given.to(server, "[block 2]").videos().getFirst();
        switch (door) {
            case VERTEX_BUCKET ->
                    assertThat(video.path("gcsUri").asText())
                            .isEqualTo(kept.orElseThrow().place().value());
            case VERTEX_INLINE -> assertThat(sent(video)).isEqualTo(TinyClip.BYTES);
            case GEMINI ->
                    assertThat(video.path("uri").asText())
                            .isEqualTo(kept.orElseThrow().place().value());
        }
        assertThat(server.wrongInputs()).isZero();
    }

    @Test
    void whatWasMadeLongerItselfIsSentAsTheFilmShowsIt() throws Exception {
        VeoClipGenerator generator = at(Door.VERTEX_BUCKET);
        Chain.Kept kept = new Chain.Kept(made(generator), true);
        submitted(
                generator,
                following(Link.EXTEND, Optional.of(source(clip(), 168, Optional.of(kept)))));
        assertThat(sent(Given.to(server, "[block 2]").videos().getFirst()))
                .isEqualTo(TinyClip.BYTES);
    }

    private static byte[] sent(JsonNode video) {
        return Base64.getDecoder().decode(video.path("bytesBase64Encoded").asText());
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void whatWaitsIsCheckedAndPricedLikeWhatIsThere(Door door) {
        VeoClipGenerator generator = at(door);
        assertThat(generator.check(following(Link.EXTEND, Optional.empty()))).isEmpty();
        assertThat(generator.price(following(Link.EXTEND, Optional.empty())))
                .isEqualTo(Money.dollars("0.80"));
        assertThat(generator.check(following(Link.LAST_FRAME, Optional.empty()))).isEmpty();
        assertThat(generator.price(following(Link.LAST_FRAME, Optional.empty())))
                .isEqualTo(Money.dollars("0.60"));
    }

    @Test
    void whatAModelOrADoorCannotMakeLongerIsRefusedBeforeAnythingIsSent() throws Exception {
        VeoClipGenerator vertex = at(Door.VERTEX_INLINE);
        ClipRequest waiting = following(Link.EXTEND, Optional.empty());
        ClipRequest lite =
                vertex.book(waiting, Optional.of(new ModelId("veo-3.1-lite-generate-001")));
        assertThat(code(vertex.check(lite))).isEqualTo("MODEL-FEATURE");
        assertThat(code(vertex.check(waiting.with(recipe("1080p", Optional.empty())))))
                .isEqualTo("VEO-LONGER-RESOLUTION");
        Path picture = Files.write(folder.resolve("first.png"), PNG);
        assertThat(code(vertex.check(waiting.with(recipe("720p", Optional.of(picture))))))
                .isEqualTo("VEO-LONGER-PICTURES");
        Chain.Source tooLong = source(clip(), 31 * 24, Optional.empty());
        assertThat(code(vertex.check(following(Link.EXTEND, Optional.of(tooLong)))))
                .isEqualTo("VEO-LONGER-TOO-LONG");
        Chain.Source elsewhere = source(clip(), 96, Optional.empty());
        assertThat(code(at(Door.GEMINI).check(following(Link.EXTEND, Optional.of(elsewhere)))))
                .isEqualTo("VEO-LONGER-NOT-HERE");
        assertThat(server.submits()).isEmpty();
    }

    private static String code(Optional<Problem> problem) {
        return problem.map(Problem::code).orElse("none");
    }

    private static Recipe recipe(String resolution, Optional<Path> first) {
        return new Recipe(
                Optional.of(resolution),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                first,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
