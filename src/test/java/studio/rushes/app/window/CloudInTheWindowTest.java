package studio.rushes.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import studio.rushes.adapter.firestore.FirestoreDocuments;
import studio.rushes.app.cloud.CloudDoors;
import studio.rushes.cloud.BucketServer;
import studio.rushes.cloud.FirestoreEmulator;
import studio.rushes.cloud.PipelineWriter;
import studio.rushes.generation.TinyClip;
import studio.rushes.settings.PipelineCloud;
import studio.rushes.settings.Secret;
import studio.rushes.sharing.DocumentChange;
import studio.rushes.sharing.DocumentName;
import studio.rushes.sharing.FieldPath;
import studio.rushes.sharing.Written;

/** A video of the cloud pipeline in the window, with Google's own emulator. */
@SuppressWarnings("NullAway.Init") // made before each test
class CloudInTheWindowTest {
    private static final String[] FIVE_FAILED =
            Collections.nCopies(5, "failed").toArray(String[]::new);
    private static final DocumentName DOCUMENT =
            new DocumentName("v2_veo_operations", Written.VIDEO);

    @TempDir Path home;
    private final BucketServer bucket = new BucketServer();
    private FirestoreDocuments documents;
    private PipelineWriter writer;
    private RealStudio studio;
    private OpenWindow window;

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void start() {
        FirestoreEmulator emulator = FirestoreEmulator.running();
        String project = FirestoreEmulator.project();
        documents = emulator.open(project);
        writer = new PipelineWriter(emulator, project);
        studio =
                new RealStudio(
                        home,
                        new CloudDoors(
                                Optional.of(new Secret(BucketServer.TOKEN)),
                                Optional.of(bucket.uri()),
                                Optional.of(emulator.host())));
        lookIn(project);
        window = new OpenWindow(studio, List.of());
        window.until("the sample", () -> states().size() == 5);
    }

    @AfterEach
    void stop() {
        if (window != null) {
            window.close();
            studio.close();
            documents.close();
            writer.close();
        }
        bucket.close();
    }

    @Test
    void aVideoIsOpenedFromTheCloudAndItsCardsChangeAsItsDocumentDoes() throws Exception {
        write(Written.parallel("generating_parallel", "failed", "generating"));
        openFromTheCloud();
        window.until(
                "its two blocks, the first failed",
                () -> states().size() == 2 && states().getFirst().equals("Failed"));
        assertThat(states().get(1)).isNotEqualTo("Failed");

        write(Written.parallel("failed", "failed", "failed"));

        window.until(
                "the other one failed too", () -> states().equals(List.of("Failed", "Failed")));
    }

    @Test
    void aVideoStaysInTheProjectWhereItWasFoundWhateverTheSettingsSayLater() throws Exception {
        write(Written.parallel("generating_parallel", "failed", "generating"));
        openFromTheCloud();
        window.until("its two blocks", () -> states().size() == 2);
        Path folder = studio.settings().get().recent().getFirst();
        window.close();
        lookIn("another-project");
        window = new OpenWindow(studio, List.of(folder));
        window.until("its blocks again", () -> states().size() == 2);

        write(Written.parallel("failed", "failed", "failed"));

        window.until("what changed", () -> states().equals(List.of("Failed", "Failed")));
    }

    @Test
    void aVideoIsSharedFromTheWindowAndItsScriptIsNotUploaded() throws Exception {
        share();
        window.until("that all is sent", () -> window.shows("#share-pill") && isFine());

        assertThat(bucket.names(Written.BUCKET)).noneMatch(name -> name.endsWith(".json"));

        window.press("#share-pill");
        window.press("#cloud-unshare");
        window.until("that it is shared no more", () -> !window.shows("#share-pill"));
    }

