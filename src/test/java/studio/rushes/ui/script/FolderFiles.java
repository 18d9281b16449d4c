package studio.rushes.ui.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import studio.rushes.problem.StudioException;
import studio.rushes.project.MusicBox;
import studio.rushes.project.PictureBox;
import studio.rushes.project.ProjectFolder;

/** The files of a real folder, looked at on the spot. */
public final class FolderFiles implements FileDesk {
    final PictureBox pictures;
    private final MusicBox music;

    public FolderFiles(Path folder) {
        pictures = new PictureBox(new ProjectFolder(folder));
        music = new MusicBox(new ProjectFolder(folder));
    }

    /** A folder that nothing lies in. */
    public static Path made() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "video-");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public CompletableFuture<String> picture(Path file) {
        return now(() -> pictures.bring(file));
    }

    @Override
    public CompletableFuture<PictureBox.Thumbnail> thumbnail(String named, int side) {
        return now(() -> pictures.thumbnail(named, side));
    }

    @Override
    public CompletableFuture<String> music(Path file) {
        return now(() -> music.bring(file));
    }

    private static <T> CompletableFuture<T> now(Supplier<T> work) {
        try {
            return CompletableFuture.completedFuture(work.get());
        } catch (StudioException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
