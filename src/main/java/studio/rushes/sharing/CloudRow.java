package studio.rushes.sharing;

import java.time.Instant;
import java.util.Optional;
import studio.rushes.problem.Problem;

/**
 * A video in the list of the cloud's.
 *
 * @param id as its document is named, which may be no usable name
 * @param word the state's own word
 * @param done blocks whose clip is there
 * @param blocks all of them, as far as is known
 * @param video empty where it cannot be opened yet or at all
 * @param problem why it cannot be understood
 */
public record CloudRow(
        String id,
        CloudKind kind,
        CloudState state,
        String word,
        String theme,
        Instant updated,
        int done,
        int blocks,
        Optional<CloudVideo> video,
        Optional<Problem> problem) {}
