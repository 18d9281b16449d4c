package studio.rushes.ui.captions;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the producer for the file of a caption style; empty where none was chosen. */
public interface StylePick {
    /** Nobody is there to be asked. */
    StylePick NOBODY =
            new StylePick() {
                @Override
                public Optional<Path> target(String suggested) {
                    return Optional.empty();
                }

                @Override
                public Optional<Path> source() {
                    return Optional.empty();
                }
            };

    /**
     * Where a style is to be written.
     *
     * @param suggested a name for the file
     */
    Optional<Path> target(String suggested);

    /** What a style is to be taken in from. */
    Optional<Path> source();
}
