package studio.rushes.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir Path folder;

    @Test
    void theOldContentIsReplacedAndNothingElseIsLeft() throws IOException {
        Path target = folder.resolve("a.txt");
        AtomicFile.write(target, "old".getBytes(UTF_8));
        AtomicFile.write(target, "new".getBytes(UTF_8));

        assertThat(target).hasContent("new");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void aWriteThatCannotBePlacedLeavesNoPart() throws IOException {
        Path target = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(target.resolve("inside"), "x");

        assertThatThrownBy(() -> AtomicFile.write(target, "x".getBytes(UTF_8)))
                .isInstanceOf(IOException.class);
        assertThat(names()).containsExactly("taken");
    }

    @Test
    void aLinkedFileIsTheSameFileAndLinkingAgainLeavesNoSecondName() throws IOException {
        Path source = Files.writeString(folder.resolve("source"), "clip");
        Path target = folder.resolve("block_1.mp4");

        AtomicFile.link(source, target);
        AtomicFile.link(source, target);

        assertThat(Files.isSameFile(source, target)).isTrue();
        assertThat(names()).containsExactly("block_1.mp4", "source");
    }

    @Test
    void linkingAnotherFileLeavesTheFirstAlone() throws IOException {
        Path first = Files.writeString(folder.resolve("first"), "1");
        Path second = Files.writeString(folder.resolve("second"), "2");
        Path target = folder.resolve("target");

        AtomicFile.link(first, target);
        AtomicFile.link(second, target);

        assertThat(target).hasContent("2");
        assertThat(first).hasContent("1");
    }

    private java.util.List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileThatIsSetAsideTakesTheNextFreeName() throws IOException {
        Path film = folder.resolve("final.mp4");
        Files.writeString(folder.resolve("final (2).mp4"), "older");
        Files.writeString(film, "mine");

        assertThat(AtomicFile.setAside(film)).hasFileName("final (3).mp4").hasContent("mine");
        assertThat(names()).containsExactlyInAnyOrder("final (2).mp4", "final (3).mp4");
    }
}
