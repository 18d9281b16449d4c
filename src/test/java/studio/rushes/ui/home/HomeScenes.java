package studio.rushes.ui.home;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ChargeOutcome;
import studio.rushes.generation.LedgerEntry;
import studio.rushes.generation.Money;
import studio.rushes.generation.ProjectId;
import studio.rushes.generation.Reservation;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.WeekBoard;
import studio.rushes.problem.Problem;
import studio.rushes.project.Glance;
import studio.rushes.project.Glance.Condition;
import studio.rushes.project.Glance.Counts;

/** Videos and weeks as they may be. */
public final class HomeScenes {
    public static final Path VIDEOS = Path.of("/videos");
    public static final Instant NOON = Instant.parse("2026-11-26T12:20:00Z");

    private HomeScenes() {}

    public static Glance video(String name, String title, Condition condition, Counts counts) {
        return video(name, title, condition, counts, Optional.of(Money.dollars("7.68")));
    }

    public static Glance video(
            String name, String title, Condition condition, Counts counts, Optional<Money> spent) {
        return new Glance(
                VIDEOS.resolve(name),
                title,
                condition,
                counts,
                Optional.of(new ProjectId(name)),
                Set.of(),
                spent,
                Optional.empty(),
                Optional.of(VIDEOS.resolve(name).resolve("takes/block_1-take_1.mp4")),
                Optional.of(NOON.minusSeconds(Math.floorMod(name.hashCode(), 900_000))),
                Optional.empty());
    }

    public static Glance bare(String name, Condition condition, Optional<Problem> problem) {
        return new Glance(
                VIDEOS.resolve(name),
                name,
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

    /** Nine videos, one of each kind. */
    public static List<Glance> many() {
        return List.of(
                video(
                        "les-secrets-du-miel",
                        "Les secrets du miel",
                        Condition.OPEN,
                        new Counts(8, 8, 0, 0, 0)),
                video(
                        "harbour-teaser",
                        "The harbour at night",
                        Condition.OPEN,
                        new Counts(10, 4, 0, 2, 4),
                        Optional.of(Money.dollars("11.52"))),
                video(
                        "volcan",
                        "Volcan : pourquoi la terre gronde, et ce que les gens qui vivent"
                                + " à ses pieds en disent depuis toujours",
                        Condition.CLOSED,
                        new Counts(8, 5, 2, 0, 0),
                        Optional.of(Money.dollars("18.24"))),
                video(
                        "salt",
                        "Salt",
                        Condition.CLOSED,
                        new Counts(6, 1, 0, 3, 2),
                        Optional.of(Money.dollars("5.76"))),
                bare("old-pier", Condition.MISSING, Optional.empty()),
                bare(
                        "copied-from-usb",
                        Condition.BROKEN,
                        Optional.of(Problem.of("PROJECT-DAMAGED").with("file", "rushes.db"))),
                video("tides", "Tides", Condition.WATCHED, new Counts(8, 2, 1, 1, 0)),
                video(
                        "bees",
                        "Bees in winter",
                        Condition.CLOSED,
                        new Counts(9, 0, 0, 0, 0),
                        Optional.of(Money.ZERO)),
                video(
                        "lamp",
                        "The lamp keeper",
                        Condition.CLOSED,
                        new Counts(7, 7, 0, 0, 0),
                        Optional.empty()));
    }

    /** Three weeks of a producer. */
    public static WeekBoard weeks() {
        List<LedgerEntry> ledger = new ArrayList<>();
        Map<ProjectId, Set<TakeId>> playing = new HashMap<>();
        String[] days = {"2026-11-25", "2026-11-18", "2026-11-11"};
        String[] videos = {"The harbour at night", "Les secrets du miel", "Volcan"};
        for (int week = 0; week < days.length; week++) {
            for (int video = 0; video + week < videos.length; video++) {
                ProjectId project = new ProjectId(videos[video]);
                Set<TakeId> kept = playing.computeIfAbsent(project, _ -> new HashSet<>());
                int takes = 8 + 5 * video + 3 * week;
                for (int i = 0; i < takes; i++) {
                    ChargeOutcome outcome =
                            i % 9 == 7 ? ChargeOutcome.FILTERED : ChargeOutcome.READY;
                    TakeId take = paid(ledger, videos[video], days[week], Optional.of(outcome));
                    if (i % (3 + video) == 0) {
                        kept.add(take);
                    }
                }
            }
        }
        playing.remove(new ProjectId("Volcan"));
        paid(ledger, "The harbour at night", "2026-11-26", Optional.empty());
        return WeekBoard.of(ledger, playing);
    }

    private static TakeId paid(
            List<LedgerEntry> ledger, String video, String day, Optional<ChargeOutcome> outcome) {
        TakeId take = new TakeId(UUID.randomUUID());
        Money price = Money.dollars("0.96");
        Instant at = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
        ledger.add(
                new LedgerEntry(
                        new Reservation(
                                new AttemptId(UUID.randomUUID()),
                                take,
                                new ProjectId(video),
                                video,
                                1,
                                "veo-3.1-fast",
                                price,
                                LocalDate.parse(day),
                                at),
                        outcome.map(end -> new LedgerEntry.Settlement(end.of(price), end, at))));
        return take;
    }
}
