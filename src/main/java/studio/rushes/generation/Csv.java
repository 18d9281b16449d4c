package studio.rushes.generation;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables for other programs: RFC 4180, and no cell that a spreadsheet would take for a formula,
 * whatever a project is called.
 */
public final class Csv {
    private static final String END = "\r\n";

    /** A spreadsheet computes what starts with one of these, the wide forms included. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n|\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    public static String of(List<String> head, Collection<List<String>> lines) {
        return lines.stream().map(Csv::line).collect(Collectors.joining("", line(head), ""));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::quoted).collect(Collectors.joining(",")) + END;
    }

    /** Somebody's words, as a cell that is only read. */
    public static String text(String hostile) {
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
