package studio.rushes.adapter.ffmpeg;

import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVRational;
import studio.rushes.assembly.FilmPlan;
import studio.rushes.media.FrameRate;
import studio.rushes.media.Progress;

/** A film on its way into one file: pictures, sound and lines are copied side by side. */
final class FilmCopy implements NativePart {
    private final FilmPlan plan;
    private final Progress progress;
    private final Muxer muxer;
    private final PictureCopy pictures;
    private final SoundCopy sound;
    private final Optional<SubtitleCopy> subtitles;
    private final Natives natives;

    FilmCopy(FilmPlan plan, Path part, Progress progress) {
        this.plan = plan;
        this.progress = progress;
        FrameRate rate = plan.rate();
        try (Natives made = new Natives();
                Demuxer first = PictureCopy.first(plan.pictures().getFirst());
                // It encodes nothing here, but it says what its packets are.
                AacEncoder aac = new AacEncoder(AacEncoder.BIT_RATE);
                AVRational clock = new AVRational().num(rate.denominator()).den(rate.numerator())) {
            muxer = made.own(new Muxer(part, "mp4"));
            PacketMaker packets = made.own(new PacketMaker(muxer));
            int seen = muxer.add(first.video().parameters(), clock);
            int heard = muxer.add(aac.context());
            pictures = new PictureCopy(first, rate, muxer, seen, this::beside);
            sound = new SoundCopy(plan.sounds(), plan.samples(), packets, heard);
            subtitles =
                    plan.subtitles()
                            .filter(s -> !s.lines().isEmpty())
                            .map(s ->
                                    new SubtitleCopy(
                                            s,
                                            plan.frames(),
                                            packets,
                                            SubtitleCopy.track(muxer, s, rate)));
            muxer.start("+faststart");
            natives = made.moved();
        }
    }

    void run() throws InterruptedException {
        for (FilmPlan.Picture piece : plan.pictures()) {
            pictures.copy(piece);
        }
        sound.rest();
        subtitles.ifPresent(lines -> lines.until(plan.frames()));
        muxer.finish();
    }

    /** Sound and lines keep up with the pictures, so that a player finds all in one place. */
    private void beside(long frames) {
        subtitles.ifPresent(lines -> lines.until(frames));
        sound.until(plan.rate().seconds(frames));
        // The last tenth of the way is the index, moved to the front, and the check.
        progress.at(0.9 * Math.min(frames, plan.frames()) / plan.frames());
    }

    @Override
    public void close() {
        natives.close();
    }
}
