package studio.rushes.adapter.gcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.cloud.BucketServer;
import studio.rushes.cloud.Line;
import studio.rushes.media.Progress;
import studio.rushes.problem.StudioException;
import studio.rushes.sharing.VideoBucket;
import studio.rushes.sharing.VideoBucket.Entry;

/** What the port promises of a bucket, kept by the real client against a server on this machine. */
class GcsVideoBucketTest {
    private static final String BUCKET = "films";
    private static final String CLIP = "video_1/block_1.mp4";
    private static final OptionalLong NONE_YET = OptionalLong.of(0);
    private static final OptionalLong WHATEVER = OptionalLong.empty();
    private static final byte[] BYTES = random(5 << 20);

    private final BucketServer server = new BucketServer();
    private final VideoBucket bucket = server.open(BUCKET);
    @TempDir private Path folder;

    @AfterEach
    void stop() {
        server.close();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @Test
    void whatIsSentIsFoundListedAndFetched() throws Exception {
        List<Double> told = new ArrayList<>();
        Entry sent = bucket.send(file(BYTES), CLIP, "video/mp4", NONE_YET, told::add).orElseThrow();
        assertThat(server.bytes(BUCKET, CLIP)).hasValue(BYTES);
        assertThat(sent.bytes()).isEqualTo(BYTES.length);
        assertThat(sent.object()).isEqualTo(CLIP);
        assertThat(sent.crc32c()).isPresent();
        assertThat(told).isSorted().last().isEqualTo(1.0);
        assertThat(bucket.find(CLIP)).hasValue(sent);
        server.put(BUCKET, "video_1/a b+é/c.json", new byte[1]);
        server.put(BUCKET, "video_10/block_1.mp4", new byte[1]);
        assertThat(bucket.list("video_1/"))
                .extracting(Entry::object)
                .containsExactlyInAnyOrder(CLIP, "video_1/a b+é/c.json");
        Path target = folder.resolve("target");
        bucket.fetch(CLIP, target, Progress.UNHEARD);
        assertThat(target).hasBinaryContent(BYTES);
        assertThat(bucket.name()).isEqualTo(BUCKET);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2 << 20, (2 << 20) + 1})
    void filesOfEverySizeArrive(int length) throws Exception {
        byte[] bytes = random(length);
        assertThat(bucket.send(file(bytes), CLIP, "video/mp4", WHATEVER, Progress.UNHEARD))
                .isPresent();
        assertThat(server.bytes(BUCKET, CLIP)).hasValue(bytes);
    }

    @Test
    void moreThanOnePageOfObjectsIsListed() throws Exception {
        for (int each = 0; each < 2_300; each++) {
            server.put(BUCKET, "video_1/%04d".formatted(each), new byte[0]);
        }
        assertThat(bucket.list("video_1/")).hasSize(2_300);
    }

    @Test
    void whatIsNotThereIsEmptyOrAProblem() throws Exception {
        assertThat(bucket.find(CLIP)).isEmpty();
        assertThat(bucket.list("video_1/")).isEmpty();
        assertRefused(
                "BUCKET-NOT-THERE",
                () -> bucket.fetch(CLIP, folder.resolve("target"), Progress.UNHEARD));
    }

    @Test
    void nothingIsReplacedThatIsNotAsItWasExpected() throws Exception {
        long first = server.put(BUCKET, CLIP, "first".getBytes(StandardCharsets.UTF_8));
        assertThat(bucket.send(file(BYTES), CLIP, "video/mp4", NONE_YET, Progress.UNHEARD))
                .isEmpty();
        OptionalLong other = OptionalLong.of(first + 1);
        assertThat(bucket.send(file(BYTES), CLIP, "video/mp4", other, Progress.UNHEARD)).isEmpty();
        assertThat(server.uploads(CLIP)).isZero();
        Entry second =
                bucket.send(
                                file(BYTES),
                                CLIP,
                                "video/mp4",
                                OptionalLong.of(first),
                                Progress.UNHEARD)
                        .orElseThrow();
        assertThat(second.generation()).isNotEqualTo(first);
        assertThat(server.bytes(BUCKET, CLIP)).hasValue(BYTES);
        Path third = file(random(100));
        assertThat(bucket.send(third, CLIP, "video/mp4", WHATEVER, Progress.UNHEARD)).isPresent();
    }

    @Test
    void theSameBytesCountAsSentAndAreNotSentAgain() throws Exception {
        long there = server.put(BUCKET, CLIP, BYTES);
        for (OptionalLong expected : List.of(NONE_YET, WHATEVER, OptionalLong.of(5))) {
            assertThat(bucket.send(file(BYTES), CLIP, "video/mp4", expected, Progress.UNHEARD))
                    .map(Entry::generation)
                    .hasValue(there);
        }
        assertThat(server.uploads(CLIP)).isZero();
        assertThat(server.received(CLIP)).isZero();
    }

