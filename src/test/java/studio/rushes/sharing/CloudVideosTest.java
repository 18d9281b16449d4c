package studio.rushes.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.rushes.problem.Problem;

class CloudVideosTest {
    private final MemoryDocuments documents = new MemoryDocuments();
    private final CloudVideos videos = new CloudVideos(documents, Written.NAMES);

    @AfterEach
    void close() {
        documents.close();
    }

    @Test
    void allVideosOfBothVersionsAreListedTheNewestFirst() throws Exception {
        Map<String, Object> newer =
                Written.parallel("generating_parallel", "completed", "generating");
        newer.put("updated_at", Instant.parse("2026-11-26T11:00:00Z"));
        documents.put("v2_veo_operations", "newer", newer);
        documents.put("v2_veo_operations", "older", Written.parallel("completed", "completed"));
        documents.put("v2_video_status", "newer", Written.status("generating_video"));
        Map<String, Object> begun = Written.status("initializing");
        begun.put("updated_at", "2026-11-26T11:30:00Z");
        documents.put("v2_video_status", "begun", begun);
        Map<String, Object> old = Written.old("processing", "ready", "pending");
        old.put("updated_at", Instant.parse("2020-01-01T00:00:00Z"));
        documents.put("video_status", "old", old);
        CloudListing listing = videos.list(1_000);
        assertThat(listing.rows())
                .extracting(CloudRow::id)
                .containsExactly("begun", "newer", "older", "old");
        CloudRow row = listing.rows().get(1);
        assertThat(row.theme()).isEqualTo("le port");
        assertThat(row.done()).isEqualTo(1);
        assertThat(row.blocks()).isEqualTo(2);
        assertThat(row.video()).isPresent();
        assertThat(listing.rows().getFirst().video()).as("no job was made yet").isEmpty();
        assertThat(listing.rows().getFirst().blocks()).isEqualTo(3);
        assertThat(listing.rows().getLast().kind()).isEqualTo(CloudKind.OLD);
        assertThat(documents.calls).hasValue(3);
    }

    @Test
    void twoHundredVideosAreListedInThreeCallsAndABadOneIsARowThatSaysSo() throws Exception {
        for (int i = 0; i < 199; i++) {
            documents.put("v2_veo_operations", "v" + i, Written.parallel("completed", "completed"));
        }
        documents.put("v2_veo_operations", "..", Map.of("status", 5L));
        documents.put("video_status", "empty", Map.of());
        CloudListing listing = videos.list(1_000);
        assertThat(listing.rows()).hasSize(201);
        assertThat(listing.rows())
                .filteredOn(row -> row.problem().isPresent())
                .extracting(row -> row.problem().orElseThrow().code())
                .containsExactlyInAnyOrder("CLOUD-VIDEO-ID", "CLOUD-NO-BLOCKS");
        assertThat(documents.calls).hasValue(3);
    }

    @Test
    void aCollectionThatCannotBeReadDoesNotHideTheOthers() throws Exception {
        documents.put("v2_veo_operations", "v", Written.parallel("completed", "completed"));
        documents.refused.put("video_status", Problem.of("BUCKET-PERMISSION"));
        CloudListing listing = videos.list(10);
        assertThat(listing.rows()).hasSize(1);
        assertThat(listing.troubles())
                .extracting(Problem::code)
                .containsExactly("BUCKET-PERMISSION");
    }

    @Test
    void oneVideoIsFoundByItsNameInEitherVersion() throws Exception {
        documents.put("v2_veo_operations", "now", Written.parallel("completed", "completed"));
        documents.put("video_status", Written.VIDEO, Written.old("processing", "ready"));
        documents.put("video_operations", "x", Written.oldOperation(2, "pending", 2));
        assertThat(videos.find("now").orElseThrow().kind()).isEqualTo(CloudKind.PARALLEL);
        assertThat(videos.find(Written.VIDEO).orElseThrow().blocks()).hasSize(2);
        assertThat(videos.find("none")).isEmpty();
        assertThat(videos.find("../now")).isEmpty();
    }
}
