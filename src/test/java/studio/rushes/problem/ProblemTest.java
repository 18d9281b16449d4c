package studio.rushes.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final String UNKNOWN = "NO-SUCH-CODE";

    private static final Path FILE = Path.of("own.json");

    @Test
    void itIsOneLineWhateverAFileIsCalled() {
        Problem problem =
                new Problem("A-B", "No file 'a\nb\u001b[31m\u2028'.", "Nothing.", "Look.");

        assertThat(problem.line()).isEqualTo("A-B: No file 'a?b?[31m?'. Nothing. Look.");
    }

    @Test
    void aNameWithALineEndIsOneLineInEachLanguage() {
        Problem problem = Problem.of("SCRIPT-NOT-FOUND").with("file", "a\nb\u001b[31m.txt");

        assertThat(problem.line()).contains("a?b?[31m.txt");
        assertThat(problem.in(Locale.FRENCH).line()).contains("a?b?[31m.txt n’existe pas.");
    }

    @Test
    void itSaysInEachLanguageWhatFillsItsPlaces() {
        Problem problem =
                Problem.of("CATALOGUE-UNREADABLE").with("reason", "Row 3.").with("own", FILE);

        assertThat(problem.headline()).isEqualTo("Your own model catalogue has a mistake. Row 3.");
        assertThat(problem.remedy())
                .isEqualTo("Correct or remove own.json, then start Rushes again.");
        assertThat(problem.in(Locale.FRENCH))
                .isEqualTo(
                        new ProblemWords(
                                "CATALOGUE-UNREADABLE",
                                "Votre propre catalogue de modèles contient une erreur. Row 3.",
                                "Les modèles et les prix fournis avec Rushes servent.",
                                "Corrigez ou supprimez own.json, puis relancez Rushes."));
    }

    @Test
    void aWaySaysWhatItHasAndTheRestAsUsual() {
        Problem problem = Problem.of("VEO-PICTURE", "large").with("file", "a.png");

        assertThat(problem.headline()).isEqualTo("The picture a.png is larger than 4 MB.");
        assertThat(problem.meaning()).isEqualTo(Problem.of("VEO-PICTURE").meaning());
    }

    @Test
    void aPieceIsSaidInTheLanguageOfTheWhole() {
        Problem problem =
                Problem.of("SCRIPT-TYPE")
                        .with("place", Phrase.of("place.block").with("number", 3))
                        .with("wanted", Phrase.of("type.text"));

        assertThat(problem.headline()).isEqualTo("Block 3 must be text in quotes.");
        assertThat(problem.in(Locale.CANADA_FRENCH).headline())
                .isEqualTo("Bloc 3 doit être un texte entre guillemets.");
    }

    @Test
    void anotherRemedyIsSaidInTheLanguageToo() {
        Problem problem =
                Problem.of("VEO-BUSY").withRemedy(Phrase.of("remedy.exhausted").with("tries", 4));

        assertThat(problem.remedy()).startsWith("Rushes tried 4 times");
        assertThat(problem.in(Locale.FRENCH).remedy()).startsWith("Rushes a essayé 4 fois");
    }

    @Test
    void aSumIsWrittenAsEachLanguageWritesIt() {
        Phrase sum =
                Phrase.of("money.sign")
                        .with("symbol", "$")
                        .with("number", Phrase.number(new BigDecimal("12.50")));

        assertThat(sum.words()).isEqualTo("$12.50");
        assertThat(sum.in(Locale.FRENCH)).isEqualTo("12,50\u00a0$");
    }

    @Test
    void choicesAreListedAsAPersonListsThem() {
        assertThat(Phrase.either(List.of(4)).words()).isEqualTo("4");
        assertThat(Phrase.either(List.of(4, 6)).words()).isEqualTo("4 or 6");
        assertThat(Phrase.either(List.of(4, 6, 8)).in(Locale.FRENCH)).isEqualTo("4, 6 ou 8");
        assertThat(Phrase.either(List.of()).words()).isEmpty();
    }

    @Test
    void aValueWithBracesIsOnlyText() {
        Problem problem =
                Problem.of("PROFILES-UNREADABLE").with("reason", "{own} $1").with("own", FILE);

        assertThat(problem.headline()).endsWith("{own} $1");
        assertThat(problem.in(Locale.FRENCH).headline()).endsWith("{own} $1");
    }

    @Test
    void nothingIsThrownForWhatIsMissing() {
        Problem unknown = Problem.of(UNKNOWN).with("file", FILE).with("number", 3);

        assertThat(unknown.headline())
                .isEqualTo("NO-SUCH-CODE.headline (file: own.json) (number: 3)");
        assertThat(unknown.in(Locale.FRENCH).headline()).isEqualTo(unknown.headline());
        assertThat(Problem.of("SCRIPT-NOT-FOUND").headline()).isEqualTo("{file} does not exist.");
        assertThat(Problem.of("SCRIPT-NOT-FOUND").with("file", null).headline())
                .isEqualTo("null does not exist.");
    }

    @Test
    void aLanguageThatIsNotThereIsEnglishWhateverTheComputerSpeaks() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.FRENCH);
        try {
            Problem problem = Problem.of("VEO-BUSY");

            assertThat(problem.in(Locale.GERMAN).headline()).isEqualTo(problem.headline());
            assertThat(problem.headline()).isEqualTo("The video service is busy.");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void wordsThatWereSaidBeforeStayAsTheyAre() {
        Problem old = new Problem("OLD-CODE", "It broke.", "Nothing.", "Look.");

        assertThat(old.in(Locale.FRENCH).line()).isEqualTo(old.line());
    }
}
