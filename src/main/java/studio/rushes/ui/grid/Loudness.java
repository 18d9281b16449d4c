package studio.rushes.ui.grid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import studio.rushes.assembly.SoundFacts;
import studio.rushes.script.BlockId;

/** Finds blocks whose sound stands out from that of the others. */
final class Loudness {
    /** LU from which a jump is heard by everybody. */
    static final double FAR = 3;

    /** With fewer nobody can say which of them stands out. */
    private static final int ENOUGH = 3;

    private Loudness() {}

    /**
     * By how many LU blocks stand out, where they do.
     *
     * @param lufs of blocks that were heard; silence counts for nothing
     */
    static Map<BlockId, Double> standingOut(Map<BlockId, Double> lufs) {
        List<Double> heard =
                lufs.values().stream().filter(one -> one > SoundFacts.SILENCE).sorted().toList();
        Map<BlockId, Double> out = new HashMap<>();
        if (heard.size() < ENOUGH) {
            return out;
        }
        double middle = heard.get(heard.size() / 2);
        lufs.forEach((block, own) -> {
            if (own > SoundFacts.SILENCE && Math.abs(own - middle) >= FAR) {
                out.put(block, own - middle);
            }
        });
        return out;
    }
}
