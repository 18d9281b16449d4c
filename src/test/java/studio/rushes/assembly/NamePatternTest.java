package studio.rushes.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.assembly.NamePattern.Field;

class NamePatternTest {
    @Test
    void fieldsAreFilledAndEverythingElseStays() {
        assertThat(name("{video} ({date}) {quality}-{profile} #{number}"))
                .isEqualTo("harbour (2027-03-01) standard-tiktok #3");
    }

    @Test
    void whatAFieldHoldsIsNoPattern() {
        Map<Field, String> values = Map.of(Field.VIDEO, "{profile}$1", Field.PROFILE, "tiktok");
        assertThat(NamePattern.STANDARD.filled(values).text()).isEqualTo("{profile}$1-tiktok");
    }

    @ParameterizedTest
    @CsvSource({
        "../x, x",
        "a/b, a-b",
        "'..\\..\\a', a",
        "/etc/passwd, etc-passwd",
        "C:\\film, C-film",
        "CON, _CON",
        "con.final, _con.final",
        "Lpt1, _Lpt1",
        "console, console",
        "'  . ', film",
        "---, film",
        "'a  b. ', a b",
        "'a\tb\nc', a-b-c",
        "'a\u202Egpj.exe', a-gpj.exe",
        "'a\u0000b', a-b",
        "'\uD800', film",
        "cafe\u0301, caf\u00e9",
        "\uD83D\uDC1D miel, \uD83D\uDC1D miel",
        "'what?*|<>', what",
    })
    void whateverIsAskedForBecomesOneNameThatEveryFileSystemTakes(String asked, String name) {
        assertThat(FileName.of(asked).text()).isEqualTo(name);
        assertThat(FileName.of(name).text()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "\uD83D\uDC1D"})
    void aLongNameIsCutBetweenTwoSigns(String sign) {
        String name = FileName.of(sign.repeat(300)).text();
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(117, 120);
        assertThat(sign.repeat(300)).startsWith(name);
        assertThat(name.length() % sign.length()).isZero();
    }

    @Test
    void aNameInOldLettersOnlyIsStillTold() {
        assertThat(FileName.of("Été à \uD83D\uDC1D Paris").plain().text())
                .isEqualTo("Ete a - Paris");
        assertThat(FileName.of("\uD83D\uDC1D").plain().text()).isEqualTo("film");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{vidoe}", "a{}b"})
    void aPatternThatMakesNoNameIsRefused(String pattern) {
        assertThatThrownBy(() -> new NamePattern(pattern)).hasMessageStartingWith("EDITION-NAME: ");
    }

    private static String name(String pattern) {
        return new NamePattern(pattern)
                .filled(
                        Map.of(
                                Field.VIDEO, "harbour",
                                Field.PROFILE, "tiktok",
                                Field.QUALITY, "standard",
                                Field.DATE, "2027-03-01",
                                Field.NUMBER, "3"))
                .text();
    }
}
