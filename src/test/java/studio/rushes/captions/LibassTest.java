package studio.rushes.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

/** The subtitle file seen through libass, as the system's ffmpeg carries it. */
class LibassTest {
    private static final FrameSize SIZE = FrameSize.PORTRAIT_720;

    @TempDir Path folder;

    @BeforeAll
    static void needsFfmpeg() throws InterruptedException {
        assumeTrue(Libass.isHere(), "no ffmpeg with libass here: nothing to compare with");
    }

    /** The limits are those of docs/benchmarks.md. */
    @ParameterizedTest
    @CsvSource({
        "karaoke, 2.6, 0.98",
        "pipeline, 2.6, 0.985",
        "pop, 3, 0.95",
        "clean, 4.5, 0.975",
        "boxed, 2, 0.98"
    })
    void everyStyleIsPaintedAsLibassDrawsItsFile(String style, double difference, double structure)
            throws IOException, InterruptedException {
        CaptionPage page = CaptionPainterTest.page("Où Zoé", "goûte l’été\u00A0!");
        for (String wanted : List.of("720x1280", "1080x1920")) {
            FrameSize size = FrameSize.parse(wanted);
            for (int active = 0; active < 4; active += 2) {
                String name = style + "-" + wanted + "-" + active;
                PictureLikeness like = compared(page, active, Looks.of(style), size, name);
                assertThat(like.difference()).as(name).isLessThan(difference);
                assertThat(like.structure()).as(name).isGreaterThan(structure);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Montserrat ExtraBold", "Anton", "Poppins", "Bangers"})
    void everyFontIsPaintedAsLibassDrawsIt(String font) throws IOException, InterruptedException {
        CaptionPage page = CaptionPainterTest.page("Le miel", "de l’été");
        PictureLikeness like = compared(page, 2, Looks.in(Looks.hard(font, true)), SIZE, font);
        assertThat(like.difference()).isLessThan(5);
        assertThat(like.structure()).isGreaterThan(0.95);
    }

    @Test
    void aBoxBehindTheWordIsPaintedAsLibassDrawsIt() throws IOException, InterruptedException {
        CaptionLook look = Looks.in(boxedWord());
        CaptionPage page = CaptionPainterTest.page("Le miel", "de l’été");
        PictureLikeness like = compared(page, 1, look, SIZE, "box-word");
        assertThat(like.difference()).isLessThan(3);
        assertThat(like.structure()).isGreaterThan(0.98);
    }

    /** The text is drawn where and as large as harmless text would be, and nothing else is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\\fs200}mot",
                "a\nDialogue: 0,0:00:00.00,0:00:09.00,Caption,,0,0,0,,{\\pos(10,10)}X",
                "b\\Nc\\hd\\n",
                "un, deux,,trois",
                "\u202Eretour {\\p1}m 0 0",
                "miel\uD83C\uDF6F \uD83D\uDC1D",
                "{\\1c&H0000FF&}{",
                "}\\{",
                "\\{\\\\pos(0,0)}",
                "\u202E{\\an8}retour\u202C"
            })
    void hostileTextStaysInItsPlaceAndItsSize(String text)
            throws IOException, InterruptedException {
        CaptionLook look = Looks.in(Looks.hard("Montserrat ExtraBold", true));
        CaptionTrack track =
                CaptionPages.of(List.of(new CaptionWord(text, 0, 24)), look, 24, FrameRate.FILM);
        CaptionPage page = track.pages().getFirst();
        Rectangle seen = PictureLikeness.inked(new Libass(folder).rendered(page, look, SIZE, 1));
        Rectangle wanted = PictureLikeness.inked(painted(page, 0, look, SIZE));
        assertThat(seen.getMinX()).as("left").isCloseTo(wanted.getMinX(), within(4.0));
        assertThat(seen.getMinY()).as("top").isCloseTo(wanted.getMinY(), within(4.0));
        assertThat(seen.getMaxX()).as("right").isCloseTo(wanted.getMaxX(), within(4.0));
        assertThat(seen.getMaxY()).as("bottom").isCloseTo(wanted.getMaxY(), within(4.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"karaoke", "pipeline", "pop", "clean", "boxed"})
    void tenThousandLettersWithoutASpaceStayInTheZone(String style)
            throws IOException, InterruptedException {
        staysInTheZone("{w\\N".repeat(2_500), style);
    }

    /** Fonts of other scripts are the system's, and others' sizes: only the place is compared. */
    @ParameterizedTest
    @ValueSource(strings = {"karaoke", "pop", "boxed"})
    void textFromRightToLeftStaysInItsPlace(String style) throws IOException, InterruptedException {
        CaptionLook look = Looks.of(style);
        String text = "\u05E9\u05DC\u05D5\u05DD{\\an8}\u05E2\u05D5\u05DC\u05DD";
        CaptionTrack track =
                CaptionPages.of(List.of(new CaptionWord(text, 0, 480)), look, 480, FrameRate.FILM);
        String ass = AssFile.text(track, look, FrameRate.FILM, SIZE);
        Rectangle seen = PictureLikeness.inked(new Libass(folder).rendered(ass, SIZE, 24));
        Rectangle wanted = PictureLikeness.inked(painted(track.pages().getFirst(), 0, look, SIZE));
        assertThat(seen.getCenterX()).isCloseTo(wanted.getCenterX(), within(25.0));
        assertThat(seen.getCenterY()).isCloseTo(wanted.getCenterY(), within(25.0));
    }

    private void staysInTheZone(String text, String style)
            throws IOException, InterruptedException {
        CaptionLook look = Looks.of(style);
        CaptionTrack track =
                CaptionPages.of(List.of(new CaptionWord(text, 0, 480)), look, 480, FrameRate.FILM);
        String ass = AssFile.text(track, look, FrameRate.FILM, SIZE);
        Rectangle seen = PictureLikeness.inked(new Libass(folder).rendered(ass, SIZE, 24));
        assertThat(seen.isEmpty()).isFalse();
        Rectangle zone = look.zone().within(SIZE).getBounds();
        zone.grow(3, 3);
        assertThat(zone.contains(seen)).as("%s in %s", seen, zone).isTrue();
    }

    @Test
    void theTestSeesAnEventThatIsInjected() throws IOException, InterruptedException {
        CaptionLook look = Looks.in(Looks.hard("Anton", true));
        CaptionPage page = CaptionPainterTest.page("miel");
        String ass = AssFile.text(new CaptionTrack(List.of(page)), look, FrameRate.FILM, SIZE);
        String injected =
                ass.replace(
                        "MIEL",
                        "MIEL\nDialogue: 0,0:00:00.00,0:00:09.00,Caption,,0,0,0,,{\\pos(100,90)}X");
        Rectangle seen = PictureLikeness.inked(new Libass(folder).rendered(injected, SIZE, 1));
        assertThat(seen.getMinY()).isLessThan(200);
    }

    @Test
    void anEventEndsBeforeTheFrameTheNextBeginsWith() throws IOException, InterruptedException {
        CaptionLook look = Looks.in(Looks.hard("Anton", true));
        CaptionPage page = CaptionPainterTest.page("Le miel");
        Libass libass = new Libass(folder);
        BufferedImage first = libass.rendered(page, look, SIZE, 5);
        BufferedImage second = libass.rendered(page, look, SIZE, 6);
        assertThat(PictureLikeness.of(first, second).difference()).isGreaterThan(1);
        assertThat(PictureLikeness.inked(libass.rendered(page, look, SIZE, 12)).isEmpty()).isTrue();
    }

    private PictureLikeness compared(
            CaptionPage page, int active, CaptionLook look, FrameSize size, String name)
            throws IOException, InterruptedException {
        BufferedImage ours = painted(page, active, look, size);
        BufferedImage theirs = new Libass(folder).rendered(page, look, size, 6 * active + 2);
        Rectangle box = PictureLikeness.inked(ours).union(PictureLikeness.inked(theirs));
        ImageIO.write(oneOverTheOther(ours, theirs, box), "png", seen(name + ".png"));
        return PictureLikeness.of(ours, theirs);
    }

    private static BufferedImage painted(
            CaptionPage page, int active, CaptionLook look, FrameSize size) {
        CaptionImage image =
                new CaptionPainter(look).paint(CaptionPainterTest.state(page, active), size);
        BufferedImage picture =
                new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        return CaptionSheets.over(image, picture, new Color(Libass.GREY));
    }

    private static BufferedImage oneOverTheOther(
            BufferedImage upper, BufferedImage lower, Rectangle box) {
        BufferedImage both =
                new BufferedImage(box.width, 2 * box.height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = both.createGraphics();
        g.drawImage(upper.getSubimage(box.x, box.y, box.width, box.height), 0, 0, null);
        g.drawImage(lower.getSubimage(box.x, box.y, box.width, box.height), 0, box.height, null);
        g.dispose();
        return both;
    }

    private static java.io.File seen(String name) throws IOException {
        return Files.createDirectories(Path.of("target/captions"))
                .resolve("libass-" + name)
                .toFile();
    }

    private static CaptionStyle boxedWord() {
        CaptionStyle boxed = CaptionStyles.shipped().named("boxed");
        return new CaptionStyle(
                "word",
                "Word",
                "Bangers",
                90,
                true,
                3,
                700,
                1250,
                0,
                boxed.fill(),
                new CaptionStyle.Highlight(CaptionStyle.HighlightKind.BOX, 0xFF7A3CFF),
                new CaptionStyle.Outline(0xFF000000, 3),
                boxed.shadow(),
                new CaptionStyle.Box(CaptionStyle.Around.PAGE, 0x80000000, 16, 24));
    }
}
