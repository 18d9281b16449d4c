package studio.rushes.generation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What each week's money went into, and how much of it was kept.
 *
 * @param weeks the latest first
 */
public record WeekBoard(List<Week> weeks) {
    public static final WeekBoard EMPTY = new WeekBoard(List.of());

    private static final List<String> HEAD =
            List.of(
                    "week",
                    "monday",
                    "project",
                    "project_id",
                    "currency",
                    "spent",
                    "under_way",
                    "takes",
                    "kept",
                    "keep_rate",
                    "wasted",
                    "filtered");

    public WeekBoard {
        weeks = List.copyOf(weeks);
    }

    /**
     * One ISO week.
     *
     * @param monday its first day
     * @param videos by what they cost, the most first
     */
    public record Week(LocalDate monday, List<Figures> videos) {
        public Week {
            videos = List.copyOf(videos);
        }

        /** By the year its Thursday is in. */
        public int year() {
            return monday.get(IsoFields.WEEK_BASED_YEAR);
        }

        public int number() {
            return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        }

        /** All of its videos together. */
        public Figures total() {
            return videos.stream().reduce(Figures.NOTHING, Figures::plus);
        }
    }

    /**
     * What was paid for a video in a week.
     *
     * @param title as the ledger has it
     * @param spent what the bill holds, or may hold
     * @param underWay set aside for what is not over
     * @param takes clips that came and were paid for
     * @param judged how many of those are of videos of which it is known what they play
     * @param kept how many of the judged play in their video now
     * @param known what was spent on videos of which that is known
     * @param useful what of that went into clips that play and scripts that were drafted
     * @param filtered attempts that were filtered, which cost nothing
     */
    public record Figures(
            Optional<ProjectId> project,
            String title,
            Money spent,
            Money underWay,
            int takes,
            int judged,
            int kept,
            Money known,
            Money useful,
            int filtered) {
        static final Figures NOTHING =
                new Figures(
                        Optional.empty(),
                        "",
                        Money.ZERO,
                        Money.ZERO,
                        0,
                        0,
                        0,
                        Money.ZERO,
                        Money.ZERO,
                        0);

        /** Percent of the takes that are kept, to the nearest; empty where none is known. */
        public Optional<Integer> keepRate() {
            return judged == 0
                    ? Optional.empty()
                    : Optional.of(
                            BigDecimal.valueOf(100L * kept)
                                    .divide(BigDecimal.valueOf(judged), RoundingMode.HALF_UP)
                                    .intValueExact());
        }

        /** Paid for what does not play; empty where it is not known what plays. */
        public Optional<Money> wasted() {
            return known.isZero() && !spent.isZero()
                    ? Optional.empty()
                    : Optional.of(known.minus(useful));
        }

        private Figures plus(Figures other) {
            return new Figures(
                    Optional.empty(),
                    "",
                    spent.plus(other.spent),
                    underWay.plus(other.underWay),
                    takes + other.takes,
                    judged + other.judged,
                    kept + other.kept,
                    known.plus(other.known),
                    useful.plus(other.useful),
                    filtered + other.filtered);
        }
    }

    /**
     * @param playing of each project that could be looked at, the takes that its blocks play
     */
    public static WeekBoard of(
            Collection<LedgerEntry> entries, Map<ProjectId, Set<TakeId>> playing) {
        Map<LocalDate, List<LedgerEntry>> byWeek =
                entries.stream()
                        .collect(
                                Collectors.groupingBy(
                                        entry -> monday(entry.reservation().day()),
                                        () -> new TreeMap<>(Comparator.<LocalDate>reverseOrder()),
                                        Collectors.toList()));
        List<Week> weeks = new ArrayList<>();
        byWeek.forEach((monday, its) -> weeks.add(new Week(monday, videos(its, playing))));
        return new WeekBoard(weeks);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static List<Figures> videos(
            List<LedgerEntry> entries, Map<ProjectId, Set<TakeId>> playing) {
        return entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.reservation().project()))
                .entrySet()
                .stream()
                .map(video ->
                        figures(
                                video.getKey(),
                                video.getValue(),
                                Optional.ofNullable(playing.get(video.getKey()))))
                .sorted(
                        Comparator.comparing(
                                        (Figures video) -> video.spent().plus(video.underWay()))
                                .reversed()
                                .thenComparing(Figures::title))
                .toList();
    }

    private static Figures figures(
            ProjectId project, List<LedgerEntry> entries, Optional<Set<TakeId>> playing) {
        List<LedgerEntry> settled =
                entries.stream().filter(entry -> entry.settlement().isPresent()).toList();
        Set<TakeId> came =
                settled.stream()
                        .filter(entry -> ended(entry, ChargeOutcome.READY))
                        .filter(entry -> !entry.reservation().isForScript())
                        .map(entry -> entry.reservation().take())
                        .collect(Collectors.toSet());
        Money spent = sum(settled);
        // A script is kept by being read; only of clips must it be known whether they play.
        boolean scriptsAlone = entries.stream().allMatch(e -> e.reservation().isForScript());
        Optional<CostReport> report =
                playing.or(() -> scriptsAlone ? Optional.of(Set.of()) : Optional.empty())
                        .map(takes -> CostReport.of(entries, takes));
        return new Figures(
                Optional.of(project),
                entries.getLast().reservation().title(),
                spent,
                sum(entries.stream().filter(entry -> entry.settlement().isEmpty()).toList()),
                came.size(),
                playing.isPresent() ? came.size() : 0,
                (int) came.stream().filter(playing.orElse(Set.of())::contains).count(),
                report.isPresent() ? spent : Money.ZERO,
                report.map(CostReport::accepted).orElse(Money.ZERO),
                (int) settled.stream().filter(e -> ended(e, ChargeOutcome.FILTERED)).count());
    }

    private static boolean ended(LedgerEntry entry, ChargeOutcome so) {
        return entry.settlement().filter(end -> end.outcome() == so).isPresent();
    }

    private static Money sum(List<LedgerEntry> entries) {
        return Money.sum(entries.stream().map(LedgerEntry::counts).toList());
    }

    /** As a table for other programs, a line for each video of each week. */
    public String csv() {
        List<List<String>> lines = new ArrayList<>();
        for (Week week : weeks) {
            week.videos().forEach(video -> lines.add(line(week, video)));
        }
        return Csv.of(HEAD, lines);
    }

    private static List<String> line(Week week, Figures video) {
        boolean known = video.wasted().isPresent();
        return List.of(
                "%d-W%02d".formatted(week.year(), week.number()),
                week.monday().toString(),
                Csv.text(video.title()),
                Csv.text(video.project().map(ProjectId::value).orElse("")),
                video.spent().plus(video.underWay()).currency().getCurrencyCode(),
                video.spent().decimal(),
                video.underWay().decimal(),
                String.valueOf(video.takes()),
                known ? String.valueOf(video.kept()) : "",
                video.keepRate().map(String::valueOf).orElse(""),
                video.wasted().map(Money::decimal).orElse(""),
                String.valueOf(video.filtered()));
    }
}
