package studio.rushes.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import studio.rushes.files.AtomicFile;
import studio.rushes.problem.StudioException;

/** The music in a video's folder that its script may name. Safe for many threads; blocking. */
public final class MusicBox {
    private final ProjectFolder folder;

    public MusicBox(ProjectFolder folder) {
        this.folder = folder;
    }

    /**
     * Has a piece of music lie in the video's folder, as {@link PictureBox#bring} does with a
     * picture.
     *
     * @return what a script calls it
     * @throws StudioException where it cannot be used; nothing was changed then
     */
    public synchronized String bring(Path file) {
        String shown = String.valueOf(file.getFileName());
        try {
            if (!MusicFile.isOne(file)) {
                throw new StudioException(BringProblem.noMusic(shown));
            }
        } catch (IOException e) {
            throw new StudioException(BringProblem.unreadable(shown), e);
        }
        try {
            String there = Newcomer.named(folder, file).orElse(null);
            if (there != null) {
                return there;
            }
            Path among = Newcomer.among(folder, folder.music());
            String lower = shown.toLowerCase(Locale.ROOT);
            Path place =
                    Newcomer.place(
                            among,
                            file,
                            lower.substring(lower.lastIndexOf('.')),
                            other ->
                                    Files.isRegularFile(other)
                                            && Files.mismatch(other, file) == -1);
            if (!Files.exists(place)) {
                AtomicFile.copy(file, place);
            }
            return Newcomer.name(folder, place);
        } catch (IOException e) {
            throw new StudioException(BringProblem.notKept(shown), e);
        }
    }
}
