package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Progress;

/**
 * The end of a clip on its way into a clip of its own. It is encoded anew, because a clip can only
 * begin at a key frame; finely enough that nobody sees it.
 */
final class TailRender implements NativePart {
    private static final EncoderSettings FINE =
            new EncoderSettings(EncoderSettings.X264, "fast", 12, 48, OptionalInt.empty());

    private static final int SOUND_BIT_RATE = 256_000;

    private final Path clip;
    private final long from;
    private final ReadSoFar read;
    private final Demuxer demuxer;
    private final Decoder decoder;
    private final PictureFitter fitter;
    private final VideoEncoder encoder;
    private final Muxer muxer;
    private final int pictures;
    private final Optional<SoundReader> reader;
    private final @Nullable AacEncoder aac;
    private final int sound;
    private final Natives natives;
    private long seen;

    TailRender(Path clip, long from, Path target, Progress progress) {
        this.clip = clip;
        this.from = from;
        read = new ReadSoFar(clip, progress);
        try (Natives made = new Natives()) {
            demuxer = made.own(Demuxer.open(clip));
            Track video = demuxer.video();
            FrameRate rate = video.rate().orElse(FrameRate.FILM);
            FrameSize size = LookSize.seen(clip, video);
            decoder = made.own(Clips.videoDecoder(clip, demuxer));
            fitter = made.own(new PictureFitter(size, video.quarterTurns()));
            encoder = made.own(new VideoEncoder(size, rate, FINE));
            muxer = made.own(new Muxer(target, "mp4"));
            pictures = muxer.add(encoder.context());
            long silent = rate.samplesIn(from, AacEncoder.SAMPLE_RATE);
            reader = SoundReader.open(demuxer, silent, SoundReader.LONGEST, this::hear);
            reader.ifPresent(made::own);
            aac = reader.isPresent() ? made.own(new AacEncoder(SOUND_BIT_RATE)) : null;
            sound = aac == null ? -1 : muxer.add(aac.context());
            muxer.start("+faststart");
            natives = made.moved();
        }
    }

    void run() throws InterruptedException {
        int video = demuxer.video().index();
        @Nullable AVPacket packet;
        while ((packet = demuxer.next()) != null) {
            read.upTo(packet);
            if (packet.stream_index() == video) {
                decoder.decode(packet, this::show);
            } else if (reader.isPresent()) {
                reader.get().read(packet);
            }
        }
        decoder.decode(null, this::show);
        if (seen <= from) {
            throw Refusal.cutShort(clip, seen, from + 1);
        }
        reader.ifPresent(SoundReader::end);
        encoder.flush(this::writePicture);
        if (aac != null) {
            aac.flush(this::writeSound);
        }
        muxer.finish();
    }

    private void show(AVFrame picture) {
        if (seen++ < from) {
            return;
        }
        AVFrame fitted = fitter.fit(picture);
        fitted.colorspace(AVCOL_SPC_BT709);
        fitted.color_range(AVCOL_RANGE_MPEG);
        encoder.encode(fitted, this::writePicture);
    }

    private void hear(short[] interleaved, int samplesPerChannel) {
        if (aac != null) {
            aac.encode(interleaved, 0, samplesPerChannel, this::writeSound);
        }
    }

    private void writePicture(AVPacket packet) {
        packet.duration(1);
        muxer.write(packet, pictures);
    }

    private void writeSound(AVPacket packet) {
        muxer.write(packet, sound);
    }

    @Override
    public void close() {
        natives.close();
    }
}
