package studio.rushes.generation;

import java.util.Collection;
import java.util.List;

/** The ledger as a table for other programs. */
public final class LedgerCsv {
    private static final List<String> HEAD =
            List.of(
                    "reserved_at",
                    "day",
                    "project",
                    "project_id",
                    "block",
                    "take",
                    "attempt",
                    "model",
                    "currency",
                    "price",
                    "actual",
                    "outcome",
                    "charged",
                    "settled_at");

    private LedgerCsv() {}

    public static String of(Collection<LedgerEntry> entries) {
        return Csv.of(HEAD, entries.stream().map(LedgerCsv::line).toList());
    }

    private static List<String> line(LedgerEntry entry) {
        Reservation reserved = entry.reservation();
        return List.of(
                reserved.at().toString(),
                reserved.day().toString(),
                Csv.text(reserved.title()),
                Csv.text(reserved.project().value()),
                reserved.isForScript() ? "script" : String.valueOf(reserved.block()),
                reserved.take().toString(),
                reserved.attempt().toString(),
                Csv.text(reserved.lane()),
                reserved.price().currency().getCurrencyCode(),
                reserved.price().decimal(),
                entry.settlement().map(end -> end.actual().decimal()).orElse(""),
                entry.settlement().map(end -> end.outcome().name()).orElse("OPEN"),
                entry.settlement().map(end -> end.outcome().charge().name()).orElse("RESERVED"),
                entry.settlement().map(end -> end.at().toString()).orElse(""));
    }
}
