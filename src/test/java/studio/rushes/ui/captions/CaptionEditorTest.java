package studio.rushes.ui.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.rushes.captions.CaptionSheet;
import studio.rushes.captions.TimedWord;
import studio.rushes.captions.WordSource;
import studio.rushes.media.FrameRate;

class CaptionEditorTest {
    private static final SheetClip CLIP = new SheetClip(192, FrameRate.FILM);
    private static final CaptionSheet SHEET =
            new CaptionSheet(
                    List.of(
                            page(500, 1_500, "Le", "miel", "ne"),
                            page(1_500, 2_500, "se", "périme"),
                            page(4_000, 5_000, "jamais")));

    private final List<CaptionSheet> kept = new ArrayList<>();
    private final List<Long> sought = new ArrayList<>();
    private final CaptionEditor editor =
            new CaptionEditor(
                    sheet -> {
                        kept.add(sheet);
                        show(sheet);
                    },
                    sought::add);

    @BeforeEach
    void shown() {
        show(SHEET);
    }

    private void show(CaptionSheet sheet) {
        editor.show(sheet, CLIP, List.of());
    }

    @Test
    void theHandBeginsAtTheFirstWordAndGoesOverTheEndsOfPages() {
        assertThat(editor.handProperty().get()).contains(new Spot(0, 0));

        editor.stepWord(3);
        assertThat(editor.handProperty().get()).contains(new Spot(1, 0));
        editor.stepWord(-1);
        assertThat(editor.handProperty().get()).contains(new Spot(0, 2));
        editor.stepWord(-9);
        assertThat(editor.handProperty().get()).contains(new Spot(0, 0));
        editor.stepWord(99);
        assertThat(editor.handProperty().get()).contains(new Spot(2, 0));
    }

    @Test
    void whereTheHandGoesThePlayerShows() {
        editor.select(new Spot(1, 1));
        editor.stepPage(1);

        assertThat(sought).containsExactly(48L, 96L);
    }

    @Test
    void theWordThatIsSaidIsKnownByTheFrame() {
        editor.at(11);
        assertThat(editor.saidProperty().get()).isEmpty();
        editor.at(12);
        assertThat(editor.saidProperty().get()).contains(new Spot(0, 0));
        editor.at(36);
        assertThat(editor.saidProperty().get()).contains(new Spot(1, 0));
        editor.at(60);
        assertThat(editor.saidProperty().get()).isEmpty();
        editor.at(-1);
        assertThat(editor.saidProperty().get()).isEmpty();
    }

    @Test
    void whatIsWrittenIsKeptAndTheHandStays() {
        editor.select(new Spot(1, 1));
        editor.write();
        editor.written("gâte");

        assertThat(kept).containsExactly(SHEET.reword(1, 1, "gâte"));
        assertThat(editor.writingProperty().get()).isEmpty();
        assertThat(editor.handProperty().get()).contains(new Spot(1, 1));
    }

    @Test
    void writingTheSameOrNotAtAllKeepsNothing() {
        editor.write();
        editor.written("Le");
        editor.write();
        editor.stopWriting();
        editor.written("La");

        assertThat(kept).isEmpty();
    }

    @Test
    void anotherWordSelectedEndsTheWriting() {
        editor.write();
        editor.select(new Spot(2, 0));

        assertThat(editor.writingProperty().get()).isEmpty();
    }

    @Test
    void aSplitPutsTheHandOnTheNewPage() {
        editor.select(new Spot(0, 1));
        editor.split();

        assertThat(kept).containsExactly(SHEET.split(0, 1));
        assertThat(editor.handProperty().get()).contains(new Spot(1, 0));
    }

    @Test
    void splittingAtAFirstWordKeepsNothing() {
        editor.select(new Spot(1, 0));
        editor.split();

        assertThat(kept).isEmpty();
        assertThat(editor.handProperty().get()).contains(new Spot(1, 0));
    }

    @Test
    void framesAreWholeHoweverOftenAPageIsMoved() {
        editor.select(new Spot(2, 0));
        for (int i = 0; i < 30; i++) {
            editor.moveFrames(1);
        }
        assertThat(editor.pages().get(2).start()).isEqualTo(5_250);

        for (int i = 0; i < 30; i++) {
            editor.moveFrames(-1);
        }
        assertThat(editor.pages().get(2).start()).isEqualTo(4_000);
    }

    @Test
    void aTenthIsAHundredMilliseconds() {
        editor.select(new Spot(2, 0));
        editor.moveTenths(-1);

        assertThat(editor.pages().get(2).start()).isEqualTo(3_900);
    }

    @Test
    void theLastPageTakenAwayLeavesTheHandOnTheOneBefore() {
        editor.select(new Spot(2, 0));
        editor.delete();
        assertThat(editor.handProperty().get()).contains(new Spot(1, 0));

        editor.delete();
        editor.delete();
        assertThat(editor.pages()).isEmpty();
        assertThat(editor.handProperty().get()).isEmpty();
        editor.delete();
        editor.write();
        editor.stepWord(1);
        assertThat(kept).hasSize(3);
    }

    @Test
    void oneChangedPageTouchesItsOwnRowOnly() {
        List<String> heard = new ArrayList<>();
        PageRow last = editor.pages().getLast();
        editor.pages().addListener((InvalidationListener) _ -> heard.add("changed"));

        editor.select(new Spot(0, 0));
        editor.write();
        editor.written("Un");

        assertThat(heard).hasSize(1);
        assertThat(editor.pages().getLast()).isSameAs(last);
    }

    @Test
    void aWordSaysWhereItsTimeComesFromUnlessAHandSetIt() {
        TimedWord heard = new TimedWord("Le", 12, 20, WordSource.HEARD);
        TimedWord shared = new TimedWord("miel", 20, 28, WordSource.SCRIPT);
        editor.show(SHEET, CLIP, List.of(heard, shared));

        assertThat(editor.pages().getFirst().words())
                .extracting(PageRow.Chip::source)
                .containsExactly(
                        Optional.of(WordSource.HEARD),
                        Optional.of(WordSource.SCRIPT),
                        Optional.of(WordSource.SCRIPT));
        show(SHEET);
        assertThat(editor.pages().getFirst().words().getFirst().source()).isEmpty();
    }

    /** Words that share the page evenly. */
    private static CaptionSheet.Page page(long start, long end, String... words) {
        long each = (end - start) / words.length;
        return new CaptionSheet.Page(
                start,
                end,
                IntStream.range(0, words.length)
                        .mapToObj(i ->
                                new CaptionSheet.Word(
                                        words[i], start + i * each, start + (i + 1) * each))
                        .toList());
    }
}
