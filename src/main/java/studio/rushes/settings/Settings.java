package studio.rushes.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Choices that outlive a project.
 *
 * @param recent folders of projects, the last used first
 */
public record Settings(
        WindowChoices window,
        Making making,
        Clouds clouds,
        Spending spending,
        CaptionDefaults captions,
        Caches caches,
        List<Path> recent) {
    private static final int MAX_RECENT = 100;

    public static final Settings DEFAULT =
            new Settings(
                    WindowChoices.DEFAULT,
                    Making.DEFAULT,
                    Clouds.DEFAULT,
                    Spending.DEFAULT,
                    CaptionDefaults.DEFAULT,
                    Caches.DEFAULT,
                    List.of());

    public Settings {
        recent = recent.stream().limit(MAX_RECENT).toList();
    }

    public Settings with(WindowChoices value) {
        return new Settings(value, making, clouds, spending, captions, caches, recent);
    }

    public Settings with(Making value) {
        return new Settings(window, value, clouds, spending, captions, caches, recent);
    }

    public Settings with(Clouds value) {
        return new Settings(window, making, value, spending, captions, caches, recent);
    }

    public Settings with(Spending value) {
        return new Settings(window, making, clouds, value, captions, caches, recent);
    }

    public Settings with(CaptionDefaults value) {
        return new Settings(window, making, clouds, spending, value, caches, recent);
    }

    public Settings with(Caches value) {
        return new Settings(window, making, clouds, spending, captions, value, recent);
    }

    private Settings withRecent(List<Path> value) {
        return new Settings(window, making, clouds, spending, captions, caches, value);
    }

    /** With this project first among the recent ones. */
    public Settings used(Path project) {
        Path folder = project.toAbsolutePath().normalize();
        return withRecent(
                Stream.concat(
                                Stream.of(folder),
                                recent.stream().filter(other -> !other.equals(folder)))
                        .toList());
    }

    /** With a project that lies somewhere else now, in its old place in the list. */
    public Settings moved(Path project, Path elsewhere) {
        Path folder = elsewhere.toAbsolutePath().normalize();
        return withRecent(
                recent.stream()
                        .filter(other -> !other.equals(folder))
                        .map(other -> other.equals(project) ? folder : other)
                        .toList());
    }

    public Settings without(Path project) {
        return withRecent(recent.stream().filter(other -> !other.equals(project)).toList());
    }
}
