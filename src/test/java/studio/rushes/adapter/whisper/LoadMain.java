package studio.rushes.adapter.whisper;

import java.nio.file.Path;
import studio.rushes.problem.StudioException;

/** Loads the library of a file and says what is wrong with it. */
public final class LoadMain {
    private LoadMain() {}

    public static void main(String[] args) {
        try {
            System.out.println("loaded: " + WhisperLibrary.calls(Path.of(args[0])).isPresent());
        } catch (StudioException e) {
            System.out.println(e.problem().line());
        }
    }
}
