package studio.rushes.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.files.Folders;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * What lies in the caches of some projects: rendered pieces and looks, which are made again where
 * they are missed. Links are never followed. Blocking.
 */
public final class ProjectCaches {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectCaches.class);

    private ProjectCaches() {}

    /**
     * How much it is.
     *
     * @param pieces bytes of rendered pieces
     * @param looks bytes of small pictures of clips
     * @param projects in how many projects
     */
    public record Use(long pieces, long looks, int projects) {}

    /** A folder that cannot be read counts as empty, and the log says so. */
    public static Use use(List<ProjectFolder> projects) {
        long pieces = 0;
        long looks = 0;
        for (ProjectFolder project : projects) {
            pieces += size(pieces(project));
            looks += size(looks(project));
        }
        return new Use(pieces, looks, projects.size());
    }

    /**
     * Deletes both. An open project makes again what it needs.
     *
     * @throws StudioException where something stays
     */
    public static void empty(List<ProjectFolder> projects) {
        for (ProjectFolder project : projects) {
            try {
                for (Path folder : List.of(pieces(project), looks(project))) {
                    for (Path part : parts(folder)) {
                        Folders.delete(part);
                    }
                }
            } catch (IOException e) {
                throw new StudioException(
                        Problem.of("CACHE-NOT-EMPTIED").with("project", project.name()), e);
            }
        }
    }

    private static Path pieces(ProjectFolder project) {
        return project.cache().resolve("pieces");
    }

    private static Path looks(ProjectFolder project) {
        return project.cache().resolve("looks");
    }

    private static long size(Path folder) {
        long size = 0;
        try {
            for (Path part : parts(folder)) {
                if (Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS)) {
                    size += size(part);
                } else if (Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
                    size += Files.size(part);
                }
            }
        } catch (IOException e) {
            LOG.info("the size of {} is not known", folder, e);
        }
        return size;
    }

    private static List<Path> parts(Path folder) throws IOException {
        Path cache = folder.getParent();
        if (cache == null
                || !Files.isDirectory(cache, LinkOption.NOFOLLOW_LINKS)
                || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> parts = Files.list(folder)) {
            return parts.toList();
        }
    }
}
