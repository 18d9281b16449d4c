package studio.rushes.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.catalogue.CatalogueException;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

class CaptionStylesTest {
    @TempDir Path folder;

    @Test
    void theShippedStylesDifferInKindAndKeepTheLookThereWas() {
        assertThat(CaptionStyles.shipped().all())
                .extracting(CaptionStyle::id)
                .containsExactly("karaoke", "pipeline", "pop", "clean", "boxed");
        CaptionStyle karaoke = CaptionStyle.standard();
        assertThat(karaoke.id()).isEqualTo("karaoke");
        assertThat(
                        List.of(
                                karaoke.size(),
                                karaoke.maxLineWidth(),
                                karaoke.centreY(),
                                karaoke.bleed()))
                .containsExactly(88, 700, 1250, 20);
        CaptionStyle pipeline = CaptionStyles.shipped().named("pipeline");
        assertThat(pipeline.upperCase()).isTrue();
        assertThat(pipeline.wordsPerPage()).isEqualTo(2);
        assertThat(pipeline.leadMillis()).isEqualTo(50);
        assertThat(pipeline.highlight().colour()).isEqualTo(0xFFFFFF00);
    }

    @Test
    void everyStyleComesBackFromAFileAsItWentIn() throws CatalogueException {
        List<CaptionStyle> all = CaptionStyles.shipped().all();
        assertThat(StyleRows.read(StyleJson.bytes(all))).isEqualTo(all);
    }

    @Test
    void aSavedStyleIsKnownBesideTheShippedOnesAndReplacesTheOneOfItsId() {
        Path file = folder.resolve("deep/styles.json");
        OwnStyles own = new OwnStyles(file);
        own.save(CaptionStyle.standard().called("mine"));
        CaptionStyle other = CaptionStyles.shipped().named("clean").called("karaoke");
        own.save(other);
        CaptionStyles known = CaptionStyles.with(file).styles();
        assertThat(known.all()).hasSize(6);
        assertThat(known.named("karaoke")).isEqualTo(other);
        assertThat(own.remove("karaoke").named("karaoke")).isEqualTo(CaptionStyle.standard());
        assertThat(own.remove("mine").all()).isEqualTo(CaptionStyles.shipped().all());
        assertThat(CaptionStyles.with(file).problem()).isEmpty();
    }

    @Test
    void aStyleIsHandedOnAndReplacesNone() {
        Path handed = folder.resolve("handed.json");
        CaptionStyle theirs = CaptionStyles.shipped().named("boxed").called("karaoke");
        OwnStyles.export(theirs, handed);
        OwnStyles own = new OwnStyles(folder.resolve("styles.json"));
        assertThat(own.take(handed)).isEqualTo(theirs.called("karaoke-2"));
        OwnStyles.export(theirs.called("karaoke-2"), handed);
        assertThat(own.take(handed).id()).as("the same again").isEqualTo("karaoke-2");
        assertThat(CaptionStyles.with(folder.resolve("styles.json")).styles().all()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"boxed\"'         | '\"../x\"'             | styles[0].id",
                "'\"Boxed\"'         | '\"Boxed,{\\\\fs200}\"' | styles[0].name",
                "'\"Boxed\"'         | '\"a\\nDialogue: 0\"'  | styles[0].name",
                "'\"Boxed\"'         | '\"a\\u202Eb\"'        | styles[0].name",
                "'\"Poppins\"'       | '\"Arial,99\"'         | styles[0].font",
                "': 58'              | ': 4000'               | styles[0].size",
                "': 4,'              | ': 40,'                | styles[0].wordsPerPage",
                "'\"as-written\"'    | '\"lower\"'            | styles[0].case: as-written, upper",
                "'#D9101418'         | '#D91014'              | ''",
                "'#FFD54A'           | 'yellow'               | styles[0].highlight.colour",
                "'\"line\"'          | '\"word\"'             | styles[0].box.around: none, line",
                "'\"radius\" : 20'   | '\"radius\" : -1'      | styles[0].box.radius",
                "'\"fall\" : 0'      | '\"fal\" : 0'          | styles[0].shadow",
                "'\"width\" : 0'     | '\"width\" : 1e99'     | styles[0].outline.width",
            })
    void aStyleFromElsewhereIsCheckedToItsLastValue(String right, String wrong, String told)
            throws IOException {
        CaptionStyle boxed = CaptionStyles.shipped().named("boxed");
        String json = new String(StyleJson.bytes(List.of(boxed)), StandardCharsets.UTF_8);
        assertThat(json.replace(" :", ":").replace("\": ", "\" : ") + json).contains(right);
        Path file = folder.resolve("styles.json");
        Files.writeString(file, json.replace(right, wrong));
        OwnStyles own = new OwnStyles(folder.resolve("own.json"));
        if (told.isEmpty()) {
            assertThat(own.take(file).box().colour()).isEqualTo(0xFFD91014);
            return;
        }
        assertThatThrownBy(() -> own.take(file))
                .isInstanceOf(StudioException.class)
                .hasMessageStartingWith("CAPTIONS-STYLE-REFUSED: ")
                .hasMessageContaining(told);
        assertThat(folder.resolve("own.json")).doesNotExist();
        CaptionStyles.Reading reading = CaptionStyles.with(file);
        assertThat(reading.problem()).map(Problem::line).get().asString().contains(told);
        assertThat(reading.styles().all()).isEqualTo(CaptionStyles.shipped().all());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "{\"styles\": []}", "{\"styles\": {}}", "null", "\u0000"})
    void whatIsNoStyleIsNotTakenIn(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), text);
        OwnStyles own = new OwnStyles(folder.resolve("own.json"));
        assertThatThrownBy(() -> own.take(file)).hasMessageStartingWith("CAPTIONS-STYLE-REFUSED: ");
        assertThatThrownBy(() -> own.take(folder))
                .hasMessageStartingWith("CAPTIONS-STYLE-REFUSED: ");
        Files.write(file, new byte[2 << 20]);
        assertThatThrownBy(() -> own.take(file)).hasMessageContaining("larger than 1 MB");
    }

    @Test
    void aFileWithAMistakeIsNotWrittenOver() throws IOException {
        Path file = Files.writeString(folder.resolve("styles.json"), "{\"styles\": 1}");
        OwnStyles own = new OwnStyles(file);
        assertThatThrownBy(() -> own.save(CaptionStyle.standard()))
                .hasMessageStartingWith("CAPTIONS-STYLES-UNREADABLE: ");
        assertThat(file).hasContent("{\"styles\": 1}");
    }

    @Test
    void aStyleThatCouldNotBeReadAgainIsNotKept() {
        OwnStyles own = new OwnStyles(folder.resolve("styles.json"));
        CaptionStyle bad = CaptionStyle.standard().called("a,b\nDialogue:");
        assertThatThrownBy(() -> own.save(bad)).hasMessageStartingWith("CAPTIONS-STYLE-REFUSED: ");
        assertThatThrownBy(() -> OwnStyles.export(bad, folder.resolve("out.json")))
                .hasMessageStartingWith("CAPTIONS-STYLE-REFUSED: ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aStyleThatIsNotThereIsRefusedWithTheNamesOfThoseThatAre() {
        assertThatThrownBy(() -> CaptionStyles.shipped().named("comic"))
                .hasMessageStartingWith("CAPTIONS-STYLE: ")
                .hasMessageContaining("karaoke, pipeline, pop, clean, boxed");
    }
}
