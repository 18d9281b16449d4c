package studio.rushes.veo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.rushes.adapter.veo.VeoClipGenerator;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.Submission;
import studio.rushes.generation.TinyClip;
import studio.rushes.media.FrameSize;
import studio.rushes.script.BlockId;

/** The limits of the server itself: a server that lets everything pass proves nothing. */
class VeoServerTest {
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

    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final VeoServer server = new VeoServer(TinyClip.BYTES, 0, () -> now);
    private final VeoClipGenerator generator = Door.GEMINI.open(server.uri(), Door.SHORT);

    @AfterEach
    void stop() {
        server.close();
    }

    private Submission submit() throws InterruptedException {
        return generator.submit(new AttemptId(UUID.randomUUID()), REQUEST);
    }

    @Test
    void oneRequestTooManyInAMinuteIsRefusedAndNotCharged() throws Exception {
        server.limit(new VeoServer.Limits(2, 0));
        assertThat(submit()).isInstanceOf(Submission.Accepted.class);
        assertThat(submit()).isInstanceOf(Submission.Accepted.class);
        assertThat(submit()).isInstanceOf(Submission.Refused.class);
        assertThat(server.overLimit()).isEqualTo(1);
        assertThat(server.charges()).isEqualTo(2);
        now = now.plus(Duration.ofSeconds(61));
        assertThat(submit()).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void oneJobTooManyAtOnceIsRefusedUntilAnotherIsDone() throws Exception {
        server.limit(new VeoServer.Limits(0, 1));
        OperationName job = ((Submission.Accepted) submit()).operation();
        assertThat(submit()).isInstanceOf(Submission.Refused.class);
        server.faults().next(Call.POLL, Fault.STILL_RUNNING);
        generator.poll(job);
        assertThat(submit()).isInstanceOf(Submission.Refused.class);
        generator.poll(job);
        assertThat(submit()).isInstanceOf(Submission.Accepted.class);
        assertThat(server.charges()).isEqualTo(2);
    }
}
