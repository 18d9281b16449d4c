package studio.rushes.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.rushes.problem.StudioException;

class StyleShelfTest {
    private static final CaptionStyle CLEAN = CaptionStyles.shipped().named("clean");

    @TempDir Path folder;

    @Test
    void aKeptStyleIsThereAtOnceAndForTheNextStart() {
        StyleShelf shelf = shelf();
        CaptionStyle kept = shelf.keep(CLEAN.named("Été à Paris"));

        assertThat(kept.id()).isEqualTo("ete-a-paris");
        assertThat(shelf.now().named("ete-a-paris")).isEqualTo(kept);
        assertThat(shelf.now().isOwn("ete-a-paris")).isTrue();
        assertThat(shelf().now().all()).isEqualTo(shelf.now().all());
    }

    @Test
    void theSameNameAgainSavesOverOnesOwnAndNeverOverAShippedOne() {
        StyleShelf shelf = shelf();
        shelf.keep(CLEAN.named("Mine"));
        CaptionStyle louder = CaptionStyles.shipped().named("pop").named("Mine");
        assertThat(shelf.keep(louder)).isEqualTo(louder.called("mine"));
        assertThat(shelf.now().all()).hasSize(CaptionStyles.shipped().all().size() + 1);

        assertThat(shelf.keep(louder.named("Karaoke")).id()).isEqualTo("karaoke-2");
        assertThat(shelf.now().named("karaoke")).isEqualTo(CaptionStyle.standard());
    }

    @Test
    void twoNamesOfTheSameLettersAreTwoStyles() {
        StyleShelf shelf = shelf();
        assertThat(shelf.keep(CLEAN.named("Été")).id()).isEqualTo("ete");
        assertThat(shelf.keep(CLEAN.named("Ete")).id()).isEqualTo("ete-2");
    }

    @ParameterizedTest
    @CsvSource({
        "標題,style",
        "A & B,a-b",
        "x (y),x-y",
        "Straße,stra-e",
        "abcdefghi abcdefghi abcdefghi abcdefghi,abcdefghi-abcdefghi-abcdefghi-abcdefghi"
    })
    void anIdIsMadeOfWhatItsLettersMayBe(String name, String id) {
        assertThat(shelf().keep(CLEAN.named(name)).id()).isEqualTo(id);
    }

    @Test
    void takenAwayItIsGoneAndWhatItStoodOverIsBack() {
        OwnStyles own = new OwnStyles(folder.resolve("styles.json"));
        own.save(CLEAN.called("karaoke"));
        StyleShelf shelf = shelf();
        assertThat(shelf.now().isOwn("karaoke")).isTrue();

        assertThat(shelf.remove("karaoke")).contains(CaptionStyle.standard());
        assertThat(shelf.now().isOwn("karaoke")).isFalse();
        assertThat(shelf.remove("karaoke")).contains(CaptionStyle.standard());
    }

    @Test
    void whatAnotherProgramKeptMeanwhileIsNotLost() {
        StyleShelf one = shelf();
        StyleShelf other = shelf();
        one.keep(CLEAN.named("One"));
        other.keep(CLEAN.named("Other"));

        assertThat(other.now().find("one")).isPresent();
        assertThat(shelf().now().find("other")).isPresent();
    }

    @Test
    void aNameThatCouldWriteIntoASubtitleFileIsRefused() {
        StyleShelf shelf = shelf();
        assertThatThrownBy(() -> shelf.keep(CLEAN.named("{\\b1}")))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        refused ->
                                assertThat(refused.problem().code())
                                        .isEqualTo("CAPTIONS-STYLE-REFUSED"));
        assertThat(folder.resolve("styles.json")).doesNotExist();
        assertThat(shelf.now().all()).isEqualTo(CaptionStyles.shipped().all());
    }

    @Test
    void aFileWithAMistakeIsToldAndNothingIsPutOverIt() throws IOException {
        Path file = Files.writeString(folder.resolve("styles.json"), "{\"styles\": 1}");
        StyleShelf shelf = shelf();

        assertThat(shelf.problem().orElseThrow().code()).isEqualTo("CAPTIONS-STYLES-UNREADABLE");
        assertThatThrownBy(() -> shelf.keep(CLEAN.named("Mine")))
                .isInstanceOf(StudioException.class);
        assertThat(file).hasContent("{\"styles\": 1}");
    }

    @Test
    void withoutAFolderNoneIsKept() {
        StyleShelf shelf = StyleShelf.shipped();
        assertThatThrownBy(() -> shelf.keep(CLEAN.named("Mine")))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        refused ->
                                assertThat(refused.problem().code())
                                        .isEqualTo("CAPTIONS-STYLES-NOWHERE"));
    }

    private StyleShelf shelf() {
        return StyleShelf.with(folder.resolve("styles.json"));
    }
}
