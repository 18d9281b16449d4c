package studio.rushes.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.rushes.sharing.Written.VIDEO;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.media.Progress;
import studio.rushes.problem.StudioException;

class CloudFilmTest {
    @TempDir private Path root;
    private CloudStudio studio;
    private CloudVideo video;

    @BeforeEach
    void open() throws Exception {
        studio = new CloudStudio(root);
        video = studio.video(Written.parallel("completed", "completed"));
        studio.projects.create(video, studio.folder);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private boolean bring() throws InterruptedException {
        return studio.films.bring(video, studio.folder, Progress.UNHEARD);
    }

    @Test
    void aFilmComesOnceAndIsStillThereWhenTheProjectIsOpened() throws Exception {
        studio.bucket.put(VIDEO + "/final.mp4", "clip: the film");
        assertThat(bring()).isTrue();
        assertThat(bring()).isFalse();
        assertThat(studio.bucket.fetched).hasSize(1);
        studio.open();
        assertThat(studio.folder.film()).hasContent("clip: the film");
    }

    @Test
    void anotherFilmOverThereReplacesTheOneThatCameFromThere() throws Exception {
        studio.bucket.put(VIDEO + "/final.mp4", "clip: the film");
        bring();
        studio.bucket.put(VIDEO + "/final.mp4", "clip: another film");
        assertThat(bring()).isTrue();
        assertThat(studio.folder.film()).hasContent("clip: another film");
    }

    @Test
    void aFilmThatWasMadeHereIsNeverReplaced() throws Exception {
        Files.writeString(studio.folder.film(), "ours");
        studio.bucket.put(VIDEO + "/final.mp4", "clip: the film");
        assertThat(bring()).isFalse();
        Files.delete(studio.folder.film());
        assertThat(bring()).isTrue();
        Files.writeString(studio.folder.film(), "ours again");
        Files.setLastModifiedTime(studio.folder.film(), FileTime.fromMillis(5_000));
        studio.bucket.put(VIDEO + "/final.mp4", "clip: another film");
        assertThat(bring()).isFalse();
        assertThat(studio.folder.film()).hasContent("ours again");
    }

    @Test
    void whatIsNoFilmIsNotTakenForOneAndLeavesNothing() throws Exception {
        studio.bucket.put(VIDEO + "/final.mp4", "<html>");
        assertThatThrownBy(this::bring)
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("MEDIA-");
        assertThat(studio.folder.root()).isDirectoryNotContaining("glob:**final*");
    }

    @Test
    void aFilmThatIsSaidToBeThereAndIsNotIsAProblem() {
        assertThatThrownBy(this::bring)
                .isInstanceOfSatisfying(
                        StudioException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("CLOUD-FILM-MISSING"));
    }

    @Test
    void whileTheVideoIsNotDoneThereIsNoFilm() throws Exception {
        studio.bucket.put(VIDEO + "/final.mp4", "clip: an older film");
        CloudVideo running = studio.video(Written.parallel("ready_for_assembly", "completed"));
        assertThat(studio.films.bring(running, studio.folder, Progress.UNHEARD)).isFalse();
    }
}
