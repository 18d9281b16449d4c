package studio.rushes.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import studio.rushes.assembly.Captions;
import studio.rushes.assembly.Cut;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.assembly.Look;
import studio.rushes.assembly.PicturePlan;
import studio.rushes.assembly.Preparation;
import studio.rushes.assembly.Shot;
import studio.rushes.assembly.Soundtrack;
import studio.rushes.assembly.Timeline;
import studio.rushes.captions.CaptionFiles;
import studio.rushes.captions.CaptionLook;
import studio.rushes.film.FilmStudio;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Progress;

/**
 * What a film costs: against the ffmpeg program doing the same, against the cloud pipeline's three
 * commands, and against itself where only one block changed. All sides turn by turn.
 *
 * <p>Arguments: a folder with about 3 GB of room, the parts to run (such as {@code ac}, all unless
 * told), {@code once} for one round that counts of each, and {@code tiny} for a quick look at
 * whether it runs.
 */
public final class AssemblyBench {
    private static final String TINY = "tiny";
    private static final String ONCE = "once";

    /** A minute; of rounds longer than this there are only a few. */
    private static final long LONG = 60_000_000_000L;

    private static final int FEW = 3;

    private final PrintStream out = System.out;
    private final Path folder;
    private final boolean tiny;
    private final boolean once;

    private AssemblyBench(Path folder, boolean tiny, boolean once) {
        this.folder = folder;
        this.tiny = tiny;
        this.once = once || tiny;
    }

    public static void main(String[] args) throws Exception {
        List<String> options = List.of(args).subList(1, args.length);
        boolean tiny = options.contains(TINY);
        boolean once = options.contains(ONCE);
        String parts =
                options.stream()
                        .filter(o -> !o.equals(TINY) && !o.equals(ONCE))
                        .findFirst()
                        .orElse("abcde");
        Path folder = Files.createDirectories(Path.of(args[0]));
        AssemblyBench bench = new AssemblyBench(folder, tiny, once);
        bench.run(parts);
    }

    private void run(String parts) throws Exception {
        load();
        if (parts.contains("a") || parts.contains("b")) {
            whole(parts.contains("a"), parts.contains("b"));
        }
        if (parts.contains("c")) {
            changes();
        }
        if (parts.contains("d")) {
            lastTake();
        }
        if (parts.contains("e")) {
            memory(tiny ? 2 : 8);
            memory(tiny ? 4 : 60);
        }
        load();
    }

    private Path classes() {
        return folder.resolve("worker.jsa").toAbsolutePath();
    }

    private void load() throws IOException {
        Path load = Path.of("/proc/loadavg");
        String now = Files.isReadable(load) ? Files.readString(load).strip() : "unknown";
        out.printf(
                Locale.ROOT,
                "load %s, %d processors%n",
                now,
                Runtime.getRuntime().availableProcessors());
    }

    /** Parts a and b: everything from nothing. */
    private void whole(boolean command, boolean pipeline) throws Exception {
        double seconds = tiny ? 2 : 8;
        FrameSize size = tiny ? new FrameSize(180, 320) : FrameSize.PORTRAIT_720;
        BenchClips maker = new BenchClips(folder.resolve("whole"), size);
        List<Path> clips = maker.make(tiny ? 2 : 8, seconds);
        Path list = maker.list(clips);
        Cut cut;
        try (FilmStudio studio = new FilmStudio(folder.resolve("listen"))) {
            cut = cut(BenchClips.shots(clips, seconds, studio.probe()), size);
        }
        Yardstick yardstick = new Yardstick(folder, list, captions(cut), cut.look());
        Path film = folder.resolve("final.mp4");
        List<Cost> ours = new ArrayList<>();
        List<Cost> workers = new ArrayList<>();
        List<Cost> burns = new ArrayList<>();
        List<Cost> clouds = new ArrayList<>();
        // One round more than counts: it warms both sides' files.
        int rounds = once ? 1 : 5;
        for (int round = 0; round <= rounds; round++) {
            long start = System.nanoTime();
            Path fresh = folder.resolve("round" + round);
            Cost worker;
            Cost all;
            try (FilmStudio studio = new FilmStudio(fresh, BenchWorker.keeping(classes()))) {
                Meter meter = Meter.ofStudioThatLookedAt(studio, clips);
                all = meter.assembled(cut, film);
                worker = meter.workerAlone();
            }
            Cost burn = command ? yardstick.burn() : new Cost(Double.NaN, Double.NaN);
            Cost cloud = pipeline ? yardstick.pipeline() : new Cost(Double.NaN, Double.NaN);
            out.printf(
                    Locale.ROOT,
                    "round %d: ours %s (worker alone %s); ffmpeg %s; pipeline %s%n",
                    round,
                    all,
                    worker,
                    burn,
                    cloud);
            if (round > 0) {
                ours.add(all);
                workers.add(worker);
                burns.add(burn);
                clouds.add(cloud);
            } else if (System.nanoTime() - start > LONG) {
                rounds = Math.min(rounds, FEW);
            }
            delete(fresh);
        }
        out.printf(
                Locale.ROOT,
                "ours: %s, of it the worker %s%n",
                Cost.median(ours),
                Cost.median(workers));
        if (command) {
            ratios("a. against ffmpeg with the same settings", ours, burns);
            out.printf(
                    Locale.ROOT,
                    "   the worker alone: %.3f of its CPU%n",
                    ratio(workers, burns).cpu());
        }
        if (pipeline) {
            ratios("b. against the pipeline's three commands", ours, clouds);
            out.printf(
                    Locale.ROOT,
                    "   faster by %.2f on the clock, %.2f in CPU%n",
                    1 / ratio(ours, clouds).wall(),
                    1 / ratio(ours, clouds).cpu());
            quality(cut, film, yardstick);
        }
    }

