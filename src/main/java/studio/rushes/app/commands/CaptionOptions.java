package studio.rushes.app.commands;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import studio.rushes.captions.SafeZone;
import studio.rushes.project.CaptionChoices;
import studio.rushes.project.VideoCaptions;

/** How captions come about and look, on the command line. */
final class CaptionOptions {
    @Option(
            names = "--whisper-model",
            paramLabel = "FILE",
            description = {
                "a model of whisper.cpp that hears when words are said;",
                "else the one of 'rushes models', else words are timed from the script"
            })
    private Optional<Path> model = Optional.empty();

    @Option(
            names = "--caption-style",
            paramLabel = "ID",
            description = "pipeline, karaoke, pop, clean, boxed, or one of your own; kept")
    private Optional<String> style = Optional.empty();

    @Option(
            names = "--safe-zone",
            paramLabel = "ID",
            description =
                    "whose controls captions stay clear of: tiktok, reels, shorts, none; kept")
    private Optional<String> zone = Optional.empty();

    Optional<Path> model() {
        return model;
    }

    /** The video's captions with what was asked for; an unknown name is refused. */
    VideoCaptions on(VideoCaptions video, CaptionChoices choices) {
        VideoCaptions asked = video;
        if (style.isPresent()) {
            asked = asked.withStyle(choices.styles().now().named(style.get()).id());
        }
        if (zone.isPresent()) {
            SafeZone known = choices.zones().named(zone.get());
            asked = asked.withZone(known.id());
        }
        return asked;
    }
}
