package studio.rushes.adapter.ffmpeg;

import java.nio.file.Path;
import studio.rushes.assembly.CaptionArtist;
import studio.rushes.assembly.PictureFacts;
import studio.rushes.assembly.PicturePlan;
import studio.rushes.assembly.PictureRenderer;
import studio.rushes.captions.CaptionPainter;
import studio.rushes.media.Progress;

/** Renders pictures with the FFmpeg inside this process; the studio runs it in the worker. */
public final class FfmpegPictures implements PictureRenderer {
    private final CaptionArtist.ForLook artists;

    /** Captions by the studio's own painter. */
    public FfmpegPictures() {
        this(look -> new CaptionPainter(look)::paint);
    }

    public FfmpegPictures(CaptionArtist.ForLook artists) {
        this.artists = artists;
    }

    /** Takes half of the processors, for two pieces that are rendered side by side. */
    public PictureRenderer beside() {
        return (plan, target, progress) -> Threads.withHalf(() -> render(plan, target, progress));
    }

    @Override
    public PictureFacts render(PicturePlan plan, Path target, Progress progress)
            throws InterruptedException {
        PictureFacts facts;
        try (PartFile file = new PartFile(target)) {
            try (PictureRender render = PictureRender.open(plan, file.path(), artists)) {
                facts = render.run(progress);
            }
            file.commit();
        }
        progress.at(1);
        return facts;
    }
}
