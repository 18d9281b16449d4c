package studio.rushes.adapter.ffmpeg;

import java.nio.file.Path;
import studio.rushes.assembly.CaptionArtist;
import studio.rushes.assembly.JoinPlan;
import studio.rushes.assembly.Renderer;
import studio.rushes.assembly.SegmentPlan;
import studio.rushes.captions.CaptionPainter;
import studio.rushes.media.Progress;

/** Renders with the FFmpeg inside this process; the studio runs it in the worker. */
public final class FfmpegRenderer implements Renderer {
    private final CaptionArtist.ForStyle artists;

    /** Captions by the studio's own painter. */
    public FfmpegRenderer() {
        this(style -> new CaptionPainter(style)::paint);
    }

    public FfmpegRenderer(CaptionArtist.ForStyle artists) {
        this.artists = artists;
    }

    @Override
    public void segment(SegmentPlan plan, Path target, Progress progress)
            throws InterruptedException {
        try (PartFile file = new PartFile(target)) {
            try (SegmentRender render = new SegmentRender(plan, file.path(), artists, progress)) {
                render.run();
            }
            file.commit();
        }
        progress.at(1);
    }

    @Override
    public void join(JoinPlan plan, Path target, Progress progress) throws InterruptedException {
        try (PartFile file = new PartFile(target)) {
            try (FilmJoin join = new FilmJoin(plan, file.path(), progress)) {
                join.run();
            }
            FilmCheck.require(file.path(), plan.frames(), plan.rate());
            file.commit();
        }
        progress.at(1);
    }
}
