package studio.rushes.adapter.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Loudness;
import studio.rushes.media.MediaInfo;
import studio.rushes.media.MediaProbe;
import studio.rushes.media.Progress;
import studio.rushes.problem.Phrase;

/** Looks into clips with the FFmpeg inside this process. */
public final class FfmpegProbe implements MediaProbe {
    private static final int WINDOW_MILLIS = 10;

    @Override
    public MediaInfo inspect(Path clip) throws InterruptedException {
        return inspect(clip, Progress.UNHEARD);
    }

    /** The same, telling how much of the file was read. */
    public MediaInfo inspect(Path clip, Progress progress) throws InterruptedException {
        ReadSoFar read = new ReadSoFar(clip, progress);
        try (Demuxer demuxer = Demuxer.open(clip);
                Decoder decoder = Clips.videoDecoder(clip, demuxer)) {
            Track video = demuxer.video();
            Track.Promise promise = video.promise(clip.toFile().length());
            Count count = new Count();
            @Nullable AVPacket packet;
            while ((packet = demuxer.next()) != null) {
                read.upTo(packet);
                if (packet.stream_index() == video.index()) {
                    decoder.decode(packet, count);
                }
            }
            decoder.decode(null, count);
            refuseUnlessWhole(clip, count.frames, promise);
            FrameRate rate = video.rate().orElse(FrameRate.FILM);
            return new MediaInfo(
                    size(clip, count, video.quarterTurns()),
                    count.frames,
                    promise.frames(),
                    Math.max(decoder.errors(), Math.max(0, promise.frames() - count.frames))
                            + decoder.repaired()
                            + demuxer.errors(),
                    rate,
                    Clips.soundDecoderExists(demuxer),
                    video.seconds() > 0 ? video.seconds() : rate.seconds(count.frames));
        }
    }

    private static void refuseUnlessWhole(Path clip, long frames, Track.Promise promise) {
        if (promise.beyond() && frames < promise.frames()) {
            throw Refusal.cutShort(clip, frames, promise.frames());
        }
        if (frames == 0) {
            throw Refusal.unreadable(clip, Phrase.of("reason.undecodable"));
        }
        if (frames < promise.frames() / 2) {
            throw Refusal.damaged(clip, frames, promise.frames());
        }
    }

    private static FrameSize size(Path clip, Count count, int quarterTurns) {
        int width = quarterTurns % 2 == 0 ? count.width : count.height;
        int height = quarterTurns % 2 == 0 ? count.height : count.width;
        if (width < 16 || height < 16 || width > 4096 || height > 4096) {
            throw Refusal.size(clip, width, height);
        }
        return new FrameSize(width & ~1, height & ~1);
    }

    @Override
    public Loudness listen(Path clip) throws InterruptedException {
        return listen(clip, Progress.UNHEARD);
    }

    /** The same, telling how much of the file was read. */
    public Loudness listen(Path clip, Progress progress) throws InterruptedException {
        ReadSoFar read = new ReadSoFar(clip, progress);
        try (Demuxer demuxer = Demuxer.open(clip)) {
            Levels levels = new Levels(AacEncoder.SAMPLE_RATE * WINDOW_MILLIS / 1000);
            Optional<SoundReader> reader = SoundReader.open(demuxer, SoundReader.LONGEST, levels);
            if (reader.isPresent()) {
                try (SoundReader sound = reader.get()) {
                    @Nullable AVPacket packet;
                    while ((packet = demuxer.next()) != null) {
                        read.upTo(packet);
                        sound.read(packet);
                    }
                    sound.end();
                }
            }
            return new Loudness(WINDOW_MILLIS, levels.values());
        }
    }

    /** Counts pictures and keeps the size of the first. */
    private static final class Count implements FrameSink {
        private long frames;
        private int width;
        private int height;

        @Override
        public void accept(AVFrame frame) {
            if (frames == 0) {
                width = frame.width();
                height = frame.height();
            }
            frames++;
        }
    }

    /** Root mean square of the mono mix, a window at a time. */
    private static final class Levels implements SoundSink {
        private final int window;
        private final List<Float> values = new ArrayList<>();
        private double squares;
        private int filled;

        Levels(int window) {
            this.window = window;
        }

        @Override
        public void accept(short[] interleaved, int samplesPerChannel) {
            for (int i = 0; i < samplesPerChannel; i++) {
                double mono = (interleaved[2 * i] + interleaved[2 * i + 1]) / 65536.0;
                squares += mono * mono;
                if (++filled == window) {
                    closeWindow();
                }
            }
        }

        private void closeWindow() {
            values.add((float) Math.sqrt(squares / filled));
            squares = 0;
            filled = 0;
        }

        List<Float> values() {
            if (filled > 0) {
                closeWindow();
            }
            return List.copyOf(values);
        }
    }
}
