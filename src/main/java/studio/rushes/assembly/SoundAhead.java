package studio.rushes.assembly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A film's sound made ahead of it. One thread at a time.
 *
 * <p>How loud the film as a whole has to be made is known only with its last shot. With all but a
 * few it is foreseen, and the others' packets are mixed for that already: else the last take would
 * have every other one mixed again while somebody waits.
 */
final class SoundAhead {
    /** A shot without its sound, and its neighbours, which are mixed with a little of it. */
    private static final int FEW = 3;

    /** So many shots, to one that may be unknown. */
    private static final int MANY = 20;

    private final Cut cut;
    private final PieceCache cache;
    private final PieceMaker maker;
    private final List<SoundPlan> plans;
    private final MixSheet sheet;
    private final Map<Integer, MixFacts> heard = new HashMap<>();

    SoundAhead(Cut cut, PieceCache cache, PieceMaker maker, List<SoundPlan> plans, MixSheet sheet) {
        this.cut = cut;
        this.cache = cache;
        this.maker = maker;
        this.plans = plans;
        this.sheet = sheet;
    }

    /**
     * Renders the sound of one shot, and its packets where what they are mixed of is there.
     *
     * @return whether anything had to be rendered
     */
    boolean prepare(int shot, Makers makers) throws InterruptedException {
        SoundPlan plan = plans.get(shot);
        boolean fresh =
                cache.facts(maker.key(plan), SoundFacts.class).isEmpty()
                        && maker.sound(plan, makers).fresh();
        if (cut.sound().music().isPresent()) {
            return fresh;
        }
        boolean mixed = mixed(shot, 0, makers);
        double gain = mixed || fresh ? 0 : foreseen();
        return (gain != 0 && mixed(shot, gain, makers)) || mixed || fresh;
    }

    private boolean mixed(int shot, double gain, Makers makers) throws InterruptedException {
        Optional<MixPlan> run = sheet.run(shot, Optional.empty(), gain).filter(this::mixable);
        return run.isPresent() && maker.mix(run.get(), makers).fresh();
    }

    /** Whether a run is still to be mixed and all that is heard in it is there. */
    private boolean mixable(MixPlan run) {
        return cache.facts(maker.key(run), MixFacts.class).isEmpty()
                && run.voices().stream()
                        .map(voice -> cache.keyOf(voice.sound()).orElseThrow())
                        .allMatch(cache::has);
    }

    /** By how much the whole film will be corrected; 0 while that cannot be told. */
    private double foreseen() {
        int few = Math.max(FEW, plans.size() / MANY);
        int unknown = 0;
        for (int shot = 0; shot < plans.size() && unknown <= few; shot++) {
            if (!heard.containsKey(shot)) {
                Optional<MixFacts> facts =
                        sheet.run(shot, Optional.empty(), 0)
                                .flatMap(run -> cache.facts(maker.key(run), MixFacts.class));
                unknown += facts.isEmpty() ? 1 : 0;
                int known = shot;
                facts.ifPresent(found -> heard.put(known, found));
            }
        }
        if (unknown > few || 2 * heard.size() < plans.size() - 1) {
            return 0;
        }
        return FilmSound.correction(
                cut,
                Gating.integrated(
                        heard.values().stream()
                                .flatMap(found -> found.momentary().stream())
                                .toList()));
    }
}
