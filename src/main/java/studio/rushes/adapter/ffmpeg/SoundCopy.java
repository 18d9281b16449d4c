package studio.rushes.adapter.ffmpeg;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import studio.rushes.assembly.MixPlan;
import studio.rushes.problem.Phrase;

/** The film's sound track, copied from its runs of packets and timed by counting them. */
final class SoundCopy {
    private final Iterator<Path> runs;
    private final long samples;
    private final PacketMaker packets;
    private final int stream;
    private Path run;
    private Iterator<byte[]> inRun;
    private long next;

    SoundCopy(List<Path> runs, long samples, PacketMaker packets, int stream) {
        this.runs = runs.iterator();
        this.samples = samples;
        this.packets = packets;
        this.stream = stream;
        run = Path.of("sound");
        inRun = List.<byte[]>of().iterator();
    }

    /** Writes what begins before a time in seconds. */
    void until(double seconds) {
        long sample = Math.round(seconds * AacEncoder.SAMPLE_RATE);
        while (next < count() && time() < sample) {
            one();
        }
    }

    void rest() {
        while (next < count()) {
            one();
        }
        if (inRun.hasNext() || runs.hasNext()) {
            throw PieceTrouble.of(run, Phrase.of("piece.more"));
        }
    }

    private void one() {
        while (!inRun.hasNext()) {
            if (!runs.hasNext()) {
                throw PieceTrouble.of(run, Phrase.of("piece.less"));
            }
            run = runs.next();
            inRun = PacketFile.read(run).iterator();
        }
        long duration = Math.min(MixPlan.PACKET, samples - time());
        packets.write(stream, inRun.next(), time(), duration);
        next++;
    }

    private long count() {
        return MixPlan.packetsOf(samples);
    }

    /** The first one comes before the film: a decoder needs it to begin. */
    private long time() {
        return (next - 1) * MixPlan.PACKET;
    }
}
