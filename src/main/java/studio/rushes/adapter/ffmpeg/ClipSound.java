package studio.rushes.adapter.ffmpeg;

import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.jspecify.annotations.Nullable;
import studio.rushes.assembly.SoundPlan;

/** The sound of a stretch of a clip, in step with its pictures, silence where there is none. */
final class ClipSound {
    private static final int CHANNELS = AacEncoder.CHANNELS;
    private static final int PIECE = AacEncoder.SAMPLE_RATE / 10;

    /** Nearer to the clip's start all is decoded: that costs little and needs no index. */
    private static final long FAR = 10L * AacEncoder.SAMPLE_RATE;

    /** The decoder has long swung in when the first sample counts. */
    private static final long RUN_UP = 2L * AacEncoder.SAMPLE_RATE;

    private final SoundPlan plan;
    private final SoundSink sink;
    private final long samples;
    private long skip;
    private long given;

    ClipSound(SoundPlan plan, SoundSink sink) {
        this.plan = plan;
        this.sink = sink;
        samples = plan.samples();
        skip = plan.rate().samplesIn(plan.footage().from(), AacEncoder.SAMPLE_RATE);
    }

    /** Hands on exactly as many samples as planned. */
    void read() throws InterruptedException {
        try (Demuxer demuxer = Demuxer.openByHead(plan.footage().clip())) {
            long jumped = jumped(demuxer);
            skip -= jumped;
            Optional<SoundReader> reader =
                    SoundReader.open(demuxer, jumped, skip + samples, this::take);
            if (reader.isPresent()) {
                read(demuxer, reader.get());
            }
        }
        short[] nothing = new short[PIECE * CHANNELS];
        while (given < samples) {
            give(nothing, (int) Math.min(PIECE, samples - given));
        }
    }

    /** Samples from the clip's start to the one that is to come first, 0 for the very first. */
    private long jumped(Demuxer demuxer) {
        double near = demuxer.video().start() + (double) (skip - RUN_UP) / AacEncoder.SAMPLE_RATE;
        return skip >= FAR && demuxer.seek(near) ? skip : 0;
    }

    private void read(Demuxer demuxer, SoundReader reader) throws InterruptedException {
        try (SoundReader sound = reader) {
            @Nullable AVPacket packet;
            while (given < samples && (packet = demuxer.next()) != null) {
                sound.read(packet);
            }
            sound.end();
        }
    }

    private void take(short[] interleaved, int samplesPerChannel) {
        int left = (int) Math.min(skip, samplesPerChannel);
        skip -= left;
        int taken = (int) Math.min(samples - given, samplesPerChannel - left);
        if (left == 0) {
            give(interleaved, taken);
        } else if (taken > 0) {
            short[] rest = new short[taken * CHANNELS];
            System.arraycopy(interleaved, left * CHANNELS, rest, 0, rest.length);
            give(rest, taken);
        }
    }

    private void give(short[] interleaved, int samplesPerChannel) {
        if (samplesPerChannel > 0) {
            given += samplesPerChannel;
            sink.accept(interleaved, samplesPerChannel);
        }
    }
}