    @Test
    void whatThePipelineMakesOfAVideoThatIsHandedOverComesInHere() throws Exception {
        window.menu("Run in the cloud…");
        window.on(
                "#cloud-agreed",
                CheckBox.class,
                agreed -> {
                    agreed.setSelected(true);
                    return true;
                });
        window.press("#cloud-buy");
        String script = "miel/script_v2.json";
        window.until(
                "the script in the bucket", () -> bucket.names(Written.BUCKET).contains(script));
        assertThat(states()).containsOnly("Draft");

        Map<String, Object> theirs = Written.parallel("generating_parallel", FIVE_FAILED);
        theirs.put("video_id", "miel");
        writer.put("v2_veo_operations", "miel", theirs);

        window.until("their five blocks", () -> states().equals(Collections.nCopies(5, "Failed")));
    }

    @Test
    void aClipOfTheFirstVersionThatMayBeMadeThereWaitsForAPerson() throws Exception {
        writer.put("video_status", Written.VIDEO, Written.old("generating_videos", "failed"));
        writer.put("video_operations", "its-job", Written.oldOperation(0, "pending", 7));
        openFromTheCloud();
        window.until("its clip", () -> states().equals(List.of("Failed")));

        window.press("#generate");
        window.until("the question", () -> window.shows("#banner-here-too"));
        assertThat(states()).containsExactly("Queued");
        window.press("#banner-here-too");

        window.until("a take of its own", () -> states().equals(List.of("Ready")));
        assertThat(window.shows("#banner-here-too")).isFalse();
    }

    @Test
    void theFilmOfAVideoThatIsOpenedFromTheCloudIsThereAsSoonAsItCame() throws Exception {
        bucket.put(Written.BUCKET, Written.VIDEO + "/final.mp4", TinyClip.BYTES);
        write(Written.parallel("completed", "completed"));
        openFromTheCloud();

        window.until("its film", () -> window.text("#status-film").equals("final.mp4"));
        assertThat(window.shows("#film-play")).isTrue();
    }

    @Test
    void aFilmThatIsOnlyThereIsBroughtWhenSomebodyWantsIt() throws Exception {
        share();
        window.until("that all is sent", this::isFine);
        bucket.put(Written.BUCKET, "miel/final.mp4", TinyClip.BYTES);
        DocumentName miel = new DocumentName("v2_veo_operations", "miel");
        documents.write(
                new DocumentChange(
                        miel,
                        Map.of(FieldPath.of("updated_at"), Written.UPDATED),
                        new DocumentChange.Guard.Present()));
        window.until("the offer", () -> window.shows("#banner-film"));
        assertThat(window.shows("#film-play")).isFalse();

        window.press("#banner-film");

        window.until("the film", () -> window.text("#status-film").equals("final.mp4"));
        window.until("that nothing is offered", () -> !window.shows("#banner-film"));
        assertThat(bucket.uploads("miel/final.mp4")).isZero();
    }

    private void lookIn(String project) {
        studio.settings()
                .update(now ->
                        now.with(
                                now.clouds()
                                        .withPipeline(
                                                PipelineCloud.USUAL.withPlace(
                                                        Optional.of(project),
                                                        Optional.of(Written.BUCKET)))));
    }

    private boolean isFine() {
        return List.of("Shared", "Shared · up to date").contains(window.text("#share-pill"));
    }

    private void share() {
        window.menu("Share with the cloud…");
        window.press("#cloud-share");
    }

    private void openFromTheCloud() {
        window.menu("Open from the cloud…");
        window.until("the list", () -> window.shows("#cloud-list"));
        window.on(
                "#cloud-list",
                ListView.class,
                list -> {
                    list.getSelectionModel().select(0);
                    return true;
                });
        window.press("#cloud-open");
    }

    private List<String> states() {
        return window.texts(".state-plate .word");
    }

    private void write(Map<String, Object> fields) throws InterruptedException {
        Map<FieldPath, Object> all = new HashMap<>();
        fields.forEach((field, value) -> all.put(FieldPath.of(field), value));
        DocumentChange.Guard guard =
                documents.read(DOCUMENT).isPresent()
                        ? new DocumentChange.Guard.Present()
                        : new DocumentChange.Guard.Absent();
        assertThat(documents.write(new DocumentChange(DOCUMENT, all, guard))).isPresent();
    }
}
