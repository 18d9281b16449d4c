package studio.rushes.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.assembly.Music;
import studio.rushes.files.AtomicFile;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Block;
import studio.rushes.script.BlockSettings;
import studio.rushes.script.Script;

/**
 * Brings the pictures and the music that a script names along when the script comes into a project
 * from another folder. What cannot be brought is left: launching says which picture is not there,
 * and assembling which music.
 */
public final class FilesAlong {
    private static final Logger LOG = LoggerFactory.getLogger(FilesAlong.class);

    private final InputPictures from;
    private final Path source;
    private final ProjectFolder to;

    private FilesAlong(Path source, ProjectFolder to) {
        this.source = source;
        this.to = to;
        from = new InputPictures(new ProjectFolder(source));
    }

    /**
     * Copies what lies beside the given file to the same places in the project. A file that is
     * there already and differs is kept under another name. Blocking.
     */
    public static void bring(Script script, Path file, ProjectFolder to) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder != null && !folder.equals(to.root())) {
            FilesAlong along = new FilesAlong(folder, to);
            names(script).forEach(along::bring);
            VideoSound.of(script).music().ifPresent(along::bring);
        }
    }

    private static Set<String> names(Script script) {
        Set<String> names = new LinkedHashSet<>();
        for (Block block : script.blocks()) {
            BlockSettings asked = BlockSettings.of(block);
            asked.firstFrame().ifPresent(names::add);
            asked.lastFrame().ifPresent(names::add);
            names.addAll(asked.references());
        }
        return names;
    }

    private void bring(String named) {
        try {
            Path picture = from.source(named);
            Path target = to.root().resolve(source.relativize(picture));
            // A script may name anything; only a picture may come to lie beside the film.
            if (from.isPicture(named) && mayHold(target)) {
                copy(picture, target);
            }
        } catch (StudioException e) {
            LOG.debug("a picture is not beside its script", e);
        } catch (IOException e) {
            LOG.warn("a picture was not brought along with its script", e);
        }
    }

    private void bring(Music named) {
        Path piece = source.resolve(named.file()).normalize();
        try {
            if (piece.startsWith(source)
                    && MusicFile.isOne(piece)
                    && piece.toRealPath().startsWith(source.toRealPath())) {
                Path target = to.root().resolve(source.relativize(piece));
                if (mayHold(target)) {
                    copy(piece, target);
                }
            }
        } catch (IOException e) {
            LOG.warn("music was not brought along with its script", e);
        }
    }

    private boolean mayHold(Path target) throws IOException {
        Path folder = target.getParent();
        if (folder == null) {
            return false;
        }
        Files.createDirectories(folder);
        return folder.toRealPath().startsWith(to.root().toRealPath());
    }

    private static void copy(Path file, Path target) throws IOException {
        if (Files.exists(target)) {
            if (Files.mismatch(file, target) == -1) {
                return;
            }
            AtomicFile.setAside(target);
        }
        AtomicFile.copy(file, target);
    }
}