    @Test
    void anAnswerThatWasLostIsNoConflictWithOneself() throws Exception {
        server.loseAnswers(1);
        assertThat(bucket.send(file(BYTES), CLIP, "video/mp4", NONE_YET, Progress.UNHEARD))
                .isPresent();
        assertThat(server.uploads(CLIP)).isEqualTo(1);
    }

    @Test
    void whoeverIsQuickerWhileAFileIsSentIsNotOverwritten() throws Exception {
        byte[] quicker = random(10);
        assertThat(
                        bucket.send(
                                file(BYTES),
                                CLIP,
                                "video/mp4",
                                NONE_YET,
                                reached -> server.put(BUCKET, CLIP, quicker)))
                .isEmpty();
        assertThat(server.bytes(BUCKET, CLIP)).hasValue(quicker);
        assertThat(server.uploads(CLIP)).isZero();
    }

    @Test
    void anUploadThatBreaksManyTimesGoesOnWhereItBroke() throws Exception {
        byte[] bytes = random(24 << 20);
        long[] cuts = new Random(7).longs(20, 0, 2 << 20).toArray();
        server.cutUploads(cuts);
        assertThat(bucket.send(file(bytes), CLIP, "video/mp4", NONE_YET, Progress.UNHEARD))
                .isPresent();
        assertThat(server.cutsLeft()).isZero();
        assertThat(server.bytes(BUCKET, CLIP)).hasValue(bytes);
        assertThat(server.uploads(CLIP)).isEqualTo(1);
        assertThat(server.received(CLIP)).isLessThan(bytes.length + (20L << 20));
    }

    @Test
    void aDownloadThatBreaksManyTimesGoesOnWhereItBroke() throws Exception {
        byte[] bytes = random(20 << 20);
        server.put(BUCKET, CLIP, bytes);
        server.cutDownloads(new Random(7).longs(20, 1, 1 << 20).toArray());
        Path target = folder.resolve("target");
        bucket.fetch(CLIP, target, Progress.UNHEARD);
        assertThat(server.cutsLeft()).isZero();
        assertThat(target).hasBinaryContent(bytes);
        assertThat(server.served(CLIP)).isLessThan(bytes.length + (3L << 20));
    }

    @Test
    void aBusyStoreIsAskedAgain() throws Exception {
        server.busy(2);
        assertThat(bucket.send(file(BYTES), CLIP, "video/mp4", WHATEVER, Progress.UNHEARD))
                .isPresent();
        server.busy(2);
        assertThat(bucket.find(CLIP)).isPresent();
    }

    @Test
    void refusalsAreTold() {
        server.deny(BUCKET);
        assertRefused("BUCKET-PERMISSION", () -> bucket.find(CLIP));
        assertRefused("BUCKET-PERMISSION", () -> bucket.list(""));
        assertRefused("BUCKET-PERMISSION", this::send);
        server.allow(BUCKET);
        server.absent(BUCKET);
        assertRefused("BUCKET-UNKNOWN", () -> bucket.list(""));
        assertRefused("BUCKET-UNKNOWN", this::send);
        assertRefused(
                "BUCKET-FILE",
                () ->
                        bucket.send(
                                folder.resolve("gone.mp4"),
                                CLIP,
                                "video/mp4",
                                NONE_YET,
                                Progress.UNHEARD));
    }

    @Test
    void anUploadThatIsInterruptedLeavesNothingBehind() throws Exception {
        Path file = file(BYTES);
        AtomicReference<Throwable> end = new AtomicReference<>();
        CountDownLatch begun = new CountDownLatch(1);
        Thread thread =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                bucket.send(
                                        file,
                                        CLIP,
                                        "video/mp4",
                                        NONE_YET,
                                        reached -> {
                                            begun.countDown();
                                            Thread.currentThread().interrupt();
                                        });
                            } catch (InterruptedException | RuntimeException e) {
                                end.set(e);
                            }
                        });
        begun.await();
        thread.join();
        assertThat(end.get()).isInstanceOf(InterruptedException.class);
        assertThat(server.bytes(BUCKET, CLIP)).isEmpty();
    }

    @Test
    void whereNobodyAnswersThatIsTold() throws Exception {
        try (Line line = new Line(server.uri().getPort())) {
            VideoBucket far = BucketServer.open(BUCKET, URI.create("http://" + line.host()));
            assertThat(far.find(CLIP)).isEmpty();
            line.cut();
            assertRefused("BUCKET-NO-ANSWER", () -> far.find(CLIP));
            line.restore();
            assertThat(far.find(CLIP)).isEmpty();
        }
    }

    private Optional<Entry> send() throws InterruptedException {
        return bucket.send(file(random(10)), CLIP, "video/mp4", NONE_YET, Progress.UNHEARD);
    }

    private interface Call {
        void make() throws InterruptedException;
    }

    private static void assertRefused(String code, Call call) {
        StudioException refused = catchThrowableOfType(StudioException.class, call::make);
        assertThat(refused.problem().code()).isEqualTo(code);
        for (Throwable each = refused; each != null; each = each.getCause()) {
            assertThat(each.toString()).doesNotContain(BucketServer.TOKEN);
        }
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("source-" + bytes.length), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
