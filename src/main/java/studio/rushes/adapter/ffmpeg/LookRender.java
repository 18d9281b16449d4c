package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.media.ClipLook;
import studio.rushes.media.FrameRate;
import studio.rushes.media.Progress;
import studio.rushes.problem.Phrase;

/** One clip on its way into its look: everything is taken from a single decode. */
final class LookRender implements NativePart {
    /** A key often: what is scrubbed through is small, and decoding back to a key is what waits. */
    private static final EncoderSettings PROXY =
            new EncoderSettings(EncoderSettings.X264, "superfast", 28, 6, OptionalInt.empty());

    private static final int SOUND_BIT_RATE = 96_000;
    private static final FrameRate RATE = FrameRate.FILM;
    private static final long LONGEST = 4 * 3600L * 24;

    private final Path clip;
    private final ClipLook look;
    private final Progress progress;
    private final long frames;
    private final long samples;
    private final Demuxer demuxer;
    private final Decoder decoder;
    private final Cadence cadence;
    private final PictureFitter fitter;
    private final VideoEncoder encoder;
    private final Muxer muxer;
    private final int pictures;
    private final Optional<SoundReader> reader;
    private final @Nullable AacEncoder aac;
    private final int sound;
    private final LookStills stills;
    private final Peaks peaks = new Peaks();
    private final Natives natives;

    LookRender(Path clip, ClipLook look, Progress progress) {
        this.clip = clip;
        this.look = look;
        this.progress = progress;
        try (Natives made = new Natives()) {
            demuxer = made.own(Demuxer.open(clip));
            Track video = demuxer.video();
            frames = frames(clip, video);
            samples = RATE.samplesIn(frames, AacEncoder.SAMPLE_RATE);
            LookSize size = LookSize.of(clip, video);
            decoder = made.own(Clips.videoDecoder(clip, demuxer));
            cadence = made.own(new Cadence(video, RATE, frames, this::show));
            fitter = made.own(new PictureFitter(size.proxy(), video.quarterTurns()));
            encoder = made.own(new VideoEncoder(size.proxy(), RATE, PROXY));
            stills = made.own(new LookStills(look, size, frames));
            muxer = made.own(new Muxer(look.proxy(), "mp4"));
            pictures = muxer.add(encoder.context());
            reader = SoundReader.open(demuxer, samples, this::hear);
            reader.ifPresent(made::own);
            aac = reader.isPresent() ? made.own(new AacEncoder(SOUND_BIT_RATE)) : null;
            sound = aac == null ? -1 : muxer.add(aac.context());
            muxer.start("+faststart");
            natives = made.moved();
        }
    }

    private static long frames(Path clip, Track video) {
        long told =
                video.seconds() > 0
                        ? RATE.framesIn(video.seconds())
                        : video.promise(clip.toFile().length()).frames();
        return Math.clamp(told, 1, LONGEST);
    }

    void run() throws InterruptedException, IOException {
        int video = demuxer.video().index();
        @Nullable AVPacket packet;
        while ((packet = demuxer.next()) != null) {
            if (packet.stream_index() == video) {
                decoder.decode(packet, cadence::take);
            } else if (reader.isPresent()) {
                reader.get().read(packet);
            }
        }
        decoder.decode(null, cadence::take);
        if (cadence.taken() == 0) {
            throw Refusal.unreadable(clip, Phrase.of("reason.undecodable"));
        }
        cadence.end();
        reader.ifPresent(SoundReader::end);
        encoder.flush(this::writePicture);
        if (aac != null) {
            aac.flush(this::writeSound);
        }
        muxer.finish();
        stills.write();
        Files.write(look.wave(), peaks.upTo(samples));
    }

    private void show(AVFrame picture, boolean repeated) {
        AVFrame fitted = fitter.fit(picture);
        // Small as it is, it would be taken for BT.601 where it does not say so.
        fitted.colorspace(AVCOL_SPC_BT709);
        fitted.color_range(AVCOL_RANGE_MPEG);
        long frame = cadence.shown();
        stills.take(fitted, frame);
        encoder.encode(fitted, this::writePicture);
        progress.at((double) (frame + 1) / (frames + 1));
    }

    private void hear(short[] interleaved, int samplesPerChannel) {
        peaks.take(interleaved, samplesPerChannel);
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
