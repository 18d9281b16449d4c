package studio.rushes.ui.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.rushes.captions.CaptionImage;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.captions.CaptionStyle.HighlightKind;
import studio.rushes.captions.CaptionStyles;
import studio.rushes.captions.SafeZone;
import studio.rushes.captions.SafeZones;
import studio.rushes.captions.StyleShelf;
import studio.rushes.media.FrameSize;
import studio.rushes.problem.Problem;
import studio.rushes.project.CaptionChoices;
import studio.rushes.script.Script;
import studio.rushes.ui.grid.Scenes;

@SuppressWarnings("NullAway.Init") // opened before each test
class StyleSheetModelTest {
    @TempDir Path folder;

    private final List<Script> edits = new ArrayList<>();
    private final List<Runnable> paintings = new ArrayList<>();
    private final StylePicks files = new StylePicks();
    private Script script = Scenes.script(2);
    private boolean allowed = true;
    private FakeCaptionDesk desk;
    private CaptionsModel captions;

    @BeforeEach
    void open() {
        desk = new FakeCaptionDesk(() -> script, this::edited);
        desk.choices =
                new CaptionChoices(
                        StyleShelf.with(folder.resolve("styles.json")), SafeZones.shipped());
        captions = new CaptionsModel(Runnable::run, Runnable::run, new Host());
        captions.styling().pickWith(files);
        captions.open(desk);
    }

    private void edited(Script now) {
        edits.add(now);
        script = now;
        captions.follow(now);
    }

    private StyleSheetModel sheet() {
        captions.openStyle();
        return Objects.requireNonNull(captions.styling().sheetProperty().get());
    }

    @Test
    void theSheetBeginsWithTheVideosStyleUnderANameOfOnesOwn() {
        captions.style("boxed");
        CaptionStyle begun = sheet().fields().styleProperty().get();

        assertThat(begun).isEqualTo(style("boxed").named("My Boxed"));
        assertThat(sheet().standingProperty().get())
                .isEqualTo(new StyleSheetModel.Standing(true, false, false));
    }

    @Test
    void everyPartOfEveryStyleIsReadFromTheFieldsAsItWasPutIn() {
        StyleFields fields = sheet().fields();
        for (CaptionStyle style : CaptionStyles.shipped().all()) {
            fields.show(style);
            fields.name.set("x");
            fields.name.set(style.name());
            assertThat(fields.styleProperty().get()).isEqualTo(style);
        }
    }

    @Test
    void savedTheVideoUsesItByOneStepAndTheListHasIt() {
        StyleSheetModel sheet = sheet();
        sheet.fields().name.set("  Été ");
        sheet.fields().font.set("Bangers");
        sheet.fields().highlight.set(HighlightKind.BOX);
        assertThat(edits).isEmpty();
        sheet.save();

        assertThat(edits).hasSize(1);
        assertThat(desk.video().style()).contains("ete");
        CaptionStyle saved = captions.lookProperty().get().style();
        assertThat(saved.name()).isEqualTo("Été");
        assertThat(saved.font()).isEqualTo("Bangers");
        assertThat(captions.stylesProperty().get()).contains(saved).hasSize(6);
        assertThat(sheet.noteProperty().get()).contains("Été").contains("ete");
        assertThat(sheet.problemProperty().get()).isEmpty();
    }

    @Test
    void savedOverOnesOwnItIsSeenWithoutAStepAndAsItWasBringsTheOldOneBack() {
        sheet().save();
        captions.styling().close();
        StyleSheetModel sheet = sheet();
        CaptionStyle before = sheet.fields().styleProperty().get();
        assertThat(sheet.standingProperty().get().replaced()).isTrue();
        sheet.fields().size.set(140);
        sheet.save();

        assertThat(edits).hasSize(1);
        assertThat(captions.lookProperty().get().style().size()).isEqualTo(140);
        assertThat(sheet.standingProperty().get().changed()).isTrue();
        sheet.restore();
        sheet.save();
        assertThat(captions.lookProperty().get().style()).isEqualTo(before);
        assertThat(captions.stylesProperty().get()).hasSize(6);
    }

