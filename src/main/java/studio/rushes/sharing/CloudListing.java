package studio.rushes.sharing;

import java.util.List;
import studio.rushes.problem.Problem;

/**
 * What the cloud has.
 *
 * @param rows the newest first
 * @param troubles what kept a collection from being read; the others were
 */
public record CloudListing(List<CloudRow> rows, List<Problem> troubles) {
    public CloudListing {
        rows = List.copyOf(rows);
        troubles = List.copyOf(troubles);
    }
}
