package studio.rushes.adapter.veo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.ClipRequest.Booking;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.Money;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.Poll;
import studio.rushes.generation.Submission;
import studio.rushes.generation.TinyClip;
import studio.rushes.media.FrameSize;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.BlockId;
import studio.rushes.settings.Secret;
import studio.rushes.veo.Call;
import studio.rushes.veo.Door;
import studio.rushes.veo.VeoServer;

/** A take is made, priced and asked for as it was booked, whatever the settings say by then. */
class VeoBookingTest {
    private static final AttemptId ATTEMPT = new AttemptId(new UUID(3, 4));
    private static final ModelId FAST = new ModelId("veo-3.1-fast-generate-001");
    private static final ModelId LITE = new ModelId("veo-3.1-lite-generate-001");

    private final VeoServer server = new VeoServer(TinyClip.BYTES, 0, InstantSource.system());

    @AfterEach
    void stop() {
        server.close();
    }

    private VeoClipGenerator now(Door door) {
        return door.open(server.uri(), Door.SHORT);
    }

    /** The same door after the producer chose another project, or started with another key. */
    private VeoClipGenerator later(Door door) {
        VeoPlace place =
                door == Door.GEMINI
                        ? new VeoPlace.Gemini(
                                "GOOGLE_API_KEY", new Secret("other"), Optional.of(server.uri()))
                        : new VeoPlace.Vertex(
                                "other",
                                "europe-west4",
                                Optional.of(new Secret(Door.TOKEN)),
                                Optional.of("gs://other/video-2"),
                                Optional.of(server.uri()));
        return door.open(place, server.uri(), Door.SHORT, InstantSource.system());
    }

    private static ClipRequest request(int seconds) {
        return new ClipRequest(
                new BlockId("b1"),
                1,
                "Dawn over the sea.",
                "Le soleil se lève.",
                "Dawn, wide",
                Locale.FRENCH,
                seconds,
                FrameSize.PORTRAIT_720);
    }

    private static OperationName accepted(Submission answer) {
        assertThat(answer).isInstanceOf(Submission.Accepted.class);
        return ((Submission.Accepted) answer).operation();
    }

    @Test
    void aBookingHoldsTheModelWhoPaysAndWhereTheClipsGo() {
        assertThat(now(Door.VERTEX_BUCKET).book(request(8), Optional.of(LITE)).booking())
                .hasValue(
                        new Booking(LITE, "film/us-central1", Optional.of("gs://rushes/video-1")));
        assertThat(now(Door.GEMINI).book(request(8), Optional.empty()).booking())
                .hasValue(
                        new Booking(
                                new ModelId("veo-3.1-fast-generate-preview"),
                                "GEMINI_API_KEY",
                                Optional.empty()));
    }

    @Test
    void aBookedTakeIsHandedOverToTheProjectItWasBookedOn() throws Exception {
        ClipRequest booked = now(Door.VERTEX_BUCKET).book(request(8), Optional.of(LITE));
        OperationName job = accepted(later(Door.VERTEX_BUCKET).submit(ATTEMPT, booked));
        assertThat(job.value())
                .startsWith("projects/film/locations/us-central1/")
                .contains(LITE.value());
        assertThat(server.submits().getFirst().at("/parameters/storageUri").asText())
                .isEqualTo("gs://rushes/video-1/attempts/" + ATTEMPT + "/");
    }

    @Test
    void aTakeBookedWithoutABucketIsNotWrittenIntoOneThatWasChosenLater() throws Exception {
        ClipRequest booked = now(Door.VERTEX_INLINE).book(request(8), Optional.empty());
        accepted(later(Door.VERTEX_BUCKET).submit(ATTEMPT, booked));
        assertThat(server.submits().getFirst().path("parameters").has("storageUri")).isFalse();
    }

    @Test
    void aRunningTakeIsAskedForInItsOwnProject() throws Exception {
        OperationName job = accepted(now(Door.VERTEX_BUCKET).submit(ATTEMPT, request(8)));
        assertThat(later(Door.VERTEX_BUCKET).poll(job)).isInstanceOf(Poll.Done.class);
        assertThat(server.paths(Call.POLL).getLast())
                .contains("/projects/film/locations/us-central1/");
    }

    @Test
    void aTakeOfAnotherKeyIsNotAskedForAndNotGivenUp() throws Exception {
        VeoClipGenerator before = now(Door.GEMINI);
        OperationName job = accepted(before.submit(ATTEMPT, request(8)));
        assertThatThrownBy(() -> later(Door.GEMINI).poll(job))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("VEO-OTHER-KEY")
                .hasMessageContaining("GEMINI_API_KEY");
        assertThat(server.calls(Call.POLL)).isZero();
        assertThat(before.poll(job)).isInstanceOf(Poll.Done.class);
    }

    @Test
    void aTakeBookedWithAnotherKeyIsNotHandedOver() throws Exception {
        ClipRequest booked = now(Door.GEMINI).book(request(8), Optional.empty());
        Submission answer = later(Door.GEMINI).submit(ATTEMPT, booked);
        assertThat(((Submission.Refused) answer).problem().code()).isEqualTo("VEO-OTHER-KEY");
        assertThat(server.charges()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"4,4,0.40", "5,6,0.60", "7,8,0.80", "8,8,0.80"})
    void theLengthThatIsOrderedIsTheLengthThatIsPaid(int asked, int ordered, String dollars)
            throws Exception {
        VeoClipGenerator generator = now(Door.VERTEX_INLINE);
        ClipRequest booked = generator.book(request(asked), Optional.of(FAST));
        assertThat(generator.check(booked)).isEmpty();
        assertThat(generator.price(booked)).isEqualTo(Money.dollars(dollars));
        accepted(generator.submit(ATTEMPT, booked));
        assertThat(server.submits().getFirst().at("/parameters/durationSeconds").asInt())
                .isEqualTo(ordered);
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void aBlockThatIsTooLongSaysSo(Door door) {
        VeoClipGenerator generator = now(door);
        Problem problem =
                generator.check(generator.book(request(9), Optional.empty())).orElseThrow();
        assertThat(problem.code()).isEqualTo("VEO-TOO-LONG");
        assertThat(problem.headline()).contains("at most 8 s", "9 s");
    }

    @Test
    void eachModelHasItsOwnLane() {
        VeoClipGenerator generator = now(Door.VERTEX_BUCKET);
        ClipRequest lite = generator.book(request(8), Optional.of(LITE));
        assertThat(generator.lane(lite).name()).isEqualTo(LITE.value());
        assertThat(generator.lane(lite).limits().requestsAMinute()).isEqualTo(10);
        assertThat(generator.lane(request(8)).limits().requestsAMinute()).isEqualTo(50);
    }

    @Test
    void aModelThatLeftTheCatalogueIsRefusedByName() throws Exception {
        VeoClipGenerator generator = now(Door.VERTEX_BUCKET);
        ClipRequest gone = generator.book(request(8), Optional.of(new ModelId("veo-2")));
        assertThat(generator.check(gone).orElseThrow().headline()).contains("veo-2");
        assertThatThrownBy(() -> generator.price(gone)).hasMessageContaining("VEO-MODEL-UNKNOWN");
        generator.submit(ATTEMPT, gone);
        assertThat(server.calls(Call.SUBMIT)).isZero();
    }
}
