package studio.rushes.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studio.rushes.files.AtomicFile;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeState;
import studio.rushes.generation.TakeStore;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Block;
import studio.rushes.script.Script;

/**
 * Keeps {@code block_N.mp4} the chosen take of the block that is N-th now. Only ever replaces or
 * removes files that are themselves copies of a take; any other that stands in the way is kept
 * under another name.
 */
final class ChosenClips {
    private static final Pattern NAME = Pattern.compile("block_[1-9][0-9]*\\.mp4");

    private final ProjectFolder folder;
    private final TakeStore takes;

    ChosenClips(ProjectFolder folder, TakeStore takes) {
        this.folder = folder;
        this.takes = takes;
    }

    /** Brings the files in line with the script and the choices. Blocking; one caller at a time. */
    synchronized void sync(Script script) {
        try {
            int number = 0;
            for (Block block : script.blocks()) {
                number++;
                place(folder.block(number), takes.chosen(block.id()).flatMap(this::clip));
            }
            removeBeyond(number);
        } catch (IOException e) {
            throw new StudioException(
                    Problem.of("PROJECT-CLIPS-NOT-PLACED").with("folder", folder.name()), e);
        }
    }

    private Optional<Path> clip(Take take) {
        Path clip = folder.takes().resolve(take.fileName());
        return take.state() instanceof TakeState.Ready && Files.exists(clip)
                ? Optional.of(clip)
                : Optional.empty();
    }

    private void place(Path target, Optional<Path> clip) throws IOException {
        if (clip.isEmpty()) {
            if (Files.exists(target) && isTake(target)) {
                Files.delete(target);
            }
        } else if (!sameContent(clip.get(), target)) {
            if (Files.exists(target) && !isTake(target)) {
                AtomicFile.setAside(target);
            }
            AtomicFile.link(clip.get(), target);
        }
    }

    private void removeBeyond(int count) throws IOException {
        for (Path file : blockFiles()) {
            String name = file.getFileName().toString();
            int number = Integer.parseInt(name.substring(6, name.length() - 4));
            if (number > count && isTake(file)) {
                Files.delete(file);
            }
        }
    }

    private List<Path> blockFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder.root())) {
            return files.filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                    .filter(file -> file.getFileName().toString().length() <= 18)
                    .toList();
        }
    }

    private boolean isTake(Path file) throws IOException {
        for (Take take : takes.all()) {
            if (sameContent(folder.takes().resolve(take.fileName()), file)) {
                return true;
            }
        }
        return false;
    }

    private static boolean sameContent(Path clip, Path file) throws IOException {
        if (!Files.exists(clip) || !Files.exists(file)) {
            return false;
        }
        return Files.isSameFile(clip, file) || Files.mismatch(clip, file) == -1;
    }
}
