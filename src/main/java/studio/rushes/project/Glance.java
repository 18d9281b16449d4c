package studio.rushes.project;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import studio.rushes.generation.Money;
import studio.rushes.generation.ProjectId;
import studio.rushes.generation.TakeId;
import studio.rushes.problem.Problem;

/**
 * What can be told of a project without opening it.
 *
 * @param title what people call it; the folder's name where nothing is known
 * @param id empty where it has no takes yet or cannot be read
 * @param playing the takes that its blocks play
 * @param spent what all its attempts cost so far, with what is set aside for those under way; empty
 *     where the ledger cannot be read
 * @param poster a picture of it: of its film, else none
 * @param clip what its first block plays, for a picture where there is no poster
 * @param changed when somebody last worked on it
 * @param problem what kept it from being read
 */
public record Glance(
        Path folder,
        String title,
        Condition condition,
        Counts counts,
        Optional<ProjectId> id,
        Set<TakeId> playing,
        Optional<Money> spent,
        Optional<Path> poster,
        Optional<Path> clip,
        Optional<Instant> changed,
        Optional<Problem> problem) {
    /** Where it stands in this studio. */
    public enum Condition {
        /** It is open here. */
        OPEN,
        CLOSED,
        /** Another Rushes runs it, and this one looks on. */
        WATCHED,
        /** Its folder is not where it was. */
        MISSING,
        /** It cannot be read. */
        BROKEN
    }

    /**
     * Blocks by what they are at, each counted once.
     *
     * @param blocks that are to be in the film
     * @param ready have a take to play that still says what the script asks for, and nothing under
     *     way
     * @param needing wait for a person, also because the script asks for something else by now
     * @param running a generator or this machine works on
     * @param waiting wait for their turn
     */
    public record Counts(int blocks, int ready, int needing, int running, int waiting) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        /** Blocks for which something is under way. */
        public int underWay() {
            return running + waiting;
        }
    }

    public Glance {
        playing = Set.copyOf(playing);
    }

    static Glance missing(ProjectFolder folder) {
        return bare(folder, Condition.MISSING, Optional.empty());
    }

    static Glance broken(ProjectFolder folder, Problem problem) {
        return bare(folder, Condition.BROKEN, Optional.of(problem));
    }

    private static Glance bare(
            ProjectFolder folder, Condition condition, Optional<Problem> problem) {
        return new Glance(
                folder.root(),
                folder.name(),
                condition,
                Counts.NONE,
                Optional.empty(),
                Set.of(),
                Optional.of(Money.ZERO),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                problem);
    }

    /** Whether it can be opened as it is. */
    public boolean canBeOpened() {
        return condition != Condition.MISSING && condition != Condition.BROKEN;
    }
}