    @Test
    void deletedTheVideoShowsTheUsualStyleUntilItIsSavedAgain() {
        StyleSheetModel sheet = sheet();
        sheet.fields().size.set(120);
        sheet.save();
        sheet.delete();

        assertThat(captions.stylesProperty().get()).isEqualTo(CaptionStyles.shipped().all());
        assertThat(captions.lookProperty().get().style()).isEqualTo(CaptionStyle.standard());
        assertThat(sheet.standingProperty().get().replaced()).isFalse();
        sheet.save();
        assertThat(captions.lookProperty().get().style().size()).isEqualTo(120);
        assertThat(edits).hasSize(1);
    }

    @Test
    void aShippedStyleCannotBeDeletedNorChanged() {
        StyleSheetModel sheet = sheet();
        sheet.fields().name.set("Karaoke");
        assertThat(sheet.standingProperty().get().replaced()).isFalse();
        sheet.delete();
        sheet.fields().size.set(30);
        sheet.save();

        assertThat(desk.choices().styles().now().named("karaoke"))
                .isEqualTo(CaptionStyle.standard());
        assertThat(desk.video().style()).contains("karaoke-2");
    }

    @Test
    void withoutANameNothingIsSaved() {
        StyleSheetModel sheet = sheet();
        sheet.fields().name.set("  ");
        sheet.save();

        assertThat(sheet.standingProperty().get().named()).isFalse();
        assertThat(captions.stylesProperty().get()).hasSize(5);
    }

    @Test
    void aNameThatIsRefusedIsToldInTheSheet() {
        StyleSheetModel sheet = sheet();
        sheet.fields().name.set("{\\b1}");
        sheet.save();

        assertThat(sheet.problemProperty().get().orElseThrow().headline())
                .contains("styles[0].name");
        assertThat(edits).isEmpty();
        sheet.fields().name.set("b1");
        sheet.save();
        assertThat(sheet.problemProperty().get()).isEmpty();
        assertThat(desk.video().style()).contains("b1");
    }

