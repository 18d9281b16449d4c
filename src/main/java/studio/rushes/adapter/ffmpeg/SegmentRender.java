package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import studio.rushes.assembly.CaptionArtist;
import studio.rushes.assembly.SegmentPlan;
import studio.rushes.media.Progress;

/**
 * One shot on its way into a segment: a MOV file of H.264 and plain PCM, both as long as the plan
 * says to the frame and to the sample.
 */
final class SegmentRender implements NativePart {
    private final SegmentPlan plan;
    private final Demuxer demuxer;
    private final Track.Promise promise;
    private final Decoder decoder;
    private final Cadence cadence;
    private final PictureFitter fitter;
    private final CaptionOverlay captions;
    private final AVFrame shown;
    private final VideoEncoder encoder;
    private final Muxer muxer;
    private final int pictures;
    private final PcmTrack pcm;
    private final long samples;
    private final Optional<SoundReader> sound;
    private final Progress progress;
    private final Natives natives;
    private AVFrame fitted;
    private long soundWritten;

    SegmentRender(SegmentPlan plan, Path part, CaptionArtist.ForStyle artists, Progress progress) {
        this.plan = plan;
        this.progress = progress;
        Path clip = plan.shot().clip();
        long frames = plan.shot().frames();
        samples = plan.rate().samplesIn(frames, AacEncoder.SAMPLE_RATE);
        try (Natives made = new Natives()) {
            demuxer = made.own(Demuxer.open(clip));
            Track video = demuxer.video();
            promise = video.promise(clip.toFile().length());
            decoder = made.own(Clips.videoDecoder(clip, demuxer));
            cadence = made.own(new Cadence(video, plan.rate(), frames, this::show));
            fitter = made.own(new PictureFitter(plan.size(), video.quarterTurns()));
            captions =
                    new CaptionOverlay(
                            plan.shot().captions(), plan.size(), artists.of(plan.style()));
            shown = made.own(Frames.empty(), f -> av_frame_free(f), "make room for a picture");
            fitted = shown;
            encoder = made.own(new VideoEncoder(plan.size(), plan.rate(), plan.encoder()));
            muxer = made.own(new Muxer(part, "mov"));
            pictures = muxer.add(encoder.context());
            pcm = made.own(new PcmTrack(muxer));
            sound = SoundReader.open(demuxer, samples, this::sound);
            sound.ifPresent(made::own);
            muxer.start("");
            natives = made.moved();
        }
    }

    void run() throws InterruptedException {
        int video = demuxer.video().index();
        @Nullable AVPacket packet;
        while (!complete() && (packet = demuxer.next()) != null) {
            if (packet.stream_index() == video) {
                if (!cadence.full()) {
                    decoder.decode(packet, cadence::take);
                }
            } else if (sound.isPresent()) {
                sound.get().read(packet);
            }
        }
        if (!cadence.full()) {
            decoder.decode(null, cadence::take);
            refuseIfCutShort();
            cadence.end();
        }
        sound.ifPresent(SoundReader::end);
        fillWithSilence();
        encoder.flush(this::write);
        muxer.finish();
    }

    private boolean complete() {
        return cadence.full() && (sound.isEmpty() || soundWritten == samples);
    }

    /** A clip that was shorter from the start is held on its last picture; a torn one is not. */
    private void refuseIfCutShort() {
        Path clip = plan.shot().clip();
        if (promise.beyond() && cadence.taken() < promise.frames()) {
            throw Refusal.cutShort(clip, cadence.taken(), promise.frames());
        }
        if (cadence.taken() == 0) {
            throw Refusal.unreadable(clip, "none of its pictures can be decoded");
        }
    }

    private void show(AVFrame picture, boolean repeated) {
        if (!repeated) {
            fitted = fitter.fit(picture);
        }
        long frame = cadence.shown();
        av_frame_unref(shown);
        Av.check(av_frame_ref(shown, fitted), "keep a picture");
        captions.onto(shown, frame);
        encoder.encode(shown, this::write);
        av_frame_unref(shown);
        progress.at((double) (frame + 1) / (plan.shot().frames() + 1));
    }

    private void write(AVPacket packet) {
        packet.duration(1);
        muxer.write(packet, pictures);
    }

    private void sound(short[] interleaved, int samplesPerChannel) {
        pcm.write(interleaved, samplesPerChannel);
        soundWritten += samplesPerChannel;
    }

    private void fillWithSilence() {
        int piece = AacEncoder.SAMPLE_RATE / 10;
        short[] nothing = new short[piece * AacEncoder.CHANNELS];
        while (soundWritten < samples) {
            sound(nothing, (int) Math.min(piece, samples - soundWritten));
        }
    }

    @Override
    public void close() {
        natives.close();
    }
}
