package studio.rushes.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path UI = Path.of("src/main/java/studio/rushes/ui");

    /** Rooms with a bundle of their own. */
    private static final Set<Path> OWN_TEXTS = Set.of(UI.resolve("preview"), UI.resolve("script"));

    /** A name of two or more parts that is no file of styles. */
    private static final Pattern KEY = Pattern.compile("\"((?:[a-z-]+\\.)+(?!css\")[a-z-]+)\"");

    @Test
    void everyKeyThatTheWindowNamesHasAText() throws IOException {
        assertThat(keys()).containsAll(named());
    }

    @Test
    void everyTextIsNamedSomewhereInTheWindow() throws IOException {
        assertThat(named()).containsAll(keys());
    }

    @Test
    void noTextHoldsTheApostropheThatTheFormatSwallows() {
        assertThat(keys()).allSatisfy(key -> assertThat(Texts.text(key)).doesNotContain("'"));
    }

    @Test
    void everyTextIsAValidFormat() {
        assertThat(keys())
                .allSatisfy(key -> assertThat(new MessageFormat(Texts.text(key))).isNotNull());
    }

    @Test
    void aNumberChoosesItsWord() {
        assertThat(Texts.text("shell.generate", 1)).isEqualTo("Generate 1 block");
        assertThat(Texts.text("shell.generate", 12)).isEqualTo("Generate 12 blocks");
    }

    private static Set<String> keys() {
        return ResourceBundle.getBundle("studio.rushes.ui.texts").keySet();
    }

    private static Set<String> named() throws IOException {
        Set<String> areas =
                keys().stream()
                        .map(key -> key.substring(0, key.indexOf('.')))
                        .collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(UI)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> OWN_TEXTS.stream().noneMatch(file::startsWith))
                    .forEach(file -> collect(file, areas, named));
        }
        return named;
    }

    private static void collect(Path file, Set<String> areas, Set<String> named) {
        try {
            Matcher matcher = KEY.matcher(Files.readString(file));
            while (matcher.find()) {
                String key = matcher.group(1);
                if (areas.contains(key.substring(0, key.indexOf('.')))) {
                    named.add(key);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
