package studio.rushes.ui.captions;

import java.nio.file.Path;
import studio.rushes.problem.Problem;

/** What the rest of the window does for captions. Called on the window's thread. */
public interface CaptionHost {
    /** Says what went wrong. */
    void trouble(Problem problem);

    /** Says that captions were written, with a way to the file. */
    void exported(Path file);

    /** Says that captions were taken from a file, for so many takes. */
    void read(Path file, int takes);

    /** Does what changes the video, or says why that is not possible. */
    void change(Runnable edit);
}
