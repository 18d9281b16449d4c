package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import studio.rushes.assembly.CaptionArtist;
import studio.rushes.assembly.Look;
import studio.rushes.assembly.PictureFacts;
import studio.rushes.assembly.PicturePlan;
import studio.rushes.media.Progress;

/** One piece of the film's pictures on its way into a MOV file of H.264 and nothing else. */
final class PictureRender implements NativePart {
    private final PicturePlan plan;
    private final FilmPictures pictures;
    private final PictureWatch watch;
    private final CaptionOverlay captions;
    private final AVFrame shown;
    private final VideoEncoder encoder;
    private final Muxer muxer;
    private final int stream;
    private final Natives natives;

    private PictureRender(
            PicturePlan plan,
            FilmPictures pictures,
            CaptionArtist artist,
            Path part,
            Natives made) {
        Look look = plan.look();
        this.plan = plan;
        this.pictures = pictures;
        watch = new PictureWatch(look);
        captions = made.own(new CaptionOverlay(plan.captions(), look.size(), artist));
        shown = made.own(Frames.empty(), f -> av_frame_free(f), "make room for a picture");
        encoder = made.own(new VideoEncoder(look.size(), look.rate(), look.encoder()));
        muxer = made.own(new Muxer(part, "mov"));
        stream = muxer.add(encoder.context());
        muxer.start("");
        natives = made.moved();
    }

    static PictureRender open(PicturePlan plan, Path part, CaptionArtist.ForLook artists)
            throws InterruptedException {
        try (Natives made = new Natives()) {
            FilmPictures pictures = made.own(pictures(plan));
            CaptionArtist artist = artists.of(plan.look().captions());
            return new PictureRender(plan, pictures, artist, part, made);
        }
    }

    private static FilmPictures pictures(PicturePlan plan) throws InterruptedException {
        return plan.crossing().isPresent()
                ? Joint.open(plan.footage(), plan.crossing().get(), plan.look())
                : Reel.open(plan.footage(), plan.look());
    }

    PictureFacts run(Progress progress) throws InterruptedException {
        long frames = plan.frames();
        for (long frame = 0; frame < frames; frame++) {
            if (Thread.interrupted()) {
                throw new InterruptedException("rendering was given up");
            }
            AVFrame picture = pictures.next();
            watch.see(picture, pictures.repeated());
            captions.show(picture, frame, shown);
            encoder.encode(shown, this::write);
            av_frame_unref(shown);
            progress.at((double) (frame + 1) / (frames + 1));
        }
        encoder.flush(this::write);
        muxer.finish();
        return watch.facts(pictures.repaired());
    }

    private void write(AVPacket packet) {
        packet.duration(1);
        muxer.write(packet, stream);
    }

    @Override
    public void close() {
        natives.close();
    }
}
