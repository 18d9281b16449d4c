package studio.rushes.adapter.veo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.TinyClip;
import studio.rushes.media.FrameSize;
import studio.rushes.problem.Problem;
import studio.rushes.script.BlockId;
import studio.rushes.veo.Call;
import studio.rushes.veo.Door;
import studio.rushes.veo.Fault;
import studio.rushes.veo.VeoServer;

/** What the free check before the first paid submit makes of the answers to it. */
class VeoRehearsalTest {
    private static final ClipRequest REQUEST =
            new ClipRequest(
                    new BlockId("b1"),
                    1,
                    "Dawn over the sea.",
                    "",
                    "Dawn, wide",
                    Locale.FRENCH,
                    8,
                    FrameSize.PORTRAIT_720);

    private final VeoServer server = new VeoServer(TinyClip.BYTES, 0, InstantSource.system());
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");

    @AfterEach
    void stop() {
        server.close();
    }

    private VeoClipGenerator open(Door door) {
        return door.open(door.place(server.uri()), server.uri(), Door.SHORT, () -> now);
    }

    private static Optional<Problem> rehearse(VeoClipGenerator generator)
            throws InterruptedException {
        return generator.rehearse(generator.book(REQUEST, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void whereAllIsWellNothingIsPaid(Door door) throws Exception {
        assertThat(rehearse(open(door))).isEmpty();
        assertThat(server.calls(Call.MODEL)).isEqualTo(1);
        assertThat(server.calls(Call.POLL)).isEqualTo(door == Door.GEMINI ? 0 : 1);
        assertThat(server.calls(Call.LIST)).isEqualTo(door == Door.VERTEX_BUCKET ? 1 : 0);
        assertThat(server.calls(Call.SUBMIT)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "VERTEX_BUCKET,MODEL,UNAUTHENTICATED,VEO-SIGN-IN",
        "VERTEX_BUCKET,MODEL,FORBIDDEN,VEO-PERMISSION",
        "VERTEX_BUCKET,MODEL,NOT_THERE,MODEL-RETIRED",
        "VERTEX_BUCKET,MODEL,QUOTA,VEO-QUOTA",
        "VERTEX_BUCKET,MODEL,BUSY,VEO-BUSY",
        "VERTEX_BUCKET,MODEL,INTERNAL,VEO-NOT-CHECKED",
        "VERTEX_BUCKET,MODEL,HANG,VEO-NOT-CHECKED",
        "VERTEX_BUCKET,MODEL,PAGE,VEO-NOT-CHECKED",
        "VERTEX_BUCKET,POLL,UNAUTHENTICATED,VEO-SIGN-IN",
        "VERTEX_BUCKET,POLL,FORBIDDEN,VEO-PERMISSION",
        "VERTEX_BUCKET,POLL,INVALID,",
        "VERTEX_BUCKET,POLL,BAD_GATEWAY_PAGE,VEO-NOT-CHECKED",
        "VERTEX_BUCKET,LIST,UNAUTHENTICATED,BUCKET-SIGN-IN",
        "VERTEX_BUCKET,LIST,FORBIDDEN,BUCKET-PERMISSION",
        "VERTEX_BUCKET,LIST,NOT_THERE,BUCKET-UNKNOWN",
        "GEMINI,MODEL,UNAUTHENTICATED,VEO-SIGN-IN",
        "GEMINI,MODEL,FORBIDDEN,VEO-PERMISSION",
        "GEMINI,MODEL,INVALID,VEO-REQUEST-REFUSED",
        "GEMINI,MODEL,NOT_THERE,MODEL-RETIRED"
    })
    void whatStandsInTheWayIsSaidBeforeAnythingIsPaid(
            Door door, Call call, Fault fault, String code) throws Exception {
        server.faults().next(call, fault, fault);
        Optional<Problem> obstacle = rehearse(open(door));
        assertThat(obstacle.map(Problem::code)).isEqualTo(Optional.ofNullable(code));
        assertThat(obstacle.map(Problem::line).orElse("")).doesNotContain(Door.KEY, Door.TOKEN);
        assertThat(server.calls(Call.SUBMIT)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void aServiceThatCannotBeReachedIsAnObstacle(Door door) throws Exception {
        VeoClipGenerator generator = open(door);
        server.close();
        assertThat(rehearse(generator).orElseThrow().code()).isEqualTo("VEO-NOT-CHECKED");
    }

    @Test
    void aGoodAnswerIsRememberedForAWhileAndABadOneIsNot() throws Exception {
        VeoClipGenerator generator = open(Door.VERTEX_BUCKET);
        server.faults().next(Call.MODEL, Fault.FORBIDDEN);
        assertThat(rehearse(generator)).isPresent();
        assertThat(rehearse(generator)).isEmpty();
        now = now.plus(Duration.ofMinutes(4));
        assertThat(rehearse(generator)).isEmpty();
        assertThat(server.calls(Call.MODEL)).isEqualTo(2);
        now = now.plus(Duration.ofMinutes(2));
        assertThat(rehearse(generator)).isEmpty();
        assertThat(server.calls(Call.MODEL)).isEqualTo(3);
    }
}
