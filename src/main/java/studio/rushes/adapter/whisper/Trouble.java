package studio.rushes.adapter.whisper;

import java.io.IOException;
import java.nio.file.Path;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Why nothing can be heard, one method a reason. */
final class Trouble {
    private Trouble() {}

    /** The library is there but does not start. */
    static StudioException notLoaded(String reason, Throwable cause) {
        return new StudioException(Problem.of("WHISPER-LIBRARY").with("reason", reason), cause);
    }

    static StudioException noLibraryFor(String system) {
        return new StudioException(Problem.of("WHISPER-LIBRARY", "system").with("system", system));
    }

    /** Another version of it lies where ours should: its memory would be read wrongly. */
    static StudioException otherLibrary(String found) {
        return new StudioException(Problem.of("WHISPER-LIBRARY", "other").with("found", found));
    }

    static StudioException model(Path model) {
        return new StudioException(
                Problem.of("WHISPER-MODEL-REFUSED").with("model", model.getFileName()));
    }

    static StudioException modelGone(Path model, IOException cause) {
        return new StudioException(
                Problem.of("WHISPER-MODEL-GONE").with("model", model.getFileName()), cause);
    }

    static StudioException language(Path model, String language) {
        return new StudioException(
                Problem.of("WHISPER-LANGUAGE")
                        .with("model", model.getFileName())
                        .with("language", language));
    }

    static StudioException failed(int code) {
        return new StudioException(Problem.of("WHISPER-FAILED").with("code", code));
    }
}
