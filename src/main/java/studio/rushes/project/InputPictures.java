package studio.rushes.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import studio.rushes.assembly.ContentHash;
import studio.rushes.files.AtomicFile;
import studio.rushes.generation.ClipRequest;
import studio.rushes.problem.StudioException;

/**
 * The pictures that a script names, and the copies of those that clips were launched with. A copy
 * is called by what is in it: a picture put in another's place changes no take that waits, and yet
 * is seen to be another. Safe for many threads; blocking. Every method refuses a picture that
 * cannot be used with a {@link StudioException}.
 */
final class InputPictures {
    /** No model takes as much; what is larger was not meant to be a picture. */
    static final int MAX_BYTES = 20 << 20;

    private static final Pattern COPY = Pattern.compile("[0-9a-f]{64}(\\.[a-z0-9]{1,8})?");
    private static final Pattern ENDING = Pattern.compile("\\.[a-z0-9]{1,8}");

    private static final Pattern NAME = Pattern.compile(".*\\.(png|jpe?g)");

    private final ProjectFolder folder;
    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    /** What a file held when it was last read. */
    private record Known(long size, FileTime time, Path copy) {
        boolean isOf(BasicFileAttributes now) {
            return size == now.size() && time.equals(now.lastModifiedTime());
        }
    }

    InputPictures(ProjectFolder folder) {
        this.folder = folder;
    }

    /** Where the picture lies that a script names so; it is looked at, not read. */
    Path source(String named) {
        Path file = inFolder(named);
        try {
            if (!Files.isRegularFile(file)) {
                throw new StudioException(PictureProblem.missing(named));
            }
            if (!file.toRealPath().startsWith(folder.root().toRealPath())) {
                throw new StudioException(PictureProblem.outside(named));
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new StudioException(PictureProblem.tooLarge(named));
            }
            return file;
        } catch (IOException e) {
            throw new StudioException(PictureProblem.unreadable(named), e);
        }
    }

    /** Where its copy lies once it is launched with; read only where it has changed. */
    Path copyOf(String named) {
        Path source = source(named);
        try {
            BasicFileAttributes now = attributes(source);
            Known before = known.get(source);
            return before != null && before.isOf(now)
                    ? before.copy()
                    : remember(source, now, read(source, named));
        } catch (IOException e) {
            throw new StudioException(PictureProblem.unreadable(named), e);
        }
    }

    /** Copies it as it is at this moment, where that was not done before, and says where to. */
    Path keep(String named) {
        Path source = source(named);
        byte[] content;
        Path copy;
        try {
            BasicFileAttributes now = attributes(source);
            content = read(source, named);
            copy = remember(source, now, content);
        } catch (IOException e) {
            throw new StudioException(PictureProblem.unreadable(named), e);
        }
        try {
            return keep(copy, content);
        } catch (IOException e) {
            throw new StudioException(PictureProblem.notKept(named), e);
        }
    }

    /** Keeps a PNG picture that nobody named, such as one out of a clip, and says where. */
    Path keepPng(byte[] content) throws IOException {
        return keep(folder.inputs().resolve(ContentHash.of(content).value() + ".png"), content);
    }

    private Path keep(Path copy, byte[] content) throws IOException {
        if (!holds(copy, content)) {
            Files.createDirectories(folder.inputs());
            AtomicFile.write(copy, content);
        }
        return copy;
    }

    /** Whether it is one by its content and by its name. */
    boolean isPicture(String named) {
        Path source = source(named);
        try {
            String name = String.valueOf(source.getFileName()).toLowerCase(Locale.ROOT);
            return NAME.matcher(name).matches()
                    && PictureFile.type(read(source, named)).isPresent();
        } catch (IOException e) {
            throw new StudioException(PictureProblem.unreadable(named), e);
        }
    }

    /** A request as it would have been launched here, where its project lay elsewhere then. */
    ClipRequest here(ClipRequest launched) {
        return launched.withFiles(this::here);
    }

    private Path here(Path picture) {
        String name = String.valueOf(picture.getFileName());
        return COPY.matcher(name).matches() ? folder.inputs().resolve(name) : picture;
    }

    /** Nothing is asked of the disk for a name that leads out of the folder. */
    private Path inFolder(String named) {
        try {
            // Scripts written on Windows are read elsewhere too.
            Path given = Path.of(named.strip().replace('\\', '/'));
            for (Path step : given) {
                if (step.toString().equals("..")) {
                    throw new StudioException(PictureProblem.outside(named));
                }
            }
            Path file = folder.root().resolve(given).normalize();
            if (!file.startsWith(folder.root())) {
                throw new StudioException(PictureProblem.outside(named));
            }
            return file;
        } catch (InvalidPathException e) {
            throw new StudioException(PictureProblem.missing(named), e);
        }
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }

    private static byte[] read(Path file, String named) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MAX_BYTES + 1);
            if (content.length > MAX_BYTES) {
                throw new StudioException(PictureProblem.tooLarge(named));
            }
            return content;
        }
    }

    private Path remember(Path source, BasicFileAttributes now, byte[] content) {
        Path copy =
                folder.inputs().resolve(ContentHash.of(content).value() + ending(source, content));
        known.put(source, new Known(now.size(), now.lastModifiedTime(), copy));
        return copy;
    }

    private static boolean holds(Path copy, byte[] content) throws IOException {
        return Files.isRegularFile(copy)
                && Files.size(copy) == content.length
                && ContentHash.of(Files.readAllBytes(copy)).equals(ContentHash.of(content));
    }

    /** By its content where that tells: {@code face.JPEG} and {@code face.jpg} are one picture. */
    private static String ending(Path source, byte[] content) {
        String name = String.valueOf(source.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
        return PictureFile.type(content).orElse(ENDING.matcher(ending).matches() ? ending : "");
    }
}
