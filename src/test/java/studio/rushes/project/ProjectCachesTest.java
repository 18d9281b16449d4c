package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProjectCachesTest {
    @TempDir Path folder;

    @Test
    void whatLiesInAllCachesIsCounted() throws IOException {
        ProjectFolder one = project("one", 1000, 30);
        ProjectFolder two = project("two", 500, 4);
        ProjectFolder none = new ProjectFolder(folder.resolve("gone"));

        assertThat(ProjectCaches.use(List.of(one, two, none)))
                .isEqualTo(new ProjectCaches.Use(1500, 34, 3));
    }

    @Test
    void emptyingLeavesEverythingElse() throws IOException {
        ProjectFolder one = project("one", 1000, 30);
        Path clip = Files.write(one.root().resolve("block_1.mp4"), new byte[7]);
        Path heard = Files.createDirectories(one.cache().resolve("heard")).resolve("a.json");
        Files.write(heard, new byte[3]);

        ProjectCaches.empty(List.of(one));

        assertThat(ProjectCaches.use(List.of(one))).isEqualTo(new ProjectCaches.Use(0, 0, 1));
        assertThat(clip).exists();
        assertThat(heard).exists();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkInPlaceOfACacheIsNotFollowed() throws IOException {
        Path precious = Files.createDirectories(folder.resolve("precious"));
        Files.write(precious.resolve("film.mp4"), new byte[9]);
        ProjectFolder one = new ProjectFolder(folder.resolve("one"));
        Files.createDirectories(one.cache());
        Files.createSymbolicLink(one.cache().resolve("pieces"), precious);
        Files.createDirectories(one.cache().resolve("looks"));
        Files.createSymbolicLink(one.cache().resolve("looks/more"), precious);

        assertThat(ProjectCaches.use(List.of(one))).isEqualTo(new ProjectCaches.Use(0, 0, 1));
        ProjectCaches.empty(List.of(one));

        assertThat(precious.resolve("film.mp4")).exists();
    }

    private ProjectFolder project(String name, int pieces, int looks) throws IOException {
        ProjectFolder project = new ProjectFolder(folder.resolve(name));
        Files.createDirectories(project.cache().resolve("pieces"));
        Files.write(project.cache().resolve("pieces/p.ts"), new byte[pieces]);
        Files.createDirectories(project.cache().resolve("looks/abc"));
        Files.write(project.cache().resolve("looks/abc/poster.jpg"), new byte[looks]);
        return project;
    }
}
