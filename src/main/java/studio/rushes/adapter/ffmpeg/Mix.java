package studio.rushes.adapter.ffmpeg;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import studio.rushes.assembly.MixFacts;
import studio.rushes.assembly.MixPlan;
import studio.rushes.assembly.SoundFacts;

/**
 * A run of the film's AAC packets, mixed and encoded so that it fits the runs before and behind it
 * as if all had been encoded in one.
 */
final class Mix {
    /**
     * Packets an encoder that starts in the middle needs to be as good as one that came there; four
     * are enough for speech, noise asks for more.
     */
    private static final int WARM_UP = 8;

    private static final int PACKET = MixPlan.PACKET;
    private static final int ROUNDS = 3;

    /** Meters differ by that. */
    private static final double DOUBT = 0.1;

    private final MixPlan plan;
    private final double room;
    private final Mixer mixer;
    private final long start;
    private final long end;
    private final long from;
    private final int length;
    private final long first;

    /**
     * @param room dB that the mix stays under the plan's true peak
     */
    Mix(MixPlan plan, double room) {
        this.plan = plan;
        this.room = room;
        mixer = new Mixer(plan);
        start = Math.min(plan.samples(), plan.packet() * PACKET);
        end = Math.min(plan.samples(), (plan.packet() + plan.packets()) * PACKET);
        // Where loudness is measured, a tenth of a second must be one of the film's.
        from = roundUp(Math.max(0, start - MixPlan.BEFORE));
        length = (int) (Math.min(plan.samples(), end + MixPlan.AFTER) - from);
        first = Math.max(0, plan.packet() - WARM_UP);
    }

    private static long roundUp(long sample) {
        return Math.ceilDiv(sample, (long) LoudnessMeter.STEP) * LoudnessMeter.STEP;
    }

    /** Noise comes back from AAC louder here and there; what then passes the peak is made anew. */
    MixFacts write(Path target) throws InterruptedException {
        double ceiling = plan.truePeak() - room;
        Window window = mixer.mix(from, length, ceiling, false);
        AacRun run = encoded(window);
        for (int round = 1; round < ROUNDS; round++) {
            double over = heard(run) - plan.truePeak() + DOUBT;
            if (over <= 0 || truePeak(window) > plan.truePeak()) {
                break;
            }
            ceiling = Math.min(ceiling, truePeak(window)) - over - DOUBT;
            window = mixer.mix(from, length, ceiling, true);
            run = encoded(window);
        }
        int dropped = (int) (plan.packet() - first);
        PacketFile.write(target, run.packets().subList(dropped, dropped + (int) plan.packets()));
        return new MixFacts(truePeak(window), momentary(window));
    }

    private AacRun encoded(Window window) throws InterruptedException {
        return AacRun.of(window.interleaved(0, length), (int) (first * PACKET - from));
    }

    private double truePeak(Window window) {
        return truePeak(window, (int) (start - from), (int) (end - from));
    }

    /** The true peak of the run's own part as a player hears it, one packet late. */
    private double heard(AacRun run) {
        int begin = (int) (start - first * PACKET) + PACKET;
        return truePeak(run.heard(), begin, begin + (int) (end - start));
    }

    private static double truePeak(Window window, int from, int to) {
        TruePeak peak = new TruePeak();
        double most = 0;
        for (int channel = 0; channel < AacEncoder.CHANNELS; channel++) {
            most = peak.of(window.channel(channel), from, to, most);
        }
        return Decibel.of(most, SoundFacts.NO_PEAK);
    }

    private List<Float> momentary(Window window) {
        short[] samples = window.interleaved(0, (int) (end - from));
        LoudnessMeter loudness = new LoudnessMeter();
        int values = LoudnessMeter.STEP * AacEncoder.CHANNELS;
        for (int at = 0; at + values <= samples.length; at += values) {
            loudness.hear(Arrays.copyOfRange(samples, at, at + values));
        }
        int before = (int) ((start - from) / LoudnessMeter.STEP);
        return loudness.momentary().subList(before, loudness.momentary().size());
    }
}
