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
import studio.rushes.script.Link;

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
 * @param chain what it goes on from, where it does not start afresh
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
        Optional<Booking> booking,
        Optional<Chain> chain) {
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
                Optional.empty(),
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
                block, number, prompt, dialogue, visual, language, seconds, size, chosen, booking,
                chain);
    }

    /** The same request, booked. */
    public ClipRequest booked(Booking with) {
        return booked(Optional.of(with));
    }

    private ClipRequest booked(Optional<Booking> with) {
        return new ClipRequest(
                block, number, prompt, dialogue, visual, language, seconds, size, recipe, with,
                chain);
    }

    /** The same request, going on from another clip or from none. */
    public ClipRequest chained(Optional<Chain> how) {
        return new ClipRequest(
                block, number, prompt, dialogue, visual, language, seconds, size, recipe, booking,
                how);
    }

    /** The same request with each of its files at the place that this says. */
    public ClipRequest withFiles(UnaryOperator<Path> place) {
        return with(recipe.withPictures(place)).chained(chain.map(how -> how.withFile(place)));
    }

    /** Whether what it goes on from is not there yet, so that it must not be submitted. */
    public boolean waits() {
        return chain.filter(Chain::waits).isPresent();
    }

    /** What it goes on from, where that is there. */
    public Optional<Chain.Source> source() {
        return chain.flatMap(Chain::source);
    }

    /** The picture the clip begins with: one that was chosen, else the last of the clip before. */
    public Optional<Path> firstFrame() {
        return recipe.firstFrame()
                .or(() ->
                        chain.filter(how -> how.link() == Link.LAST_FRAME)
                                .flatMap(Chain::source)
                                .map(Chain.Source::file));
    }

    /** The clip that is to be made longer. */
    public Optional<Chain.Source> extended() {
        return chain.filter(how -> how.link() == Link.EXTEND).flatMap(Chain::source);
    }

    /** Pictures the finished clip should hold. */
    public long frames() {
        return FrameRate.FILM.framesIn(seconds);
    }

    /**
     * Whether the same clip was asked for, wherever the block stands now and whoever makes it. What
     * it goes on from counts where both say it: one that waits still goes on from whatever comes.
     */
    public boolean sameClipAs(ClipRequest other) {
        return sameWordsAs(other) && sameChainAs(other);
    }

    /** The same, whatever it goes on from. */
    public boolean sameWordsAs(ClipRequest other) {
        return alone().equals(other.at(number).alone());
    }

    private ClipRequest alone() {
        return booked(Optional.empty()).chained(Optional.empty());
    }

    private boolean sameChainAs(ClipRequest other) {
        if (chain.isEmpty() || other.chain.isEmpty()) {
            return chain.isEmpty() && other.chain.isEmpty();
        }
        return chain.get().sameWayAs(other.chain.get())
                && source().flatMap(mine -> other.source().map(mine::sameAs)).orElse(true);
    }

    private ClipRequest at(int place) {
        return new ClipRequest(
                block, place, prompt, dialogue, visual, language, seconds, size, recipe, booking,
                chain);
    }
}
