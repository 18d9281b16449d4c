package studio.rushes.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

/** The subtitle file seen through libass, as the system's ffmpeg carries it. */
class LibassTest {
    private static final FrameSize SIZE = FrameSize.PORTRAIT_720;
    private static final int GREY = 0x808080;

    @TempDir Path folder;

    @BeforeAll
    static void needsFfmpeg() throws InterruptedException {
        assumeTrue(hasLibass(), "no ffmpeg with libass on this machine: nothing to compare with");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Montserrat ExtraBold", "Anton", "Poppins", "Bangers"})
    void ourPaintingAndLibassMatch(String font) throws IOException, InterruptedException {
        CaptionStyle style = hard(font);
        CaptionPage page = CaptionPainterTest.page("Le miel", "de l’été");
        BufferedImage ours = painted(page, 2, style);
        BufferedImage theirs = rendered(page, style, 14);
        ImageIO.write(sideBySide(ours, theirs), "png", seen("libass-" + font + ".png"));
        assertThat(difference(ours, theirs))
                .as("mean difference of the inked pixels")
                .isLessThan(16);
    }

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
                "}\\{"
            })
    void hostileTextStaysInItsPlaceAndItsSize(String text)
            throws IOException, InterruptedException {
        CaptionStyle style = hard("Montserrat ExtraBold");
        CaptionTrack track =
                CaptionPages.of(List.of(new CaptionWord(text, 0, 24)), style, 24, FrameRate.FILM);
        CaptionPage page = track.pages().getFirst();
        BufferedImage theirs = rendered(page, style, 1);
        BufferedImage ours = painted(page, 0, style);
        int[] seen = inked(theirs);
        int[] wanted = inked(ours);
        assertThat(seen[0]).as("left").isCloseTo(wanted[0], within());
        assertThat(seen[1]).as("top").isCloseTo(wanted[1], within());
        assertThat(seen[2]).as("right").isCloseTo(wanted[2], within());
        assertThat(seen[3]).as("bottom").isCloseTo(wanted[3], within());
    }

    @Test
    void anEventEndsBeforeTheFrameTheNextBeginsWith() throws IOException, InterruptedException {
        CaptionStyle style = hard("Anton");
        CaptionPage page = CaptionPainterTest.page("Le miel");
        assertThat(count(rendered(page, style, 5), style.highlight()))
                .isNotEqualTo(count(rendered(page, style, 6), style.highlight()));
        assertThat(inked(rendered(page, style, 12))).isEmpty();
    }

    private BufferedImage rendered(CaptionPage page, CaptionStyle style, int frame)
            throws IOException, InterruptedException {
        CaptionTrack track = new CaptionTrack(List.of(page));
        Files.writeString(
                folder.resolve("c.ass"), AssFile.text(track, style, FrameRate.FILM, SIZE));
        Path fonts = Path.of("assets/fonts").toAbsolutePath();
        Path all = Files.createDirectories(folder.resolve("fonts"));
        try (var files = Files.walk(fonts)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".ttf")).toList()) {
                Path copy = all.resolve(file.getFileName());
                if (!Files.exists(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
        run(
                "ffmpeg -v error -y -f lavfi -i color=0x808080:s=720x1280:r=24:d=2,format=rgb24"
                        + " -vf ass=c.ass:fontsdir=fonts,select=eq(n\\,"
                        + frame
                        + ") -frames:v 1 out.png");
        return ImageIO.read(folder.resolve("out.png").toFile());
    }

    private void run(String command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command.split(" ", -1))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
    }

    private static BufferedImage painted(CaptionPage page, int active, CaptionStyle style) {
        CaptionImage image =
                new CaptionPainter(style).paint(CaptionPainterTest.state(page, active), SIZE);
        return CaptionLook.over(
                image, new BufferedImage(720, 1280, BufferedImage.TYPE_INT_RGB), new Color(GREY));
    }

    private static BufferedImage sideBySide(BufferedImage left, BufferedImage right) {
        BufferedImage both = new BufferedImage(1440, 260, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = both.createGraphics();
        g.drawImage(left, 0, -710, null);
        g.drawImage(right, 720, -710, null);
        g.dispose();
        return both;
    }

    private static java.io.File seen(String name) throws IOException {
        return Files.createDirectories(Path.of("target/captions")).resolve(name).toFile();
    }

    /** Mean difference of a channel over the pixels that either picture changed. */
    private static double difference(BufferedImage a, BufferedImage b) {
        long sum = 0;
        long pixels = 0;
        for (int y = 0; y < 1280; y++) {
            for (int x = 0; x < 720; x++) {
                if (isInk(a.getRGB(x, y)) || isInk(b.getRGB(x, y))) {
                    pixels++;
                    sum +=
                            Math.abs(
                                    ((a.getRGB(x, y) >> 8) & 0xFF)
                                            - ((b.getRGB(x, y) >> 8) & 0xFF));
                }
            }
        }
        return (double) sum / Math.max(1, pixels);
    }

    private static boolean isInk(int rgb) {
        return Math.abs(((rgb >> 8) & 0xFF) - 0x80) > 12;
    }

    /** Left, top, right, bottom of what is drawn; nothing where nothing is. */
    private static int[] inked(BufferedImage image) {
        int[] box = {720, 1280, -1, -1};
        for (int y = 0; y < 1280; y++) {
            for (int x = 0; x < 720; x++) {
                if (isInk(image.getRGB(x, y))) {
                    box[0] = Math.min(box[0], x);
                    box[1] = Math.min(box[1], y);
                    box[2] = Math.max(box[2], x);
                    box[3] = Math.max(box[3], y);
                }
            }
        }
        return box[2] < 0 ? new int[0] : box;
    }

    private static int[] count(BufferedImage image, int argb) {
        int[] columns = new int[720];
        for (int x = 0; x < 720; x++) {
            for (int y = 0; y < 1280; y++) {
                columns[x] += (image.getRGB(x, y) & 0xFFFFFF) == (argb & 0xFFFFFF) ? 1 : 0;
            }
        }
        return Arrays.stream(columns).filter(count -> count > 0).toArray();
    }

    private static org.assertj.core.data.Offset<Integer> within() {
        return org.assertj.core.api.Assertions.within(4);
    }

    private static CaptionStyle hard(String font) {
        return new CaptionStyle(
                "test", font, 80, 0xFFFFFFFF, 0xFFFFE500, 0xFF000000, 9, 4, 0, true, 1250, 700, 3);
    }

    private static boolean hasLibass() throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder("ffmpeg", "-v", "error", "-h", "filter=ass")
                            .redirectErrorStream(true)
                            .start();
            String answer =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 && answer.contains("fontsdir");
        } catch (IOException _) {
            return false;
        }
    }
}
