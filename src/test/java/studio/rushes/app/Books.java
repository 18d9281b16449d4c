package studio.rushes.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a project's and a studio's databases say, read past the program that wrote them. */
record Books(List<TakeLine> takes, List<AttemptLine> attempts, List<ChargeLine> charges) {
    /**
     * @param doubted whether the answer to one of its submits was ever lost
     */
    record TakeLine(String id, String request, String state, String fileName, boolean doubted) {}

    record AttemptLine(String id, String take, Optional<String> operation, long price) {}

    record ChargeLine(String attempt, long price, long actual, Optional<String> outcome) {}

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static Books read(Path video, Path ledger) {
        Path project = video.resolve("rushes.db");
        return new Books(
                rows(
                        project,
                        "SELECT *, EXISTS (SELECT 1 FROM events WHERE take = takes.id"
                                + " AND event = 'AnswerLost') AS doubted FROM takes",
                        row ->
                                new TakeLine(
                                        row.getString("id"),
                                        row.getString("request"),
                                        row.getString("state"),
                                        row.getString("file_name"),
                                        row.getBoolean("doubted"))),
                rows(
                        project,
                        "SELECT * FROM attempts",
                        row ->
                                new AttemptLine(
                                        row.getString("id"),
                                        row.getString("take"),
                                        Optional.ofNullable(row.getString("operation")),
                                        row.getLong("price"))),
                rows(
                        ledger,
                        "SELECT * FROM charges",
                        row ->
                                new ChargeLine(
                                        row.getString("attempt"),
                                        row.getLong("price"),
                                        row.getLong("actual"),
                                        Optional.ofNullable(row.getString("outcome")))));
    }

    private static <T> List<T> rows(Path file, String query, Reader<T> reader) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<T> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(reader.read(row));
            }
            return List.copyOf(rows);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<TakeLine> takesOf(int block) {
        return takes.stream()
                .filter(take -> take.request().contains(VeoStudio.mark(block)))
                .toList();
    }

    List<AttemptLine> attemptsOf(TakeLine take) {
        return attempts.stream().filter(attempt -> attempt.take().equals(take.id())).toList();
    }
}
