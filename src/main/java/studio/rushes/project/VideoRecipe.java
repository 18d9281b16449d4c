package studio.rushes.project;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import studio.rushes.script.OwnFields;
import studio.rushes.script.Script;

/**
 * What is asked of a model for every clip of a video, kept in its script file. Whatever is empty is
 * left to the model.
 *
 * @param sound whether the clips shall have any
 * @param people who may be shown, in the back end's own word, such as {@code allow_adult}
 * @param resolution such as {@code 1080p}; empty for the one that fits the film's size
 */
public record VideoRecipe(
        Optional<Boolean> sound, Optional<String> people, Optional<String> resolution) {
    public static final VideoRecipe NONE =
            new VideoRecipe(Optional.empty(), Optional.empty(), Optional.empty());

    private static final String SOUND = "sound";
    private static final String PEOPLE = "people";
    private static final String RESOLUTION = "resolution";
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]{1,40}");
    private static final Pattern LINES = Pattern.compile("[1-9][0-9]{2,3}p|[1-8]k");

    public VideoRecipe {
        people.ifPresent(word -> require(WORD, word, "people are one word"));
        resolution.ifPresent(word -> require(LINES, word, "a resolution looks like 720p or 4k"));
    }

    /** Reads it; what is missing or makes no sense is left to the model. */
    public static VideoRecipe of(Script script) {
        OwnFields own = OwnFields.of(script.extras());
        return new VideoRecipe(
                own.truth(SOUND),
                own.text(PEOPLE).map(String::strip).filter(word -> WORD.matcher(word).matches()),
                own.text(RESOLUTION)
                        .map(word -> word.strip().toLowerCase(Locale.ROOT))
                        .filter(word -> LINES.matcher(word).matches()));
    }

    /** The script with this recipe in it and everything else untouched. */
    public Script in(Script script) {
        VideoRecipe before = of(script);
        OwnFields own = OwnFields.of(script.extras());
        own.truth(SOUND, sound);
        if (!people.equals(before.people)) {
            own.text(PEOPLE, people);
        }
        if (!resolution.equals(before.resolution)) {
            own.text(RESOLUTION, resolution);
        }
        return script.withExtras(own.extras());
    }

    private static void require(Pattern form, String word, String rule) {
        if (!form.matcher(word).matches()) {
            throw new IllegalArgumentException(rule + ", was '" + word + "'");
        }
    }
}
