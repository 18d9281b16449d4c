package studio.rushes.project;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import studio.rushes.generation.Choice;
import studio.rushes.generation.Judgement;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.BlockId;

/** Writes what the producer thinks of takes. Blocks for some milliseconds. */
final class Judging {
    private final TakeStore store;
    private final TakeRoom room;
    private final InstantSource clock;

    /** What a judgement changed: the take and what its block played, before and after. */
    record Judged(Standing before, Standing after) {
        boolean changed() {
            return !before.equals(after);
        }
    }

    /**
     * @param plays what its block plays
     */
    record Standing(Judgement judgement, Optional<Choice> plays) {}

    Judging(TakeStore store, TakeRoom room, InstantSource clock) {
        this.store = store;
        this.room = room;
        this.clock = clock;
    }

    /** Thinks anew of a take; where it is rejected, its block plays the best that is left. */
    Judged judge(TakeId id, UnaryOperator<Judgement> anew) {
        while (true) {
            Take seen = find(id);
            Judgement judgement = anew.apply(seen.judgement());
            Standing before = standing(seen);
            Optional<Choice> plays =
                    judgement.rejected() && seen.chosen()
                            ? room.heir(seen).map(heir -> new Choice(heir.id(), false))
                            : Optional.empty();
            Optional<Take> after = store.judge(seen, judgement, plays, clock.instant());
            // Somebody may have changed it meanwhile; each round sees it as it is then.
            if (after.isPresent()) {
                return new Judged(before, standing(after.get()));
            }
        }
    }

    /**
     * Has so much of a take and its block stand otherwise as the one standing is from the other.
     */
    void turn(TakeId id, Standing from, Standing to) {
        Optional<Choice> plays = from.plays().equals(to.plays()) ? Optional.empty() : to.plays();
        Optional<Take> done = Optional.empty();
        while (done.isEmpty()) {
            Take seen = find(id);
            Judgement judgement = turned(seen.judgement(), from.judgement(), to.judgement());
            done = store.judge(seen, judgement, plays, clock.instant());
        }
    }

    private static Judgement turned(Judgement now, Judgement from, Judgement to) {
        int stars = from.stars() == to.stars() ? now.stars() : to.stars();
        boolean sameWord = from.withStars(0).equals(to.withStars(0));
        return (sameWord ? now : to).withStars(stars);
    }

    private Standing standing(Take take) {
        BlockId block = take.request().block();
        return new Standing(
                take.judgement(),
                store.chosen(block).map(one -> new Choice(one.id(), one.judgement().confirmed())));
    }

    private Take find(TakeId id) {
        return store.find(id).orElseThrow(() -> new StudioException(Problem.of("TAKE-UNKNOWN")));
    }
}
