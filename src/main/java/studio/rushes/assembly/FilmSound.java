package studio.rushes.assembly;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import studio.rushes.media.Progress;

/** Makes the sound of a film: each shot's, the music's, and the packets of their mix. */
final class FilmSound {
    /** Small corrections are not worth encoding every block anew. */
    private static final double STEP = 0.25;

    private static final double MOST = 12;

    private final PieceCache cache;
    private final PieceMaker maker;

    FilmSound(PieceCache cache, PieceMaker maker) {
        this.cache = cache;
        this.maker = maker;
    }

    /**
     * A film's sound, ready to be copied.
     *
     * @param runs of packets, in order
     * @param shots what each shot sounds like by itself
     * @param used every piece it needs
     */
    record Made(
            List<Path> runs,
            List<SoundFacts> shots,
            double lufs,
            double truePeak,
            Set<PieceKey> used,
            Set<PieceKey> rendered) {}

    Made make(Cut cut, Timeline timeline, Makers makers, Progress progress)
            throws InterruptedException {
        List<SoundPlan> plans = plans(cut);
        Set<PieceKey> used = ConcurrentHashMap.newKeySet();
        Set<PieceKey> rendered = ConcurrentHashMap.newKeySet();
        AtomicInteger heard = new AtomicInteger();
        List<SoundFacts> facts =
                TwoAtATime.all(
                        plans.stream()
                                .<Callable<SoundFacts>>map(plan ->
                                        () -> {
                                            SoundFacts each = facts(plan, makers, used, rendered);
                                            progress.at(
                                                    0.5 * heard.incrementAndGet() / plans.size());
                                            return each;
                                        })
                                .toList());
        MixSheet sheet = sheet(cut, timeline, plans);
        Optional<MixSheet.Bed> bed = bed(cut, sheet, facts, makers, used);
        Mixing mixing = new Mixing(plans, makers, used, rendered);
        List<PieceMaker.Made<MixFacts>> runs = mixing.all(sheet.runs(bed, 0), progress);
        double gain = bed.isEmpty() ? 0 : correction(cut, loudness(runs));
        if (gain != 0) {
            runs = mixing.all(sheet.runs(bed, gain), progress);
        }
        return new Made(
                runs.stream().map(PieceMaker.Made::file).toList(),
                facts,
                loudness(runs),
                runs.stream().mapToDouble(run -> run.facts().truePeak()).max().orElseThrow(),
                used,
                rendered);
    }

    /** The same made ahead of the film, shot by shot. */
    SoundAhead ahead(Cut cut, Timeline timeline) {
        List<SoundPlan> plans = plans(cut);
        return new SoundAhead(cut, cache, maker, plans, sheet(cut, timeline, plans));
    }

    /** What each shot sounds like, as far as that was heard before. */
    List<Optional<SoundFacts>> known(Cut cut) {
        return plans(cut).stream()
                .map(plan -> cache.facts(maker.key(plan), SoundFacts.class))
                .toList();
    }

    /** Shots whose sound or packets are not kept yet; all of them where that cannot be told. */
    long missing(Cut cut, Timeline timeline) {
        List<SoundPlan> plans = plans(cut);
        boolean known =
                plans.stream()
                        .allMatch(
                                plan -> cache.facts(maker.key(plan), SoundFacts.class).isPresent());
        if (!known || cut.sound().music().isPresent()) {
            return plans.size();
        }
        return sheet(cut, timeline, plans).runs(Optional.empty(), 0).stream()
                .filter(run -> cache.facts(maker.key(run), MixFacts.class).isEmpty())
                .count();
    }

    private static List<SoundPlan> plans(Cut cut) {
        return cut.shots().stream()
                .map(shot ->
                        new SoundPlan(shot.footage(), cut.look().rate(), cut.sound().loudness()))
                .toList();
    }

