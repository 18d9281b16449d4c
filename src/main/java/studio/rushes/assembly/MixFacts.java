package studio.rushes.assembly;

import java.util.List;

/**
 * What was heard in a run of packets before it was encoded.
 *
 * @param momentary loudness of the 400 ms before each tenth of a second of the film that falls into
 *     the run, in LUFS
 */
public record MixFacts(double truePeak, List<Float> momentary) {
    public MixFacts {
        momentary = List.copyOf(momentary);
    }
}
