package studio.rushes.adapter.whisper;

import java.io.IOException;
import java.nio.file.Path;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Why nothing can be heard, one method a reason. */
final class Trouble {
    private static final String UNHEARD =
            "No words were taken from the clip, and nothing was lost; captions can be timed from"
                    + " the script.";

    private static final String SYSTEM_PARTS =
            "On Linux install libgomp (Debian and Ubuntu: libgomp1; Fedora: libgomp) and a C library"
                    + " of 2019 or later; on Windows the Visual C++ redistributable. Then try again.";

    private Trouble() {}

    /** The library is there but does not start. */
    static StudioException notLoaded(String reason, Throwable cause) {
        return new StudioException(
                library("The part that hears speech could not be loaded: " + reason, SYSTEM_PARTS),
                cause);
    }

    static StudioException noLibraryFor(String system) {
        return new StudioException(
                library(
                        "There is no part that hears speech for this computer (" + system + ")",
                        "Use captions timed from the script, or hear on another computer."));
    }

    /** Another version of it lies where ours should: its memory would be read wrongly. */
    static StudioException otherLibrary(String found) {
        return new StudioException(
                library(
                        "The part that hears speech is not the one Rushes was made for: " + found,
                        "Install Rushes again."));
    }

    private static Problem library(String what, String remedy) {
        return new Problem("WHISPER-LIBRARY", what + ".", UNHEARD, remedy);
    }

    static StudioException model(Path model) {
        return new StudioException(
                new Problem(
                        "WHISPER-MODEL-REFUSED",
                        "The speech model " + model.getFileName() + " could not be loaded.",
                        UNHEARD,
                        "See that there is free memory, at least twice the file's size; else fetch"
                                + " the model again."));
    }

    static StudioException modelGone(Path model, IOException cause) {
        return new StudioException(
                new Problem(
                        "WHISPER-MODEL-GONE",
                        "The speech model " + model.getFileName() + " cannot be read.",
                        UNHEARD,
                        "Put it back, or fetch it again."),
                cause);
    }

    static StudioException language(Path model, String language) {
        return new StudioException(
                new Problem(
                        "WHISPER-LANGUAGE",
                        "The speech model "
                                + model.getFileName()
                                + " does not know the language '"
                                + language
                                + "'.",
                        UNHEARD,
                        "Choose a model of many languages, one without .en in its name."));
    }

    static StudioException failed(int code) {
        return new StudioException(
                new Problem(
                        "WHISPER-FAILED",
                        "Hearing a clip stopped with the library's error " + code + ".",
                        UNHEARD,
                        "Try again when more memory is free; if it happens with one clip only, make"
                                + " that clip anew."));
    }
}
