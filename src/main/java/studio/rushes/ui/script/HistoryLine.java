package studio.rushes.ui.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.rushes.script.EditStep;

/**
 * A line of the history.
 *
 * @param depth how many steps are done where it stands
 * @param step what was done there; empty for the beginning
 * @param now whether the script is as it was there
 * @param undone whether it was taken back
 */
public record HistoryLine(int depth, Optional<EditStep> step, boolean now, boolean undone) {
    /** The latest first; what was taken back lies before it. */
    static List<HistoryLine> of(List<EditStep> done, List<EditStep> undone) {
        List<HistoryLine> lines = new ArrayList<>();
        for (int i = undone.size(); i > 0; i--) {
            lines.add(
                    new HistoryLine(done.size() + i, Optional.of(undone.get(i - 1)), false, true));
        }
        for (int i = done.size(); i > 0; i--) {
            lines.add(new HistoryLine(i, Optional.of(done.get(i - 1)), i == done.size(), false));
        }
        lines.add(new HistoryLine(0, Optional.empty(), done.isEmpty(), false));
        return lines;
    }
}
