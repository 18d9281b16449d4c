package studio.rushes.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {
    private static final Path SAMPLES = Path.of("assets", "samples");

    @Test
    void mielHasFiveBlocksAndLastsThirtySixSeconds() {
        Script miel = ScriptReader.read(SAMPLES.resolve("miel/script_v2.json"));
        assertThat(seconds(miel)).containsExactly(8, 7, 7, 7, 7);
        assertThat(miel.seconds()).isEqualTo(36);
        assertThat(ScriptLanguage.of(miel)).isEqualTo(Locale.FRENCH);
    }

    @Test
    void harbourHasEightBlocksInEnglish() {
        Script harbour = ScriptReader.read(SAMPLES.resolve("harbour/script_v2.json"));
        assertThat(harbour.blocks()).hasSize(8);
        assertThat(ScriptLanguage.of(harbour)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void volcanIsReadThroughItsMess() {
        Script volcan = ScriptReader.read(SAMPLES.resolve("volcan/script_raw.txt"));
        assertThat(volcan.videoId()).isEqualTo("volcan");
        assertThat(volcan.theme()).isEqualTo("Une nuit au bord du Stromboli");
        assertThat(seconds(volcan)).containsExactly(8, 7, 7, 6, 8, 8);
        assertThat(volcan.blocks()).extracting(Block::dialogue).doesNotContain("");
        assertThat(volcan.blocks()).extracting(Block::visual).doesNotContain("");
        assertThat(volcan.blocks().get(0).dialogue())
                .startsWith("Il y a une île")
                .endsWith("nous montons.");
        assertThat(volcan.blocks().get(0).visual()).contains("une lueur rouge bat");
        assertThat(volcan.blocks().get(1).dialogue())
                .isEqualTo(
                        "Neuf cents mètres de cendre. À chaque pas, "
                                + "la montagne vous reprend la moitié de ce que vous avez gagné.");
        assertThat(volcan.blocks().get(2).dialogue())
                .startsWith("Puis le sol")
                .endsWith("oreilles.");
        assertThat(volcan.blocks().get(3).dialogue()).startsWith("Personne ne crie.");
        assertThat(volcan.blocks().get(5).dialogue())
                .startsWith("Un volcan")
                .endsWith("tout le village.");
        assertThat(volcan.blocks().get(5).visual()).endsWith("Plan fixe.");
        assertThat(ScriptLanguage.of(volcan)).isEqualTo(Locale.FRENCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"miel/script_v2.json", "harbour/script_v2.json", "volcan/script_raw.txt"})
    void everyLineCanBeSaidInItsTime(String sample) {
        for (Block block : ScriptReader.read(SAMPLES.resolve(sample)).blocks()) {
            int words = block.dialogue().split("\\s+").length;
            assertThat(words)
                    .as(block.dialogue())
                    .isGreaterThan(block.seconds())
                    .isLessThanOrEqualTo(block.seconds() * 3);
        }
    }

    private static List<Integer> seconds(Script script) {
        return script.blocks().stream().map(Block::seconds).toList();
    }
}
