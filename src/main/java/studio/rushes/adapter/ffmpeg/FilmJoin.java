package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_S16LE;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;
import studio.rushes.assembly.JoinPlan;
import studio.rushes.media.FrameRate;
import studio.rushes.media.Progress;
import studio.rushes.problem.StudioException;

/**
 * Segments on their way into a film. Pictures are copied and placed by counting frames, never by
 * what a container says its length is; the sound is one AAC track over all of them, so that no
 * joint adds an encoder's priming.
 */
final class FilmJoin implements NativePart {
    private final JoinPlan plan;
    private final Progress progress;
    private final byte[] parameterSets;
    private final Muxer muxer;
    private final AacEncoder aac;
    private final int pictures;
    private final int sound;
    private final Natives natives;
    private long placed;

    FilmJoin(JoinPlan plan, Path part, Progress progress) {
        this.plan = plan;
        this.progress = progress;
        FrameRate rate = plan.rate();
        try (Natives made = new Natives();
                Demuxer first = open(plan.parts().getFirst());
                AVRational clock = new AVRational().num(rate.denominator()).den(rate.numerator())) {
            aac = made.own(new AacEncoder(AacEncoder.BIT_RATE));
            muxer = made.own(new Muxer(part, "mp4"));
            parameterSets = parameterSets(first);
            pictures = muxer.add(first.video().parameters(), clock);
            sound = muxer.add(aac.context());
            muxer.start("+faststart");
            natives = made.moved();
        }
    }

    void run() throws InterruptedException {
        for (JoinPlan.Part part : plan.parts()) {
            try (Demuxer segment = open(part)) {
                copy(part, segment);
            }
            placed += part.frames();
        }
        aac.flush(packet -> muxer.write(packet, sound));
        muxer.finish();
    }

    private void copy(JoinPlan.Part part, Demuxer segment) throws InterruptedException {
        requireSame(part, segment);
        long copied = 0;
        long heard = aac.samples();
        @Nullable AVPacket packet;
        while ((packet = segment.next()) != null) {
            if (packet.stream_index() == segment.video().index()) {
                place(packet, segment.video());
                copied++;
                progress.at((double) (placed + Math.min(copied, part.frames())) / ends());
            } else {
                hear(packet);
            }
        }
        long samples = aac.samples() - heard;
        if (copied != part.frames()
                || samples != plan.rate().samplesIn(part.frames(), AacEncoder.SAMPLE_RATE)) {
            throw SegmentTrouble.of(
                    part.segment(),
                    copied
                            + " pictures and "
                            + samples
                            + " samples in place of "
                            + part.frames()
                            + " pictures");
        }
    }

    /** The last tenth of the way is the index, moved to the front, and the check. */
    private double ends() {
        return plan.frames() / 0.9;
    }

    private void place(AVPacket packet, Track track) {
        packet.pts(placed + frames(packet.pts(), track));
        packet.dts(placed + frames(packet.dts(), track));
        packet.duration(1);
        muxer.write(packet, pictures);
    }

    private long frames(long time, Track track) {
        return Math.round(
                time * track.tick() * plan.rate().numerator() / plan.rate().denominator());
    }

    private void hear(AVPacket packet) {
        int values = packet.size() / Short.BYTES;
        short[] samples = new short[values];
        MemorySegment.copy(
                Planes.of(packet.data(), packet.size()),
                ValueLayout.JAVA_SHORT.withOrder(ByteOrder.LITTLE_ENDIAN).withByteAlignment(1),
                0,
                samples,
                0,
                values);
        aac.encode(samples, 0, values / AacEncoder.CHANNELS, p -> muxer.write(p, sound));
    }

    private static Demuxer open(JoinPlan.Part part) {
        try {
            return Demuxer.open(part.segment());
        } catch (StudioException e) {
            throw SegmentTrouble.of(part.segment(), e);
        }
    }

    /** One track has one set of parameters; a segment with others would be shown wrong. */
    private void requireSame(JoinPlan.Part part, Demuxer segment) {
        AVCodecParameters picture = segment.video().parameters();
        boolean pcm =
                segment.sound()
                        .filter(t -> t.parameters().codec_id() == AV_CODEC_ID_PCM_S16LE)
                        .filter(t -> t.parameters().sample_rate() == AacEncoder.SAMPLE_RATE)
                        .filter(t -> t.parameters().ch_layout().nb_channels() == 2)
                        .isPresent();
        if (picture.codec_id() != AV_CODEC_ID_H264 || !pcm) {
            throw SegmentTrouble.of(part.segment(), "it is not a segment");
        }
        if (!java.util.Arrays.equals(parameterSets, parameterSets(segment))) {
            throw SegmentTrouble.of(part.segment(), "it was encoded with other settings");
        }
    }

    private static byte[] parameterSets(Demuxer segment) {
        AVCodecParameters parameters = segment.video().parameters();
        return Planes.of(parameters.extradata(), parameters.extradata_size())
                .toArray(ValueLayout.JAVA_BYTE);
    }

    @Override
    public void close() {
        natives.close();
    }
}
