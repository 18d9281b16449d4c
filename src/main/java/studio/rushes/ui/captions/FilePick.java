package studio.rushes.ui.captions;

import java.nio.file.Path;
import java.util.Optional;
import studio.rushes.captions.SubtitleFormat;

/** Asks the producer for a file; empty where none was chosen. */
public interface FilePick {
    /** Nobody is there to be asked. */
    FilePick NOBODY =
            new FilePick() {
                @Override
                public Optional<Path> target(SubtitleFormat format) {
                    return Optional.empty();
                }

                @Override
                public Optional<Path> source() {
                    return Optional.empty();
                }
            };

    /** Where captions are to be written. */
    Optional<Path> target(SubtitleFormat format);

    /** What captions are to be read from. */
    Optional<Path> source();
}
