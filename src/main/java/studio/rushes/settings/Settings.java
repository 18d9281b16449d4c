package studio.rushes.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Choices that outlive a project.
 *
 * @param dark whether the window is dark
 * @param assembleWhenReady whether a finished batch is assembled by itself
 * @param recent folders of projects, the last used first
 * @param cloud where clips are made
 * @param generator what clips are made with where nobody chooses, such as {@code animatic}
 * @param model of that generator; empty for its usual one
 * @param projectCap what a project may spend at most in its life, in US dollars
 * @param dayCap what all projects may spend at most in a day, in US dollars
 * @param captionModel what hears the words of clips: a model's id or the absolute path of a file;
 *     empty where words are timed without hearing
 * @param captionModelAsked whether the person answered the offer to download one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Settings(
        boolean dark,
        boolean assembleWhenReady,
        List<Path> recent,
        VideoCloud cloud,
        String generator,
        Optional<String> model,
        Optional<BigDecimal> projectCap,
        Optional<BigDecimal> dayCap,
        Optional<String> captionModel,
        boolean captionModelAsked) {
    private static final int MAX_RECENT = 12;
    public static final String USUAL_GENERATOR = "animatic";
    public static final Settings DEFAULT =
            new Settings(
                    true,
                    false,
                    List.of(),
                    VideoCloud.NONE,
                    USUAL_GENERATOR,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false);

    /** A file of an older version lacks the newer choices. */
    public Settings {
        recent = recent == null ? List.of() : recent.stream().limit(MAX_RECENT).toList();
        cloud = cloud == null ? VideoCloud.NONE : cloud;
        generator = generator == null ? USUAL_GENERATOR : generator;
        model = model == null ? Optional.empty() : model;
        projectCap = projectCap == null ? Optional.empty() : projectCap;
        dayCap = dayCap == null ? Optional.empty() : dayCap;
        captionModel =
                captionModel == null
                        ? Optional.empty()
                        : captionModel.filter(value -> !value.isBlank());
    }

    public Settings withDark(boolean value) {
        return new Settings(
                value,
                assembleWhenReady,
                recent,
                cloud,
                generator,
                model,
                projectCap,
                dayCap,
                captionModel,
                captionModelAsked);
    }

    public Settings withAssembleWhenReady(boolean value) {
        return new Settings(
                dark,
                value,
                recent,
                cloud,
                generator,
                model,
                projectCap,
                dayCap,
                captionModel,
                captionModelAsked);
    }

    public Settings withCloud(VideoCloud value) {
        return new Settings(
                dark,
                assembleWhenReady,
                recent,
                value,
                generator,
                model,
                projectCap,
                dayCap,
                captionModel,
                captionModelAsked);
    }

    public Settings withGenerator(String value, Optional<String> itsModel) {
        return new Settings(
                dark,
                assembleWhenReady,
                recent,
                cloud,
                value,
                itsModel,
                projectCap,
                dayCap,
                captionModel,
                captionModelAsked);
    }

    public Settings withCaps(Optional<BigDecimal> project, Optional<BigDecimal> day) {
        return new Settings(
                dark,
                assembleWhenReady,
                recent,
                cloud,
                generator,
                model,
                project,
                day,
                captionModel,
                captionModelAsked);
    }

    public Settings withCaptionModel(Optional<String> value) {
        return new Settings(
                dark,
                assembleWhenReady,
                recent,
                cloud,
                generator,
                model,
                projectCap,
                dayCap,
                value,
                captionModelAsked);
    }

    public Settings withCaptionModelAsked(boolean value) {
        return new Settings(
                dark,
                assembleWhenReady,
                recent,
                cloud,
                generator,
                model,
                projectCap,
                dayCap,
                captionModel,
                value);
    }

    private Settings withRecent(List<Path> value) {
        return new Settings(
                dark,
                assembleWhenReady,
                value,
                cloud,
                generator,
                model,
                projectCap,
                dayCap,
                captionModel,
                captionModelAsked);
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

    public Settings without(Path project) {
        return withRecent(recent.stream().filter(other -> !other.equals(project)).toList());
    }
}
