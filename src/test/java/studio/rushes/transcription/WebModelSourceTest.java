package studio.rushes.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.problem.StudioException;

/** A model comes whole, checked and under its name, or not at all. */
@Timeout(120)
class WebModelSourceTest {
    private static final byte[] MODEL = read();
    private static final int MIB = 1 << 20;
    private static final FreeSpace ENOUGH = _ -> Long.MAX_VALUE;

    private final ModelHost host = new ModelHost(MODEL);
    private final List<ModelArrival> told = new ArrayList<>();
    @TempDir private Path folder;

    private static byte[] read() {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/whisper/ggml-tiny-test.bin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void itComesWholeAndTellsHowFarItIsAndHowFast() throws Exception {
        assertThat(fetch()).isEqualTo(sum("SHA-256", MODEL));
        assertThat(target()).hasBinaryContent(MODEL);
        assertThat(left()).containsExactly(".ggml-tiny.bin.lock", "ggml-tiny.bin");
        assertThat(told).extracting(ModelArrival::bytes).isSorted();
        assertThat(told.getLast().bytes()).isEqualTo(MODEL.length);
        assertThat(told.getLast().fraction()).isEqualTo(1);
        assertThat(told.getLast().bytesPerSecond()).isPositive();
        assertThat(host.asked()).hasSize(1);
    }

    @Test
    void aLineThatFallsTwiceIsTakenUpWhereItFell() throws Exception {
        host.then(ModelHost.cutAt(4 * MIB), ModelHost.cutAt(9 * MIB));
        assertThat(fetch()).isEqualTo(sum("SHA-256", MODEL));
        assertThat(target()).hasBinaryContent(MODEL);
        assertThat(host.asked()).hasSize(3);
        assertThat(host.asked().get(1).range()).isEqualTo("bytes=" + 4 * MIB + "-");
        assertThat(host.asked().get(1).ifRange()).isEqualTo("\"model-1\"");
        assertThat(host.asked().get(2).range()).isEqualTo("bytes=" + 9 * MIB + "-");
    }

    @Test
    void aHostThatKnowsNoPartsSendsAllAgain() throws Exception {
        host.then(ModelHost.cutAt(4 * MIB), ModelHost.fromTheStart());
        assertThat(fetch()).isEqualTo(sum("SHA-256", MODEL));
        assertThat(target()).hasBinaryContent(MODEL);
    }

    @Test
    void aLineThatGoesSilentIsGivenUpAndTakenUpAgain() throws Exception {
        host.then(ModelHost.silentAt(4 * MIB, () -> {}));
        source(Duration.ofMillis(400), ENOUGH).fetch(model(), target(), told::add);
        assertThat(target()).hasBinaryContent(MODEL);
        assertThat(host.asked().get(1).range()).startsWith("bytes=");
    }

    @Test
    void stoppedItKeepsWhatCameAndAnotherRunAsksForTheRestOnly() throws Exception {
        long here = stoppedAfter(5 * MIB);
        assertThat(here).isBetween(1L, (long) MODEL.length - 1);
        assertThat(target()).doesNotExist();

        assertThat(fetch()).isEqualTo(sum("SHA-256", MODEL));
        assertThat(host.asked().getLast().range()).isEqualTo("bytes=" + here + "-");
        assertThat(target()).hasBinaryContent(MODEL);
        assertThat(left()).containsExactly(".ggml-tiny.bin.lock", "ggml-tiny.bin");
    }

    @Test
    void stoppedWhileNothingComesItEndsAtOnce() {
        Thread mine = Thread.currentThread();
        host.then(ModelHost.silentAt(2 * MIB, mine::interrupt));
        assertThatThrownBy(() ->
                        source(Duration.ofMinutes(5), ENOUGH)
                                .fetch(model(), target(), ModelProgress.UNHEARD))
                .isInstanceOf(InterruptedException.class);
        assertThat(target()).doesNotExist();
    }

    @Test
    void whatWasSpoiltOnTheDiskMeanwhileIsFoundAndBroughtAnew() throws Exception {
        stoppedAfter(5 * MIB);
        byte[] spoilt = Files.readAllBytes(part());
        spoilt[MIB]++;
        Files.write(part(), spoilt);
        assertRefused("WHISPER-MODEL-DIGEST", model());
        assertThat(left()).containsExactly(".ggml-tiny.bin.lock");
        fetch();
        assertThat(target()).hasBinaryContent(MODEL);
    }

    @Test
    void otherBytesOfTheRightSizeAreRefusedAndTheModelThatIsThereStays() throws Exception {
        Files.writeString(target(), "the earlier one");
        assertRefused("WHISPER-MODEL-DIGEST", model("SHA-1", "0".repeat(40), true));
        assertThat(target()).hasContent("the earlier one");
        assertThat(part()).doesNotExist();
    }

    @Test
    void theOlderKindOfDigestCountsToo() throws Exception {
        WhisperModel model = model("SHA-1", sum("SHA-1", MODEL), true);
        assertThat(source().fetch(model, target(), told::add)).isEqualTo(sum("SHA-256", MODEL));
    }

    @Test
    void aPageInPlaceOfTheModelIsToldAndNothingOfItStays() {
        host.then(ModelHost.body("text/html", "<html>Please sign in</html>"));
        assertThat(assertRefused("WHISPER-MODEL-OTHER", model())).contains("is a page");
        assertThat(left()).containsExactly(".ggml-tiny.bin.lock");
    }

    @Test
    void aPageThatCallsItselfSomethingElseIsToldByItsSizeOrItsBytes() {
        ModelHost.Answer page = ModelHost.body("application/octet-stream", "<html></html>");
        host.then(page, page);
        assertThat(assertRefused("WHISPER-MODEL-OTHER", model())).contains("13 bytes where");
        WhisperModel about =
                new WhisperModel(
                        "tiny",
                        "Tiny",
                        "ggml-tiny.bin",
                        MODEL.length,
                        false,
                        "",
                        host.uri(),
                        Optional.empty(),
                        "");
        assertThat(assertRefused("WHISPER-MODEL-NOT-ONE", about)).contains("a page of the web");
        assertThat(left()).containsExactly(".ggml-tiny.bin.lock");
    }

    @Test
    void aPageOnTheWayCostsNothingOfWhatIsHere() throws Exception {
        long here = stoppedAfter(5 * MIB);
        host.then(ModelHost.body("text/html", "<html>Please sign in</html>"));
        assertRefused("WHISPER-MODEL-OTHER", model());
        fetch();
        assertThat(host.asked().getLast().range()).isEqualTo("bytes=" + here + "-");
        assertThat(target()).hasBinaryContent(MODEL);
    }

    @Test
    void aModelThatIsNotThereIsNotAskedForAgain() {
        host.then(ModelHost.status(404));
        assertThat(assertRefused("WHISPER-MODEL-REFUSED", model())).contains("404");
        assertThat(host.asked()).hasSize(1);
    }

    @Test
    void aHostThatStaysBrokenIsGivenUpAfterThreeTries() {
        host.then(ModelHost.status(503), ModelHost.status(500), ModelHost.status(503));
        assertRefused("WHISPER-MODEL-DOWNLOAD", model());
        assertThat(host.asked()).hasSize(3);
    }

    @Test
    void itGoesWhereItIsSentButNotToEveryPlaceAndNotForEver() throws Exception {
        host.then(ModelHost.to("/elsewhere/x?signature=1"));
        fetch();
        assertThat(target()).hasBinaryContent(MODEL);
        for (String place : List.of("http://10.0.0.1/x", "file:///etc/hosts", "http://[bad")) {
            host.then(ModelHost.to(place));
            assertThat(assertRefused("WHISPER-MODEL-OTHER", model()))
                    .contains("to a place Rushes does not go to");
        }
        ModelHost.Answer round = ModelHost.to("/round");
        host.then(round, round, round, round, round, round);
        assertThat(assertRefused("WHISPER-MODEL-OTHER", model())).contains("place to place");
    }

    @Test
    void nothingIsSentThatSaysWhoAsks() throws Exception {
        host.then(ModelHost.to("/elsewhere"));
        fetch();
        assertThat(host.asked()).hasSize(2);
        for (ModelHost.Asked asked : host.asked()) {
            assertThat(asked.headers().keySet())
                    .isSubsetOf(
                            "Connection",
                            "Host",
                            "Http2-settings",
                            "Upgrade",
                            "User-agent",
                            "Content-length");
        }
    }

    @Test
    void aBodyWithoutEndIsCutOffAndNotKept() {
        host.then(ModelHost.endless());
        assertThat(assertRefused("WHISPER-MODEL-OTHER", model())).contains("does not end");
        assertThat(left()).containsExactly(".ggml-tiny.bin.lock");
    }

    @Test
    void withoutRoomNothingIsAskedFor() {
        FreeSpace little = _ -> MODEL.length;
        assertThatThrownBy(() ->
                        source(Duration.ofSeconds(30), little)
                                .fetch(model(), target(), ModelProgress.UNHEARD))
                .hasMessageStartingWith("WHISPER-MODEL-ROOM: ");
        assertThat(host.asked()).isEmpty();
    }

    @Test
    void whileOneComesAnotherCallDoesNotDisturbIt() throws Exception {
        List<String> refused = new ArrayList<>();
        ModelProgress second =
                arrival -> {
                    told.add(arrival);
                    if (refused.isEmpty()) {
                        refused.add(assertRefused("WHISPER-MODEL-BUSY", model()));
                    }
                };
        source().fetch(model(), target(), second);
        assertThat(refused).hasSize(1);
        assertThat(target()).hasBinaryContent(MODEL);
        assertThat(host.asked()).hasSize(1);
    }

    @Test
    void anotherPlaceIsUsedOnlyIfNobodyOnTheWayCanChangeWhatComes() throws Exception {
        WhisperModel elsewhere = WhisperModels.shipped().named("base");
        WebModelSource bad = new WebModelSource(Optional.of("http://a.example"), clock());
        assertThatThrownBy(() -> bad.fetch(elsewhere, target(), ModelProgress.UNHEARD))
                .hasMessageStartingWith("WHISPER-MODEL-PLACE: ");
        host.then(ModelHost.status(404));
        WebModelSource mine = new WebModelSource(Optional.of(host.uri() + "/"), clock());
        assertThatThrownBy(() -> mine.fetch(elsewhere, target(), ModelProgress.UNHEARD))
                .hasMessageStartingWith("WHISPER-MODEL-REFUSED: ");
    }

    /** Fetches until so much is here, as another run of the program would; returns what is kept. */
    private long stoppedAfter(long bytes) throws IOException {
        Thread mine = Thread.currentThread();
        ModelProgress stopping =
                arrival -> {
                    if (arrival.bytes() >= bytes) {
                        mine.interrupt();
                    }
                };
        assertThatThrownBy(() -> source().fetch(model(), target(), stopping))
                .isInstanceOf(InterruptedException.class);
        assertThat(Files.exists(part().resolveSibling(part().getFileName() + ".resume"))).isTrue();
        return Files.size(part());
    }

    private String assertRefused(String code, WhisperModel model) {
        StringBuilder message = new StringBuilder();
        assertThatThrownBy(() -> source().fetch(model, target(), ModelProgress.UNHEARD))
                .isInstanceOf(StudioException.class)
                .hasMessageStartingWith(code + ": ")
                .satisfies(thrown -> message.append(thrown.getMessage()));
        return message.toString();
    }

    private String fetch() throws InterruptedException {
        return source().fetch(model(), target(), told::add);
    }

    private WebModelSource source() {
        return source(Duration.ofSeconds(30), ENOUGH);
    }

    private static WebModelSource source(Duration answer, FreeSpace space) {
        return new WebModelSource(Optional.empty(), answer, space, clock());
    }

    /** Each look at it is half a second later. */
    private static InstantSource clock() {
        AtomicLong looks = new AtomicLong();
        return () -> Instant.ofEpochMilli(500 * looks.incrementAndGet());
    }

    private WhisperModel model() {
        return model("SHA-256", sum("SHA-256", MODEL), true);
    }

    private WhisperModel model(String algorithm, String hex, boolean exact) {
        return new WhisperModel(
                "tiny",
                "Tiny",
                "ggml-tiny.bin",
                MODEL.length,
                exact,
                "",
                host.uri(),
                Optional.of(new ModelDigest(algorithm, hex)),
                "");
    }

    private static String sum(String algorithm, byte[] bytes) {
        Sums sums = new Sums(List.of(algorithm));
        sums.add(ByteBuffer.wrap(bytes));
        return String.valueOf(sums.finish().get(algorithm));
    }

    private Path target() {
        return folder.resolve("ggml-tiny.bin");
    }

    private Path part() {
        return folder.resolve("ggml-tiny.bin.part");
    }

    private List<String> left() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
