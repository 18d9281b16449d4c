package studio.rushes.assembly;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is known of a film that nobody made yet, from pieces that were rendered ahead of it.
 *
 * @param lufs how loud clips are in it, as far as that was heard
 * @param joints where both sides are known
 * @param whole whether nothing of it is left to be known
 */
public record Glimpse(Map<Path, Double> lufs, List<Joint> joints, boolean whole) {
    public static final Glimpse NOTHING = new Glimpse(Map.of(), List.of(), true);

    public Glimpse {
        lufs = Map.copyOf(lufs);
        joints = List.copyOf(joints);
    }

    /**
     * Where two clips meet.
     *
     * @param left the number of the block that goes out
     */
    public record Joint(int left, Path before, Path after, Seam seam) {}
}
