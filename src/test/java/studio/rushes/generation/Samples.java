package studio.rushes.generation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.MediaInfo;
import studio.rushes.problem.Problem;
import studio.rushes.script.BlockId;
import studio.rushes.script.Link;

/** One of everything, for tests that need any. */
public final class Samples {
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    public static final Instant LATER = NOON.plusSeconds(10);
    public static final Problem PROBLEM =
            new Problem("TEST-HITCH", "It hitched.", "Nothing was charged.", "Wait.");
    public static final AttemptId ATTEMPT = new AttemptId(new UUID(1, 2));
    public static final OperationName OPERATION = new OperationName("operations/1");
    public static final ClipLocation CLIP = new ClipLocation("clips/1");
    public static final GeneratorId FAKE = new GeneratorId("fake");
    static final GeneratorChoice BY_FAKE = GeneratorChoice.of(FAKE);

    private Samples() {}

    public static ClipRequest request(int number) {
        return request("b" + number, number);
    }

    public static ClipRequest request(String block, int number) {
        return new ClipRequest(
                new BlockId(block),
                number,
                "Dawn over the sea.",
                "Le soleil se lève.",
                "Dawn, wide",
                Locale.FRENCH,
                1,
                new FrameSize(64, 64));
    }

    /** One that waits for the block before it. */
    public static ClipRequest following(int number) {
        return request(number)
                .chained(Optional.of(Chain.waiting(Link.LAST_FRAME, request(number - 1).block())));
    }

    public static MediaInfo info(long frames) {
        return new MediaInfo(
                new FrameSize(64, 64), frames, frames, 0, FrameRate.FILM, true, frames / 24.0);
    }

    public static List<TakeState> states() {
        return List.of(
                new TakeState.Queued(NOON),
                new TakeState.Submitting(ATTEMPT, NOON),
                new TakeState.Generating(ATTEMPT, OPERATION, NOON, LATER, OptionalDouble.of(0.25)),
                new TakeState.Downloading(ATTEMPT, CLIP, NOON, LATER),
                new TakeState.Ready(NOON, info(24)),
                new TakeState.Failed(NOON, PROBLEM),
                new TakeState.Filtered(NOON, PROBLEM),
                new TakeState.Unconfirmed(ATTEMPT, NOON, LATER, PROBLEM),
                new TakeState.Expired(NOON, PROBLEM),
                new TakeState.Cancelled(NOON),
                new TakeState.Queued(LATER, Optional.of(PROBLEM)),
                new TakeState.Generating(
                        ATTEMPT,
                        OPERATION,
                        NOON,
                        LATER,
                        OptionalDouble.empty(),
                        Optional.of(PROBLEM)),
                new TakeState.Downloading(ATTEMPT, CLIP, NOON, LATER, Optional.of(PROBLEM)));
    }

    public static List<TakeEvent> events() {
        return List.of(
                new TakeEvent.InputsArrived(request(1)),
                new TakeEvent.SubmitIntended(ATTEMPT),
                new TakeEvent.Accepted(OPERATION, LATER),
                new TakeEvent.Barred(PROBLEM),
                new TakeEvent.Refused(PROBLEM),
                new TakeEvent.TryAgainAt(LATER, PROBLEM),
                new TakeEvent.SoundFiltered(LATER, PROBLEM),
                new TakeEvent.AnswerLost(LATER, PROBLEM),
                new TakeEvent.NothingFound(LATER),
                new TakeEvent.StillRunning(LATER, OptionalDouble.of(0.5)),
                new TakeEvent.PollFailed(LATER, PROBLEM),
                new TakeEvent.ClipFound(CLIP, LATER),
                new TakeEvent.FetchPostponed(LATER, PROBLEM),
                new TakeEvent.ArrivedBroken(LATER, PROBLEM),
                new TakeEvent.Landed(info(24)),
                new TakeEvent.GaveUp(PROBLEM),
                new TakeEvent.WasFiltered(PROBLEM),
                new TakeEvent.Lapsed(PROBLEM),
                new TakeEvent.AskedAgain(),
                new TakeEvent.NeverArrived(),
                new TakeEvent.WasCancelled());
    }
}
