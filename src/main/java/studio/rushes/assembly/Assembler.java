package studio.rushes.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.files.AtomicFile;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * Makes films out of cuts, rendering only the pieces that changed. Safe for several threads: a
 * piece that one of them renders is waited for by the others.
 */
public final class Assembler {
    private static final Logger LOG = LoggerFactory.getLogger(Assembler.class);

    private final Makers makers;
    private final FilmWriter writer;
    private final PieceCache cache;
    private final RenderHistory history;
    private final InstantSource clock;
    private final FilmPictures pictures;
    private final FilmSound sound;

    public Assembler(
            Makers makers,
            FilmWriter writer,
            PieceCache cache,
            RenderHistory history,
            InstantSource clock) {
        this.makers = makers;
        this.writer = writer;
        this.cache = cache;
        this.history = history;
        this.clock = clock;
        PieceMaker maker = new PieceMaker(cache, new ClipHashes());
        pictures = new FilmPictures(cache, maker);
        sound = new FilmSound(cache, maker);
    }

    /** Renders a film's shots ahead of it, as long as the cut stays what it is. */
    public Preparation ahead(Cut cut) {
        Timeline timeline = Timeline.of(cut);
        return new Preparation(cut, timeline, pictures, sound.ahead(cut, timeline));
    }

    /**
     * What is known of a film without rendering anything for it. Blocking, for clips that were not
     * met before are read.
     */
    public Glimpse glimpse(Cut cut) {
        Timeline timeline = Timeline.of(cut.with(Captions.BURNED));
        List<Optional<SoundFacts>> heard = sound.known(cut);
        List<FilmPictures.Seen> seen = pictures.known(timeline);
        Map<Path, Double> lufs = new HashMap<>();
        for (int i = 0; i < heard.size(); i++) {
            Path clip = cut.shots().get(i).footage().clip();
            heard.get(i).ifPresent(facts -> lufs.put(clip, facts.lufs()));
        }
        boolean whole =
                heard.stream().allMatch(Optional::isPresent)
                        && seen.size() == timeline.pieces().size();
        return new Glimpse(lufs, joints(cut, seen, heard), whole);
    }

    private static List<Glimpse.Joint> joints(
            Cut cut, List<FilmPictures.Seen> seen, List<Optional<SoundFacts>> heard) {
        List<FilmPictures.Seen> bodies = seen.stream().filter(s -> !s.piece().isJoint()).toList();
        List<Glimpse.Joint> joints = new ArrayList<>();
        for (int i = 1; i < bodies.size(); i++) {
            int before = bodies.get(i - 1).piece().shot();
            int after = bodies.get(i).piece().shot();
            if (after != before + 1 || heard.get(before).isEmpty() || heard.get(after).isEmpty()) {
                continue;
            }
            Shot left = cut.shots().get(before);
            Shot right = cut.shots().get(after);
            joints.add(
                    new Glimpse.Joint(
                            left.number(),
                            left.footage().clip(),
                            right.footage().clip(),
                            Seam.of(
                                    right.number(),
                                    bodies.get(i - 1).facts().last(),
                                    bodies.get(i).facts().first(),
                                    heard.get(before).get(),
                                    heard.get(after).get())));
        }
        return joints;
    }

