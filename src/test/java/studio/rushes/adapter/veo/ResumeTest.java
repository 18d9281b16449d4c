package studio.rushes.adapter.veo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ClipLocation;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.Poll;
import studio.rushes.generation.Submission;
import studio.rushes.generation.TinyClip;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Progress;
import studio.rushes.problem.StudioException;
import studio.rushes.script.BlockId;
import studio.rushes.veo.Call;
import studio.rushes.veo.Door;
import studio.rushes.veo.Fault;
import studio.rushes.veo.Relay;
import studio.rushes.veo.VeoServer;

/** A download goes on where it stopped in another run of the program, or safely starts over. */
class ResumeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FILLING = 3 << 20;
    private static final byte[] CLIP = longClip();

    private final VeoServer server = new VeoServer(CLIP, 0, InstantSource.system());
    private final Relay relay = new Relay(server.uri());
    @TempDir private Path folder;

    @AfterEach
    void stop() {
        relay.close();
        server.close();
    }

    /** A real clip with a box behind it that players skip, so that it takes a while to bring. */
    private static byte[] longClip() {
        byte[] filling = new byte[FILLING];
        new Random(11).nextBytes(filling);
        ByteBuffer clip = ByteBuffer.allocate(TinyClip.BYTES.length + FILLING);
        clip.put(TinyClip.BYTES).put(filling);
        clip.putInt(TinyClip.BYTES.length, FILLING);
        clip.put(TinyClip.BYTES.length + 4, "free".getBytes(StandardCharsets.US_ASCII));
        return clip.array();
    }

    @ParameterizedTest
    @EnumSource(
            value = Door.class,
            names = {"GEMINI", "VERTEX_BUCKET"})
    void afterAQuitOnlyTheRestIsAskedFor(Door door) throws Exception {
        ClipLocation clip = made(door);
        Path part = cutHalfWay(door, clip);
        long here = Files.size(part);
        assertThat(here).isBetween(1L, CLIP.length / 2L);
        List<Double> told = new ArrayList<>();
        Relay.Heard asked = fetched(door, clip, part, told::add);
        assertThat(asked.range()).isEqualTo("bytes=" + here + "-");
        assertThat(asked.status()).isEqualTo(206);
        assertThat(asked.bytes()).isEqualTo(CLIP.length - here);
        assertThat(told)
                .isSorted()
                .first()
                .satisfies(first -> assertThat(first * CLIP.length).isGreaterThan((double) here));
    }

    @ParameterizedTest
    @EnumSource(
            value = Door.class,
            names = {"GEMINI", "VERTEX_BUCKET"})
    void afterAKillWhatWasNotForcedToDiskIsNotTrusted(Door door) throws Exception {
        ClipLocation clip = made(door);
        Path part = folder.resolve("clip.part");
        Path killed = Files.createDirectory(folder.resolve("killed")).resolve("clip.part");
        fetched(
                door,
                clip,
                part,
                reached -> {
                    if (reached > 0.8 && Files.notExists(killed)) {
                        copy(part, killed);
                        copy(note(part), note(killed));
                    }
                });
        assertThat(note(part)).doesNotExist();
        long safe = JSON.readTree(note(killed).toFile()).path("safe").asLong();
        assertThat(safe).isBetween(1L << 20, Files.size(killed) - 1);
        scribble(killed, safe);
        Relay.Heard asked = fetched(door, clip, killed, Progress.UNHEARD);
        assertThat(asked.range()).isEqualTo("bytes=" + safe + "-");
        assertThat(asked.bytes()).isEqualTo(CLIP.length - safe);
    }

    @ParameterizedTest
    @EnumSource(
            value = Door.class,
            names = {"GEMINI", "VERTEX_BUCKET"})
    void aClipThatIsAnotherByNowStartsOver(Door door) throws Exception {
        ClipLocation clip = made(door);
        Path part = cutHalfWay(door, clip);
        change(part, "version", door == Door.GEMINI ? "\"another\"" : "7");
        scribble(part, 0);
        assertThat(fetched(door, clip, part, Progress.UNHEARD).bytes()).isEqualTo(CLIP.length);
    }

    @ParameterizedTest
    @EnumSource(
            value = Door.class,
            names = {"GEMINI", "VERTEX_BUCKET"})
    void aDamagedNoteStartsOver(Door door) throws Exception {
        ClipLocation clip = made(door);
        for (String damage :
                List.of("", "{", "[]", "{\"safe\":5}", "null", "x".repeat(5000), "\0\0\0\0")) {
            Path part = cutHalfWay(door, clip);
            Files.writeString(note(part), damage);
            scribble(part, 0);
            assertThat(fetched(door, clip, part, Progress.UNHEARD).bytes()).isEqualTo(CLIP.length);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Door.class,
            names = {"GEMINI", "VERTEX_BUCKET"})
    void aNoteThatDoesNotFitThePartStartsOver(Door door) throws Exception {
        ClipLocation clip = made(door);
        for (long safe : new long[] {-1, 0, CLIP.length, CLIP.length + 1L, Long.MAX_VALUE}) {
            Path part = cutHalfWay(door, clip);
            change(part, "safe", safe);
            Files.write(part, Arrays.copyOf(CLIP, CLIP.length - (safe == CLIP.length ? 0 : 1)));
            scribble(part, 0);
            assertThat(fetched(door, clip, part, Progress.UNHEARD).bytes()).isEqualTo(CLIP.length);
        }
        Path part = cutHalfWay(door, clip);
        Files.write(part, new byte[CLIP.length + 1]);
        assertThat(fetched(door, clip, part, Progress.UNHEARD).bytes()).isEqualTo(CLIP.length);
    }

    @ParameterizedTest
    @EnumSource(
            value = Door.class,
            names = {"GEMINI", "VERTEX_BUCKET"})
    void thePartOfAnotherClipIsNotGoneOnWith(Door door) throws Exception {
        Path part = cutHalfWay(door, made(door));
        assertThat(fetched(door, made(door), part, Progress.UNHEARD).bytes())
                .isEqualTo(CLIP.length);
    }

    @Test
    void aTagThatIsWeakIsNotGoneOnWith() throws Exception {
        ClipLocation clip = made(Door.GEMINI);
        Path part = cutHalfWay(Door.GEMINI, clip);
        change(part, "version", "W/" + JSON.readTree(note(part).toFile()).path("version").asText());
        assertThat(fetched(Door.GEMINI, clip, part, Progress.UNHEARD).range()).isEmpty();
    }

    @Test
    void whatOfABucketsClipIsSpoiltOnTheDiskIsFoundOutAndBroughtAnew() throws Exception {
        ClipLocation clip = made(Door.VERTEX_BUCKET);
        Path part = cutHalfWay(Door.VERTEX_BUCKET, clip);
        scribble(part, 0);
        assertThatThrownBy(() -> open(Door.VERTEX_BUCKET).fetch(clip, part, Progress.UNHEARD))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("BUCKET-OTHER-BYTES");
        assertThat(note(part)).doesNotExist();
        assertThat(fetched(Door.VERTEX_BUCKET, clip, part, Progress.UNHEARD).bytes())
                .isEqualTo(CLIP.length);
    }

    @Test
    void whatIsNoClipAfterAllIsBroughtAnew() throws Exception {
        ClipLocation clip = made(Door.GEMINI);
        Path part = cutHalfWay(Door.GEMINI, clip);
        scribble(part, 0);
        assertThatThrownBy(() -> open(Door.GEMINI).fetch(clip, part, Progress.UNHEARD))
                .hasMessageContaining("VEO-NOT-A-CLIP");
        assertThat(fetched(Door.GEMINI, clip, part, Progress.UNHEARD).bytes())
                .isEqualTo(CLIP.length);
    }

    @Test
    void aSignInPageOnTheWayCostsNothingOfWhatIsHere() throws Exception {
        ClipLocation clip = made(Door.GEMINI);
        Path part = cutHalfWay(Door.GEMINI, clip);
        server.faults().next(Call.DOWNLOAD, Fault.PAGE);
        assertThatThrownBy(() -> open(Door.GEMINI).fetch(clip, part, Progress.UNHEARD))
                .hasMessageContaining("VEO-NOT-A-CLIP");
        assertThat(fetched(Door.GEMINI, clip, part, Progress.UNHEARD).status()).isEqualTo(206);
    }

    @ParameterizedTest
    @EnumSource(
            value = Door.class,
            names = {"GEMINI", "VERTEX_BUCKET"})
    void theNoteHoldsNoAddressAndNoSecret(Door door) throws Exception {
        ClipLocation clip = made(door);
        String note = Files.readString(note(cutHalfWay(door, clip)));
        assertThat(note).doesNotContain(Door.KEY, Door.TOKEN, "://", "alt=", "sample_0");
    }

    private ClipLocation made(Door door) throws Exception {
        VeoClipGenerator generator = door.open(server.uri(), Door.SHORT);
        AttemptId attempt = new AttemptId(UUID.randomUUID());
        ClipRequest request =
                new ClipRequest(
                        new BlockId("b1"),
                        1,
                        "Dawn over the sea.",
                        "Le soleil se lève.",
                        "Dawn, wide",
                        Locale.FRENCH,
                        5,
                        FrameSize.PORTRAIT_720);
        Submission.Accepted taken = (Submission.Accepted) generator.submit(attempt, request);
        return ((Poll.Done) generator.poll(taken.operation())).clip();
    }

    /** As another run of the program has it. */
    private VeoClipGenerator open(Door door) {
        return door.open(relay.uri(), Door.SHORT);
    }

    /** Half of the clip, brought by a run that then lost the line for good. */
    private Path cutHalfWay(Door door, ClipLocation clip) throws Exception {
        Path part = folder.resolve("clip.part");
        Files.deleteIfExists(part);
        Files.deleteIfExists(note(part));
        server.faults().next(Call.DOWNLOAD, Fault.CUT_HALF_WAY, Fault.FORBIDDEN);
        assertThatThrownBy(() -> open(door).fetch(clip, part, Progress.UNHEARD))
                .isInstanceOf(StudioException.class);
        server.faults().clear();
        assertThat(note(part)).exists();
        return part;
    }

    /** Brings it in another run of the program; one request is enough. */
    private Relay.Heard fetched(Door door, ClipLocation clip, Path part, Progress progress)
            throws Exception {
        int before = relay.heard().size();
        open(door).fetch(clip, part, progress);
        assertThat(part).hasBinaryContent(CLIP);
        assertThat(note(part)).doesNotExist();
        assertThat(relay.heard()).hasSize(before + 1);
        return relay.heard().getLast();
    }

    private static Path note(Path part) {
        return part.resolveSibling(part.getFileName() + ".resume");
    }

    private static void change(Path part, String name, Object value) throws IOException {
        JsonNode note = JSON.readTree(note(part).toFile());
        ((ObjectNode) note).putPOJO(name, value);
        JSON.writeValue(note(part).toFile(), note);
    }

    /** What lies on a disk that lost its power before these bytes reached it. */
    private static void scribble(Path part, long from) throws IOException {
        byte[] bytes = Files.readAllBytes(part);
        Arrays.fill(bytes, (int) from, bytes.length, (byte) 0);
        Files.write(part, bytes);
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
