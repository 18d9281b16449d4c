package studio.rushes.generation;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.script.BlockId;

/**
 * Everything that shapes a clip, frozen when it is launched: editing the script later changes no
 * take that runs or is done.
 *
 * @param number the block's place when this was asked for
 * @param prompt exactly what is sent to a generator that takes a prompt
 * @param dialogue what is said
 * @param visual what is seen
 * @param recipe what else a model is told
 * @param booking with whom it was booked; a generator that draws needs none
 */
public record ClipRequest(
        BlockId block,
        int number,
        String prompt,
        String dialogue,
        String visual,
        Locale language,
        int seconds,
        FrameSize size,
        Recipe recipe,
        Optional<Booking> booking) {
    public static final int MAX_SECONDS = 60;

    public ClipRequest {
        if (number < 1) {
            throw new IllegalArgumentException("block numbers start at 1, was " + number);
        }
        if (seconds < 1 || seconds > MAX_SECONDS) {
            throw new IllegalArgumentException("duration must be 1 to 60 s, was " + seconds);
        }
    }

    public ClipRequest(
            BlockId block,
            int number,
            String prompt,
            String dialogue,
            String visual,
            Locale language,
            int seconds,
            FrameSize size) {
        this(
                block,
                number,
                prompt,
                dialogue,
                visual,
                language,
                seconds,
                size,
                Recipe.PLAIN,
                Optional.empty());
    }

    /**
     * What a model is told beside the prompt. Whatever is empty is left to the model.
     *
     * @param sound whether the clip shall have any
     * @param references pictures of people or things that shall look the same
     * @param people who may be shown, in the back end's own word
     */
    public record Recipe(
            Optional<String> resolution,
            Optional<String> aspectRatio,
            Optional<String> negativePrompt,
            OptionalInt seed,
            Optional<Boolean> sound,
            Optional<Path> firstFrame,
            Optional<Path> lastFrame,
            List<Path> references,
            Optional<String> people) {
        public static final int MAX_REFERENCES = 3;
        public static final Recipe PLAIN =
                new Recipe(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty());

        public Recipe {
            references = List.copyOf(references);
            if (references.size() > MAX_REFERENCES) {
                throw new IllegalArgumentException(
                        "at most %d reference images, were %d"
                                .formatted(MAX_REFERENCES, references.size()));
            }
        }

        /** The same recipe with each picture at the place that this says. */
        public Recipe withPictures(UnaryOperator<Path> place) {
            return new Recipe(
                    resolution,
                    aspectRatio,
                    negativePrompt,
                    seed,
                    sound,
                    firstFrame.map(place),
                    lastFrame.map(place),
                    references.stream().map(place).toList(),
                    people);
        }
    }

    /**
     * With whom a clip was booked when it was launched; changing the settings later redirects
     * nothing that runs.
     *
     * @param model as the catalogue names it
     * @param account who pays: project and location on Vertex AI, such as {@code
     *     my-film/us-central1}; else the name the key goes by, never the key
     * @param output where the clips of this video are written, such as {@code gs://bucket/video}
     */
    public record Booking(ModelId model, String account, Optional<String> output) {}

    /** The same request with this recipe. */
    public ClipRequest with(Recipe chosen) {
        return new ClipRequest(
                block, number, prompt, dialogue, visual, language, seconds, size, chosen, booking);
    }

    /** The same request, booked. */
    public ClipRequest booked(Booking with) {
        return booked(Optional.of(with));
    }

    private ClipRequest booked(Optional<Booking> with) {
        return new ClipRequest(
                block, number, prompt, dialogue, visual, language, seconds, size, recipe, with);
    }

    /** Pictures the finished clip should hold. */
    public long frames() {
        return FrameRate.FILM.framesIn(seconds);
    }

    /** Whether the same clip was asked for, wherever the block stands now and whoever makes it. */
    public boolean sameClipAs(ClipRequest other) {
        return booked(Optional.empty()).equals(other.at(number).booked(Optional.empty()));
    }

    private ClipRequest at(int place) {
        return new ClipRequest(
                block, place, prompt, dialogue, visual, language, seconds, size, recipe, booking);
    }
}
