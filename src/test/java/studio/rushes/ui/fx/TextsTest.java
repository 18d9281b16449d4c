package studio.rushes.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
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

    private static final Path TEXTS = Path.of("src/main/resources/studio/rushes/ui");

    /** The rest, and bundles whose keys do not begin with their names. */
    private static final Set<String> NO_AREAS = Set.of("texts", "preview", "script");

    /** Rooms with a bundle of their own. */
    private static final Set<String> OWN_TEXTS = Set.of("preview", "script");

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

    @Test
    void eachAreaWithABundleKeepsItsTextsThere() {
        assertThat(bundles())
                .allSatisfy(name ->
                        assertThat(keysOf(name)).allMatch(key -> key.startsWith(name + ".")));
        assertThat(keysOf("texts"))
                .noneMatch(key -> bundles().contains(key.substring(0, key.indexOf('.'))));
    }

    @Test
    void eachBundleIsLookedIn() {
        assertThat(Texts.AREAS).isEqualTo(bundles());
    }

    @Test
    void whatAFrenchFileDoesNotSayIsSaidInEnglish() {
        Words french = new Words("studio.rushes.ui.fx.sample", Locale.FRENCH, Set.of("review"));

        assertThat(french.text("review.keep", 1.5)).isEqualTo("Garder 1,5");
        assertThat(french.text("review.pass")).isEqualTo("Pass");
        assertThat(french.text("shell.title")).isEqualTo("Titre");
        assertThat(french.textIn("review", "review.pass")).isEqualTo("Pass");
    }

    @Test
    void theLanguageOfTheComputerPlaysNoPart() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.FRENCH);
        try {
            Words english =
                    new Words("studio.rushes.ui.fx.sample", Locale.ENGLISH, Set.of("review"));

            assertThat(english.text("review.keep", 1.5)).isEqualTo("Keep 1.5");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aTextThatABundleOfItsOwnDoesNotHoldStandsWithTheRest() {
        Words english = new Words("studio.rushes.ui.fx.sample", Locale.ENGLISH, Set.of("review"));

        assertThat(english.text("review.elsewhere")).isEqualTo("Elsewhere");
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> english.text("review.nowhere"));
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> english.textIn("nothing", "review.keep"));
    }

    private static Set<String> keys() {
        return Stream.concat(Stream.of("texts"), bundles().stream())
                .flatMap(name -> keysOf(name).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keysOf(String bundle) {
        return ResourceBundle.getBundle("studio.rushes.ui." + bundle, Locale.ROOT).keySet();
    }

    /** The bundles beside the one with the rest, whose keys begin with their names. */
    private static Set<String> bundles() {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.contains("_"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .filter(name -> !NO_AREAS.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> named() throws IOException {
        Set<String> areas =
                keys().stream()
                        .map(key -> key.substring(0, key.indexOf('.')))
                        .collect(Collectors.toCollection(TreeSet::new));
        areas.addAll(bundles());
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(UI)) {
            files.filter(Files::isRegularFile).forEach(file -> collect(file, areas, named));
        }
        return named;
    }

    private static void collect(Path file, Set<String> areas, Set<String> named) {
        try {
            Matcher matcher = KEY.matcher(Files.readString(file));
            while (matcher.find()) {
                String key = matcher.group(1);
                if (areas.contains(key.substring(0, key.indexOf('.'))) && !isOwn(file, key)) {
                    named.add(key);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOwn(Path file, String key) {
        String room = UI.relativize(file).getName(0).toString();
        return OWN_TEXTS.contains(room) && keysOf(room).contains(key);
    }
}
