package studio.rushes.app.commands;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import studio.rushes.assembly.Captions;
import studio.rushes.assembly.Edition;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.assembly.Quality;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** How a film is to be made, on the command line. */
final class FilmOptions {
    @Option(
            names = {"--quality", "--preset"},
            paramLabel = "draft|standard|master",
            description = "how long an encode may take for how good a picture")
    private Optional<String> quality = Optional.empty();

    @Option(
            names = "--captions",
            paramLabel = "burned|soft|none",
            description = "in the picture (as usual), as a track players can switch on, or not")
    private Optional<String> captions = Optional.empty();

    @Option(names = "--no-captions", description = "the same as --captions none")
    private boolean withoutCaptions;

    @Option(
            names = "--encoder",
            paramLabel = "NAME",
            description = "one of those that 'rushes profiles' lists; libx264 where none is named")
    private Optional<String> encoder = Optional.empty();

    /**
     * The edition with what was asked for; an unknown word is refused with those that are known.
     */
    Edition on(Edition edition, Studio studio) throws InterruptedException {
        Edition asked = edition;
        if (quality.isPresent()) {
            String word = quality.get();
            asked =
                    asked.with(
                            Quality.of(word)
                                    .orElseThrow(() ->
                                            unknown(
                                                    Problem.of("CLI-QUALITY"),
                                                    word,
                                                    Quality.words())));
        }
        if (withoutCaptions && captions.filter(word -> !word.equals("none")).isPresent()) {
            throw new StudioException(
                    Problem.of("CLI-CAPTIONS", "both").with("captions", captions.get()));
        }
        Optional<String> wanted = withoutCaptions ? Optional.of("none") : captions;
        if (wanted.isPresent()) {
            String word = wanted.get();
            asked =
                    asked.with(
                            Captions.of(word)
                                    .orElseThrow(() ->
                                            unknown(
                                                    Problem.of("CLI-CAPTIONS"),
                                                    word,
                                                    Captions.words())));
        }
        return encoder.isPresent() ? asked.withCodec(codec(encoder.get(), studio)) : asked;
    }

    /** Trying the machine's encoders takes seconds; the usual one needs no trial. */
    private static String codec(String name, Studio studio) throws InterruptedException {
        if (name.equals(EncoderSettings.X264)) {
            return name;
        }
        List<String> known = studio.encoders();
        if (!known.contains(name)) {
            throw unknown(Problem.of("CLI-ENCODER"), name, known);
        }
        return name;
    }

    private static StudioException unknown(Problem problem, String word, List<String> known) {
        return new StudioException(
                problem.with("word", word).with("choices", String.join(", ", known)));
    }
}