    /** Each against its own captions burned without loss, so that only the encode is compared. */
    private void quality(Cut cut, Path film, Yardstick yardstick) throws Exception {
        EncoderSettings lossless =
                new EncoderSettings(
                        EncoderSettings.X264, "ultrafast", 0, 24, java.util.OptionalInt.empty());
        Look look = new Look(cut.look().size(), cut.look().rate(), cut.look().captions(), lossless);
        Path ours = folder.resolve("ours-lossless.mp4");
        try (FilmStudio studio = new FilmStudio(folder.resolve("lossless"))) {
            studio.assemble(
                    new Cut(cut.shots(), look, cut.sound(), cut.captions(), "fr", false), ours);
        }
        double mine = yardstick.ssim(film, ours);
        double theirs = yardstick.ssim(yardstick.pipelineFilm(), yardstick.lossless());
        long size = Files.size(film);
        long other = Files.size(yardstick.pipelineFilm());
        out.printf(
                Locale.ROOT,
                "   SSIM %.5f to the pipeline's %.5f; %.2f MB to %.2f MB, %.3f of it%n",
                mine,
                theirs,
                size / 1e6,
                other / 1e6,
                (double) size / other);
        if (Files.exists(yardstick.burnedFilm())) {
            out.printf(
                    Locale.ROOT,
                    "   the yardstick of a: SSIM %.5f, %.2f MB%n",
                    yardstick.ssim(yardstick.burnedFilm(), yardstick.lossless()),
                    Files.size(yardstick.burnedFilm()) / 1e6);
        }
    }

