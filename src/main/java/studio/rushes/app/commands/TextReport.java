package studio.rushes.app.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.rushes.assembly.AssemblyStep;
import studio.rushes.assembly.Film;
import studio.rushes.assembly.FilmReport;
import studio.rushes.assembly.Finding;
import studio.rushes.generation.Judgement;
import studio.rushes.generation.Money;
import studio.rushes.generation.Spending;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;
import studio.rushes.problem.Problem;
import studio.rushes.project.Awaited;

/** A line for each thing that happens, for people. */
final class TextReport implements Report {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<TakeId, String> last = new HashMap<>();

    TextReport(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public synchronized void launching(int blocks, Money price) {
        if (!price.isZero()) {
            out.println("PRICE " + price + " for " + blocks + (blocks == 1 ? " block" : " blocks"));
            out.flush();
        }
    }

    @Override
    public synchronized void spent(Spending spending) {
        if (!spending.counts().isZero()) {
            String doubt =
                    spending.perhaps().isZero()
                            ? ""
                            : ", of it perhaps not charged " + spending.perhaps();
            out.println("SPENT " + spending.counts() + doubt);
            out.flush();
        }
    }

    @Override
    public synchronized void take(int block, Take take, Optional<Awaited> awaited) {
        String word = take.state().word() + awaited.map(on -> " " + on.number()).orElse("");
        if (word.equals(last.put(take.id(), word))) {
            return;
        }
        out.println(line(block, take, awaited));
        out.flush();
    }

    static String line(int block, Take take, Optional<Awaited> awaited) {
        return String.format(
                        Locale.ROOT,
                        "B%02d  %-11s %3d s  %-9s %s",
                        block,
                        take.state().word(),
                        take.request().seconds(),
                        take.generator().value(),
                        awaited.map(TextReport::detail).orElseGet(() -> detail(take)))
                .stripTrailing();
    }

    private static String detail(Awaited on) {
        return "waits for block "
                + on.number()
                + (on.inVain() ? ", of which nothing comes by itself" : "");
    }

    private static String detail(Take take) {
        return switch (take.state()) {
            case TakeState.Ready _ -> "takes/" + take.fileName() + thought(take.judgement());
            case TakeState.Failed failed -> failed.problem().line();
            case TakeState.Filtered filtered -> filtered.problem().line();
            case TakeState.Expired expired -> expired.problem().line();
            case TakeState.Unconfirmed _ ->
                    "the answer was lost; it is looked for, and never sent again by itself";
            case TakeState.Queued _,
                    TakeState.Submitting _,
                    TakeState.Generating _,
                    TakeState.Downloading _,
                    TakeState.Cancelled _ ->
                    "";
        };
    }

    private static String thought(Judgement judgement) {
        String word =
                judgement.confirmed() ? "  confirmed" : judgement.rejected() ? "  rejected" : "";
        return switch (judgement.stars()) {
            case 0 -> word;
            case 1 -> word + "  1 star";
            default -> word + "  " + judgement.stars() + " stars";
        };
    }

    @Override
    public synchronized void expecting(Duration time) {
        out.println("TIME  about " + rough(time));
        out.flush();
    }

    /** Nobody plans by the second. */
    private static String rough(Duration time) {
        long seconds = Math.max(1, Math.round(time.toMillis() / 1e3));
        if (seconds < 10) {
            return seconds + " s";
        }
        return seconds < 100
                ? Math.round(seconds / 10.0) * 10 + " s"
                : Math.round(seconds / 60.0) + " min";
    }

    /** A pipe or a log wants no running percentage. */
    @Override
    public void assembling(AssemblyStep step) {}

    @Override
    public synchronized void film(Film film) {
        out.println(line(film.path(), film.report()));
        film.report().findings().forEach(finding -> out.println(line(finding)));
        out.flush();
    }

    @Override
    public synchronized void words(List<BlockWords> blocks) {
        int all = blocks.stream().mapToInt(BlockWords::words).sum();
        int heard = blocks.stream().mapToInt(BlockWords::heard).sum();
        if (all == 0) {
            return;
        }
        boolean listened = blocks.stream().anyMatch(block -> block.captions().check().isPresent());
        out.println(
                heard > 0 || listened
                        ? "WORDS " + heard + " of " + all + " heard"
                        : "WORDS timed from the script; 'rushes models' lists what can hear them");
        blocks.forEach(block -> LineWords.of(block).ifPresent(out::println));
        out.flush();
    }

    @Override
    public synchronized void finished(Path film, Optional<FilmReport> checked) {
        out.println(checked.map(report -> line(film, report)).orElse("FILM  " + film));
        checked.ifPresent(report -> {
            out.println(check(report));
            report.findings().forEach(finding -> out.println(line(finding)));
        });
        out.flush();
    }

    private static String line(Path film, FilmReport report) {
        return String.format(
                Locale.ROOT,
                "FILM  %d frames, %.2f s  %s",
                report.frames(),
                report.seconds(),
                film);
    }

    private static String check(FilmReport report) {
        String captions =
                switch (report.captionPages()) {
                    case 0 -> "no captions";
                    case 1 -> "1 caption page";
                    default -> report.captionPages() + " caption pages";
                };
        String found =
                report.findings().isEmpty()
                        ? "nothing to look at"
                        : report.findings().size() + " to look at";
        return String.format(
                Locale.ROOT,
                "CHECK %.1f LUFS, true peak %.1f dBTP, %s: %s",
                report.lufs(),
                report.truePeak(),
                captions,
                found);
    }

    private static String line(Finding finding) {
        return String.format(Locale.ROOT, "LOOK  B%02d ", finding.block())
                + words(finding.kind())
                + String.format(Locale.ROOT, " from %.1f to %.1f s", finding.from(), finding.to());
    }

    private static String words(Finding.Kind kind) {
        return switch (kind) {
            case BLACK -> "is black";
            case FROZEN -> "stands still";
            case SILENT -> "is silent";
            case DAMAGED -> "has damaged pictures";
            case LOUDNESS -> "could not be brought to the loudness of the film";
            case NO_CAPTIONS -> "has words and no captions";
        };
    }

    @Override
    public synchronized void problem(Problem problem) {
        err.println(problem.line());
        err.flush();
    }
}
