package studio.rushes.ui.cloud;

import static studio.rushes.ui.fx.Texts.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.problem.Problem;
import studio.rushes.sharing.CloudKind;
import studio.rushes.sharing.CloudState;
import studio.rushes.sharing.MirrorStanding;
import studio.rushes.sharing.Running;
import studio.rushes.ui.fx.Texts;
import studio.rushes.ui.problem.Problems;

/** What is said of the cloud. */
final class CloudWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int OWNER = 8;
    private static final int REASON = 44;

    private CloudWords() {}

    /** A state's icon and its tone. */
    record Mark(Feather icon, String tone) {}

    static Mark mark(CloudState state) {
        return switch (state) {
            case CloudState.Running _ -> new Mark(Feather.LOADER, "running");
            case CloudState.Assembling _ -> new Mark(Feather.FILM, "running");
            case CloudState.Done _ -> new Mark(Feather.CHECK_CIRCLE, "ready");
            case CloudState.Failed _ -> new Mark(Feather.ALERT_CIRCLE, "failed");
            case CloudState.Unknown _ -> new Mark(Feather.HELP_CIRCLE, "muted");
        };
    }

    static String state(CloudState state, String word) {
        return switch (state) {
            case CloudState.Running _ -> text("cloud.state.running");
            case CloudState.Assembling _ -> text("cloud.state.assembling");
            case CloudState.Done _ -> text("cloud.state.done");
            case CloudState.Failed _ -> text("cloud.state.failed");
            case CloudState.Unknown _ ->
                    text(word.isBlank() ? "cloud.state.none" : "cloud.state.unknown");
        };
    }

    static String kind(CloudKind kind) {
        return switch (kind) {
            case PARALLEL -> text("cloud.kind.parallel");
            case CHAINED -> text("cloud.kind.chained");
            case OLD -> text("cloud.kind.old");
        };
    }

    static String kindBrief(CloudKind kind) {
        return kind == CloudKind.OLD ? "V1" : "V2";
    }

    static String day(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("d MMM y, HH:mm", Texts.language())
                .format(at.atZone(zone));
    }

    static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    /** A studio as people can tell it from another; it is known by its installation only. */
    static String owner(String owner) {
        String name = owner.replaceFirst("^rushes/", "");
        return name.length() > OWNER ? name.substring(0, OWNER) : name;
    }

    static String mirror(MirrorStanding mirror, ZoneId zone) {
        return switch (mirror) {
            case MirrorStanding.UpToDate _ -> text("cloud.pill.fine");
            case MirrorStanding.Waiting(int entries, Instant since, var _) ->
                    text("cloud.pill.waiting", entries, time(since, zone));
            case MirrorStanding.Stopped(Problem why) -> text("cloud.pill.stopped", reason(why));
        };
    }

    static String mirrorBrief(MirrorStanding mirror) {
        return switch (mirror) {
            case MirrorStanding.UpToDate _ -> text("cloud.pill.fine.brief");
            case MirrorStanding.Waiting(int entries, var _, var _) ->
                    text("cloud.pill.waiting.brief", entries);
            case MirrorStanding.Stopped _ -> text("cloud.pill.stopped.brief");
        };
    }

    /** As much of why as a bar has room for; the rest is on the sheet. */
    private static String reason(Problem why) {
        String said = Problems.words(why).headline();
        String first = said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
        return first.length() > REASON ? first.substring(0, REASON).stripTrailing() + "…" : first;
    }

    static String running(Running running, ZoneId zone) {
        return switch (running) {
            case Running.Here _ -> text("cloud.run.here");
            case Running.Elsewhere(String owner, Optional<Instant> until) ->
                    until.map(end ->
                                    text(
                                            "cloud.run.elsewhere.until",
                                            owner(owner),
                                            time(end, zone)))
                            .orElseGet(() -> text("cloud.run.elsewhere", owner(owner)));
            case Running.InCloud _ -> text("cloud.run.cloud");
            case Running.Nobody(Optional<Problem> why) ->
                    why.map(Problems::brief).orElseGet(() -> text("cloud.run.nobody"));
        };
    }

    /** Why nothing is to be bought here. */
    static Optional<String> barred(Running running) {
        return switch (running) {
            case Running.Elsewhere(String owner, var _) ->
                    Optional.of(text("cloud.barred.elsewhere", owner(owner)));
            case Running.InCloud _ -> Optional.of(text("cloud.barred.cloud"));
            case Running.Here _, Running.Nobody _ -> Optional.empty();
        };
    }
}