    /** Part c: what a change costs. */
    private void changes() throws Exception {
        int blocks = tiny ? 6 : 60;
        double seconds = 2;
        FrameSize size = tiny ? new FrameSize(180, 320) : FrameSize.PORTRAIT_720;
        List<Path> clips =
                new BenchClips(folder.resolve("many"), size)
                        .make(blocks + BenchClips.KINDS, seconds);
        int turns = once ? 1 : FEW;
        List<List<Cost>> costs = new ArrayList<>();
        for (int round = 0; round < turns; round++) {
            Path fresh = folder.resolve("many" + round);
            try (FilmStudio studio = new FilmStudio(fresh, BenchWorker.keeping(classes()))) {
                Changes changes = new Changes(studio, clips, blocks, seconds);
                costs.add(changes.round(shots -> cut(shots, size), folder.resolve("many.mp4")));
            }
            out.printf(Locale.ROOT, "round %d: %s%n", round, costs.getLast());
            delete(fresh);
        }
        List<String> names =
                List.of("full", "nothing changed", "one block changed", "one caption edited");
        List<Cost> full = costs.stream().map(List::getFirst).toList();
        out.printf(Locale.ROOT, "c. %d blocks of %.0f s, median of %d%n", blocks, seconds, turns);
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            List<Cost> each = costs.stream().map(all -> all.get(at)).toList();
            Cost part = ratio(each, full);
            out.printf(
                    Locale.ROOT,
                    "   %-20s %s: %.2f %% of the CPU, %.2f %% of the wall%n",
                    names.get(i),
                    Cost.median(each),
                    100 * part.cpu(),
                    100 * part.wall());
        }
    }

    /** Part d: all but one block lie ready. */
    private void lastTake() throws Exception {
        last(tiny ? 3 : 8, tiny ? 2 : 8);
        last(tiny ? 6 : 60, 2);
    }

    private void last(int blocks, double seconds) throws Exception {
        FrameSize size = tiny ? new FrameSize(180, 320) : FrameSize.PORTRAIT_720;
        List<Path> clips =
                new BenchClips(folder.resolve("last" + blocks), size).make(blocks, seconds);
        int turns = once ? 1 : blocks > 8 ? FEW : 5;
        List<Cost> films = new ArrayList<>();
        List<Cost> encodes = new ArrayList<>();
        for (int round = 0; round < turns; round++) {
            Path fresh = folder.resolve("last-round");
            try (FilmStudio studio = new FilmStudio(fresh, BenchWorker.keeping(classes()))) {
                Meter meter = Meter.ofStudioThatLookedAt(studio, clips);
                Cut cut = cut(BenchClips.shots(clips, seconds, studio.probe()), size);
                prepare(studio, cut, blocks - 1);
                PicturePlan own = Timeline.of(cut).pieces().getLast().plan();
                Path piece = folder.resolve("own.mov");
                Cost encode =
                        meter.of(() ->
                                studio.makers().pictures().render(own, piece, Progress.UNHEARD));
                Cost film = meter.assembled(cut, folder.resolve("last.mp4"));
                encodes.add(encode);
                films.add(film);
                out.printf(
                        Locale.ROOT,
                        "round %d: last of %d blocks of %.0f s: film after %s, its encode alone %s%n",
                        round,
                        blocks,
                        seconds,
                        film,
                        encode);
                Files.delete(piece);
            }
            delete(fresh);
        }
        double film = Cost.median(films).wall();
        double encode = Cost.median(encodes).wall();
        out.printf(
                Locale.ROOT,
                "d. %d blocks of %.0f s: final.mp4 %.2f s after the last take, its encode %.2f s,"
                        + " so %.2f s more%n",
                blocks,
                seconds,
                film,
                encode,
                film - encode);
    }

    /** Round and round, as the studio does behind what one looks at. */
    private static void prepare(FilmStudio studio, Cut cut, int shots) throws InterruptedException {
        Preparation ahead = studio.assembler().ahead(cut);
        boolean more = true;
        while (more) {
            more = false;
            for (int shot = 0; shot < shots; shot++) {
                more |= ahead.prepare(shot, studio.makers());
            }
        }
    }

    /** Part e: what the worker holds at most. */
    private void memory(int blocks) throws Exception {
        FrameSize size = new FrameSize(1080, 1920);
        double seconds = 2;
        List<Path> clips =
                new BenchClips(folder.resolve("large" + blocks), size).make(blocks, seconds);
        try (FilmStudio studio = new FilmStudio(folder.resolve("large-pieces" + blocks))) {
            for (Path clip : clips) {
                studio.probe().inspect(clip);
            }
            Cut cut = cut(BenchClips.shots(clips, seconds, studio.probe()), size);
            studio.assemble(cut, folder.resolve("large.mp4"));
            out.printf(
                    Locale.ROOT,
                    "e. %d blocks of %.0f s at %s: the worker held at most %d MB%n",
                    blocks,
                    seconds,
                    size,
                    Meter.peak(studio.worker().process().orElseThrow()) >> 20);
        }
        delete(folder.resolve("large-pieces" + blocks));
    }

    private static Cut cut(List<Shot> shots, FrameSize size) {
        Look look =
                new Look(size, FrameRate.FILM, CaptionLook.standard(), EncoderSettings.STANDARD);
        return new Cut(shots, look, Soundtrack.STANDARD, Captions.BURNED, "fr", false);
    }

    private Path captions(Cut cut) throws IOException {
        String text =
                CaptionFiles.of(
                                Timeline.of(cut).captions(),
                                List.of(),
                                cut.look().captions(),
                                cut.look().rate(),
                                cut.look().size())
                        .get("captions.ass");
        return Files.writeString(folder.resolve("captions.ass"), text);
    }

    private void ratios(String what, List<Cost> ours, List<Cost> theirs) {
        Cost ratio = ratio(ours, theirs);
        out.printf(
                Locale.ROOT,
                "%s: %.3f of the CPU, %.3f of the wall (yardstick %s)%n",
                what,
                ratio.cpu(),
                ratio.wall(),
                Cost.median(theirs));
    }

    private static Cost ratio(List<Cost> ours, List<Cost> theirs) {
        List<Cost> each = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            each.add(ours.get(i).to(theirs.get(i)));
        }
        return Cost.median(each);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
