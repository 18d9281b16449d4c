package studio.rushes.assembly;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A run of AAC packets of the film's one sound track. Packet k of a track is encoded from the
 * samples before 1,024 k and those after it; packet 0 is the encoder's priming. Sounds and music
 * that reach into the packets, or shortly before and after them, are named, so that each run can be
 * encoded by itself and fits its neighbours.
 *
 * @param packet the first one
 * @param packets how many; the film's last run ends with its last packet
 * @param samples of the whole film, per channel
 * @param gain put on the whole, in dB
 * @param truePeak what the mix must not pass, in dBTP
 */
public record MixPlan(
        long packet,
        long packets,
        long samples,
        List<Voice> voices,
        Optional<Bed> bed,
        double gain,
        double truePeak) {
    public static final int PACKET = 1024;

    /** Samples before its packets that a run is to know, so that limiter and encoder swing in. */
    public static final long BEFORE = 24 * PACKET;

    /** And after them. */
    public static final long AFTER = 4 * PACKET;

    public MixPlan {
        voices = List.copyOf(voices);
    }

    /** Packets of a film of so many samples, the priming one included. */
    public static long packetsOf(long samples) {
        return 1 + (samples + PACKET - 1) / PACKET;
    }

    /**
     * A rendered sound in the film.
     *
     * @param at the film's sample its first one falls on
     */
    public record Voice(Path sound, long at, long samples, Fade in, Fade out) {}

    /** How a voice begins or ends. */
    public record Fade(Curve curve, long samples) {
        /** Out of sight of any ear, and yet no click. */
        public static final Fade JOINT = new Fade(Curve.LINEAR, 240);
    }

    public enum Curve {
        LINEAR,
        /** A sine: two that cross keep their loudness. */
        EQUAL_POWER
    }

    /**
     * Music under the voices.
     *
     * @param length samples per channel of the music, after which it begins again
     * @param from the film's sample of the first gain
     * @param gains in dB, one for every {@link SoundFacts#LEVEL_SAMPLES}, to be joined by straight
     *     lines
     */
    public record Bed(Path music, long length, long from, List<Float> gains) {
        public Bed {
            gains = List.copyOf(gains);
        }
    }
}
