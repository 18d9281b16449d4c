package studio.rushes.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import studio.rushes.files.AtomicFile;
import studio.rushes.problem.StudioException;

/**
 * The pictures in a video's folder that its blocks may name. Safe for many threads; blocking. What
 * cannot be used is refused with a {@link StudioException}, and then nothing was changed.
 */
public final class PictureBox {
    /** Enough for every picture that is in sight. */
    private static final int REMEMBERED = 64;

    /** Large enough to prove that the whole file can be read. */
    private static final int PROOF = 256;

    /**
     * A picture, small.
     *
     * @param wide of the picture itself, in pixels
     * @param high of the picture itself, in pixels
     * @param argb of the small one, row by row, not premultiplied
     */
    public record Thumbnail(int wide, int high, int width, int height, IntBuffer argb) {}

    /** A file as it was when it was last looked at. */
    private record Seen(Path file, long size, FileTime time, int side) {}

    private final ProjectFolder folder;
    private final InputPictures pictures;
    private final Map<Seen, Thumbnail> seen =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Seen, Thumbnail> eldest) {
                    return size() > REMEMBERED;
                }
            };

    public PictureBox(ProjectFolder folder) {
        this.folder = folder;
        pictures = new InputPictures(folder);
    }

    /**
     * Has a picture lie in the video's folder: one that does stays where it is, any other is copied
     * whole, under its own name where that is free. The same picture is not copied twice.
     *
     * @return what a script calls it
     */
    public synchronized String bring(Path file) {
        String shown = String.valueOf(file.getFileName());
        byte[] content = read(file, shown);
        String ending =
                PictureFile.type(content)
                        .orElseThrow(() -> new StudioException(BringProblem.noPicture(shown)));
        Thumbnail _ = small(content, shown, PROOF);
        try {
            String there = Newcomer.named(folder, file).orElse(null);
            if (there != null && pictures.isPicture(there)) {
                return there;
            }
            Path among = Newcomer.among(folder, folder.pictures());
            Path place =
                    Newcomer.place(
                            among,
                            file,
                            ending,
                            other ->
                                    Files.isRegularFile(other)
                                            && Files.size(other) == content.length
                                            && Arrays.equals(Files.readAllBytes(other), content));
            if (!Files.exists(place)) {
                AtomicFile.write(place, content);
            }
            return Newcomer.name(folder, place);
        } catch (IOException e) {
            throw new StudioException(BringProblem.notKept(shown), e);
        }
    }

    /**
     * What a picture looks like that a script names.
     *
     * @param side the longer side of the small picture, at most
     */
    public Thumbnail thumbnail(String named, int side) {
        Path file = pictures.source(named);
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            Seen key = new Seen(file, now.size(), now.lastModifiedTime(), side);
            // One at a time: a large one takes much memory while it is read.
            synchronized (seen) {
                Thumbnail known = seen.get(key);
                if (known == null) {
                    known = small(read(file, named), named, side);
                    seen.put(key, known);
                }
                return known;
            }
        } catch (IOException e) {
            throw new StudioException(PictureProblem.unreadable(named), e);
        }
    }

    private static byte[] read(Path file, String shown) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new StudioException(BringProblem.noPicture(shown));
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] content = in.readNBytes(InputPictures.MAX_BYTES + 1);
                if (content.length > InputPictures.MAX_BYTES) {
                    throw new StudioException(BringProblem.tooLarge(shown));
                }
                return content;
            }
        } catch (IOException e) {
            throw new StudioException(BringProblem.unreadable(shown), e);
        }
    }

    private static Thumbnail small(byte[] content, String shown, int side) {
        try {
            return PictureFile.small(content, side);
        } catch (PictureFile.Unfit e) {
            throw new StudioException(
                    switch (e.fault) {
                        case NO_PICTURE -> BringProblem.noPicture(shown);
                        case TOO_MANY_PIXELS -> BringProblem.tooManyPixels(shown);
                        case BROKEN -> BringProblem.broken(shown);
                    },
                    e);
        }
    }
}