    /** How long a film will take, by what is done already and what this machine took before. */
    public Duration expect(Cut cut) {
        Timeline timeline = Timeline.of(cut);
        return expected(cut, timeline).values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    private Map<Stage, Duration> expected(Cut cut, Timeline timeline) {
        Look look = cut.look();
        long frames = FilmPictures.copied(cut, timeline) ? 0 : pictures.missing(timeline);
        long perShot = timeline.frames() / cut.shots().size();
        Map<Stage, Duration> expected = new EnumMap<>(Stage.class);
        expected.put(Stage.PICTURES, history.expect(Stage.PICTURES, look, frames));
        expected.put(
                Stage.SOUND,
                history.expect(Stage.SOUND, look, sound.missing(cut, timeline) * perShot));
        expected.put(Stage.JOINING, history.expect(Stage.JOINING, look, timeline.frames()));
        return expected;
    }

    /**
     * Makes the film and puts it at its target, over an earlier one. Blocking; interruption leaves
     * the earlier film, and the pieces made so far for the next time.
     */
    public Film assemble(Cut cut, Path target, AssemblyListener listener)
            throws InterruptedException {
        Timeline timeline = Timeline.of(cut);
        Path next = target.resolveSibling(target.getFileName() + ".next");
        delete(next);
        Headway headway = new Headway(expected(cut, timeline), clock, listener);
        Optional<Film> copied = copied(cut, timeline, next, target, headway);
        if (copied.isPresent()) {
            return copied.get();
        }
        return rendered(cut, timeline, next, target, headway);
    }

    private Optional<Film> copied(
            Cut cut, Timeline timeline, Path next, Path target, Headway headway)
            throws InterruptedException {
        if (!FilmPictures.copied(cut, timeline)) {
            return Optional.empty();
        }
        FilmPictures.Made copies =
                pictures.copies(timeline, Timeline.of(cut.with(Captions.BURNED)));
        headway.over(Stage.PICTURES);
        FilmSound.Made heard = sounds(cut, timeline, headway);
        try {
            join(cut, timeline, copies, heard, next, headway);
        } catch (StudioException e) {
            if (!e.problem().code().equals(FilmWriter.BAD_PIECE)) {
                throw e;
            }
            LOG.info("the clips cannot be joined as they are and are rendered: {}", e.getMessage());
            return Optional.empty();
        }
        return Optional.of(publish(cut, timeline, copies, heard, next, target));
    }

    private Film rendered(Cut cut, Timeline timeline, Path next, Path target, Headway headway)
            throws InterruptedException {
        Parts parts = parts(cut, timeline, headway);
        try {
            join(cut, timeline, parts.seen(), parts.heard(), next, headway);
        } catch (StudioException e) {
            if (!e.problem().code().equals(FilmWriter.BAD_PIECE)) {
                throw e;
            }
            LOG.warn("A kept piece cannot be used; those not made just now are made anew", e);
            forgetAllBut(parts);
            parts = parts(cut, timeline, headway);
            join(cut, timeline, parts.seen(), parts.heard(), next, headway);
        }
        return publish(cut, timeline, parts.seen(), parts.heard(), next, target);
    }

    private record Parts(FilmPictures.Made seen, FilmSound.Made heard) {}

    /** One piece alone leaves a processor for the sound; two do not. */
    private Parts parts(Cut cut, Timeline timeline, Headway headway) throws InterruptedException {
        if (pictures.missingPieces(timeline) > 1) {
            FilmPictures.Made seen = pictures(cut, timeline, headway);
            return new Parts(seen, sounds(cut, timeline, headway));
        }
        TwoAtATime.Both<FilmPictures.Made, FilmSound.Made> made =
                TwoAtATime.both(
                        () -> pictures(cut, timeline, headway),
                        () -> sounds(cut, timeline, headway));
        return new Parts(made.first(), made.second());
    }

    private FilmPictures.Made pictures(Cut cut, Timeline timeline, Headway headway)
            throws InterruptedException {
        long frames = pictures.missing(timeline);
        Instant start = clock.instant();
        FilmPictures.Made made = pictures.make(timeline, makers, headway.of(Stage.PICTURES));
        history.note(Stage.PICTURES, cut.look(), frames, Duration.between(start, clock.instant()));
        headway.over(Stage.PICTURES);
        return made;
    }

    private FilmSound.Made sounds(Cut cut, Timeline timeline, Headway headway)
            throws InterruptedException {
        long shots = sound.missing(cut, timeline);
        Instant start = clock.instant();
        FilmSound.Made made = sound.make(cut, timeline, makers, headway.of(Stage.SOUND));
        history.note(
                Stage.SOUND,
                cut.look(),
                shots * timeline.frames() / cut.shots().size(),
                Duration.between(start, clock.instant()));
        headway.over(Stage.SOUND);
        return made;
    }

    private void join(
            Cut cut,
            Timeline timeline,
            FilmPictures.Made seen,
            FilmSound.Made heard,
            Path next,
            Headway headway)
            throws InterruptedException {
        Instant start = clock.instant();
        FilmPlan plan =
                new FilmPlan(
                        seen.pictures(),
                        heard.runs(),
                        cut.look().rate().samplesIn(timeline.frames(), SoundPlan.SAMPLE_RATE),
                        cut.look().rate(),
                        cut.captions() == Captions.SOFT
                                ? Optional.of(
                                        FilmPlan.Subtitles.of(cut.language(), timeline.captions()))
                                : Optional.empty());
        writer.write(plan, next, headway.of(Stage.JOINING));
        history.note(
                Stage.JOINING,
                cut.look(),
                timeline.frames(),
                Duration.between(start, clock.instant()));
    }

    private void forgetAllBut(Parts fresh) {
        Set<PieceKey> old = new HashSet<>(fresh.seen().used());
        old.addAll(fresh.heard().used());
        old.removeAll(fresh.seen().rendered());
        old.removeAll(fresh.heard().rendered());
        old.forEach(cache::forget);
    }

    private Film publish(
            Cut cut,
            Timeline timeline,
            FilmPictures.Made seen,
            FilmSound.Made heard,
            Path next,
            Path target) {
        FilmReport report;
        try {
            report = new Inspection(cut, timeline, seen, heard).report(Files.size(next));
            AtomicFile.move(next, target);
        } catch (IOException e) {
            throw notSaved(target, e);
        } finally {
            discard(next);
        }
        Set<PieceKey> used = new HashSet<>(seen.used());
        used.addAll(heard.used());
        cache.shrink(used);
        history.save();
        int fresh = seen.rendered().size() + heard.rendered().size();
        return new Film(target, report, fresh, Math.max(0, used.size() - fresh));
    }

    /** A film that was not given its name is no use to anybody. */
    private static void discard(Path next) {
        try {
            Files.deleteIfExists(next);
        } catch (IOException e) {
            LOG.warn("{} is left over", next, e);
        }
    }

    private static void delete(Path leftover) {
        try {
            Files.deleteIfExists(leftover);
        } catch (IOException e) {
            throw notSaved(leftover, e);
        }
    }

    private static StudioException notSaved(Path file, IOException e) {
        return new StudioException(Problem.of("ASSEMBLY-SAVE").with("file", file.getFileName()), e);
    }
}
