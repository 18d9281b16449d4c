package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.media.ClipWriter;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.YuvPicture;

/** A clip in the making: x264 and AAC into an MP4 file with its index in front. */
final class FfmpegClipWriter implements ClipWriter {
    private static final Logger LOG = LoggerFactory.getLogger(FfmpegClipWriter.class);

    private final Path target;
    private final FrameSize size;
    private final VideoEncoder video;
    private final AacEncoder audio;
    private final Muxer muxer;
    private final AVFrame frame;
    private final int pictures;
    private final int sound;
    private final Natives natives;
    private boolean finished;
    private boolean closed;

    FfmpegClipWriter(
            Path target,
            FrameSize size,
            FrameRate rate,
            EncoderSettings settings,
            int soundBitRate) {
        this.target = target;
        this.size = size;
        try (Natives made = new Natives()) {
            video = made.own(new VideoEncoder(size, rate, settings));
            audio = made.own(new AacEncoder(soundBitRate));
            frame = made.own(Frames.picture(size), f -> av_frame_free(f), "make room");
            made.onClose(this::deleteUnlessFinished);
            muxer = made.own(new Muxer(target, "mp4"));
            pictures = muxer.add(video.context());
            sound = muxer.add(audio.context());
            muxer.start("+faststart");
            natives = made.moved();
        }
    }

    @Override
    public void picture(YuvPicture picture) {
        if (!picture.size().equals(size)) {
            throw new IllegalArgumentException(
                    "the clip is " + size + ", the picture " + picture.size());
        }
        requireOpen();
        Av.check(av_frame_make_writable(frame), "make room for a picture");
        Planes.fill(frame, picture);
        video.encode(frame, packet -> muxer.write(packet, pictures));
    }

    @Override
    public void sound(short[] interleaved, int samplesPerChannel) {
        requireOpen();
        audio.encode(interleaved, 0, samplesPerChannel, packet -> muxer.write(packet, sound));
    }

    @Override
    public void finish() {
        requireOpen();
        video.flush(packet -> muxer.write(packet, pictures));
        audio.flush(packet -> muxer.write(packet, sound));
        muxer.finish();
        finished = true;
    }

    private void requireOpen() {
        if (finished || closed) {
            throw new IllegalStateException("the clip " + target.getFileName() + " is closed");
        }
    }

    @Override
    public void close() {
        closed = true;
        natives.close();
    }

    private void deleteUnlessFinished() {
        if (!finished) {
            try {
                Files.deleteIfExists(target);
            } catch (IOException e) {
                LOG.warn("An unfinished clip stays behind: {}", target, e);
            }
        }
    }
}
