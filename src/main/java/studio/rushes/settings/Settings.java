package studio.rushes.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Choices that outlive a project.
 *
 * @param dark whether the window is dark
 * @param assembleWhenReady whether a finished batch is assembled by itself
 * @param recent folders of projects, the last used first
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Settings(boolean dark, boolean assembleWhenReady, List<Path> recent) {
    private static final int MAX_RECENT = 12;
    public static final Settings DEFAULT = new Settings(true, false, List.of());

    public Settings {
        recent = recent == null ? List.of() : recent.stream().limit(MAX_RECENT).toList();
    }

    public Settings withDark(boolean value) {
        return new Settings(value, assembleWhenReady, recent);
    }

    public Settings withAssembleWhenReady(boolean value) {
        return new Settings(dark, value, recent);
    }

    /** With this project first among the recent ones. */
    public Settings used(Path project) {
        Path folder = project.toAbsolutePath().normalize();
        return new Settings(
                dark,
                assembleWhenReady,
                Stream.concat(
                                Stream.of(folder),
                                recent.stream().filter(other -> !other.equals(folder)))
                        .toList());
    }

    public Settings without(Path project) {
        return new Settings(
                dark,
                assembleWhenReady,
                recent.stream().filter(other -> !other.equals(project)).toList());
    }
}