    @Test
    void sharedItIsTakenInElsewhereAsItWas() {
        Path file = folder.resolve("shared.json");
        files.target = Optional.of(file);
        files.source = Optional.of(file);
        StyleSheetModel sheet = sheet();
        sheet.fields().name.set("Gros titres");
        sheet.fields().outlineWidth.set(3);
        sheet.share();
        assertThat(files.suggested).isEqualTo("gros-titres.json");
        assertThat(sheet.noteProperty().get()).contains("shared.json");
        assertThat(captions.stylesProperty().get()).hasSize(5);
        CaptionStyle shared = sheet.fields().styleProperty().get().called("gros-titres");

        sheet.restore();
        sheet.takeIn();
        assertThat(sheet.fields().styleProperty().get()).isEqualTo(shared);
        assertThat(captions.lookProperty().get().style()).isEqualTo(shared);
        assertThat(edits).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"size\" : 88 | \"size\" : 4000 | styles[0].size",
                "\"font\" : \"Montserrat ExtraBold\" | \"font\" : \"/etc/font\" | styles[0].font",
                "#FFE500 | red | styles[0].highlight.colour",
                "\"fall\" : 4 | \"fall\" : \"4\" | styles[0].shadow.fall",
                "\"id\" : \"my-karaoke\" | \"id\" : \"../x\" | styles[0].id",
                "\"styles\" | \"skills\" | styles",
            })
    void aHostileFileIsRefusedWithItsPlaceAndChangesNothing(String good, String bad, String place)
            throws IOException {
        Path file = folder.resolve("theirs.json");
        files.target = Optional.of(file);
        files.source = Optional.of(file);
        StyleSheetModel sheet = sheet();
        sheet.share();
        String json = Files.readString(file);
        assertThat(json).contains(good);
        Files.writeString(file, json.replace(good, bad));
        CaptionStyle before = sheet.fields().styleProperty().get();
        sheet.takeIn();

        Problem problem = sheet.problemProperty().get().orElseThrow();
        assertThat(problem.code()).isEqualTo("CAPTIONS-STYLE-REFUSED");
        assertThat(problem.headline()).contains(place);
        assertThat(sheet.fields().styleProperty().get()).isEqualTo(before);
        assertThat(captions.stylesProperty().get()).hasSize(5);
        assertThat(edits).isEmpty();
    }

    @Test
    void aMistakeInOnesOwnFileIsToldWhereStylesAreMade() throws IOException {
        Files.writeString(folder.resolve("styles.json"), "[]");
        open();

        assertThat(sheet().problemProperty().get().map(Problem::code))
                .contains("CAPTIONS-STYLES-UNREADABLE");
    }

    @Test
    void everyChangeIsPaintedAndWhatWasOvertakenIsNot() {
        StylePreview preview =
                new StylePreview(new FrameSize(1080, 1920), paintings::add, Runnable::run);
        for (String id : List.of("karaoke", "clean", "boxed", "pop")) {
            preview.show(new CaptionLook(style(id), SafeZone.standard()));
        }
        assertThat(paintings).hasSize(1);
        paintings.removeFirst().run();
        CaptionImage first = Objects.requireNonNull(preview.imageProperty().get());
        assertThat(paintings).hasSize(1);
        paintings.removeFirst().run();

        assertThat(paintings).isEmpty();
        assertThat(Objects.requireNonNull(preview.imageProperty().get()).argb())
                .isNotEqualTo(first.argb());
        assertThat(preview.size()).isEqualTo(new FrameSize(540, 960));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4"})
    void theLongWordIsInThePreviewHoweverManyWordsAPageHas(int words) {
        StyleSheetModel sheet = sheet();
        sheet.fields().words.set(words);
        CaptionImage image = Objects.requireNonNull(sheet.preview().imageProperty().get());

        assertThat(image.width()).isGreaterThan(sheet.preview().size().width() / 2);
    }

    @Test
    void aBoxThatIsChosenIsSeenAndOneThatIsTakenInStaysAsItIs() {
        StyleFields fields = sheet().fields();
        fields.highlight.set(HighlightKind.BOX);
        assertThat(fields.styleProperty().get().box().padding()).isEqualTo(14);

        CaptionStyle tight = fields.styleProperty().get();
        fields.boxPadding.set(0);
        CaptionStyle bare = fields.styleProperty().get();
        fields.show(tight);
        fields.show(bare);
        assertThat(fields.styleProperty().get()).isEqualTo(bare);
    }

    @Test
    void whoMayNotChangeTheVideoOpensNoSheet() {
        allowed = false;
        captions.openStyle();

        assertThat(captions.styling().sheetProperty().get()).isNull();
    }

    @Test
    void aColourIsWrittenAsInTheFile() {
        assertThat(ColourField.argb("#FFE500")).contains(0xFFFFE500);
        assertThat(ColourField.argb("80ffe500")).contains(0x80FFE500);
        assertThat(ColourField.argb("#FFE50")).isEmpty();
        assertThat(ColourField.argb("red")).isEmpty();
        assertThat(ColourField.hex(0xFFFFE500)).isEqualTo("#FFE500");
        assertThat(ColourField.hex(0x00123456)).isEqualTo("#00123456");
    }

    private static CaptionStyle style(String id) {
        return CaptionStyles.shipped().named(id);
    }

    private final class Host implements CaptionHost {
        @Override
        public void trouble(Problem problem) {
            throw new AssertionError(problem.line());
        }

        @Override
        public void exported(Path file) {
            throw new AssertionError("nothing was exported to " + file);
        }

        @Override
        public void read(Path file, int takes) {
            throw new AssertionError("nothing was read from " + file);
        }

        @Override
        public void change(Runnable edit) {
            if (allowed) {
                edit.run();
            }
        }
    }
}
