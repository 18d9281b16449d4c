package studio.rushes.adapter.ffmpeg;

import java.io.IOException;
import java.nio.file.Path;
import studio.rushes.media.ClipParts;
import studio.rushes.media.Progress;

/**
 * Takes parts out of clips with the FFmpeg inside this process; the studio runs it in the worker.
 */
public final class FfmpegClipParts implements ClipParts {
    @Override
    public void picture(Path clip, long frame, Path target) throws InterruptedException {
        try (PartFile file = new PartFile(target)) {
            try (OnePicture picture = new OnePicture(clip)) {
                picture.write(frame, file.path());
            } catch (IOException e) {
                throw DiskTrouble.writing(target, e);
            }
            file.commit();
        }
    }

    @Override
    public void tail(Path clip, long from, Path target) throws InterruptedException {
        tail(clip, from, target, Progress.UNHEARD);
    }

    /** The same, telling how much of the clip was read. */
    public void tail(Path clip, long from, Path target, Progress progress)
            throws InterruptedException {
        try (PartFile file = new PartFile(target)) {
            try (TailRender render = new TailRender(clip, from, file.path(), progress)) {
                render.run();
            }
            file.commit();
        }
    }
}
