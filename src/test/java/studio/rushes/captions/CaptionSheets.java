package studio.rushes.captions;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

/** Paints captions over bright and dark pictures into target/captions, to be looked at. */
@Tag("soak")
class CaptionSheets {
    private static final String LINE =
            "Chaque goutte de miel raconte une montagne ! Vous la sentez ? C'est l'été, Zéphyrine.";

    @Test
    void paintsSheets() throws IOException {
        for (CaptionStyle style : CaptionStyles.shipped().all()) {
            sheet(style.id() + "-720", Looks.in(style), FrameSize.PORTRAIT_720);
            sheet(style.id() + "-1080", Looks.in(style), new FrameSize(1080, 1920));
        }
        sheet("karaoke-lying", CaptionLook.standard(), new FrameSize(1280, 720));
    }

    private static void sheet(String name, CaptionLook look, FrameSize size) throws IOException {
        List<CaptionWord> words = CaptionPagesTest.spoken(LINE, Locale.FRENCH, 192);
        List<CaptionState> states = CaptionPages.of(words, look, 192, FrameRate.FILM).states();
        int shown = Math.min(6, states.size());
        BufferedImage sheet =
                new BufferedImage(
                        size.width() * shown / 2, size.height() / 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setRenderingHint(
                java.awt.RenderingHints.KEY_INTERPOLATION,
                java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        for (int i = 0; i < shown; i++) {
            CaptionState state = states.get(i * states.size() / shown);
            BufferedImage picture =
                    new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
            over(new CaptionPainter(look).paint(state, size), picture, paint(i, size));
            if (i == 0) {
                ImageIO.write(picture, "png", file(name + "-full"));
            }
            g.drawImage(
                    picture, i * size.width() / 2, 0, size.width() / 2, size.height() / 2, null);
        }
        g.dispose();
        ImageIO.write(sheet, "png", file(name));
    }

    private static java.awt.Paint paint(int i, FrameSize size) {
        return switch (i % 3) {
            case 0 -> new GradientPaint(0, 0, new Color(0xFFF3D0), 0, size.height(), Color.WHITE);
            case 1 -> new GradientPaint(0, 0, new Color(0x101820), 0, size.height(), Color.BLACK);
            default ->
                    new GradientPaint(
                            0,
                            0,
                            new Color(0xE0A030),
                            size.width(),
                            size.height(),
                            new Color(0x30704A));
        };
    }

    /** Lays a caption over a ground, the way it is blended into a film. */
    static BufferedImage over(CaptionImage image, BufferedImage picture, java.awt.Paint ground) {
        Graphics2D g = picture.createGraphics();
        g.setPaint(ground);
        g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        if (image.width() > 0) {
            BufferedImage caption =
                    new BufferedImage(
                            image.width(), image.height(), BufferedImage.TYPE_INT_ARGB_PRE);
            int[] pixels = ((DataBufferInt) caption.getRaster().getDataBuffer()).getData();
            System.arraycopy(image.argb(), 0, pixels, 0, pixels.length);
            g.drawImage(caption, image.x(), image.y(), null);
        }
        g.dispose();
        return picture;
    }

    private static File file(String name) throws IOException {
        return Files.createDirectories(Path.of("target/captions")).resolve(name + ".png").toFile();
    }
}
