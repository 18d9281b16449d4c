package studio.rushes.assembly;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a part lies in the whole, counted in frames.
 *
 * @param start the first frame its first picture is seen in, joint included
 * @param frames of the part as it is shown
 * @param entry frames it shares with the part before
 * @param exit frames it shares with the part after
 */
public record Place(long start, long frames, long entry, long exit) {
    /** Places parts one after the other; the first one's entry counts for nothing. */
    public static List<Place> row(List<Long> frames, List<Transition> entries) {
        List<Place> row = new ArrayList<>();
        long start = 0;
        for (int i = 0; i < frames.size(); i++) {
            long entry = overlap(frames, entries, i);
            start -= entry;
            long own = frames.get(i);
            row.add(new Place(start, own, entry, overlap(frames, entries, i + 1)));
            start += own;
        }
        return List.copyOf(row);
    }

    /** A joint takes at most half of either part, so that no two joints of a part meet. */
    private static long overlap(List<Long> frames, List<Transition> entries, int later) {
        if (later == 0 || later == frames.size()) {
            return 0;
        }
        long room = Math.min(frames.get(later - 1), frames.get(later)) / 2;
        return Math.min(entries.get(later).frames(), room);
    }

    public long end() {
        return start + frames;
    }

    /**
     * The first frame that is more its own than of the part before: captions of two parts never
     * stand together, they change in the middle of a joint.
     */
    public long ownFrom() {
        return entry / 2;
    }

    public long ownTo() {
        return frames - (exit - exit / 2);
    }
}
