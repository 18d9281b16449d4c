package studio.rushes.adapter.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import studio.rushes.assembly.PictureFacts;

/** Stretches of frames that have something in common, kept if they are long enough. */
final class Runs {
    private final long least;
    private final List<PictureFacts.Run> found = new ArrayList<>();
    private long start;
    private long frame;

    Runs(long least) {
        this.least = least;
    }

    /**
     * Tells of the next frame.
     *
     * @param goesOn whether it belongs to the run before it
     * @param begins whether a run can begin with it, if it does not
     */
    void next(boolean goesOn, boolean begins) {
        if (!goesOn) {
            close();
            start = begins ? frame : frame + 1;
        }
        frame++;
    }

    /** All runs up to the last frame told of, which is where one that still goes on ends. */
    List<PictureFacts.Run> found() {
        close();
        start = frame;
        return List.copyOf(found);
    }

    private void close() {
        if (frame - start >= least) {
            found.add(new PictureFacts.Run(start, frame));
        }
    }
}
