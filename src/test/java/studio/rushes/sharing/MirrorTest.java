package studio.rushes.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.rushes.sharing.ShareRig.DOCUMENT;
import static studio.rushes.sharing.ShareRig.VIDEO;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.Samples;
import studio.rushes.generation.TakeState;
import studio.rushes.sharing.DocumentChange.Guard;

class MirrorTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final FieldPath FIRST_CLIP = FieldPath.of("clips_status", "1");
    @TempDir private Path folder;
    private final StepTime time = new StepTime(1);
    private final FakeDocuments documents = new FakeDocuments(time::now);
    private final FakeBucket bucket = new FakeBucket();
    private ShareRig studio;

    @BeforeEach
    void open() {
        studio = rig();
    }

    private ShareRig rig() {
        return new ShareRig(time, folder, documents, bucket, "rushes/one");
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private static TakeState generating(int block) {
        return new TakeState.Generating(
                Samples.ATTEMPT,
                new OperationName("operations/" + block),
                StepTime.NOON,
                StepTime.NOON,
                OptionalDouble.empty());
    }

    @Test
    void aVideoThatIsNotThereIsMadeAndRunHere() {
        studio.is(1, generating(1));
        studio.share.share();
        time.settle();
        assertThat(documents.written.getFirst().guard()).isEqualTo(new Guard.Absent());
        assertThat(studio.share.running()).isEqualTo(new Running.Here());
        assertThat(documents.at(DOCUMENT, "status")).isEqualTo("generating_video");
        assertThat(documents.at(DOCUMENT, "clips_status", "1")).isEqualTo("generating");
        assertThat(documents.at(DOCUMENT, "operations", "1")).isEqualTo("operations/1");
        assertThat(documents.at(DOCUMENT, "created_at")).isInstanceOf(Instant.class);
        assertThat(documents.at(VIDEO.status(), "status")).isEqualTo("generating_video");
        assertThat(studio.share.mirror().standing()).isEqualTo(new MirrorStanding.UpToDate());
    }

    @Test
    void aForeignVideoOfThatNameIsLeftAlone() {
        documents.write(
                new DocumentChange(
                        DOCUMENT, Map.of(HeardFields.STATUS, "completed"), new Guard.Absent()));
        studio.ready(1, "clip one");
        studio.share.share();
        time.settle();
        assertThat(studio.share.mirror().standing())
                .isInstanceOfSatisfying(
                        MirrorStanding.Stopped.class,
                        stopped ->
                                assertThat(stopped.problem().code()).isEqualTo("MIRROR-FOREIGN"));
        assertThat(bucket.landed).isEmpty();
        assertThat(documents.at(DOCUMENT, "blocks")).isEqualTo("(nothing)");
    }

    @Test
    void aClipsBytesAreThereBeforeTheWordThatItIs() {
        studio.share.share();
        time.settle();
        studio.ready(1, "clip one");
        while (!bucket.landed.contains("harbour/block_1.mp4")) {
            assertThat(documents.at(DOCUMENT, "clips_status", "1")).isNotEqualTo("completed");
            assertThat(time.step()).isTrue();
        }
        time.settle();
        assertThat(documents.at(DOCUMENT, "clips_status", "1")).isEqualTo("completed");
        assertThat(documents.at(DOCUMENT, "rushes", "takes", "1")).isEqualTo("READY");
    }

    @Test
    void theFilmIsThereBeforeItsAddressAndTheVideoIsCompleted() {
        studio.ready(1, "one").ready(2, "two").ready(3, "three").filmed("film");
        studio.share.share();
        time.settle();
        assertThat(documents.at(DOCUMENT, "status")).isEqualTo("completed");
        assertThat(documents.at(DOCUMENT, "final_url"))
                .isEqualTo("gs://artifacts/harbour/final.mp4");
        assertThat(documents.at(VIDEO.status(), "completed_at")).isInstanceOf(Instant.class);
        assertThat(bucket.landed).contains("harbour/final.mp4").doesNotContain(VIDEO.script());
        assertThat(bucket.purchases).isZero();
    }

    @Test
    void eachValueOfAFieldArrivesInItsOrderOnceTheLineIsBack() {
        studio.share.share();
        time.settle();
        studio.line.trouble = FakeDocuments.NO_ANSWER;
        int before = documents.written.size();
        studio.is(1, new TakeState.Queued(StepTime.NOON));
        time.settle();
        studio.is(1, new TakeState.Failed(StepTime.NOON, Samples.PROBLEM));
        time.settle();
        studio.ready(1, "clip");
        time.settle();
        assertThat(studio.share.mirror().standing()).isInstanceOf(MirrorStanding.Waiting.class);
        studio.line.mend();
        studio.share.online();
        time.settle();
        assertThat(
                        documents.written.stream()
                                .skip(before)
                                .filter(change -> change.fields().containsKey(FIRST_CLIP))
                                .map(change -> change.fields().get(FIRST_CLIP)))
                .containsExactly("generating", "failed", "completed");
    }

    @Test
    void whatFailsForAPassingReasonIsTriedAgainEverLater() {
        assertThat(List.of(0, 1, 2, 3, 4, 5, 6, 60).stream().map(Mirror::pause))
                .containsExactly(
                        SECOND,
                        SECOND.multipliedBy(2),
                        SECOND.multipliedBy(4),
                        SECOND.multipliedBy(8),
                        SECOND.multipliedBy(10),
                        SECOND.multipliedBy(10),
                        SECOND.multipliedBy(10),
                        SECOND.multipliedBy(10));
        studio.share.share();
        time.settle();
        bucket.trouble = FakeDocuments.NO_ANSWER;
        studio.ready(1, "clip");
        time.pass(Duration.ofSeconds(20));
        assertThat(bucket.landed).isEmpty();
        bucket.trouble = null;
        time.pass(Duration.ofSeconds(31));
        assertThat(bucket.landed).containsExactly("harbour/block_1.mp4");
        assertThat(documents.at(DOCUMENT, "clips_status", "1")).isEqualTo("completed");
    }

    @Test
    void aRefusalStopsUntilItIsResumed() {
        studio.share.share();
        time.settle();
        bucket.trouble = FakeDocuments.NO_PERMISSION;
        studio.ready(1, "clip");
        time.pass(Duration.ofMinutes(5));
        assertThat(studio.share.mirror().standing())
                .isInstanceOfSatisfying(
                        MirrorStanding.Stopped.class,
                        stopped ->
                                assertThat(stopped.problem().code()).isEqualTo("MIRROR-REFUSED"));
        bucket.trouble = null;
        time.pass(Duration.ofMinutes(5));
        assertThat(bucket.landed).isEmpty();
        studio.share.mirror().resume();
        time.settle();
        assertThat(bucket.landed).containsExactly("harbour/block_1.mp4");
        assertThat(studio.share.mirror().standing()).isEqualTo(new MirrorStanding.UpToDate());
    }

    @Test
    void equalBytesAreNotSentTwice() {
        studio.share.share();
        studio.ready(1, "clip");
        time.settle();
        studio.outbox.again(
                "harbour/block_1.mp4",
                studio.facts().clips().values().iterator().next(),
                time.now());
        bucket.land("harbour/block_1.mp4", "spoilt".getBytes(StandardCharsets.UTF_8));
        studio.share.mirror().wake();
        time.settle();
        assertThat(bucket.landed).hasSize(2);
    }

    @Test
    void aFileThatChangedMeanwhileIsLeftToTheEntryThatFollows() {
        studio.share.share();
        time.settle();
        bucket.trouble = FakeDocuments.NO_ANSWER;
        studio.filmed("film");
        time.settle();
        studio.filmed("a longer film");
        time.settle();
        bucket.trouble = null;
        studio.share.online();
        time.settle();
        assertThat(bucket.landed).containsExactly("harbour/final.mp4");
        assertThat(new String(bucket.bytes("harbour/final.mp4"), StandardCharsets.UTF_8))
                .isEqualTo("a longer film");
    }

    @Test
    void aProgramKilledAfterAWriteRepeatsItAndLosesNothing() {
        studio.share.share();
        time.settle();
        studio.line.deathAfterWrite = new Killed();
        studio.is(2, generating(2));
        assertThatThrownBy(time::settle).isInstanceOf(Killed.class);
        studio.kill();
        studio = rig();
        studio.is(2, generating(2));
        studio.share.start();
        time.settle();
        assertThat(documents.at(DOCUMENT, "operations", "2")).isEqualTo("operations/2");
        assertThat(studio.share.mirror().standing()).isEqualTo(new MirrorStanding.UpToDate());
        assertThat(studio.share.disputes().open()).isEmpty();
    }

    @Test
    void aProgramKilledRightAfterItMadeTheVideoKnowsItAsItsOwn() {
        studio.line.deathAfterWrite = new Killed();
        studio.is(1, generating(1));
        studio.share.share();
        assertThatThrownBy(time::settle).isInstanceOf(Killed.class);
        studio.kill();
        studio = rig();
        studio.is(1, generating(1));
        studio.share.start();
        time.settle();
        assertThat(documents.at(DOCUMENT, "clips_status", "1")).isEqualTo("generating");
        assertThat(studio.share.mirror().standing()).isEqualTo(new MirrorStanding.UpToDate());
    }

    @Test
    void aDocumentThatIsGoneStopsTheSharingAndIsMadeAnewWhenResumed() {
        studio.is(1, generating(1));
        studio.share.share();
        time.settle();
        documents.remove(DOCUMENT);
        time.settle();
        assertThat(studio.share.running()).isInstanceOf(Running.Nobody.class);
        studio.share.mirror().stop(studio.rebirth());
        studio.share.mirror().resume();
        time.settle();
        assertThat(documents.at(DOCUMENT, "clips_status", "1")).isEqualTo("generating");
        assertThat(studio.share.running()).isEqualTo(new Running.Here());
    }

    @Test
    void whatSomebodyElseSetsBackIsSentAgain() {
        studio.is(1, generating(1));
        studio.share.share();
        time.settle();
        studio.ready(1, "clip");
        time.settle();
        documents.pipelineWrites(DOCUMENT, "clips_status", Map.of("1", "generating"));
        time.settle();
        assertThat(documents.at(DOCUMENT, "clips_status", "1")).isEqualTo("completed");
        assertThat(studio.share.disputes().open()).isEmpty();
    }

    @Test
    void whoeverSetsItBackForEverStopsTheSharing() {
        studio.is(1, generating(1));
        studio.share.share();
        time.settle();
        for (int i = 0; i < 102; i++) {
            documents.pipelineWrites(DOCUMENT, "clips_status", Map.of("1", "failed"));
            time.settle();
        }
        assertThat(studio.share.mirror().standing())
                .isInstanceOfSatisfying(
                        MirrorStanding.Stopped.class,
                        stopped -> assertThat(stopped.problem().code()).isEqualTo("MIRROR-UNDONE"));
    }
}
