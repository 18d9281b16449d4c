package studio.rushes.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
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

    @ParameterizedTest
    @ValueSource(strings = {"karaoke", "pipeline", "pop", "clean", "boxed"})
    void allStatesOfAPageHaveOnePlaceAndAreDrawnTheSameInAnyOrder(String style) {
        CaptionPage page = page("Où Zoé", "goûte l’été\u00A0!");
        CaptionPainter painter = new CaptionPainter(Looks.of(style));
        CaptionImage dark = painter.paint(state(page, -1), SIZE);
        for (int active : new int[] {3, 0, 2, 1, 0}) {
            CaptionImage lit = painter.paint(state(page, active), SIZE);
            CaptionImage alone =
                    new CaptionPainter(Looks.of(style)).paint(state(page, active), SIZE);
            assertThat(lit.argb()).isEqualTo(alone.argb());
            assertThat(List.of(lit.x(), lit.y(), lit.width(), lit.height()))
                    .containsExactly(dark.x(), dark.y(), dark.width(), dark.height());
            boolean differs = !Arrays.equals(lit.argb(), dark.argb());
            assertThat(differs).isEqualTo(!style.equals("clean"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pipeline", "pop", "clean", "boxed"})
    void everyStyleStaysInTheZoneInEveryState(String style) {
        Rectangle2D safe = SafeZone.standard().within(SIZE);
        CaptionPage page = page("Anticonstitutionnellement", "WWWWWWWWWWWW");
        for (int active = -1; active < 2; active++) {
            CaptionImage image =
                    new CaptionPainter(Looks.of(style)).paint(state(page, active), SIZE);
            for (int i = 0; i < image.argb().length; i++) {
                if (image.argb()[i] >>> 24 > 8) {
                    double x = image.x() + i % image.width();
                    double y = image.y() + i / image.width();
                    assertThat(safe.intersects(x, y, 1, 1)).as("%s,%s", x, y).isTrue();
                }
            }
        }
    }

    @Test
    void aPoppedWordGrowsAroundItsMiddleAndLeavesTheOthersWhereTheyAre() {
        CaptionPage page = page("Le miel");
        CaptionPainter painter = new CaptionPainter(Looks.of("pop"));
        CaptionImage first = painter.paint(state(page, 0), SIZE);
        CaptionImage second = painter.paint(state(page, 1), SIZE);
        int[] small = columns(first, 0xFFFFFFFF);
        int[] large = columns(second, 0xFF39FF6A);
        assertThat(large[0]).isLessThan(small[0]);
        assertThat(large[1]).isGreaterThan(small[1]);
        assertThat((large[0] + large[1]) / 2.0).isCloseTo((small[0] + small[1]) / 2.0, within(1.5));
        double growth = (double) (large[1] - large[0]) / (small[1] - small[0]);
        assertThat(growth).isCloseTo(1.1, within(0.03));
    }

    @Test
    void aBoxLiesBehindEachLineWithRoundCornersAndDoesNotTouchTheNext() {
        CaptionImage image =
                new CaptionPainter(Looks.of("boxed"))
                        .paint(state(page("Le miel", "coule"), 0), SIZE);
        int box = image.argb()[image.width() / 2 + 3 * image.width()];
        assertThat(box).isEqualTo(premultiplied(0xD9101418));
        int middle = 0;
        for (int y = 0; y < image.height(); y++) {
            int alpha = image.argb()[y * image.width() + image.width() / 2] >>> 24;
            middle += alpha > 0 ? 1 : 0;
        }
        assertThat(middle).isGreaterThan(image.height() / 2);
        assertThat(image.argb()[0] >>> 24).isZero();
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
    void aWordIsAsWideAsTheSumOfItsLettersAndPairsSays() {
        for (String font : CaptionFonts.names()) {
            Lettering letters = new Lettering(Looks.hard(font, false));
            for (String word :
                    "AVATAR Wagon l’été, « Où\u00A0?\u00A0» Ty… fi fl office To. Œuvre 1713 — Çà"
                            .split(" ", -1)) {
                assertThat(letters.width(word))
                        .as("%s in %s", word, font)
                        .isCloseTo(letters.draw(word).advance(), within(0.1));
            }
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

    /** The first and the last column with this colour in it. */
    private static int[] columns(CaptionImage image, int argb) {
        int[] found = {image.width(), -1};
        for (int i = 0; i < image.argb().length; i++) {
            if (image.argb()[i] == argb) {
                found[0] = Math.min(found[0], i % image.width());
                found[1] = Math.max(found[1], i % image.width());
            }
        }
        return found;
    }

    private static int premultiplied(int argb) {
        int alpha = argb >>> 24;
        int out = alpha << 24;
        for (int shift = 0; shift <= 16; shift += 8) {
            out |= Math.round((argb >> shift & 255) * alpha / 255f) << shift;
        }
        return out;
    }

    private static double share(CaptionImage image, int argb) {
        int found = 0;
        for (int pixel : image.argb()) {
            found += pixel == argb ? 1 : 0;
        }
        return (double) found / image.argb().length;
    }
}
