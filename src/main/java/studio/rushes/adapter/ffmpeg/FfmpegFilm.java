package studio.rushes.adapter.ffmpeg;

import java.nio.file.Path;
import studio.rushes.assembly.FilmPlan;
import studio.rushes.assembly.FilmWriter;
import studio.rushes.media.Progress;

/** Puts films together with the FFmpeg inside this process. */
public final class FfmpegFilm implements FilmWriter {
    @Override
    public void write(FilmPlan plan, Path target, Progress progress) throws InterruptedException {
        try (PartFile file = new PartFile(target)) {
            try (FilmCopy copy = new FilmCopy(plan, file.path(), progress)) {
                copy.run();
            }
            FilmCheck.require(file.path(), plan);
            file.commit();
        }
        progress.at(1);
    }
}
