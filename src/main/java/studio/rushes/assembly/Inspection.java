package studio.rushes.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import studio.rushes.assembly.Finding.Kind;

/** Turns what was seen and heard while a film was made into its report. */
final class Inspection {
    /** Shorter runs of nothing are a matter of style. */
    private static final double BLACK = 0.5;

    private static final double FROZEN = 2;

    /** Longer than any breath between two lines. */
    private static final double SILENT = 3;

    /** What a block may differ from the loudness wanted, in LU. */
    private static final double TOLERANCE = 0.5;

    private static final double QUIET = -60;

    private final Cut cut;
    private final Timeline timeline;
    private final FilmPictures.Made pictures;
    private final FilmSound.Made sound;
    private final List<Finding> findings = new ArrayList<>();

    Inspection(Cut cut, Timeline timeline, FilmPictures.Made pictures, FilmSound.Made sound) {
        this.cut = cut;
        this.timeline = timeline;
        this.pictures = pictures;
        this.sound = sound;
    }

    FilmReport report(long bytes) {
        look();
        listen();
        findings.sort(Comparator.comparingDouble(Finding::from));
        return new FilmReport(
                timeline.frames(),
                seconds(timeline.frames()),
                bytes,
                sound.lufs(),
                sound.truePeak(),
                cut.captions() == Captions.NONE ? 0 : timeline.captions().pages().size(),
                seams(),
                findings);
    }

    private void look() {
        long start = 0;
        for (FilmPictures.Seen seen : pictures.pieces()) {
            int shot = seen.piece().shot();
            runs(Kind.BLACK, shot, start, seen.facts().black(), BLACK);
            runs(Kind.FROZEN, shot, start, seen.facts().frozen(), FROZEN);
            if (seen.facts().repaired() > 0) {
                whole(Kind.DAMAGED, shot);
            }
            start += seen.piece().plan().frames();
        }
    }

    /** A dip to black is black because somebody wants it. */
    private void runs(
            Kind kind, int shot, long start, List<PictureFacts.Run> runs, double shortest) {
        for (PictureFacts.Run run : runs) {
            double from = seconds(start + run.from());
            double to = seconds(start + run.to());
            if (to - from >= shortest) {
                findings.add(new Finding(kind, number(shot), from, to));
            }
        }
    }

    private void listen() {
        for (int i = 0; i < sound.shots().size(); i++) {
            SoundFacts facts = sound.shots().get(i);
            if (cut.shots().get(i).speaks()) {
                silences(i, facts.levels());
            }
            boolean wanted =
                    cut.sound().loudness().isPresent() && facts.lufs() > SoundFacts.SILENCE;
            if (wanted
                    && Math.abs(facts.lufs() - cut.sound().loudness().get().lufs()) > TOLERANCE) {
                whole(Kind.LOUDNESS, i);
            }
            Shot shot = cut.shots().get(i);
            if (cut.captions() != Captions.NONE
                    && shot.speaks()
                    && shot.captions().pages().isEmpty()) {
                whole(Kind.NO_CAPTIONS, i);
            }
        }
    }

    private void silences(int shot, List<Float> levels) {
        double step = (double) SoundFacts.LEVEL_SAMPLES / SoundPlan.SAMPLE_RATE;
        double start = seconds(timeline.shots().get(shot).start());
        int from = 0;
        for (int i = 0; i <= levels.size(); i++) {
            if (i == levels.size() || levels.get(i) > QUIET) {
                if ((i - from) * step >= SILENT) {
                    findings.add(
                            new Finding(
                                    Kind.SILENT,
                                    number(shot),
                                    start + from * step,
                                    start + i * step));
                }
                from = i + 1;
            }
        }
    }

    private void whole(Kind kind, int shot) {
        Timeline.Placed placed = timeline.shots().get(shot);
        findings.add(
                new Finding(kind, number(shot), seconds(placed.start()), seconds(placed.end())));
    }

    private List<Seam> seams() {
        List<Seam> seams = new ArrayList<>();
        List<FilmPictures.Seen> bodies =
                pictures.pieces().stream().filter(seen -> !seen.piece().isJoint()).toList();
        for (int i = 1; i < bodies.size(); i++) {
            int before = bodies.get(i - 1).piece().shot();
            int after = bodies.get(i).piece().shot();
            seams.add(
                    Seam.of(
                            number(after),
                            bodies.get(i - 1).facts().last(),
                            bodies.get(i).facts().first(),
                            sound.shots().get(before),
                            sound.shots().get(after)));
        }
        return seams;
    }

    private int number(int shot) {
        return cut.shots().get(shot).number();
    }

    private double seconds(long frames) {
        return cut.look().rate().seconds(frames);
    }
}
