package studio.rushes.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StylesheetsTest {
    private static final Path SHEETS = Path.of("src/main/resources/studio/rushes/ui");
    private static final Pattern SIZE = Pattern.compile("-fx-font-size:\\s*(\\S+);");

    @Test
    void everySizeOfLettersStandsOnceInOneSheetThatComesLast() throws IOException {
        assertThat(sizes(SHEETS.resolve("type.css"))).doesNotHaveDuplicates().hasSize(6);
        assertThat(Theme.DARK.stylesheets()).last().asString().endsWith("type.css");
        try (Stream<Path> sheets = Files.list(SHEETS)) {
            assertThat(
                            sheets.filter(sheet -> sheet.toString().endsWith(".css"))
                                    .filter(sheet -> !sheet.endsWith("type.css")))
                    .allSatisfy(sheet -> assertThat(sizes(sheet)).isEmpty());
        }
    }

    private static List<String> sizes(Path sheet) throws IOException {
        return SIZE.matcher(Files.readString(sheet)).results().map(MatchResult::group).toList();
    }
}
