package studio.rushes.adapter.ffmpeg;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import studio.rushes.assembly.MixFacts;
import studio.rushes.assembly.MixPlan;
import studio.rushes.assembly.SoundFacts;

/**
 * A run of the film's AAC packets, mixed and encoded so that it fits the runs before and behind it
 * as if all had been encoded in one.
 */
final class Mix {
    /** Packets an encoder that starts in the middle needs to be as good as one that came there. */
    private static final int WARM_UP = 8;

    private static final int PACKET = MixPlan.PACKET;

    private final MixPlan plan;
    private final Mixer mixer;
    private final long start;
    private final long end;
    private final long from;

    /**
     * @param ceiling of the mix in dBTP
     */
    Mix(MixPlan plan, double ceiling) {
        this.plan = plan;
        mixer = new Mixer(plan, ceiling);
        start = Math.min(plan.samples(), plan.packet() * PACKET);
        end = Math.min(plan.samples(), (plan.packet() + plan.packets()) * PACKET);
        // Where loudness is measured, a tenth of a second must be one of the film's.
        from = roundUp(Math.max(0, start - MixPlan.BEFORE));
    }

    MixFacts write(Path target) throws InterruptedException {
        long to = Math.min(plan.samples(), end + MixPlan.AFTER);
        Window window = mixer.mix(from, (int) (to - from));
        short[] samples = window.interleaved(0, window.length());
        PacketFile.write(target, encoded(samples, to));
        return new MixFacts(truePeak(window), momentary(samples));
    }

    private static long roundUp(long sample) {
        return Math.ceilDiv(sample, (long) LoudnessGraph.STEP) * LoudnessGraph.STEP;
    }

    private List<byte[]> encoded(short[] samples, long to) throws InterruptedException {
        long first = Math.max(0, plan.packet() - WARM_UP);
        List<byte[]> packets = new ArrayList<>();
        Counted counted = new Counted(plan.packet() - first, plan.packets(), packets::add);
        try (AacEncoder encoder = new AacEncoder(AacEncoder.BIT_RATE)) {
            int at = (int) (first * PACKET - from);
            int last = (int) (to - from);
            while (at < last) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("mixing was given up");
                }
                int piece = Math.min(64 * PACKET, last - at);
                encoder.encode(samples, at, piece, counted);
                at += piece;
            }
            encoder.flush(counted);
        }
        if (packets.size() != plan.packets()) {
            throw new IllegalStateException(
                    packets.size() + " packets in place of " + plan.packets());
        }
        return packets;
    }

    private double truePeak(Window window) {
        TruePeak peak = new TruePeak();
        double most = 0;
        for (int channel = 0; channel < AacEncoder.CHANNELS; channel++) {
            most = peak.of(window.channel(channel), (int) (start - from), (int) (end - from), most);
        }
        return Decibel.of(most, SoundFacts.NO_PEAK);
    }

    private List<Float> momentary(short[] samples) {
        try (LoudnessGraph loudness = new LoudnessGraph()) {
            int values = LoudnessGraph.STEP * AacEncoder.CHANNELS;
            long steps = (end - from) / LoudnessGraph.STEP;
            for (int step = 0; step < steps; step++) {
                loudness.hear(Arrays.copyOfRange(samples, step * values, (step + 1) * values));
            }
            int before = (int) ((start - from) / LoudnessGraph.STEP);
            return loudness.momentary().subList(before, loudness.momentary().size());
        }
    }

    /** Leaves out the first packets and all after the last. */
    private static final class Counted implements PacketSink {
        private final Consumer<byte[]> sink;
        private long dropped;
        private long wanted;

        Counted(long dropped, long wanted, Consumer<byte[]> sink) {
            this.dropped = dropped;
            this.wanted = wanted;
            this.sink = sink;
        }

        @Override
        public void accept(AVPacket packet) {
            if (dropped > 0) {
                dropped--;
            } else if (wanted > 0) {
                wanted--;
                sink.accept(Planes.of(packet.data(), packet.size()).toArray(JAVA_BYTE));
            }
        }
    }
}
