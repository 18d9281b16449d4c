package studio.rushes.adapter.animatic;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import studio.rushes.media.FrameSize;
import studio.rushes.media.YuvPicture;

/**
 * The picture that moves: a sky and three depths of land, painted once, wider than the frame, and
 * drawn past each other at speeds of their own, as from a slow camera.
 */
final class Backdrop {
    /** Pixels a frame at a width of 720: whole numbers near the eye, where a stumble would show. */
    private static final double[] SPEED = {0.25, 0.5, 1, 2};

    /** How far each depth sinks while the camera rises, in parts of the height. */
    private static final double[] SINK = {0, 0.004, 0.012, 0.028};

    /** Where each depth's highest point lies, in parts of the height. */
    private static final double[] TOP = {0, 0.53, 0.63, 0.78};

    private final List<Plane> planes = new ArrayList<>();
    private final Motes motes;
    private final long frames;
    private final boolean leftwards;

    private record Plane(Sheet sheet, int top, double speed, int travel, double sink) {}

    private Backdrop(Motes motes, long frames, boolean leftwards) {
        this.motes = motes;
        this.frames = frames;
        this.leftwards = leftwards;
    }

    static Backdrop paint(Mood mood, FrameSize size, long frames) {
        Random random = new Random(mood.seed());
        double unit = unit(size);
        Motes motes = new Motes(mood, size, unit, random);
        Backdrop backdrop = new Backdrop(motes, frames, random.nextBoolean());
        for (int depth = 0; depth < SPEED.length; depth++) {
            int travel = (int) Math.ceil(SPEED[depth] * unit * frames);
            int top = (int) (TOP[depth] * size.height()) & ~1;
            double sink = SINK[depth] * size.height();
            BufferedImage image = Sheet.canvas(size.width() + travel, size.height() - top);
            Graphics2D ink = image.createGraphics();
            ink.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            if (depth == 0) {
                sky(ink, image, mood, unit, random);
            } else {
                land(ink, image, mood, depth - 1, unit, random);
            }
            ink.dispose();
            backdrop.planes.add(new Plane(Sheet.of(image), top, SPEED[depth] * unit, travel, sink));
        }
        return backdrop;
    }

    static double unit(FrameSize size) {
        return Math.min(size.width(), size.height()) / 720.0;
    }

    void lay(YuvPicture picture, long frame) {
        double share = frames < 2 ? 0 : (double) frame / (frames - 1);
        for (int i = 0; i < planes.size(); i++) {
            Plane plane = planes.get(i);
            int moved = (int) (plane.speed * frame);
            int left = leftwards ? -moved : moved - plane.travel;
            plane.sheet.lay(picture, left, plane.top + (int) (plane.sink * share));
            if (i == planes.size() - 2) {
                motes.lay(picture, frame);
            }
        }
    }

    private static void sky(
            Graphics2D ink, BufferedImage image, Mood mood, double unit, Random random) {
        Palette palette = mood.palette();
        int width = image.getWidth();
        int height = image.getHeight();
        ink.setPaint(
                new LinearGradientPaint(
                        0,
                        0,
                        0,
                        height * 0.66f,
                        new float[] {0, 0.55f, 1},
                        new Color[] {palette.zenith(), palette.sky(), palette.horizon()}));
        ink.fillRect(0, 0, width, height);
        if (palette.equals(Palette.NIGHT)) {
            stars(ink, width, height, unit, random);
        }
        light(ink, palette, width * (0.3 + 0.4 * random.nextDouble()), height * 0.5, unit);
        if (mood.place() == Mood.Place.LIGHTS) {
            lights(ink, palette, width, height, unit, random);
        } else {
            clouds(ink, palette, width, height, unit, random);
        }
    }

    private static void stars(Graphics2D ink, int width, int height, double unit, Random random) {
        for (int i = 0; i < width / unit / 3; i++) {
            double size = (0.8 + 2 * Math.pow(random.nextDouble(), 3)) * unit;
            ink.setColor(new Color(255, 255, 240, 70 + random.nextInt(160)));
            ink.fill(
                    new Ellipse2D.Double(
                            random.nextDouble() * width,
                            random.nextDouble() * height * 0.6,
                            size,
                            size));
        }
    }

    private static void light(Graphics2D ink, Palette palette, double x, double y, double unit) {
        double glow = 420 * unit;
        glow(ink, palette.light(), x, y, glow, 150);
        double disc = 62 * unit;
        ink.setColor(palette.light());
        ink.fill(new Ellipse2D.Double(x - disc, y - disc, 2 * disc, 2 * disc));
    }

    private static void glow(
            Graphics2D ink, Color colour, double x, double y, double radius, int strength) {
        ink.setPaint(
                new RadialGradientPaint(
                        new Point2D.Double(x, y),
                        (float) radius,
                        new float[] {0, 0.4f, 1},
                        new Color[] {
                            Palette.veiled(colour, strength),
                            Palette.veiled(colour, strength / 4),
                            Palette.veiled(colour, 0)
                        },
                        CycleMethod.NO_CYCLE));
        ink.fill(new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    private static void clouds(
            Graphics2D ink, Palette palette, int width, int height, double unit, Random random) {
        int count = 3 + (int) (width / unit / 260);
        for (int i = 0; i < count; i++) {
            double x = random.nextDouble() * width;
            double y = height * (0.04 + 0.42 * random.nextDouble());
            double long_ = (110 + 190 * random.nextDouble()) * unit;
            ink.setColor(
                    Palette.veiled(
                            Palette.between(palette.horizon(), palette.light(), 0.5),
                            22 + random.nextInt(26)));
            for (int k = 0; k < 5; k++) {
                double puff = long_ * (0.35 + 0.4 * random.nextDouble());
                double thin = puff * 0.16;
                ink.fill(
                        new Ellipse2D.Double(
                                x + (random.nextDouble() - 0.5) * long_ - puff / 2,
                                y + (random.nextDouble() - 0.5) * thin,
                                puff,
                                thin));
            }
        }
    }

    /** Lamps out of focus, for rooms and for things seen from near. */
    private static void lights(
            Graphics2D ink, Palette palette, int width, int height, double unit, Random random) {
        for (int i = 0; i < 10 + width / unit / 40; i++) {
            double radius = (14 + 52 * random.nextDouble()) * unit;
            double x = random.nextDouble() * width;
            double y = height * (0.05 + 0.55 * random.nextDouble());
            Color colour = Palette.between(palette.accent(), palette.light(), random.nextDouble());
            ink.setColor(Palette.veiled(colour, 16 + random.nextInt(34)));
            ink.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        }
    }

    private static void land(
            Graphics2D ink, BufferedImage image, Mood mood, int depth, double unit, Random random) {
        Palette palette = mood.palette();
        List<Color> colours = List.of(palette.far(), palette.middle(), palette.near());
        Color own = colours.get(depth);
        Color foot =
                depth == 2
                        ? Palette.between(own, Color.BLACK, 0.35)
                        : Palette.between(own, colours.get(depth + 1), 0.6);
        new Land(ink, random, image.getWidth(), image.getHeight(), unit)
                .paint(mood.place(), depth, own, foot);
    }
}
