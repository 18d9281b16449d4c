package studio.rushes.generation;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The ledger as a table for other programs: RFC 4180, and no cell that a spreadsheet would take for
 * a formula, whatever a project is called.
 */
public final class LedgerCsv {
    private static final String END = "\r\n";

    /** A spreadsheet computes what starts with one of these, the wide forms included. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n|\uFF1D\uFF0B\uFF0D\uFF20";

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
        return entries.stream()
                .map(LedgerCsv::line)
                .collect(Collectors.joining("", String.join(",", HEAD) + END, ""));
    }

    private static String line(LedgerEntry entry) {
        Reservation reserved = entry.reservation();
        return List.of(
                                reserved.at().toString(),
                                reserved.day().toString(),
                                text(reserved.title()),
                                text(reserved.project().value()),
                                reserved.isForScript()
                                        ? "script"
                                        : String.valueOf(reserved.block()),
                                reserved.take().toString(),
                                reserved.attempt().toString(),
                                text(reserved.lane()),
                                reserved.price().currency().getCurrencyCode(),
                                reserved.price().decimal(),
                                entry.settlement().map(end -> end.actual().decimal()).orElse(""),
                                entry.settlement().map(end -> end.outcome().name()).orElse("OPEN"),
                                entry.settlement()
                                        .map(end -> end.outcome().charge().name())
                                        .orElse("RESERVED"),
                                entry.settlement().map(end -> end.at().toString()).orElse(""))
                        .stream()
                        .map(LedgerCsv::quoted)
                        .collect(Collectors.joining(","))
                + END;
    }

    private static String text(String hostile) {
        boolean formula = startsFormula(hostile) || startsFormula(hostile.stripLeading());
        return formula ? "'" + hostile : hostile;
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
