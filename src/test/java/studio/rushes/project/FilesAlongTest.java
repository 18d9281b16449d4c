package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.script.Script;

class FilesAlongTest {
    private static final byte[] FACE = {(byte) 0x89, 'P', 'N', 'G', 1};
    private static final byte[] OTHER = {(byte) 0x89, 'P', 'N', 'G', 2};

    private static final byte[] SONG = {'I', 'D', '3', 4, 0, 0};

    @TempDir Path root;
    private Path beside;
    private ProjectFolder project;

    @BeforeEach
    void twoFolders() throws IOException {
        beside = Files.createDirectories(root.resolve("scripts"));
        project = new ProjectFolder(Files.createDirectories(root.resolve("film")));
    }

    @Test
    void picturesBesideTheScriptComeIntoTheProjectUnderTheirNames() throws IOException {
        Files.createDirectories(beside.resolve("pictures"));
        Files.write(beside.resolve("pictures/face.png"), FACE);
        bring("{\"references\":[\"pictures/face.png\",\"not-there.png\"]}");
        assertThat(project.root().resolve("pictures/face.png")).hasBinaryContent(FACE);
        assertThat(project.root().resolve("not-there.png")).doesNotExist();
    }

    @Test
    void aPictureThatIsThereAlreadyIsKeptUnderAnotherName() throws IOException {
        Files.write(beside.resolve("face.png"), FACE);
        Files.write(project.root().resolve("face.png"), OTHER);
        bring("{\"first_frame\":\"face.png\"}");
        bring("{\"first_frame\":\"face.png\"}");
        assertThat(project.root().resolve("face.png")).hasBinaryContent(FACE);
        assertThat(project.root().resolve("face (2).png")).hasBinaryContent(OTHER);
        assertThat(project.root().resolve("face (3).png")).doesNotExist();
    }

    @Test
    void nothingButAPictureIsBrought() throws IOException {
        Files.write(beside.resolve("rushes.db"), FACE);
        Files.writeString(beside.resolve("notes.png"), "no picture");
        Files.writeString(project.database(), "takes");
        Files.write(root.resolve("secret.png"), FACE);
        bring(
                "{\"first_frame\":\"rushes.db\",\"last_frame\":\"notes.png\","
                        + "\"references\":[\"../secret.png\"]}");
        assertThat(project.database()).hasContent("takes");
        assertThat(project.root())
                .isDirectoryNotContaining(file -> file.toString().endsWith("png"));
    }

    @Test
    void nothingIsWrittenThroughALinkThatLeadsOut() throws IOException {
        Path elsewhere = Files.createDirectories(root.resolve("elsewhere"));
        Files.createDirectories(beside.resolve("pictures"));
        Files.write(beside.resolve("pictures/face.png"), FACE);
        Files.createSymbolicLink(project.root().resolve("pictures"), elsewhere);
        bring("{\"first_frame\":\"pictures/face.png\"}");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void musicBesideTheScriptComesAlong() throws IOException {
        Files.createDirectories(beside.resolve("music"));
        Files.write(beside.resolve("music/a song.mp3"), SONG);
        music("music/a song.mp3");
        assertThat(project.root().resolve("music/a song.mp3")).hasBinaryContent(SONG);
    }

    @Test
    void nothingButMusicIsBroughtAsMusicAndNoneFromOutside() throws IOException {
        Files.write(beside.resolve("rushes.db"), SONG);
        Files.writeString(beside.resolve("notes.mp3"), "no music");
        Files.write(root.resolve("secret.mp3"), SONG);
        Files.createSymbolicLink(beside.resolve("link.mp3"), root.resolve("secret.mp3"));
        Path hidden = root.resolve("secret.mp3").toAbsolutePath();
        for (String named :
                new String[] {
                    "rushes.db", "notes.mp3", "../secret.mp3", "link.mp3", hidden.toString(), "."
                }) {
            music(named);
        }
        assertThat(project.root()).isEmptyDirectory();
    }

    private void music(String named) {
        Script script = TestRoom.script("{\"music\":{\"file\":\"" + named + "\"}}", "{}");
        FilesAlong.bring(script, beside.resolve("script_v2.json"), project);
    }

    private void bring(String ofBlock) {
        Script script = TestRoom.script("{}", ofBlock);
        FilesAlong.bring(script, beside.resolve("script_v2.json"), project);
    }
}
