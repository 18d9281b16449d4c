package studio.rushes.transcription;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who hears what is said in clips.
 *
 * @param model the one chosen now; empty where there is none, and nothing is heard. Returns at once
 */
public record Hearing(Transcriber transcriber, Supplier<Optional<ChosenModel>> model) {
    /** Hears nothing. */
    public static final Hearing NONE =
            new Hearing(
                    (_, _, _, _) -> {
                        throw new IllegalStateException("there is no model to hear with");
                    },
                    Optional::empty);
}
