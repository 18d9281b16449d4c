package studio.rushes.assembly;

import java.util.List;
import java.util.Optional;

/** A film's sound made ahead of it. One thread at a time. */
final class SoundAhead {
    private final Cut cut;
    private final PieceCache cache;
    private final PieceMaker maker;
    private final List<SoundPlan> plans;
    private final MixSheet sheet;

    SoundAhead(Cut cut, PieceCache cache, PieceMaker maker, List<SoundPlan> plans, MixSheet sheet) {
        this.cut = cut;
        this.cache = cache;
        this.maker = maker;
        this.plans = plans;
        this.sheet = sheet;
    }

    /**
     * Renders the sound of one shot, and its packets where all that they are mixed of is there: a
     * little of its neighbours too.
     *
     * @return whether anything had to be rendered
     */
    boolean prepare(int shot, Makers makers) throws InterruptedException {
        SoundPlan plan = plans.get(shot);
        boolean fresh =
                cache.facts(maker.key(plan), SoundFacts.class).isEmpty()
                        && maker.sound(plan, makers).fresh();
        Optional<MixPlan> run = sheet.run(shot, Optional.empty(), 0);
        boolean mixable = cut.sound().music().isEmpty() && run.filter(this::mixable).isPresent();
        return (mixable && maker.mix(run.orElseThrow(), makers).fresh()) || fresh;
    }

    /** Whether a run is still to be mixed and all that is heard in it is there. */
    private boolean mixable(MixPlan run) {
        return cache.facts(maker.key(run), MixFacts.class).isEmpty()
                && run.voices().stream()
                        .map(voice -> cache.keyOf(voice.sound()).orElseThrow())
                        .allMatch(cache::has);
    }
}