    private MixSheet sheet(Cut cut, Timeline timeline, List<SoundPlan> plans) {
        List<Path> files = plans.stream().map(plan -> cache.place(maker.key(plan))).toList();
        double peak = cut.sound().loudness().map(LoudnessTarget::truePeak).orElse(0.0);
        return new MixSheet(timeline, cut.look(), files, peak);
    }

    private Optional<MixSheet.Bed> bed(
            Cut cut, MixSheet sheet, List<SoundFacts> shots, Makers makers, Set<PieceKey> used)
            throws InterruptedException {
        if (cut.sound().music().isEmpty()) {
            return Optional.empty();
        }
        Music music = cut.sound().music().get();
        LoudnessTarget target = cut.sound().loudness().orElse(LoudnessTarget.STANDARD);
        PieceMaker.Made<SoundFacts> sound =
                maker.music(new MusicPlan(music.file(), target.lufs() - music.below()), makers);
        used.add(sound.key());
        return Optional.of(
                new MixSheet.Bed(
                        sound.file(),
                        sound.facts().samples(),
                        Ducking.gains(music, sheet.levels(shots))));
    }

    private static double loudness(List<PieceMaker.Made<MixFacts>> runs) {
        return Gating.integrated(
                runs.stream().flatMap(run -> run.facts().momentary().stream()).toList());
    }

    private static double correction(Cut cut, double lufs) {
        if (cut.sound().loudness().isEmpty() || lufs <= SoundFacts.SILENCE) {
            return 0;
        }
        double wanted = Math.clamp(cut.sound().loudness().get().lufs() - lufs, -MOST, MOST);
        return Math.round(wanted / STEP) * STEP;
    }

    private SoundFacts facts(
            SoundPlan plan, Makers makers, Set<PieceKey> used, Set<PieceKey> rendered)
            throws InterruptedException {
        PieceKey key = maker.key(plan);
        used.add(key);
        Optional<SoundFacts> known = cache.facts(key, SoundFacts.class);
        return known.isPresent() ? known.get() : sound(plan, makers, rendered).facts();
    }

    private PieceMaker.Made<SoundFacts> sound(SoundPlan plan, Makers makers, Set<PieceKey> rendered)
            throws InterruptedException {
        PieceMaker.Made<SoundFacts> made = maker.sound(plan, makers);
        if (made.fresh()) {
            rendered.add(made.key());
        }
        return made;
    }

    /** Mixes runs, and renders the sounds for those that are not kept. */
    private final class Mixing {
        private final Map<Path, SoundPlan> plans = new HashMap<>();
        private final Makers makers;
        private final Set<PieceKey> used;
        private final Set<PieceKey> rendered;

        Mixing(List<SoundPlan> plans, Makers makers, Set<PieceKey> used, Set<PieceKey> rendered) {
            plans.forEach(plan -> this.plans.put(cache.place(maker.key(plan)), plan));
            this.makers = makers;
            this.used = used;
            this.rendered = rendered;
        }

        List<PieceMaker.Made<MixFacts>> all(List<MixPlan> runs, Progress progress)
                throws InterruptedException {
            AtomicInteger mixed = new AtomicInteger();
            return TwoAtATime.all(
                    runs.stream()
                            .<Callable<PieceMaker.Made<MixFacts>>>map(run ->
                                    () -> {
                                        PieceMaker.Made<MixFacts> made = one(run);
                                        progress.at(
                                                0.5 + 0.5 * mixed.incrementAndGet() / runs.size());
                                        return made;
                                    })
                            .toList());
        }

        private PieceMaker.Made<MixFacts> one(MixPlan run) throws InterruptedException {
            if (!cache.has(maker.key(run))) {
                for (MixPlan.Voice voice : run.voices()) {
                    sound(Objects.requireNonNull(plans.get(voice.sound())), makers, rendered);
                }
            }
            PieceMaker.Made<MixFacts> made = maker.mix(run, makers);
            used.add(made.key());
            if (made.fresh()) {
                rendered.add(made.key());
            }
            return made;
        }
    }
}
