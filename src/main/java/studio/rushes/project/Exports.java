package studio.rushes.project;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import studio.rushes.assembly.Edition;
import studio.rushes.assembly.FileName;
import studio.rushes.assembly.NamePattern;
import studio.rushes.assembly.NamePattern.Field;
import studio.rushes.assembly.Profile;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Finds the place of a film: the project's own, or one among its exports. */
final class Exports {
    private final ProjectFolder folder;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param zone whose days stand in names
     */
    Exports(ProjectFolder folder, InstantSource clock, ZoneId zone) {
        this.folder = folder;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Where an edition goes; what can be known to stand in its way is refused before it is made.
     */
    FilmFiles place(Edition edition, String video) {
        FilmFiles files = files(edition, video);
        if (!edition.isFinal()) {
            requireExports();
        }
        if (Files.exists(files.film(), LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(files.film(), LinkOption.NOFOLLOW_LINKS)) {
            throw new StudioException(
                    Problem.of("EXPORT-NAME-TAKEN").with("film", files.film().getFileName()));
        }
        if (!edition.isFinal() && !Files.isWritable(folder.exports())) {
            throw notWritable(new AccessDeniedException(folder.exports().toString()));
        }
        return files;
    }

    /** Where an edition would go now; nothing is touched. */
    FilmFiles files(Edition edition, String video) {
        return edition.isFinal()
                ? FilmFiles.of(folder)
                : FilmFiles.of(folder.exports(), name(edition, video));
    }

    private void requireExports() {
        Path exports = folder.exports();
        try {
            Files.createDirectories(exports);
            if (exports.toRealPath().startsWith(folder.root().toRealPath())) {
                return;
            }
        } catch (IOException e) {
            throw notWritable(e);
        }
        throw new StudioException(Problem.of("EXPORT-OUTSIDE"));
    }

    private String name(Edition edition, String video) {
        NamePattern pattern = edition.name().orElse(NamePattern.STANDARD);
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.VIDEO, video);
        values.put(Field.PROFILE, edition.profile().map(Profile::id).orElse("final"));
        values.put(Field.QUALITY, edition.quality().word());
        values.put(Field.DATE, LocalDate.ofInstant(clock.instant(), zone).toString());
        int number = 0;
        String name;
        do {
            number++;
            values.put(Field.NUMBER, String.valueOf(number));
            name = here(pattern.filled(values));
        } while (pattern.numbered() && number < 10_000 && taken(name));
        return name;
    }

    private boolean taken(String name) {
        return Files.exists(FilmFiles.of(folder.exports(), name).film(), LinkOption.NOFOLLOW_LINKS);
    }

    /** A system that was told no better language knows no letters but the oldest. */
    private static String here(FileName name) {
        try {
            return Path.of(name.text()).toString();
        } catch (InvalidPathException e) {
            return name.plain().text();
        }
    }

    private static StudioException notWritable(IOException e) {
        return new StudioException(Problem.of("EXPORT-FOLDER"), e);
    }
}
