package studio.rushes.app.window;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.MusicBox;
import studio.rushes.project.PictureBox;
import studio.rushes.project.ProjectFolder;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.script.FileDesk;

/** The pictures and the music of an open project as the window sees them. */
final class FileTable implements FileDesk {
    private static final Problem WATCHED = Problem.of("PROJECT-WATCHED");

    private final PictureBox pictures;
    private final MusicBox music;
    private final boolean watching;
    private final ExecutorService work;

    /**
     * @param work where files are copied and read; one that takes long holds up nobody
     */
    FileTable(ProjectFolder folder, boolean watching, ExecutorService work) {
        this.watching = watching;
        this.work = work;
        pictures = new PictureBox(folder);
        music = new MusicBox(folder);
    }

    @Override
    public CompletableFuture<String> picture(Path file) {
        return bring(file, pictures::bring);
    }

    @Override
    public CompletableFuture<String> music(Path file) {
        return bring(file, music::bring);
    }

    @Override
    public CompletableFuture<PictureBox.Thumbnail> thumbnail(String named, int side) {
        return here(Coming.from(work, () -> pictures.thumbnail(named, side)));
    }

    private CompletableFuture<String> bring(Path file, Function<Path, String> box) {
        return watching
                ? CompletableFuture.failedFuture(new StudioException(WATCHED))
                : here(Coming.from(work, () -> box.apply(file)));
    }

    private static <T> CompletableFuture<T> here(CompletableFuture<T> coming) {
        CompletableFuture<T> here = new CompletableFuture<>();
        var _ =
                coming.whenCompleteAsync(
                        (value, thrown) -> {
                            if (thrown == null) {
                                here.complete(value);
                            } else {
                                here.completeExceptionally(thrown);
                            }
                        },
                        FxThread.EXECUTOR);
        return here;
    }
}
