package studio.rushes.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file from anywhere that is to lie in a video's folder. Blocking. */
final class Newcomer {
    private static final int LONGEST_STEM = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern PLAIN = Pattern.compile("[^\\p{Cntrl}\\p{Cf}\\p{Cs}\\\\]{1,400}");

    private Newcomer() {}

    /** What a script calls a file that lies in the folder already, where it may call it so. */
    static Optional<String> named(ProjectFolder folder, Path file) throws IOException {
        Path root = folder.root().toRealPath();
        Path real = file.toRealPath();
        if (!real.startsWith(root) || isMade(root, real)) {
            return Optional.empty();
        }
        String name = slashed(root.relativize(real));
        return PLAIN.matcher(name).matches() && name.equals(name.strip())
                ? Optional.of(name)
                : Optional.empty();
    }

    /** What Rushes makes and clears away itself is no place for what a script names. */
    private static boolean isMade(Path root, Path file) {
        String first = root.relativize(file).getName(0).toString();
        return first.equals("takes") || first.equals("cache") || first.equals("exports");
    }

    /** A place for it among others, which may hold the very same file already. */
    static Path place(Path among, Path file, String ending, Same same) throws IOException {
        String stem = stem(file);
        Path place = among.resolve(stem + ending);
        for (int i = 2; Files.exists(place) && !same.as(place); i++) {
            place = among.resolve(stem + "-" + i + ending);
        }
        return place;
    }

    /** Whether the file at a place is the one that comes. */
    interface Same {
        boolean as(Path place) throws IOException;
    }

    /**
     * A folder of the video for such files, made where it is not there.
     *
     * @throws IOException where it leads out of the video's folder, too
     */
    static Path among(ProjectFolder folder, Path among) throws IOException {
        Files.createDirectories(among);
        if (!among.toRealPath().startsWith(folder.root().toRealPath())) {
            throw new IOException(among + " leads out of the video's folder");
        }
        return among;
    }

    static String name(ProjectFolder folder, Path place) {
        return slashed(folder.root().relativize(place));
    }

    private static String slashed(Path relative) {
        return relative.toString().replace('\\', '/');
    }

    /** A name that every system takes. */
    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String plain =
                Normalizer.normalize(dot > 0 ? name.substring(0, dot) : name, Normalizer.Form.NFD);
        String clean = ODD.matcher(MARKS.matcher(plain).replaceAll("")).replaceAll("-");
        String bare = clean.replaceAll("^[-.]+|[-.]+$", "");
        String bounded = bare.substring(0, Math.min(bare.length(), LONGEST_STEM));
        return bounded.isEmpty() ? "file" : bounded;
    }
}
