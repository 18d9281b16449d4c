package studio.rushes.adapter.veo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ClipLocation;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.ClipRequest.Recipe;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.Poll;
import studio.rushes.generation.Submission;
import studio.rushes.generation.TinyClip;
import studio.rushes.generation.Trace;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.BlockId;
import studio.rushes.veo.Call;
import studio.rushes.veo.Door;
import studio.rushes.veo.Fault;
import studio.rushes.veo.VeoServer;

/** What the generator makes of everything the server can do to it, on every door. */
class VeoClipGeneratorTest {
    private static final AttemptId ATTEMPT = new AttemptId(new UUID(3, 4));
    private static final ClipRequest REQUEST =
            new ClipRequest(
                    new BlockId("b1"),
                    1,
                    "Dawn over the sea.",
                    "Le soleil se lève.",
                    "Dawn, wide",
                    Locale.FRENCH,
                    5,
                    FrameSize.PORTRAIT_720);

    private final VeoServer server = new VeoServer(TinyClip.BYTES, 0, InstantSource.system());
    @TempDir private Path folder;

    @AfterEach
    void stop() {
        server.close();
    }

    private VeoClipGenerator at(Door door) {
        return door.open(server.uri(), Door.SHORT);
    }

    private static OperationName accepted(Submission answer) {
        assertThat(answer).isInstanceOf(Submission.Accepted.class);
        return ((Submission.Accepted) answer).operation();
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void aClipIsMadeAskedForInAnotherProcessAndBrought(Door door) throws Exception {
        OperationName job = accepted(at(door).submit(ATTEMPT, REQUEST));
        server.faults().next(Call.POLL, Fault.STILL_RUNNING);
        VeoClipGenerator later = at(door);
        assertThat(later.poll(job)).isInstanceOf(Poll.Running.class);
        Poll done = later.poll(job);
        assertThat(done).isInstanceOf(Poll.Done.class);
        Path target = folder.resolve("clip.part");
        Files.writeString(target, "what another download left");
        later.fetch(((Poll.Done) done).clip(), target, Progress.UNHEARD);
        assertThat(target).hasBinaryContent(TinyClip.BYTES);
        assertThat(server.charges()).isEqualTo(1);
    }

    static Stream<Arguments> submits() {
        return Arrays.stream(Door.values())
                .flatMap(door ->
                        Stream.of(
                                Arguments.of(door, Fault.QUOTA, "VEO-QUOTA passing"),
                                Arguments.of(door, Fault.BUSY, "VEO-BUSY passing"),
                                Arguments.of(door, Fault.BUSY_AT_ONCE_AGAIN, "VEO-BUSY passing 0"),
                                Arguments.of(door, Fault.QUOTA_WITH_DELAY, "VEO-QUOTA passing 34"),
                                Arguments.of(door, Fault.QUOTA_WITH_HEADER, "VEO-QUOTA passing 41"),
                                Arguments.of(door, Fault.NOT_THERE, "MODEL-RETIRED"),
                                Arguments.of(door, Fault.UNAUTHENTICATED, "VEO-SIGN-IN"),
                                Arguments.of(door, Fault.FORBIDDEN, "VEO-PERMISSION"),
                                Arguments.of(door, Fault.INVALID, "VEO-REQUEST-REFUSED"),
                                Arguments.of(door, Fault.INTERNAL, "LOST"),
                                Arguments.of(door, Fault.BAD_GATEWAY_PAGE, "LOST"),
                                Arguments.of(door, Fault.PAGE, "LOST"),
                                Arguments.of(door, Fault.DROP, "LOST"),
                                Arguments.of(door, Fault.HANG, "LOST"),
                                Arguments.of(door, Fault.DROP_AFTER_ACCEPTING, "LOST"),
                                Arguments.of(door, Fault.GARBLED_AFTER_ACCEPTING, "LOST")));
    }

    @ParameterizedTest
    @MethodSource("submits")
    void oneSubmitIsOneRequestWhateverIsAnswered(Door door, Fault fault, String expected)
            throws Exception {
        server.faults().next(Call.SUBMIT, fault);
        Submission answer = at(door).submit(ATTEMPT, REQUEST);
        assertThat(told(answer)).isEqualTo(expected);
        assertThat(server.calls(Call.SUBMIT)).isEqualTo(1);
        assertThat(text(answer)).doesNotContain(Door.KEY, Door.TOKEN);
    }

    private static String told(Submission answer) {
        return switch (answer) {
            case Submission.Accepted _ -> "ACCEPTED";
            case Submission.Lost _ -> "LOST";
            case Submission.Refused(Problem problem, boolean passing, Optional<Duration> after) ->
                    problem.code()
                            + (passing ? " passing" : "")
                            + after.map(wait -> " " + wait.toSeconds()).orElse("");
        };
    }

    private static String text(Submission answer) {
        return switch (answer) {
            case Submission.Accepted(OperationName name) -> name.value();
            case Submission.Lost(Problem problem) -> problem.line();
            case Submission.Refused refused -> refused.problem().line();
        };
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void aServiceThatCannotBeReachedWasSentNothing(Door door) throws Exception {
        VeoClipGenerator generator = at(door);
        server.close();
        assertThat(told(generator.submit(ATTEMPT, REQUEST))).isEqualTo("VEO-NO-CONNECTION passing");
    }

    @ParameterizedTest
    @CsvSource({
        "VERTEX_BUCKET,veo-3.1-lite-generate-001,veo-3.1-fast-generate-001",
        "GEMINI,veo-3.1-lite-generate-preview,veo-3.1-lite-generate-001"
    })
    void aRetiredModelNamesWhatToChooseInstead(Door door, String model, String next)
            throws Exception {
        VeoClipGenerator generator = at(door);
        ClipRequest booked = generator.book(REQUEST, Optional.of(new ModelId(model)));
        server.faults().next(Call.SUBMIT, Fault.NOT_THERE);
        assertThat(text(generator.submit(ATTEMPT, booked))).contains("Choose " + next);
    }

    static Stream<Arguments> silentPolls() {
        return Arrays.stream(Door.values())
                .flatMap(door ->
                        Stream.of(
                                        Fault.QUOTA,
                                        Fault.INTERNAL,
                                        Fault.BUSY,
                                        Fault.DROP,
                                        Fault.HANG,
                                        Fault.PAGE,
                                        Fault.BAD_GATEWAY_PAGE,
                                        Fault.UNAUTHENTICATED,
                                        Fault.FORBIDDEN)
                                .map(fault -> Arguments.of(door, fault)));
    }

    @ParameterizedTest
    @MethodSource("silentPolls")
    void anErrorOfAPollSaysNothingOfTheTake(Door door, Fault fault) throws Exception {
        VeoClipGenerator generator = at(door);
        OperationName job = accepted(generator.submit(ATTEMPT, REQUEST));
        server.faults().next(Call.POLL, fault, fault);
        assertThatThrownBy(() -> generator.poll(job))
                .isInstanceOf(StudioException.class)
                .message()
                .startsWith("VEO-")
                .doesNotContain(Door.KEY, Door.TOKEN);
    }

    static Stream<Arguments> endings() {
        return Arrays.stream(Door.values())
                .flatMap(door ->
                        Stream.of(
                                Arguments.of(door, Fault.NOT_THERE, "vanished"),
                                Arguments.of(
                                        door, Fault.DONE_FAILED, "failed passing VEO-JOB-FAILED"),
                                Arguments.of(
                                        door, Fault.DONE_FAILED_FOR_GOOD, "failed VEO-JOB-FAILED"),
                                Arguments.of(door, Fault.DONE_EMPTY, "failed VEO-DONE-EMPTY"),
                                Arguments.of(door, Fault.DONE_FILTERED, "filtered a person"),
                                Arguments.of(
                                        door,
                                        Fault.DONE_SOUND_FILTERED,
                                        "filtered sound the sound")));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void doneIsNotSuccess(Door door, Fault fault, String expected) throws Exception {
        VeoClipGenerator generator = at(door);
        OperationName job = accepted(generator.submit(ATTEMPT, REQUEST));
        server.faults().next(Call.POLL, fault);
        String told =
                switch (generator.poll(job)) {
                    case Poll.Running _ -> "running";
                    case Poll.Done _ -> "done";
                    case Poll.Vanished _ -> "vanished";
                    case Poll.Failed(Problem problem, boolean passing) ->
                            "failed " + (passing ? "passing " : "") + problem.code();
                    case Poll.Filtered(Problem problem, boolean sound) -> {
                        assertThat(problem.meaning()).contains("not charged");
                        yield "filtered "
                                + (sound ? "sound " : "")
                                + problem.headline().replaceAll(".*because of (\\S+ \\w+).*", "$1");
                    }
                };
        assertThat(told).isEqualTo(expected);
    }

    static Stream<Arguments> hiccups() {
        return Stream.of(Door.GEMINI, Door.VERTEX_BUCKET)
                .flatMap(door ->
                        Stream.of(Fault.CUT_HALF_WAY, Fault.DROP, Fault.BUSY)
                                .map(fault -> Arguments.of(door, fault)));
    }

    @ParameterizedTest
    @MethodSource("hiccups")
    void aDownloadThatBrokeGoesOn(Door door, Fault fault) throws Exception {
        VeoClipGenerator generator = at(door);
        OperationName job = accepted(generator.submit(ATTEMPT, REQUEST));
        Poll.Done done = (Poll.Done) generator.poll(job);
        server.faults().next(Call.DOWNLOAD, fault);
        Path target = folder.resolve("clip.part");
        generator.fetch(done.clip(), target, Progress.UNHEARD);
        assertThat(target).hasBinaryContent(TinyClip.BYTES);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"WRONG_LENGTH", "PAGE", "EMPTY", "FORBIDDEN", "NOT_THERE"})
    void whatIsNoClipIsNotTakenForOne(Fault fault) throws Exception {
        VeoClipGenerator generator = at(Door.GEMINI);
        OperationName job = accepted(generator.submit(ATTEMPT, REQUEST));
        Poll.Done done = (Poll.Done) generator.poll(job);
        server.faults().next(Call.DOWNLOAD, fault);
        Path target = folder.resolve("clip.part");
        assertThatThrownBy(() -> generator.fetch(done.clip(), target, Progress.UNHEARD))
                .isInstanceOf(StudioException.class)
                .message()
                .startsWith("VEO-");
        generator.fetch(done.clip(), target, Progress.UNHEARD);
        assertThat(target).hasBinaryContent(TinyClip.BYTES);
    }

    @Test
    void theKeyDoesNotFollowARedirectToAnotherHost() throws Exception {
        VeoClipGenerator generator = at(Door.GEMINI);
        OperationName job = accepted(generator.submit(ATTEMPT, REQUEST));
        Poll.Done done = (Poll.Done) generator.poll(job);
        server.faults().next(Call.DOWNLOAD, Fault.REDIRECT);
        Path target = folder.resolve("clip.part");
        generator.fetch(done.clip(), target, Progress.UNHEARD);
        assertThat(target).hasBinaryContent(TinyClip.BYTES);
        assertThat(server.strangerHeard()).hasSize(1);
        assertThat(server.strangerHeard().toString()).doesNotContain(Door.KEY);
    }

    @Test
    void aLostClipIsFoundUnderItsAttemptAndNoOther() throws Exception {
        VeoClipGenerator generator = at(Door.VERTEX_BUCKET);
        server.faults().next(Call.SUBMIT, Fault.DROP_AFTER_ACCEPTING);
        assertThat(told(generator.submit(ATTEMPT, REQUEST))).isEqualTo("LOST");
        AttemptId other = new AttemptId(new UUID(5, 6));
        assertThat(generator.lookFor(other, REQUEST)).isInstanceOf(Trace.Nothing.class);
        Trace trace = generator.lookFor(ATTEMPT, REQUEST);
        assertThat(trace).isInstanceOf(Trace.Found.class);
        aClipIsFoundAtItsVeryPlaceOrInItsFolder(generator, ((Trace.Found) trace).clip());
        Path target = folder.resolve("clip.part");
        generator.fetch(((Trace.Found) trace).clip(), target, Progress.UNHEARD);
        assertThat(target).hasBinaryContent(TinyClip.BYTES);
    }

    private static void aClipIsFoundAtItsVeryPlaceOrInItsFolder(
            VeoClipGenerator generator, ClipLocation clip) throws InterruptedException {
        String place = clip.value();
        String folder = place.substring(0, place.lastIndexOf('/') + 1);
        for (String found : List.of(place, folder)) {
            assertThat(generator.lookAt(new ClipLocation(found))).isEqualTo(new Trace.Found(clip));
        }
        for (String nothing :
                List.of(place.substring(0, place.length() - 1), folder + "no.mp4", "https://x/y")) {
            assertThat(generator.lookAt(new ClipLocation(nothing)))
                    .isInstanceOf(Trace.Nothing.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void whatGoesOverTheWireIsWhatWasAskedFor(Door door) throws Exception {
        accepted(at(door).submit(ATTEMPT, REQUEST));
        JsonNode sent = server.submits().getFirst();
        assertThat(sent.at("/instances/0/prompt").asText()).isEqualTo(REQUEST.prompt());
        JsonNode told = sent.path("parameters");
        assertThat(told.path("durationSeconds").asInt()).isEqualTo(6);
        assertThat(told.path("aspectRatio").asText()).isEqualTo("9:16");
        assertThat(told.path("resolution").asText()).isEqualTo("720p");
        assertThat(told.path("sampleCount").asInt()).isEqualTo(1);
        assertThat(told.has("personGeneration")).isFalse();
        assertThat(told.path("storageUri").asText())
                .isEqualTo(
                        door == Door.VERTEX_BUCKET
                                ? "gs://rushes/video-1/attempts/" + ATTEMPT + "/"
                                : "");
    }

    @Test
    void aRecipeIsSentWithItsPictures() throws Exception {
        Recipe recipe = recipe(List.of(), Optional.of(picture("first.png")));
        accepted(at(Door.VERTEX_INLINE).submit(ATTEMPT, REQUEST.with(recipe)));
        JsonNode sent = server.submits().getFirst();
        assertThat(sent.at("/instances/0/image/mimeType").asText()).isEqualTo("image/png");
        assertThat(sent.at("/parameters/seed").asInt()).isEqualTo(7);
        assertThat(sent.at("/parameters/negativePrompt").asText()).isEqualTo("rain");
        Path one = picture("one.png");
        accepted(
                at(Door.VERTEX_INLINE)
                        .submit(
                                ATTEMPT,
                                REQUEST.with(recipe(List.of(one, one), Optional.empty()))));
        JsonNode again = server.submits().getLast();
        assertThat(again.at("/instances/0/referenceImages")).hasSize(2);
        assertThat(again.at("/parameters/durationSeconds").asInt()).isEqualTo(8);
    }

    @Test
    void whatCannotBeDoneIsRefusedBeforeAnythingIsSent() throws Exception {
        Recipe both = recipe(List.of(picture("a.png")), Optional.of(picture("b.png")));
        assertThat(at(Door.VERTEX_INLINE).check(REQUEST.with(both)).orElseThrow().code())
                .isEqualTo("VEO-REFERENCES");
        Recipe seed = recipe(List.of(), Optional.empty());
        assertThat(at(Door.GEMINI).check(REQUEST.with(seed)).orElseThrow().code())
                .isEqualTo("MODEL-FEATURE");
        Recipe gone = recipe(List.of(), Optional.of(folder.resolve("gone.png")));
        assertThat(told(at(Door.VERTEX_INLINE).submit(ATTEMPT, REQUEST.with(gone))))
                .isEqualTo("VEO-PICTURE");
        assertThat(server.calls(Call.SUBMIT)).isZero();
    }

    private Path picture(String name) throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        return Files.write(folder.resolve(name), png);
    }

    private static Recipe recipe(List<Path> references, Optional<Path> first) {
        return new Recipe(
                Optional.empty(),
                Optional.empty(),
                Optional.of("rain"),
                OptionalInt.of(7),
                Optional.empty(),
                first,
                Optional.empty(),
                references,
                Optional.empty());
    }
}
