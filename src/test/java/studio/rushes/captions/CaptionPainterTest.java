package studio.rushes.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

class CaptionPainterTest {
    private static final FrameSize SIZE = FrameSize.PORTRAIT_720;
    private static final CaptionLook LOOK = CaptionLook.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "720x1280",
                "1080x1920",
                "1280x720",
                "1080x1080",
                "540x960",
                "16x16",
                "64x4096"
            })
    void inkLiesInTheSafeZoneAndTheImageInThePicture(String wanted) {
        FrameSize size = FrameSize.parse(wanted);
        for (CaptionPage page : pages()) {
            CaptionImage image = new CaptionPainter(LOOK).paint(state(page, 0), size);
            assertThat(image.x() % 2 + image.y() % 2 + image.width() % 2 + image.height() % 2)
                    .isZero();
            assertThat(image.x()).isNotNegative();
            assertThat(image.y()).isNotNegative();
            assertThat(image.x() + image.width()).isLessThanOrEqualTo(size.width());
            assertThat(image.y() + image.height()).isLessThanOrEqualTo(size.height());
            Rectangle2D safe = SafeZone.standard().within(size);
            for (int i = 0; i < image.argb().length; i++) {
                if (image.argb()[i] >>> 24 > 8) {
                    double x = image.x() + i % image.width();
                    double y = image.y() + i / image.width();
                    assertThat(safe.intersects(x, y, 1, 1)).as("%s,%s of %s", x, y, page).isTrue();
                }
            }
        }
    }

    @Test
    void lettersAreWhiteTheWordSaidIsYellowAndTheRestIsBlack() {
        CaptionPage page = page("Le miel", "de montagne");
        CaptionImage image = new CaptionPainter(LOOK).paint(state(page, 1), SIZE);
        assertThat(share(image, 0xFFFFFFFF)).isGreaterThan(0.02);
        assertThat(share(image, 0xFFFFE500)).isGreaterThan(0.01);
        assertThat(share(image, 0xFF000000)).isGreaterThan(0.05);
        CaptionImage unlit = new CaptionPainter(LOOK).paint(state(page, -1), SIZE);
        assertThat(share(unlit, 0xFFFFE500)).isZero();
    }

    @Test
    void twoStatesOfAPageDifferInColourOnly() {
        CaptionPage page = page("Le miel", "de montagne");
        CaptionPainter painter = new CaptionPainter(LOOK);
        CaptionImage first = painter.paint(state(page, 0), SIZE);
        CaptionImage second = painter.paint(state(page, 3), SIZE);
        assertThat(List.of(second.x(), second.y(), second.width(), second.height()))
                .containsExactly(first.x(), first.y(), first.width(), first.height());
        int changed = 0;
        for (int i = 0; i < first.argb().length; i++) {
            assertThat(second.argb()[i] >>> 24).isEqualTo(first.argb()[i] >>> 24);
            changed += second.argb()[i] == first.argb()[i] ? 0 : 1;
        }
        assertThat(changed).isPositive();
    }

    @Test
    void coloursAreMultipliedByTheirAlpha() {
        CaptionImage image = new CaptionPainter(LOOK).paint(state(page("Miel"), 0), SIZE);
        for (int pixel : image.argb()) {
            int alpha = pixel >>> 24;
            assertThat((pixel >> 16) & 0xFF).isLessThanOrEqualTo(alpha);
            assertThat((pixel >> 8) & 0xFF).isLessThanOrEqualTo(alpha);
            assertThat(pixel & 0xFF).isLessThanOrEqualTo(alpha);
        }
    }

    @Test
    void theInkIsCentredOnThePicture() {
        CaptionImage image = new CaptionPainter(LOOK).paint(state(page("MOM"), 0), SIZE);
        assertThat(image.x() + image.width() / 2).isBetween(356, 364);
    }

    @Test
    void everyBundledFontDrawsFrench() {
        for (String font : CaptionFonts.names()) {
            CaptionLook style = Looks.in(Looks.hard(font, false));
            assertThat("ÉÀÇŒœæŸ«»’…–—!?")
                    .matches(
                            text -> CaptionFonts.named(font).font().canDisplayUpTo(text) < 0, font);
            CaptionImage image =
                    new CaptionPainter(style).paint(state(page("Cœur", "d’été"), 0), SIZE);
            assertThat(share(image, 0xFFFFE500)).as(font).isGreaterThan(0.01);
        }
    }

    @Test
    void aWordFarTooWideIsDrawnSmaller() {
        CaptionImage image =
                new CaptionPainter(LOOK).paint(state(page("W".repeat(3_000)), 0), SIZE);
        assertThat(image.width()).isLessThanOrEqualTo(480);
    }

    @Test
    void nothingToDrawIsAnImageWithoutPixels() {
        CaptionImage image = new CaptionPainter(LOOK).paint(state(page("\uD83D\uDE00"), 0), SIZE);
        assertThat(image.argb()).isEmpty();
        assertThat(image.width()).isZero();
    }

    @Test
    void lettersOfOtherScriptsDoNotStopTheWork() {
        CaptionImage image =
                new CaptionPainter(LOOK).paint(state(page("שלום עולם", "مرحبا 蜂蜜"), 0), SIZE);
        assertThat(image.width()).isLessThanOrEqualTo(SIZE.width());
    }

    @Test
    void severalThreadsPaintTheSame() throws InterruptedException, ExecutionException {
        CaptionPainter painter = new CaptionPainter(LOOK);
        CaptionState state = state(page("Le miel", "de montagne"), 1);
        int[] alone = painter.paint(state, SIZE).argb();
        List<Future<int[]>> together = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 16; i++) {
                together.add(threads.submit(() -> painter.paint(state, SIZE).argb()));
            }
        }
        for (Future<int[]> one : together) {
            assertThat(one.get()).isEqualTo(alone);
        }
    }

    static CaptionPage page(String... lines) {
        List<List<CaptionWord>> set = new ArrayList<>();
        long at = 0;
        for (String line : lines) {
            List<CaptionWord> words = new ArrayList<>();
            for (String word : line.split(" ", -1)) {
                words.add(new CaptionWord(word, at, at + 6));
                at += 6;
            }
            set.add(words);
        }
        return new CaptionPage(0, at, set);
    }

    static CaptionState state(CaptionPage page, int active) {
        return new CaptionState(page.start(), page.end(), page, active);
    }

    private static List<CaptionPage> pages() {
        String text =
                "Anticonstitutionnellement, Zéphyrine goûte l’été ! Wagons, jonquilles et Ângström"
                        + " filent vers WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW.";
        List<CaptionWord> words = CaptionPagesTest.spoken(text, java.util.Locale.FRENCH, 240);
        return CaptionPages.of(words, LOOK, 240, FrameRate.FILM).pages();
    }

    private static double share(CaptionImage image, int argb) {
        int found = 0;
        for (int pixel : image.argb()) {
            found += pixel == argb ? 1 : 0;
        }
        return (double) found / image.argb().length;
    }
}
